import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let funder: string;
let names = 0;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const content = Buffer.from('name\nAda Invented\n').toString('base64');
  const list = { name: 'Invented list', listedOn: '2026-11-01', fileName: 'list.csv', content };
  expect((await house.as()('/api/sanctions-lists', { json: list })).status).toBe(201);
}, 60_000);
afterAll(() => house.close());
/** Each test has a foundation of its own, and begins on the same day. The rule asks for a screening from €10,000 in 12 months. */
beforeEach(async () => {
  house.clock.set('2026-11-21T09:00:00Z');
  names += 1;
  const made = await house.as()('/api/organisations', { json: { name: `Foundation ${names}` } });
  funder = (await made.json()).id;
});

const money = (euros: number, currency = 'EUR') => ({ amount: euros * 100, currency });
const send = async (path: string, json: unknown) => {
  const answer = await house.as()(path, { json });
  return { status: answer.status, body: await answer.json() };
};
const pledge = (euros: number, more: object = {}) =>
  send('/api/pledges', {
    organisationId: funder,
    instalments: [{ amount: money(euros), dueOn: '2027-06-30' }],
    ...more,
  });
const asDraft = async (euros: number) => {
  const { body } = await send('/api/opportunities', { title: 'A grant', organisationId: funder });
  const instalments = [{ amount: money(euros), dueOn: '2027-06-30' }];
  return send(`/api/opportunities/${body.id}/wins`, { as: 'agreement', instalments });
};
const part = (it: { id: string; instalments: { id: string }[] }) =>
  `/api/pledges/${it.id}/instalments/${it.instalments[0]?.id}`;

it('two pledges that reach the threshold together ask for a screening at the second', async () => {
  expect((await pledge(6_000)).status).toBe(201);
  const second = await pledge(4_000);
  expect([second.status, second.body.detail]).toEqual([409, expect.stringContaining('screened')]);
});

it('two pledges below the threshold together ask for none', async () => {
  expect((await pledge(6_000)).status).toBe(201);
  expect((await pledge(3_999)).status).toBe(201);
});

it('a pledge made before the months of the rule does not count', async () => {
  expect((await pledge(6_000, { madeOn: '2025-11-20' })).status).toBe(201);
  expect((await pledge(4_000)).status).toBe(201);
});

it('money that came within the months of the rule for an older pledge counts', async () => {
  const { body } = await pledge(6_000, { madeOn: '2025-11-20' });
  const receipt = { amount: money(6_000), receivedOn: '2026-11-20', source: 'Statement' };
  expect((await send(`${part(body)}/receipts`, receipt)).status).toBe(201);
  expect((await pledge(4_000)).status).toBe(409);
});

it('what was written off does not count', async () => {
  const { body } = await pledge(6_000);
  await send(`${part(body)}/write-offs`, { reason: 'Dissolved' });
  expect((await pledge(4_000)).status).toBe(201);
});

it('the draft of an agreement counts', async () => {
  expect((await asDraft(6_000)).status).toBe(201);
  expect((await pledge(4_000)).status).toBe(409);
});

it('a draft is asked of with the pledges before it', async () => {
  expect((await pledge(6_000)).status).toBe(201);
  expect((await asDraft(4_000)).status).toBe(409);
});

it('a pledge that became a draft counts once', async () => {
  const { body } = await pledge(5_500);
  expect((await send(`/api/pledges/${body.id}/conversions`, {})).status).toBe(201);
  expect((await pledge(4_499)).status).toBe(201);
});

it('an instalment corrected to more is held against the threshold with the other pledges, and once', async () => {
  expect((await pledge(2_000)).status).toBe(201);
  const { body } = await pledge(6_000);
  const headers = { 'if-match': `"${body.version}"` };
  const raise = (euros: number) => house.as()(part(body), { method: 'PATCH', headers, json: { amount: money(euros) } });
  expect((await raise(8_000)).status).toBe(409);
  expect((await raise(7_999)).status).toBe(200);
});

it('earlier money without a rate asks for a screening: nobody can tell what it is worth', async () => {
  const instalments = [{ amount: money(10, 'CDF'), dueOn: '2027-06-30' }];
  const content = { currency: 'CDF', day: '2026-11-20', rate: '3000', source: 'Central bank' };
  const rate = await (await house.as('finance')('/api/rates', { json: content })).json();
  expect((await pledge(0, { instalments })).status).toBe(201);
  const headers = { 'if-match': `"${rate.version}"` };
  expect((await house.as('finance')(`/api/rates/${rate.id}`, { method: 'DELETE', headers })).status).toBe(204);
  expect((await pledge(10)).status).toBe(409);
});

it('what somebody else promised does not count', async () => {
  const person = await send('/api/people', { familyName: 'Diop' });
  expect((await pledge(6_000)).status).toBe(201);
  expect((await pledge(4_000, { organisationId: null, personId: person.body.id })).status).toBe(201);
});
