import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../../house.ts';
import { answerByLink, foundation, money, poster, sentCall } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house.close());

const get = async (path: string) => (await house.as('fundraiser')(path)).json();
const patch = async (path: string, json: Record<string, unknown>, as: 'fundraiser' | 'admin' = 'fundraiser') => {
  const { version } = await get(path);
  const response = await house.as(as)(path, { method: 'PATCH', json, headers: { 'if-match': `"${version}"` } });
  expect(response.status).toBe(200);
};
const remove = async (path: string) => {
  const { version } = await get(path);
  const headers = { 'if-match': `"${version}"` };
  return (await house.as('fundraiser')(path, { method: 'DELETE', headers })).status;
};
let count = 0;
async function asked() {
  count += 1;
  const funder = await foundation(house, `Fundación Espera ${count}`);
  const { id, recipients } = await sentCall(house, [funder]);
  const [to] = recipients;
  if (!to) throw new Error('Nobody was written to.');
  return { ...funder, call: id, recipient: to.id, opportunity: to.opportunityId };
}
type Asked = Awaited<ReturnType<typeof asked>>;
const answer = async (it: Asked, body: Record<string, unknown>) =>
  get(`/api/calls/${it.call}/answers/${await answerByLink(house, it.recipient, body)}`);
const settle = (it: Asked, id: string, body: Record<string, unknown>, status = 201) =>
  post(`/api/calls/${it.call}/answers/${id}/settlements`, body, status);
const promise = { kind: 'pledge', instalments: [{ amount: money(100_000), dueOn: '2027-03-01' }] };
const range = { kind: 'range', amount: { low: money(50_000), high: money(80_000) } };
const stageOf = async ({ opportunity }: Asked) => (await get(`/api/opportunities/${opportunity}`)).stage;
const isOpen = async (id: string) =>
  (await get('/api/answers?open=true&limit=200')).items.some((one: { id: string }) => one.id === id);

describe('an answer that waits', () => {
  it('of a range after the deadline counts once somebody lets it', async () => {
    const it = await asked();
    house.clock.set('2027-01-02T09:00:00Z');
    const late = await answer(it, range);
    expect(late.waitingBecause).toBe('after_deadline');
    expect(await settle(it, late.id, { as: 'counted' })).toMatchObject({ waitingBecause: null });
    expect((await get(`/api/opportunities/${it.opportunity}`)).amount).toEqual(range.amount);
  });

  it('can still count after it was replied to', async () => {
    const it = await asked();
    house.clock.set('2027-01-02T09:00:00Z');
    const late = await answer(it, promise);
    expect(await settle(it, late.id, { as: 'reply', reply: 'We are looking at it.' })).toMatchObject({
      settledAt: null,
    });
    expect((await settle(it, late.id, { as: 'counted' })).pledgeId).not.toBeNull();
  });

  it('can still count after it was noted as seen, and then no more', async () => {
    const it = await asked();
    house.clock.set('2027-01-02T09:00:00Z');
    const late = await answer(it, promise);
    await settle(it, late.id, { as: 'seen' });
    expect((await settle(it, late.id, { as: 'counted' })).pledgeId).not.toBeNull();
    await settle(it, late.id, { as: 'counted' }, 409);
  });

  it('leaves nothing half done: no pledge, no amount, no stage', async () => {
    const it = await asked();
    await answer(it, { kind: 'decline' });
    await patch(`/api/opportunities/${it.opportunity}`, { conflictNotes: 'Their labels are judged by A5.' });
    const held = await answer(it, promise);
    expect(held.waitingBecause).toBe('conflict_not_viewed');
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({ stage: 'lost', amount: null });
  });

  it('for due diligence makes no pledge without instalments', async () => {
    const it = await asked();
    const admin = house.as('admin');
    await admin('/api/sanctions-lists', {
      json: { name: 'EU', listedOn: '2026-11-01', fileName: 'list.csv', content: btoa('name\nIvan Petrov\n') },
    });
    const [rule] = (await (await admin('/api/screening-rules')).json()).items;
    await patch(`/api/screening-rules/${rule.id}`, { threshold: 50_000_000 }, 'admin');
    const large = { kind: 'pledge', instalments: [{ amount: money(900_000), dueOn: '2027-03-01' }] };
    expect((await answer(it, large)).waitingBecause).toBe('screening_missing');
    const { items } = await get('/api/pledges?limit=200');
    expect(items.filter((one: { opportunityId: string }) => one.opportunityId === it.opportunity)).toEqual([]);
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({ amount: null });
  });

  it('is seen to although its recipient was taken off the call', async () => {
    const it = await asked();
    const { id } = await answer(it, { kind: 'question', words: 'When?' });
    expect(await remove(`/api/calls/${it.call}/recipients/${it.recipient}`)).toBe(204);
    await settle(it, id, { as: 'reply', reply: 'Soon.' }, 409);
    await settle(it, id, { as: 'seen' });
    expect(await isOpen(id)).toBe(false);
  });

  it('is seen to although its call was archived', async () => {
    const it = await asked();
    const { id } = await answer(it, { kind: 'question', words: 'When?' });
    await post(`/api/calls/${it.call}/moves`, { move: 'close' });
    expect(await remove(`/api/calls/${it.call}`)).toBe(204);
    await settle(it, id, { as: 'seen' });
    expect(await isOpen(id)).toBe(false);
  });
});

