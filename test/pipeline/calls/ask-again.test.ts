import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { type House, openHouse } from '../../house.ts';
import { foundation, mailsTo, poster, sentCall, texts } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house.close());

const get = async (path: string) => (await house.as()(path)).json();
const page = async (path: string) => parse(await (await house.as()(path)).text());
const send = () => sendCalls(house.database, new AbortController().signal);
async function patch(path: string, json: unknown) {
  const { version } = await get(path);
  const answer = await house.as()(path, { method: 'PATCH', json, headers: { 'if-match': `"${version}"` } });
  expect(answer.status).toBe(200);
}
const recipients = async (id: string) => (await get(`/api/calls/${id}/recipients?limit=200`)).items;
let count = 0;
/** A call that was let out to one foundation, whose mail was decided on; `before` is done between choosing and sending. */
async function decided(before: (funder: { organisationId: string; personId: string }) => Promise<unknown>, more = {}) {
  count += 1;
  const email = `lucia${count}@otra-vez.example`;
  const funder = await foundation(house, `Fundación Otra Vez ${count}`, { email });
  const { id } = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts });
  await post(`/api/calls/${id}/recipients`, { byHand: [{ organisationId: funder.organisationId }] });
  await post(`/api/calls/${id}/moves`, { move: 'open' });
  await before(funder);
  await send();
  const [it] = await recipients(id);
  return { ...funder, email, call: id, path: `/calls/${id}/recipients/${it.id}`, it, ...more };
}
type Decided = Awaited<ReturnType<typeof decided>>;
const again = ({ path }: Decided, status = 201) => post(`/api${path}/retries`, {}, status);

