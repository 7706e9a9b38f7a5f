import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RateOn, rateBook } from '../../src/ledger/rates-on.ts';
import { ratesRelation, weightedCents, weightedSql } from '../../src/pipeline/weighted.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import { euroCents } from '../../src/values/exchange.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Of two, no and three decimals, and the euro itself. */
const currencies = ['EUR', 'USD', 'JPY', 'XOF', 'TND', 'KWD'] as const;
const rate = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 10_000, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}` as Decimal);
const offer = fc.record({
  currency: fc.constantFrom(...currencies),
  low: fc.integer({ min: 0, max: 1_000_000_000_00 }),
  more: fc.integer({ min: 0, max: 1_000_000_00 }),
  chance: fc.integer({ min: 0, max: 100 }),
});
const rates = fc.tuple(...currencies.slice(1).map(() => rate));

it('weights and converts to the cent as SQL does, in currencies of no, two and three decimals', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(offer, { minLength: 1, maxLength: 40 }), rates, async (offers, given) => {
      const book = rateBook(
        '2026-11-20',
        currencies.slice(1).map(
          (currency, index): RateOn => ({
            currency,
            rate: given[index] ?? '1',
            day: '2026-11-20',
            basis: 'manual',
            source: 'test',
          }),
        ),
      );
      const rows = offers.map(({ currency, low, more, chance }, place) => ({
        ...{ place, currency, chance },
        amount_low: low,
        amount_high: low + more,
      }));
      const { rows: told } = await sql<{ weighted: string; euro: string }>`
        select ${weightedSql(sql<number>`s.chance`)} as weighted, round(s.amount_low::numeric / rates.per_cent) as euro
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as s (place int, currency text, chance int, amount_low bigint, amount_high bigint)
        left join ${ratesRelation(book)} on rates.currency = s.currency order by s.place`.execute(
        house.database.read.tables<object>(),
      );
      const expected = rows.map(({ currency, amount_low: low, amount_high: high, chance }) => {
        const range = { low: { amount: low, currency }, high: { amount: high, currency } };
        const one = book.of(currency)?.rate ?? '1';
        return [weightedCents(range, chance, book), euroCents(range.low, one)];
      });
      expect(told.map(({ weighted, euro }) => [Number(weighted), Number(euro)])).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