it('a decline after a pledge waits for somebody, and the pledge stands', async () => {
  const it = await asked();
  await answer(it, promise);
  expect(await answer(it, { kind: 'decline', words: 'We withdraw.' })).toMatchObject({
    waitingBecause: 'already_won',
    settledAt: null,
  });
  expect(await stageOf(it)).toBe('won');
});

it('a question after the deadline waits for nothing but its reply', async () => {
  const it = await asked();
  house.clock.set('2027-01-02T09:00:00Z');
  expect(await answer(it, { kind: 'question', words: 'May we still?' })).toMatchObject({
    late: true,
    waitingBecause: null,
    settledAt: null,
  });
});

describe('the ranges of a call', () => {
  const ranges = async ({ call }: Asked) => (await get(`/api/calls/${call}`)).figures.rangeHigh;

  it('leave out who has promised, also where a range came later', async () => {
    const it = await asked();
    await answer(it, promise);
    await answer(it, range);
    expect(await ranges(it)).toBe(0);
  });

  it('leave out whose colleague has promised', async () => {
    const it = await asked();
    await answer(it, range);
    expect(await ranges(it)).toBe(8_000_000);
    await answer(it, { kind: 'passed_on', passedTo: { name: 'Pablo', email: `pablo${count}@espera.example` } });
    const { items } = await get(`/api/calls/${it.call}/recipients`);
    await answerByLink(house, items[1].id, promise);
    expect((await get(`/api/calls/${it.call}`)).figures).toMatchObject({ rangeHigh: 0, pledged: 10_000_000 });
  });
});

describe('a pledge in answer to a call is refused', () => {
  const entered = (it: Asked, instalments: unknown) =>
    post(`/api/calls/${it.call}/recipients/${it.recipient}/answers`, { kind: 'pledge', byName: 'L', instalments }, 422);

  it('in two currencies, also when it is late', async () => {
    const it = await asked();
    house.clock.set('2027-01-02T09:00:00Z');
    const { errors } = await entered(it, [
      { amount: money(5), dueOn: '2027-05-01' },
      { amount: money(5, 'USD'), dueOn: '2027-06-01' },
    ]);
    expect(errors).toMatchObject([{ pointer: '#/instalments/1/amount/currency', code: 'contradiction' }]);
  });

  it('with an instalment of nothing', async () => {
    const { errors } = await entered(await asked(), [{ amount: money(0), dueOn: '2027-05-01' }]);
    expect(errors).toMatchObject([{ pointer: '#/instalments/0/amount/amount', code: 'too_small' }]);
  });
});

it('a promise that was given up can be made anew by the same link', async () => {
  const it = await asked();
  const { pledgeId } = await answer(it, promise);
  await expect(answer(it, promise)).rejects.toMatchObject({ reason: 'already_pledged' });
  await post(`/api/opportunities/${it.opportunity}/moves`, { to: 'contacted', reason: 'Signed by the wrong person.' });
  const again = await answer(it, promise);
  expect(again.pledgeId).not.toBeNull();
  expect(again.pledgeId).not.toBe(pledgeId);
  expect((await get(`/api/calls/${it.call}`)).figures.pledged).toBe(10_000_000);
});

it('a reply to a question of somebody who passed the call on since does not give them their link back', async () => {
  const it = await asked();
  const { id } = await answer(it, { kind: 'question', words: 'When?' });
  await answer(it, { kind: 'passed_on', passedTo: { name: 'Pablo', email: `pablo${count}@espera.example` } });
  await settle(it, id, { as: 'reply', reply: 'In spring.' });
  expect((await get(`/api/calls/${it.call}/recipients/${it.recipient}`)).endedBecause).toBe('passed_on');
  await expect(answer(it, promise)).rejects.toMatchObject({ code: 'gone' });
});
