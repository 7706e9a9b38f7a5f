import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let agreement: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=1')).json();
  const json = { partnershipId: items[0].id, kind: 'funding_agreement' };
  agreement = (await (await house.as()('/api/agreements', { json })).json()).id;
});
afterAll(() => house.close());

const instalment = { kind: 'money', amount: { amount: 50_000, currency: 'EUR' }, dueOn: '2026-12-31' };
const add = async (more: object = {}) => {
  const answer = await house.as()(`/api/agreements/${agreement}/contributions`, { json: { ...instalment, ...more } });
  return { status: answer.status, body: await answer.json() };
};

describe('money of an agreement', () => {
  it('is received today', async () => {
    expect((await add({ receivedOn: '2026-11-21' })).status).toBe(201);
  });
  it('is not entered as received on a day to come', async () => {
    const { status, body } = await add({ receivedOn: '2026-11-22' });
    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '#/receivedOn', code: 'in_the_future' }]);
  });
  it('is not marked as received on a day to come', async () => {
    const { body } = await add();
    const marked = await house.as()(`/api/agreements/${agreement}/contributions/${body.id}`, {
      method: 'PATCH',
      json: { receivedOn: '2027-01-15' },
      headers: { 'if-match': `"${body.version}"` },
    });
    expect([marked.status, (await marked.json()).errors[0].code]).toEqual([422, 'in_the_future']);
  });
});
