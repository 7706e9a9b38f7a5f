import { type RawBuilder, sql } from 'kysely';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import { known, knownRow } from '../../platform/known.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Day } from '../../values/day.ts';
import { agreed, pledged } from '../agreed.ts';
import { holding } from '../select-opportunities.ts';
import { openStages } from '../stage.ts';
import { stagesOn } from '../stages-on.ts';
import type { Totals } from '../totals.ts';
import { euroSql, ratesRelation, weightedSql } from '../weighted.ts';

/** How a forecast is split. */
export const forecastSplits = ['stage', 'year', 'owner', 'funderGroup', 'purpose'] as const;
export type ForecastSplit = (typeof forecastSplits)[number];

/** One line of a forecast: figures in euro cents. */
export interface ForecastLine extends Totals {
  /** Stage, year, owner's id, funder group or purpose; null: none given. */
  key: string | null;
}

/** Whether the agreement with an id (an expression) counts on a day. */
const agreedRow = (id: RawBuilder<unknown>, day: Day, knownAt: string | null) =>
  sql<boolean>`exists (select from ${knownRow('agreement', 'a', knownAt, id)} where ${agreed(day, knownAt)})`;

/**
 * Opportunities that were won after a day as something that counts on it already: a pledge or a signature was entered
 * later than its day, and the euro stands there. Most states never become anything, which `is not null` tells the planner.
 */
function countedBefore(day: Day, knownAt: string | null) {
  const later = sql`d.from_day > ${day}::date and ${knownAt === null ? sql`true` : sql`d.recorded_at <= ${knownAt}::timestamptz`}`;
  return sql`select d.opportunity_id from opportunity_state d
      where d.agreement_id is not null and ${later} and ${agreedRow(sql`d.agreement_id`, day, knownAt)}
    union all select d.opportunity_id from opportunity_state d
      cross join lateral ${knownRow('pledge', 'g', knownAt, sql`d.pledge_id`)}
      where d.pledge_id is not null and ${later}
        and (${pledged(day, knownAt)} or ${agreedRow(sql`g.agreement_id`, day, knownAt)})`;
}

/**
 * Open opportunities `s`, and those won as a draft or a pledge that does not count yet: until then a euro is only hoped
 * for. What counts elsewhere is found once, not state by state.
 */
export const inPipeline = (day: Day, knownAt: string | null) => sql<boolean>`(
  (s.stage in (${sql.join([...openStages])}) and s.opportunity_id not in (${countedBefore(day, knownAt)}))
  or (s.stage = 'won' and s.agreement_id is not null
    and s.agreement_id in (select d.agreement_id from opportunity_state d where d.agreement_id is not null
      and not ${agreedRow(sql`d.agreement_id`, day, knownAt)}))
  or (s.stage = 'won' and s.pledge_id in (select g.id from ${known('pledge', 'g', knownAt)} where g.archived_at is null
    and g.made_on > ${day}::date and not ${pledged(day, knownAt)}
    and not ${agreedRow(sql`g.agreement_id`, day, knownAt)})))`;

/** A relation: what is in the pipeline on a day as it was known at an instant, with its worth in euro cents. */
async function valued(read: Read, looking: LookingBack): Promise<RawBuilder<unknown>> {
  const day = looking.asOf ?? read.today();
  const rates = await ratesOn(read, day, looking.knownAt);
  return sql`(
    select s.stage, extract(year from s.expected_first)::int as "year", s.owner_id, s.funder_group, s.purpose, s.currency,
      s.amount_low is null as unknown, s.amount_low is not null and rates.currency is null as without_rate,
      ${euroSql('amount_low')} as low, ${euroSql('amount_high')} as high,
      ${weightedSql(sql<number>`coalesce(s.chance, stage.chance)`)} as weighted
    from opportunity_state s join ${stagesOn(day, looking.knownAt)} on stage.code = s.stage
    left join ${ratesRelation(rates)} on rates.currency = s.currency
    where ${holding({ asOf: day, knownAt: looking.knownAt })} and not s.archived and ${inPipeline(day, looking.knownAt)}) as v`;
}

const columns: Readonly<Record<ForecastSplit | 'currency', RawBuilder<unknown>>> = {
  stage: sql`stage`,
  year: sql`"year"`,
  owner: sql`owner_id`,
  funderGroup: sql`funder_group`,
  purpose: sql`purpose`,
  currency: sql`currency`,
};

const sums = sql`count(*) as count, count(*) filter (where unknown) as "unknownAmount",
  count(*) filter (where without_rate) as "withoutRate", sum(low) as low, sum(high) as high, sum(weighted) as weighted`;
type LineRow = Record<keyof ForecastLine, string | null>;
const lineOf = (row: LineRow): ForecastLine => ({
  key: row.key,
  count: Number(row.count),
  unknownAmount: Number(row.unknownAmount),
  withoutRate: Number(row.withoutRate),
  low: Number(row.low),
  high: Number(row.high),
  weighted: Number(row.weighted),
});

/** The weighted pipeline on a day as it was known at an instant, by one split. The same two give the same for ever. */
export async function forecastBy(read: Read, looking: LookingBack, by: ForecastSplit): Promise<ForecastLine[]> {
  const { rows } = await sql<LineRow>`select ${columns[by]}::text as key, ${sums} from ${await valued(read, looking)}
    group by 1 order by 1 nulls last`.execute(read.tables<object>());
  return rows.map(lineOf);
}

/** The same by every split at once, and the currencies in it but for the euro: the pipeline is read a single time. */
export async function forecastBySplits(read: Read, looking: LookingBack) {
  const ways = Object.entries(columns);
  const isOf = (column: RawBuilder<unknown>) => sql`grouping(${column}) = 0`;
  const split = sql.join(
    ways.map(([name, column]) => sql`when ${isOf(column)} then ${name}`),
    sql` `,
  );
  const key = sql.join(
    ways.map(([, column]) => sql`when ${isOf(column)} then ${column}::text`),
    sql` `,
  );
  const { rows } = await sql<LineRow & { split: keyof typeof columns }>`
    select case ${split} end as split, case ${key} end as key, ${sums}
    from (select * from ${await valued(read, looking)} offset 0) v
    group by grouping sets (${sql.join(ways.map(([, column]) => sql`(${column})`))}) order by 1, 2 nulls last`.execute(
    read.tables<object>(),
  );
  return {
    lines: forecastSplits.map((by) => ({ by, items: rows.filter((row) => row.split === by).map(lineOf) })),
    currencies: rows.flatMap((row) => (row.split === 'currency' && row.key && row.key !== 'EUR' ? [row.key] : [])),
  };
}
