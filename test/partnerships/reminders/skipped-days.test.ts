import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../src/values/day.ts';
import { type House, openHouse } from '../../house.ts';
import { rows } from '../../platform/sql.ts';
import { agreementOf, runOn } from './post.ts';

const first: Day = '2026-08-01';
const last: Day = '2027-03-01';
let house: House;
let url: string;
beforeAll(async () => {
  house = await openHouse({ clockAt: `${first}T08:00:00Z` });
  url = house.parts.settings.databaseUrl ?? '';
  await house.staff('admin');
  const { agreement } = await agreementOf(house, 'AAA');
  const path = `/api/agreements/${agreement.id}`;
  const ask = house.as('admin');
  const report = { kind: 'report', owedBy: 'partner', title: 'Final report', dueOn: '2026-12-15' };
  const money = { kind: 'money', amount: { amount: 500_000, currency: 'EUR' }, dueOn: '2026-10-01' };
  const notice = { method: 'PATCH', json: { noticePeriod: 'P3M' }, headers: { 'if-match': `"${agreement.version}"` } };
  expect((await ask(`${path}/obligations`, { json: report })).status).toBe(201);
  expect((await ask(`${path}/contributions`, { json: money })).status).toBe(201);
  expect((await ask(path, notice)).status).toBe(200);
}, 60_000);
afterAll(() => house?.close());

/** Every rung between the first and the last day, of the four days that AAA's MoU is reminded of. */
const expected = [
  ...[180, 90, 60, 30, 14, 7, 1].map((rung) => ['end', rung]),
  ...[60, 30, 14, 7, 1].map((rung) => ['notice', rung]),
  ...[30, 7, 1].map((rung) => ['instalment', rung]),
  ...[30, 7, 1].map((rung) => ['obligation', rung]),
];

it('any days may be skipped: each rung is recorded once, and a run writes one mail', async () => {
  const span = daysBetween(first, last);
  const days = fc.uniqueArray(fc.integer({ min: 0, max: span - 1 }), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(days, async (chosen) => {
      await rows(url, `delete from reminder_told; delete from reminder; delete from mail where template = 'reminders'`);
      let told = 0;
      for (const after of [...chosen.sort((a, b) => a - b), span]) {
        const digests = await runOn(house, addDays(first, after));
        expect(digests.length).toBeLessThanOrEqual(1);
        const lines = digests[0]?.lines ?? [];
        // One line at most for each of the four days.
        expect(lines.length).toBeLessThanOrEqual(4);
        told += lines.length;
        expect(await runOn(house, addDays(first, after))).toEqual([]);
      }
      const recorded = await rows(url, `select target, rung, outcome from reminder order by target, rung desc`);
      expect(recorded.map(({ target, rung }) => [target, rung]).sort()).toEqual([...expected].sort());
      expect(recorded.filter(({ outcome }) => outcome === 'sent')).toHaveLength(told);
    }),
    { numRuns: 12, examples: [[[]]] },
  );
}, 120_000);
