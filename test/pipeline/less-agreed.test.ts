import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let organisationId: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=1')).json();
  organisationId = items[0].organisation.id;
});
afterAll(() => house.close());

const money = (euros: number, currency = 'EUR') => ({ amount: euros * 100, currency });
const part = (euros: number, currency?: string) => ({ amount: money(euros, currency), dueOn: '2027-06-30' });
const hoped = async (more: object = { amount: { low: money(50_000), high: money(80_000) } }) =>
  (await house.as()('/api/opportunities', { json: { title: 'A grant', organisationId, ...more } })).json();
const win = async (it: { id: string }, json: object) => {
  const answer = await house.as()(`/api/opportunities/${it.id}/wins`, { json: { as: 'agreement', ...json } });
  return { status: answer.status, body: await answer.json() };
};

describe('the draft of an agreement', () => {
  it('without the known amount in instalments is refused', async () => {
    const { status, body } = await win(await hoped(), { instalments: [part(40_000)] });
    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '#/instalments', code: 'too_small' }]);
  });
  it('without any instalment is refused where an amount is known', async () => {
    expect((await win(await hoped(), {})).status).toBe(422);
  });
  it('with the least that was hoped for in instalments is made', async () => {
    expect((await win(await hoped(), { instalments: [part(30_000), part(20_000)] })).status).toBe(201);
  });
  it('of less is made when that was agreed', async () => {
    expect((await win(await hoped(), { instalments: [part(40_000)], lessAgreed: true })).status).toBe(201);
  });
  it('in another currency is made: nothing says that it is less', async () => {
    expect((await win(await hoped(), { instalments: [part(40_000, 'USD')] })).status).toBe(201);
  });
  it('without instalments is made where no amount is known', async () => {
    expect((await win(await hoped({}), {})).status).toBe(201);
  });
});

describe('the page that wins an opportunity', () => {
  const post = (id: string, more: object = {}) =>
    house.as()(`/opportunities/${id}/win`, {
      form: {
        as: 'agreement',
        currency: 'EUR',
        'instalments.0.amount': '40000',
        'instalments.0.dueOn': '2027-06-30',
        ...more,
      },
    });
  it('shows what is in no instalment, and asks for instalments or for a tick', async () => {
    const refused = await post((await hoped()).id);
    expect(refused.status).toBe(422);
    const page = parse(await refused.text());
    expect(page.text).toContain('€10,000 of what is hoped for is in no instalment');
    expect(page.querySelector('input[name="lessAgreed"]')).not.toBeNull();
  });
  it('makes the draft when the tick is there', async () => {
    expect((await post((await hoped()).id, { lessAgreed: 'true' })).status).toBe(303);
  });
});
