import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { type House, openHouse } from '../../house.ts';
import { foundation, mailsTo, money, poster, texts } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
  house.clock.set('2026-11-21T09:00:00Z');
});
afterAll(() => house.close());

const get = async (path: string) => (await house.as('fundraiser')(path)).json();
const send = () => sendCalls(house.database, new AbortController().signal);
const promise = { kind: 'pledge', byName: 'L', instalments: [{ amount: money(100_000), dueOn: '2027-03-01' }] };
let count = 0;

/** A call that was not let out, to a foundation of which something is hoped for already. */
async function drafted() {
  count += 1;
  const email = `lucia${count}@antes.example`;
  const { organisationId } = await foundation(house, `Fundación Antes ${count}`, { email });
  const amount = { low: money(100_000), high: money(100_000) };
  const hoped = await post('/api/opportunities', { title: 'Core', organisationId, stage: 'contacted', amount });
  const call = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts });
  await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
  const [to] = (await get(`/api/calls/${call.id}/recipients`)).items;
  const answer = (body: Record<string, unknown>) =>
    post(`/api/calls/${call.id}/recipients/${to.id}/answers`, { byName: 'L', ...body });
  const open = async () => {
    await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    await send();
    return (await get(`/api/calls/${call.id}/recipients`)).items;
  };
  return { call: call.id, organisationId, hoped: hoped.id, email, answer, open };
}

describe('what somebody answers by telephone before the mail of a call', () => {
  it('wins the opportunity there is, so that no euro is hoped for beside the promise', async () => {
    const it = await drafted();
    const { opportunityId } = await it.answer(promise);
    expect(opportunityId).toBe(it.hoped);
    expect(await get(`/api/opportunities/${it.hoped}`)).toMatchObject({ stage: 'won' });
  });

  it('spares them the mail, and nothing more is hoped for', async () => {
    const it = await drafted();
    await it.answer(promise);
    expect(await it.open()).toMatchObject([{ sentAt: null, opportunityId: it.hoped }]);
    expect(await mailsTo(house, it.email)).toEqual([]);
    expect((await get(`/api/calls/${it.call}`)).figures).toMatchObject({ toSend: 0, answered: 1 });
    const all = await house.database.read
      .tables<{ opportunity: { id: string; organisation_id: string } }>()
      .selectFrom('opportunity')
      .select('id')
      .where('organisation_id', '=', it.organisationId)
      .execute();
    expect(all).toEqual([{ id: it.hoped }]);
  });

  it('does so also when they declined', async () => {
    const it = await drafted();
    await it.answer({ kind: 'decline' });
    await it.open();
    expect(await mailsTo(house, it.email)).toEqual([]);
    expect(await get(`/api/opportunities/${it.hoped}`)).toMatchObject({ stage: 'lost' });
  });

  it('leaves the mail to whoever had only a question', async () => {
    const it = await drafted();
    await it.answer({ kind: 'question', words: 'What for?' });
    await it.open();
    expect(await mailsTo(house, it.email)).toEqual(['call']);
  });

  it('is not replied to with a link while the call is a draft', async () => {
    const it = await drafted();
    const { id } = await it.answer({ kind: 'question', words: 'What for?' });
    await post(`/api/calls/${it.call}/answers/${id}/settlements`, { as: 'reply', reply: 'Wait.' }, 409);
    await it.open();
    expect(await mailsTo(house, it.email)).toEqual(['call']);
  });

  it('sends a colleague the call with the others, once it goes out, and not before', async () => {
    const it = await drafted();
    const email = `pablo${count}@antes.example`;
    await it.answer({ kind: 'passed_on', passedTo: { name: 'Pablo', email } });
    expect(await mailsTo(house, email)).toEqual([]);
    expect(await it.open()).toMatchObject([
      { endedBecause: 'passed_on', sentAt: null },
      { name: 'Pablo', opportunityId: it.hoped },
    ]);
    expect([await mailsTo(house, email), await mailsTo(house, it.email)]).toEqual([['call'], []]);
  });
});

it('the journal counts the mails of a call that were written, not those left out on the way', async () => {
  const it = await drafted();
  const path = `/api/organisations/${it.organisationId}`;
  const { version } = await get(path);
  await house.as('fundraiser')(path, {
    method: 'PATCH',
    json: { doNotContact: 'A letter of 2026.' },
    headers: { 'if-match': `"${version}"` },
  });
  await it.open();
  const lines = await house.database.read
    .tables<{ journal: { action: string; subject_id: string } }>()
    .selectFrom('journal')
    .select('action')
    .where('subject_id', '=', it.call)
    .where('action', '=', 'call.sent')
    .execute();
  expect(lines).toEqual([]);
});

it('a recipient that is an organisation and a person at once is refused', async () => {
  const { call, organisationId } = await drafted();
  const { personId } = await foundation(house, 'Fundación Ambas');
  const { errors } = await post(`/api/calls/${call}/recipients`, { byHand: [{ organisationId, personId }] }, 422);
  expect(errors).toMatchObject([{ pointer: '#/byHand/0/personId', code: 'contradiction' }]);
});
