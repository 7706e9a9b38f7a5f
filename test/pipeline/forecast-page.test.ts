import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { pageText } from '../partnerships/pages.ts';

let house: House;
let ask: ReturnType<House['as']>;
const ids: Record<string, string> = {};
const euros = (amount: number) => ({
  low: { amount: amount * 100, currency: 'EUR' },
  high: { amount: amount * 100, currency: 'EUR' },
});
const year = (value: string) => ({ value, precision: 'year' });

async function opportunity(title: string, json: Record<string, unknown>) {
  const { items } = await (await ask('/api/organisations?limit=1')).json();
  const made = await ask('/api/opportunities', { json: { title, organisationId: items[0].id, ...json } });
  const body = await made.json();
  expect(made.status, JSON.stringify(body)).toBe(201);
  ids[title] = body.id;
}
const move = async (title: string, json: Record<string, unknown>) =>
  expect((await ask(`/api/opportunities/${ids[title]}/moves`, { json })).status).toBe(201);
async function change(title: string, json: Record<string, unknown>) {
  const { version } = await (await ask(`/api/opportunities/${ids[title]}`)).json();
  const headers = { 'if-match': `"${version}"` };
  expect((await ask(`/api/opportunities/${ids[title]}`, { method: 'PATCH', json, headers })).status).toBe(200);
}

beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-09-01T09:00:00Z' });
  ask = house.as();
  await opportunity('OIV core', { amount: euros(100_000), expectedOn: year('2027') });
  await opportunity('SaveSoil hub', { amount: euros(50_000), stage: 'contacted', funderGroup: 'foundations' });
  await opportunity('AFRIS film', { amount: euros(20_000), stage: 'contacted', funderGroup: 'foundations' });
  await opportunity('GIZ unknown', { stage: 'targeted' });
  await opportunity('AAA same', { amount: euros(10_000) });
  house.clock.set('2026-10-01T09:00:00Z');
  await move('OIV core', { to: 'targeted' });
  await move('AFRIS film', { to: 'lost', reason: 'Another cause' });
  await change('SaveSoil hub', { amount: euros(80_000) });
  await change('GIZ unknown', { chance: { percent: 40, reason: 'They wrote' } });
  house.clock.set('2026-10-11T09:00:00Z');
  await opportunity('FARM new', { amount: euros(10_000), stage: 'call_for_funding' });
  await move('OIV core', { to: 'contacted' });
});
afterAll(() => house.close());

const forecast = async (query: string) => (await ask(`/api/forecast?${query}`)).json();

it('tells what changed since a day: what entered, left, moved or changed, with differences that add up', async () => {
  const { changes, total } = await forecast('asOf=2026-10-11&since=2026-09-15');
  expect(
    changes.items.map((it: { title: string; kind: string; difference: number }) => [
      it.title,
      it.kind,
      it.difference / 100,
    ]),
  ).toEqual([
    ['OIV core', 'moved', 15_000],
    ['FARM new', 'entered', 6000],
    ['SaveSoil hub', 'amount', 6000],
    ['AFRIS film', 'left', -4000],
    ['GIZ unknown', 'chance', 0],
  ]);
  expect(changes.after).toBe(total.weighted);
  expect(changes.after - changes.before).toBe(changes.difference);
  const sum = changes.byKind.reduce((all: number, it: { difference: number }) => all + it.difference, 0);
  expect(sum).toBe(changes.difference);
  expect((await forecast('asOf=2026-09-15')).total.weighted).toBe(changes.before);
});

it('between a day and itself nothing changed', async () => {
  expect((await forecast('asOf=2026-10-11&since=2026-10-11')).changes).toMatchObject({
    count: 0,
    difference: 0,
    items: [],
  });
});

it('a rate that moved is a change of its own', async () => {
  const finance = house.as('finance');
  const rate = (day: string, text: string) =>
    finance('/api/rates', { json: { currency: 'MAD', day, rate: text, source: 'Bank Al-Maghrib' } });
  await rate('2026-10-11', '10');
  house.clock.set('2026-10-12T09:00:00Z');
  await opportunity('Oasis soils', {
    amount: { low: { amount: 100_000, currency: 'MAD' }, high: { amount: 100_000, currency: 'MAD' } },
  });
  house.clock.set('2026-10-14T09:00:00Z');
  await rate('2026-10-14', '8');
  const { changes } = await forecast('asOf=2026-10-14&since=2026-10-12');
  expect(changes.byKind).toEqual([{ kind: 'rate', count: 1, difference: 125 }]);
});

it('counts what went on, back and out of each stage, how long it took, and what was won', async () => {
  const { stages, wins } = await (await ask('/api/forecast/conversion?asOf=2026-10-11')).json();
  const of = (stage: string) => stages.find((it: { stage: string }) => it.stage === stage);
  expect(of('identified')).toMatchObject({ entered: 2, on: 1, still: 1, share: 1, medianDays: 30 });
  expect(of('targeted')).toMatchObject({ entered: 2, on: 1, still: 1, medianDays: 10 });
  expect(of('contacted')).toMatchObject({ entered: 3, on: 0, lost: 1, still: 2, share: 0, medianDays: 30 });
  expect(wins).toEqual([{ key: null, won: 0, lost: 1, share: 0 }]);
  const split = await (await ask('/api/forecast/conversion?asOf=2026-10-11&by=funderGroup')).json();
  expect(split.wins).toEqual([{ key: 'foundations', won: 0, lost: 1, share: 0 }]);
  const later = await (await ask('/api/forecast/conversion?asOf=2026-10-11&from=2026-10-05')).json();
  expect(later.stages.map((it: { stage: string; entered: number }) => [it.stage, it.entered])).toEqual([
    ['contacted', 1],
    ['call_for_funding', 1],
  ]);
});

it('the page says in words what is counted but not valued', async () => {
  const text = await pageText(ask, '/forecast?asOf=2026-10-11');
  expect(text).toContain('1 opportunity has no known amount. They are counted but in no sum');
  expect(text).toContain('These are the figures of 11 Oct 2026, not of today.');
});

it('the page of changes and that of conversion show the same figures', async () => {
  const changes = await pageText(ask, '/forecast?view=changes&asOf=2026-10-11&since=2026-09-15');
  expect(changes).toContain('+ €23,000');
  expect(await pageText(ask, '/forecast?view=conversion&asOf=2026-10-11')).toContain('30 days');
});
