import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'admin', clockAt: '2026-03-02T09:00:00Z' });
});
afterAll(() => house.close());

const get = async (path: string) => (await house.as()(path)).json();
const weighted = async (query: string) => (await get(`/api/forecast?${query}`)).total.weighted;
const setChance = async (code: string, chance: number) => {
  const { items } = await get('/api/stages');
  const { id, version } = items.find((it: { code: string }) => it.code === code);
  const asking = { method: 'PATCH', json: { chance }, headers: { 'if-match': `"${version}"` } };
  expect((await house.as()(`/api/stages/${id}`, asking)).status).toBe(200);
};

it('the chance of a stage counts from its day on: earlier days keep theirs, and what changed since names it', async () => {
  const { items } = await get('/api/organisations?limit=1');
  const money = { amount: 100_000, currency: 'EUR' };
  const made = await house.as()('/api/opportunities', {
    json: { title: 'Soils', organisationId: items[0].id, stage: 'contacted', amount: { low: money, high: money } },
  });
  const { id } = await made.json();
  house.clock.set('2026-03-05T09:00:00Z');
  await setChance('contacted', 30);
  house.clock.set('2026-03-08T09:00:00Z');
  await setChance('contacted', 50);
  const days = ['2026-03-03', '2026-03-05', '2026-03-07', '2026-03-08'];
  expect(await Promise.all(days.map((day) => weighted(`asOf=${day}`)))).toEqual([20_000, 30_000, 30_000, 50_000]);
  const knownAt = (await get('/api/stages')).items.find((it: { code: string }) => it.code === 'contacted').updatedAt;
  const known = encodeURIComponent(new Date(Date.parse(knownAt) + 1000).toISOString());
  expect(await weighted(`asOf=2026-03-03&knownAt=${known}`)).toBe(20_000);
  const { changes } = await get('/api/forecast?since=2026-03-06');
  expect(changes).toMatchObject({ before: 30_000, after: 50_000, byKind: [{ kind: 'chance', difference: 20_000 }] });
  expect((await get(`/api/opportunities/${id}?asOf=2026-03-06`)).chance.percent).toBe(30);
  const { years, undated } = await get('/api/budget?asOf=2026-03-06');
  expect(undated.weighted + years.reduce((sum: number, it: { weighted: number }) => sum + it.weighted, 0)).toBe(30_000);
});
