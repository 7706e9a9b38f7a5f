import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remindOfCalls } from '../../../src/pipeline/calls/jobs.ts';
import { resendCall } from '../../../src/pipeline/calls/resend-call.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { answerByLink, foundation, mailsTo, poster, sentCall, texts } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house.close());

const get = async (path: string) => (await house.as('fundraiser')(path)).json();
let count = 0;
async function asked() {
  count += 1;
  const email = `lucia${count}@callada.example`;
  const funder = await foundation(house, `Fundación Callada ${count}`, { email });
  const { id, recipients } = await sentCall(house, [funder]);
  return { ...funder, email, call: id, recipient: recipients[0]?.id ?? '' };
}
async function silenced({ personId }: { personId: string }) {
  const { version } = await get(`/api/people/${personId}`);
  await house.as('fundraiser')(`/api/people/${personId}`, {
    method: 'PATCH',
    json: { doNotContact: 'A letter of 2026.' },
    headers: { 'if-match': `"${version}"` },
  });
}

describe('whoever asked not to be contacted', () => {
  it('gets no call at an address that somebody else has as well', async () => {
    const quiet = await asked();
    await silenced(quiet);
    const { organisationId } = await foundation(house, 'Fundación Vecina', { email: quiet.email.toUpperCase() });
    const call = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts });
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    expect((await get(`/api/calls/${call.id}/recipients`)).items).toMatchObject([{ leftOut: 'do_not_contact' }]);
  });

  it('gets nothing that is passed on, and somebody has to see to it', async () => {
    const quiet = await asked();
    await silenced(quiet);
    const it = await asked();
    const passedTo = { name: 'Lucía', email: quiet.email };
    const id = await answerByLink(house, it.recipient, { kind: 'passed_on', passedTo });
    expect(await mailsTo(house, quiet.email)).toEqual(['call']);
    expect(await get(`/api/calls/${it.call}/answers/${id}`)).toMatchObject({
      waitingBecause: 'do_not_contact',
      settledAt: null,
    });
    expect((await get(`/api/calls/${it.call}/recipients`)).items).toMatchObject([
      { id: it.recipient, endedBecause: null },
      { leftOut: 'do_not_contact', sentAt: null },
    ]);
    await post(`/api/calls/${it.call}/answers/${id}/settlements`, { as: 'counted' }, 409);
    await post(`/api/calls/${it.call}/answers/${id}/settlements`, { as: 'seen' });
  });

  it('gets no reply, which says so', async () => {
    const it = await asked();
    const id = await answerByLink(house, it.recipient, { kind: 'question', words: 'When?' });
    await silenced(it);
    const path = `/api/calls/${it.call}/answers/${id}/settlements`;
    expect((await post(path, { as: 'reply', reply: 'Soon.' }, 409)).detail).toContain('not to be contacted');
    expect(await mailsTo(house, it.email)).toEqual(['call']);
  });

  it('gets the call no second time', async () => {
    const it = await asked();
    await silenced(it);
    const again = house.database.transaction(system('test'), (work) => resendCall(work, it.call, it.recipient));
    await expect(again).rejects.toMatchObject({ reason: 'do_not_contact' });
  });

  it('is not reminded, and no more is a foundation that was archived', async () => {
    const [quiet, gone, silent] = [await asked(), await asked(), await asked()];
    await silenced(quiet);
    const path = `/api/organisations/${gone.organisationId}`;
    const { version } = await get(path);
    await house.as('fundraiser')(path, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    house.clock.set('2026-12-28T09:00:00Z');
    await remindOfCalls(house.database);
    expect(await Promise.all([quiet, gone, silent].map(({ email }) => mailsTo(house, email)))).toEqual([
      ['call'],
      ['call'],
      ['call', 'call-reminder'],
    ]);
  });
});