describe('somebody who was left out', () => {
  it('for a conflict is written to once a second person has looked at it', async () => {
    const one = await decided(({ organisationId }) =>
      post('/api/opportunities', { title: 'Credits', organisationId, conflictNotes: 'Sells carbon credits (C4).' }),
    );
    expect(one.it.leftOut).toBe('conflict_not_viewed');
    expect(await again(one)).toMatchObject({ leftOut: null, sentAt: null });
    await send();
    expect(await get(`/api${one.path}`)).toMatchObject({ leftOut: 'conflict_not_viewed' });
    const { items } = await get('/api/opportunities?limit=200');
    const hoped = items.find((card: { funder: { id: string } }) => card.funder.id === one.organisationId);
    const viewed = await house.as('admin')(`/opportunities/${hoped.id}/conflict-views`, {
      form: { view: 'Their labels are judged by nobody of ours.', version: String(hoped.version) },
    });
    expect(viewed.status).toBe(303);
    await again(one);
    await send();
    expect(await mailsTo(house, one.email)).toEqual(['call']);
  });

  it('for being archived is written to once they are restored, by a button of their page', async () => {
    const one = await decided(async ({ personId }) => {
      const { version } = await get(`/api/people/${personId}`);
      await house.as()(`/api/people/${personId}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    });
    expect(one.it.leftOut).toBe('funder_archived');
    expect((await house.as()(`/people/${one.personId}/restore`, { form: {} })).status).toBe(303);
    const form = (await page(one.path)).querySelector('form[action$="/ask-again"]');
    expect(form?.text).toContain('Ask again');
    const version = form?.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const pressed = await house.as()(`${one.path}/ask-again`, { form: { version } });
    expect(pressed.status).toBe(303);
    await send();
    expect(await mailsTo(house, one.email)).toEqual(['call']);
    expect((await page(one.path)).querySelector('form[action$="/ask-again"]')).toBeNull();
    expect((await page(`/calls/${one.call}`)).querySelector('#history')?.text).toContain('left out asked again');
  });

  it('for having asked so stays left out until that no longer stands', async () => {
    const one = await decided(({ personId }) => patch(`/api/people/${personId}`, { doNotContact: 'By telephone.' }));
    expect(one.it.leftOut).toBe('do_not_contact');
    await again(one, 409);
    const refused = await house.as()(`${one.path}/ask-again`, { form: {} });
    expect(parse(await refused.text()).querySelector('[role=alert]')?.text).toContain('asked not to be contacted');
    await patch(`/api/people/${one.personId}`, { doNotContact: null });
    await again(one);
    await send();
    expect(await mailsTo(house, one.email)).toEqual(['call']);
  });

  it('for want of an address gets the one that stands on their record by now', async () => {
    const { organisationId, personId } = await foundation(house, 'Fundación Sin Correo', { email: null });
    const { id } = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts });
    await post(`/api/calls/${id}/recipients`, { byHand: [{ organisationId }] });
    const [left] = await recipients(id);
    await post(`/api/calls/${id}/recipients/${left.id}/retries`, {}, 409);
    await patch(`/api/people/${personId}`, { emails: ['correo@sin-correo.example'] });
    expect(await post(`/api/calls/${id}/recipients/${left.id}/retries`, {})).toMatchObject({
      leftOut: null,
      email: 'correo@sin-correo.example',
    });
  });

  it('because another of the same funder is written to stays left out while they are', async () => {
    const { organisationId } = await foundation(house, 'Fundación Dos Personas');
    const second = await post('/api/people', {
      familyName: 'Segunda',
      emails: ['segunda@dos.example'],
      affiliations: [{ organisationId, function: null, since: null, until: null }],
    });
    const { id } = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts });
    await post(`/api/calls/${id}/recipients`, {
      byHand: [{ organisationId }, { organisationId, contactPersonId: second.id }],
    });
    const [first, other] = await recipients(id);
    const path = `/api/calls/${id}/recipients/${other.id}/retries`;
    expect((await post(path, {}, 409)).detail).toContain('Somebody else of the same funder');
    await house.as()(`/api/calls/${id}/recipients/${first.id}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${first.version}"` },
    });
    expect(await post(path, {})).toMatchObject({ leftOut: null });
  });

  it('of a closed call, and somebody who was not left out, is not asked again', async () => {
    const call = await sentCall(house, [await foundation(house, 'Fundación Escrita')]);
    const path = `/api/calls/${call.id}/recipients/${call.recipients[0]?.id}/retries`;
    await post(path, {}, 409);
    await post(`/api/calls/${call.id}/moves`, { move: 'close' });
    await post(path, {}, 409);
  });
});

describe('a call whose opening day is to come', () => {
  async function scheduled() {
    count += 1;
    const funder = await foundation(house, `Fundación Día ${count}`, { email: `lucia${count}@dia.example` });
    const dates = { opensOn: '2026-12-01', deadline: '2026-12-31' };
    const { id } = await post('/api/calls', { title: 'Call of December', ...dates, texts });
    await post(`/api/calls/${id}/recipients`, { byHand: [{ organisationId: funder.organisationId }] });
    await post(`/api/calls/${id}/moves`, { move: 'open' });
    return { id, email: `lucia${count}@dia.example` };
  }
  const stage = async (id: string) => (await get(`/api/calls/${id}`)).stage;
  const undoOf = (answer: Response): Record<string, string> => {
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('loam.toast=')) ?? '';
    return JSON.parse(Buffer.from(cookie.slice(11).split(';')[0] ?? '', 'base64url').toString()).undo.fields;
  };

  it('is taken back to a draft, and nobody is written to on that day', async () => {
    const { id, email } = await scheduled();
    expect(await post(`/api/calls/${id}/moves`, { move: 'take_back' })).toMatchObject({
      stage: 'draft',
      openedAt: null,
    });
    house.clock.set('2026-12-02T09:00:00Z');
    await send();
    expect(await mailsTo(house, email)).toEqual([]);
    await post(`/api/calls/${id}/moves`, { move: 'take_back' }, 409);
  });

  it('is taken back by a button with an Undo, told in its history', async () => {
    const { id } = await scheduled();
    const form = (await page(`/calls/${id}`)).querySelector('form[action$="/take-back"]');
    const version = form?.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const pressed = await house.as()(`/calls/${id}/take-back`, { form: { version } });
    expect(await stage(id)).toBe('draft');
    expect((await page(`/calls/${id}`)).querySelector('#history')?.text).toContain('taken back before its opening day');
    expect((await house.as()('/undo', { form: undoOf(pressed) })).status).toBe(303);
    expect(await stage(id)).toBe('scheduled');
  });

  it('was let out with an Undo that takes it back', async () => {
    const { id } = await scheduled();
    await post(`/api/calls/${id}/moves`, { move: 'take_back' });
    const pressed = await house.as()(`/calls/${id}/open`, { form: {} });
    expect((await house.as()('/undo', { form: undoOf(pressed) })).status).toBe(303);
    expect(await stage(id)).toBe('draft');
  });

  it('stays out once the day has come', async () => {
    const { id } = await scheduled();
    house.clock.set('2026-12-01T06:00:00Z');
    await post(`/api/calls/${id}/moves`, { move: 'take_back' }, 409);
    expect((await page(`/calls/${id}`)).querySelector('form[action$="/take-back"]')).toBeNull();
    expect(await stage(id)).toBe('open');
  });
});
