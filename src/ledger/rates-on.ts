import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import { type Day, daysBetween } from '../values/day.ts';
import type { Decimal } from '../values/decimal.ts';
import { euroCents } from '../values/exchange.ts';
import { currencyCodes, type Money } from '../values/money.ts';
import type { RateBasis } from './rate.ts';

/** The rate that counts on a day: the last one published or entered on or before it. */
export interface RateOn {
  currency: string;
  /** 1 EUR = so much. */
  rate: Decimal;
  day: Day;
  basis: RateBasis;
  source: string;
}

interface RateRow {
  currency: string;
  day: Day;
  rate: Decimal;
  basis: RateBasis;
  source: string;
}

/** What money was worth in euro on a day, as far as rates are known. */
export interface RateBook {
  day: Day;
  /** Null when there is no rate for the currency: nothing is ever taken as one to one. */
  of(currency: string): RateOn | null;
  /** Euro cents; null without a rate. */
  euro(money: Money): number | null;
}

const euro = (day: Day): RateOn => ({ currency: 'EUR', rate: '1', day, basis: 'ecb', source: 'EUR' });

/** A rate book out of rows: pure, for tests and for reports that have read their rates. */
export function rateBook(day: Day, rates: readonly RateOn[]): RateBook {
  const byCurrency = new Map(rates.map((rate) => [rate.currency, rate]));
  const of = (currency: string) => (currency === 'EUR' ? euro(day) : (byCurrency.get(currency) ?? null));
  return {
    day,
    of,
    euro: (money) => {
      const rate = of(money.currency);
      return rate && euroCents(money, rate.rate);
    },
  };
}

/** How long a reference rate of the ECB counts: over the longest run of days without one, and then it is no rate. */
export const longestEcbPause = 10;

/** Today's rates appear at about 16:00: until then those of the day before count, and what they value is provisional. */
export const isProvisional = (rate: RateOn, day: Day, today: Day): boolean =>
  day === today && rate.basis === 'ecb' && rate.currency !== 'EUR' && rate.day < today;

/**
 * Rates on a day, as they were recorded by `knownAt`: one query. A rate by hand of the same day wins. Today's knowledge
 * is asked currency by currency, since the bank's years of rates are many and an index leads to the last of each.
 */
export async function ratesOn(read: Read, day: Day, knownAt: string | null): Promise<RateBook> {
  const facts = sql`r.currency, r."day", r.basis, r."source", trim_scale(r.rate)::text as rate`;
  const counts = sql`r."day" <= ${day}::date and r.archived_at is null`;
  const last = sql`r."day" desc, r.basis desc`;
  const found =
    knownAt === null
      ? sql<RateRow>`select r.* from unnest(${sql.val(`{${currencyCodes.join(',')}}`)}::text[]) as code cross join lateral (
          select ${facts} from currency_rate r where r.currency = code and ${counts} order by ${last} limit 1) r`
      : sql<RateRow>`select distinct on (r.currency) ${facts} from ${known('currency_rate', 'r', knownAt)}
          where ${counts} order by r.currency, ${last}`;
  const { rows } = await found.execute(read.tables<object>());
  return rateBook(
    day,
    rows.filter((row) => row.basis === 'manual' || daysBetween(row.day, day) <= longestEcbPause),
  );
}
