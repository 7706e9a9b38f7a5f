import { type RawBuilder, sql } from 'kysely';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import { known } from '../../platform/known.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Day } from '../../values/day.ts';
import { agreed, pledged } from '../agreed.ts';
import { holding } from '../select-opportunities.ts';
import { openStages } from '../stage.ts';
import { stagesOn } from '../stages-on.ts';
import { ratesRelation, weightedSql } from '../weighted.ts';

/** How a forecast is split. */
export const forecastSplits = ['stage', 'year', 'owner', 'funderGroup', 'purpose'] as const;
export type ForecastSplit = (typeof forecastSplits)[number];

/** One line of a forecast: figures in euro cents. */
export interface ForecastLine {
  /** Stage, year, owner's id, funder group or purpose; null: none given. */
  key: string | null;
  /** All opportunities, those whose amount is unknown, and those whose currency has no rate on the day. */
  count: number;
  unknownAmount: number;
  withoutRate: number;
  low: number;
  high: number;
  weighted: number;
}

const splits: Readonly<Record<ForecastSplit, RawBuilder<string | null>>> = {
  stage: sql`s.stage`,
  year: sql`extract(year from s.expected_first)::int::text`,
  owner: sql`s.owner_id::text`,
  funderGroup: sql`s.funder_group`,
  purpose: sql`s.purpose`,
};

/**
 * Opportunities that were won after a day as something that counts on it already: a pledge or a signature was entered
 * later than its day, and the euro stands there.
 */
function countedBefore(day: Day, knownAt: string | null) {
  const later = sql`d.from_day > ${day}::date and ${knownAt === null ? sql`true` : sql`d.recorded_at <= ${knownAt}::timestamptz`}`;
  return sql`select d.opportunity_id from opportunity_state d join ${known('agreement', 'a', knownAt)} on a.id = d.agreement_id
      where ${later} and ${agreed(day, knownAt)}
    union all select d.opportunity_id from opportunity_state d join ${known('pledge', 'g', knownAt)} on g.id = d.pledge_id
      left join ${known('agreement', 'a', knownAt)} on a.id = g.agreement_id
      where ${later} and (${pledged(day, knownAt)} or ${agreed(day, knownAt)})`;
}

/**
 * Open opportunities `s`, and those won as a draft or a pledge that does not count yet: until then a euro is only hoped
 * for. What counts elsewhere is found once, not state by state.
 */
export const inPipeline = (day: Day, knownAt: string | null) => sql<boolean>`(
  (s.stage in (${sql.join([...openStages])}) and s.opportunity_id not in (${countedBefore(day, knownAt)}))
  or (s.stage = 'won' and s.agreement_id is not null
    and s.agreement_id in (select d.agreement_id from opportunity_state d where d.agreement_id is not null
      and not exists (select from ${known('agreement', 'a', knownAt)} where a.id = d.agreement_id and ${agreed(day, knownAt)})))
  or (s.stage = 'won' and s.pledge_id in (select g.id from ${known('pledge', 'g', knownAt)} where g.archived_at is null
    and g.made_on > ${day}::date and not ${pledged(day, knownAt)}
    and not exists (select from ${known('agreement', 'a', knownAt)} where a.id = g.agreement_id and ${agreed(day, knownAt)}))))`;

/** The weighted pipeline on a day as it was known at an instant, by one split. The same two give the same for ever. */
export async function forecastBy(read: Read, looking: LookingBack, by: ForecastSplit): Promise<ForecastLine[]> {
  const day = looking.asOf ?? read.today();
  const rates = await ratesOn(read, day, looking.knownAt);
  const chance = sql<number>`coalesce(s.chance, stage.chance)`;
  const euro = (column: string) => sql`round(${sql.ref(column)}::numeric / rates.per_cent)`;
  const { rows } = await sql<Record<keyof ForecastLine, string | null>>`
    select ${splits[by]} as key, count(*) as count, count(*) filter (where s.amount_low is null) as "unknownAmount",
      count(*) filter (where s.amount_low is not null and rates.currency is null) as "withoutRate",
      coalesce(sum(${euro('s.amount_low')}), 0) as low, coalesce(sum(${euro('s.amount_high')}), 0) as high,
      coalesce(sum(${weightedSql(chance)}), 0) as weighted
    from opportunity_state s join ${stagesOn(day, looking.knownAt)} on stage.code = s.stage
    left join ${ratesRelation(rates)} on rates.currency = s.currency
    where ${holding({ asOf: looking.asOf ?? day, knownAt: looking.knownAt })} and not s.archived and ${inPipeline(day, looking.knownAt)}
    group by 1 order by 1 nulls last`.execute(read.tables<object>());
  return rows.map((row) => ({
    key: row.key,
    count: Number(row.count),
    unknownAmount: Number(row.unknownAmount),
    withoutRate: Number(row.withoutRate),
    low: Number(row.low),
    high: Number(row.high),
    weighted: Number(row.weighted),
  }));
}

/** The sum of lines. */
export const forecastTotal = (lines: readonly ForecastLine[]): Omit<ForecastLine, 'key'> =>
  lines.reduce(
    (sum, line) => ({
      count: sum.count + line.count,
      unknownAmount: sum.unknownAmount + line.unknownAmount,
      withoutRate: sum.withoutRate + line.withoutRate,
      low: sum.low + line.low,
      high: sum.high + line.high,
      weighted: sum.weighted + line.weighted,
    }),
    { count: 0, unknownAmount: 0, withoutRate: 0, low: 0, high: 0, weighted: 0 },
  );
