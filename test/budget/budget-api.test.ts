import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
});
afterAll(() => house.close());

const money = (euros: number) => ({ amount: euros * 100, currency: 'EUR' });
const budget = async (query = '') => (await house.as()(`/api/budget${query}`)).json();
const yearOf = async (year: number, query = '') =>
  (await budget(query)).years.find((line: { year: number }) => line.year === year);
const post = async (path: string, json: unknown) => {
  const response = await house.as()(path, { json });
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(201);
  return body;
};

it('shows the band of the plan, interpolated between its years', async () => {
  expect((await yearOf(2026)).band).toEqual({ low: 158_440_000, high: 338_440_000, stated: false });
  expect((await yearOf(2030)).band).toEqual({ low: 200_000_000, high: 500_000_000, stated: true });
});

it('has a euro in one column at every step from hope to receipt, and its records sum to the figure', async () => {
  const steps: number[][] = [];
  const look = async () => {
    const { received, committed, weighted } = await yearOf(2027);
    const thisYear = await yearOf(2026);
    steps.push([received + thisYear.received, committed, weighted].map((cents) => cents / 100));
  };
  const amount = { low: money(300_000), high: money(300_000) };
  const made = await post('/api/opportunities', {
    title: 'Core budget',
    organisationId: giz,
    amount,
    stage: 'call_for_funding',
    expectedOn: { value: '2027', precision: 'year' },
  });
  await look();
  const won = await post(`/api/opportunities/${made.id}/wins`, {
    as: 'pledge',
    instalments: [{ amount: money(300_000), dueOn: '2027-03-01' }],
  });
  await look();
  const pledge = await (await house.as()(`/api/pledges/${won.pledgeId}`)).json();
  await post(`/api/pledges/${pledge.id}/instalments/${pledge.instalments[0].id}/receipts`, {
    amount: money(100_000),
    receivedOn: '2026-11-20',
    source: 'Statement 11/2026',
  });
  await look();
  const converted = await post(`/api/pledges/${pledge.id}/conversions`, {});
  await look();
  const agreement = await (await house.as()(`/api/agreements/${converted.agreementId}`)).json();
  const instalment = agreement.contributions[0];
  await house.as()(`/api/agreements/${agreement.id}/contributions/${instalment.id}`, {
    method: 'PATCH',
    json: { receivedOn: '2026-11-21' },
    headers: { 'if-match': `"${instalment.version}"` },
  });
  await look();
  expect(steps).toEqual([
    [0, 0, 180_000],
    [0, 300_000, 0],
    [100_000, 200_000, 0],
    [100_000, 200_000, 0],
    [300_000, 0, 0],
  ]);
  const { items } = await (await house.as()('/api/budget/records?column=received&year=2026')).json();
  expect(items.reduce((sum: number, it: { cents: number }) => sum + it.cents, 0)).toBe(30_000_000);
});

it('told again for a past day and instant it says what it said then', async () => {
  house.clock.set('2026-12-01T09:00:00Z');
  const knownAt = new Date(
    Date.parse((await post('/api/organisations', { name: 'Marker' })).createdAt) + 1,
  ).toISOString();
  const told = await budget(`?asOf=2026-11-30&knownAt=${knownAt}`);
  await post('/api/opportunities', {
    title: 'Later',
    organisationId: giz,
    amount: { low: money(10), high: money(10) },
    expectedOn: { value: '2027', precision: 'year' },
  });
  await post('/api/pledges', {
    organisationId: giz,
    madeOn: '2026-11-01',
    instalments: [{ amount: money(500), dueOn: '2027-01-01' }],
  });
  expect(await budget(`?asOf=2026-11-30&knownAt=${knownAt}`)).toEqual(told);
  expect((await yearOf(2027, '?asOf=2026-11-30')).committed).toBe(50_000);
});
