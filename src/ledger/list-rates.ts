import { sql } from 'kysely';
import { pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { Day } from '../values/day.ts';
import type { Decimal } from '../values/decimal.ts';
import { notFound } from '../values/problem.ts';
import type { RateBasis } from './rate.ts';
import type { intakeOutcomes } from './rate-intake.ts';
import { ratesOn } from './rates-on.ts';

interface Row {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  currency: string;
  day: Day;
  rate: Decimal;
  basis: RateBasis;
  source: string;
}

const rateJson = (row: Row) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  currency: row.currency,
  day: row.day,
  rate: row.rate,
  basis: row.basis,
  source: row.source,
});
/** A rate as the API shows it. */
export type RateJson = ReturnType<typeof rateJson>;

const select = (read: Read) =>
  read
    .tables<{ currency_rate: Row }>()
    .selectFrom('currency_rate as r')
    .select(['r.id', 'r.version', 'r.created_at', 'r.updated_at', 'r.archived_at', 'r.currency', 'r.day', 'r.basis'])
    .select(['r.source', sql<Decimal>`trim_scale(r.rate)::text`.as('rate')]);

/** Which rates of a list: `from` and `to` are days, both included. */
export interface RateWish {
  currency?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  basis?: RateBasis | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of rates, the latest day first, then by currency. */
export async function listRates(read: Read, wish: RateWish) {
  let query = select(read).where('r.archived_at', 'is', null);
  if (wish.currency) query = query.where('r.currency', '=', wish.currency);
  if (wish.basis) query = query.where('r.basis', '=', wish.basis);
  if (wish.from) query = query.where('r.day', '>=', wish.from);
  if (wish.to) query = query.where('r.day', '<=', wish.to);
  const place = readPlace(wish.cursor, 'day', 'text', 'id');
  if (place) {
    const [day = null, currency = null, id = null] = place;
    query = query.where(
      sql<boolean>`(r."day" < ${day}::date or (r."day" = ${day}::date and (r.currency, r.id) > (${currency}, ${id}::uuid)))`,
    );
  }
  const rows = await query
    .orderBy('r.day', 'desc')
    .orderBy('r.currency')
    .orderBy('r.id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.day, row.currency, row.id], rateJson);
}

/** One rate, archived or not; or 404. */
export async function oneRate(read: Read, id: string): Promise<RateJson> {
  const row = await select(read).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return rateJson(row);
}

/** A currency that amounts are in, how many records are in it, and the rate that counts today; null: none. */
export interface CurrencyInUse {
  currency: string;
  records: number;
  rate: { rate: Decimal; day: Day; basis: RateBasis; source: string } | null;
}

/** The currencies of agreements, pledges and opportunities with the rate of today: those without one first. */
export async function currenciesInUse(read: Read): Promise<CurrencyInUse[]> {
  const { rows } = await sql<{ currency: string; records: string }>`select currency, count(*) as records from (
      select currency from contribution where currency is not null and archived_at is null
      union all select annual_cost_currency from contribution
        where annual_cost_currency is not null and archived_at is null
      union all select currency from pledge_instalment where archived_at is null
      union all select currency from opportunity_state
        where currency is not null and replaced_at is null and not archived) as amounts
    where currency <> 'EUR' group by currency`.execute(read.tables<object>());
  const book = await ratesOn(read, read.today(), null);
  return rows
    .map(({ currency, records }) => ({ currency, records: Number(records), rate: book.of(currency) }))
    .sort((a, b) => Number(a.rate !== null) - Number(b.rate !== null) || a.currency.localeCompare(b.currency));
}

/** The last rate of each currency that has one today, by currency. */
export async function latestRates(read: Read): Promise<RateJson[]> {
  const rows = await select(read)
    .distinctOn('r.currency')
    .where('r.archived_at', 'is', null)
    .where(sql<boolean>`(r.basis = 'manual' or r."day" >= ${read.today()}::date - 10)`)
    .orderBy('r.currency')
    .orderBy('r.day', 'desc')
    .orderBy('r.basis', 'desc')
    .execute();
  return rows.map(rateJson);
}

/** How the last look at the bank went, and when it last answered. */
export async function lastIntake(read: Read) {
  const rows = await read
    .tables<{ rate_intake: { at: string; outcome: (typeof intakeOutcomes)[number]; origin: string } }>()
    .selectFrom('rate_intake')
    .select(['outcome', sql<string>`max(at)`.as('at')])
    .where('origin', '=', 'ecb')
    .groupBy('outcome')
    .orderBy(sql`max(at)`, 'desc')
    .execute();
  const [last] = rows;
  const taken = rows.find(({ outcome }) => outcome === 'taken');
  return {
    last: last ? { outcome: last.outcome, at: instant(last.at) } : null,
    answeredAt: taken ? instant(taken.at) : null,
  };
}
