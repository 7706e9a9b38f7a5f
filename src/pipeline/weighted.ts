import { type RawBuilder, sql } from 'kysely';
import type { RateBook } from '../ledger/rates-on.ts';
import { roundHalfAway } from '../values/decimal.ts';
import { currencyCodes, currencyExponent, type Money } from '../values/money.ts';

/** Euro cents hoped for: the middle of the range, times the chance; rounded once (domain.md 3.3). Null without a rate. */
export function weightedCents(amount: { low: Money; high: Money }, chance: number, rates: RateBook): number | null {
  const rate = rates.of(amount.low.currency);
  if (!rate) return null;
  const [whole = '', fraction = ''] = rate.rate.split('.');
  const numerator = BigInt(whole + fraction);
  const sum = BigInt(amount.low.amount) + BigInt(amount.high.amount);
  const scale = 10n ** BigInt(currencyExponent(amount.low.currency));
  return Number(roundHalfAway(sum * BigInt(chance) * 100n * 10n ** BigInt(fraction.length), 200n * scale * numerator));
}

/** The rates of a book as a relation `rates (currency, per_cent)`: minor units of the currency in one euro cent. */
export function ratesRelation(rates: RateBook): RawBuilder<unknown> {
  const rows = currencyCodes.flatMap((currency) => {
    const found = rates.of(currency);
    const scale = 10 ** currencyExponent(currency);
    return found ? [sql`(${currency}::text, ${found.rate}::numeric * ${scale}::numeric / 100)`] : [];
  });
  return sql`(values ${sql.join(rows)}) as rates (currency, per_cent)`;
}

/** `weightedCents` in SQL, over a state `s`, its `rates` and a chance in percent; euros in whole numbers, which are faster. */
export const weightedSql = (chance: RawBuilder<number>): RawBuilder<string> => sql<string>`case
  when s.currency = 'EUR' then (((s.amount_low + s.amount_high) * ${chance} + 100) / 200)::numeric
  else round((s.amount_low + s.amount_high)::numeric * ${chance} / (200 * rates.per_cent)) end`;

/** Euro cents of one end of a state's range, `amount_low` or `amount_high`, at its `rates`; null without a rate. */
export const euroSql = (column: 'amount_low' | 'amount_high'): RawBuilder<string> => sql<string>`case
  when s.currency = 'EUR' then ${sql.ref(`s.${column}`)}::numeric
  else round(${sql.ref(`s.${column}`)}::numeric / rates.per_cent) end`;
