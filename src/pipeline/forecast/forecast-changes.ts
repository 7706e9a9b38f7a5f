import { type RawBuilder, sql } from 'kysely';
import { type RateBook, ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Day } from '../../values/day.ts';
import { holding } from '../select-opportunities.ts';
import type { StageCode } from '../stage.ts';
import { stagesOn } from '../stages-on.ts';
import { ratesRelation, weightedSql } from '../weighted.ts';
import { inPipeline } from './forecast.ts';

/**
 * What chiefly happened to an opportunity between two days, the first that fits: it came into the pipeline, left it,
 * moved to another stage, has another amount, another chance, is expected in another year, or only its rate changed.
 */
export const changeKinds = ['entered', 'left', 'moved', 'amount', 'chance', 'year', 'rate'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An opportunity on one of the two days; null figures are unknown or without a rate. */
export interface Standing {
  stage: StageCode;
  low: number | null;
  high: number | null;
  currency: string | null;
  chance: number;
  year: number | null;
  weighted: number | null;
}

/** What happened to one opportunity; `difference` is in euro cents, what is not valued counting as nothing. */
export interface ForecastChange {
  kind: ChangeKind;
  id: string;
  title: string;
  /** Where it is on the later day, also outside the pipeline. */
  stage: StageCode | null;
  before: Standing | null;
  after: Standing | null;
  difference: number;
}

/** One kind of change: how many, and what they sum to. */
export interface ChangeSum {
  kind: ChangeKind;
  count: number;
  difference: number;
}

/** The pipeline of a day: one row for each opportunity in it. */
const pipelineOn = (day: Day, knownAt: string | null, rates: RateBook): RawBuilder<unknown> => sql`(
  select s.opportunity_id as id, s.stage, s.amount_low as low, s.amount_high as high, s.currency,
    coalesce(s.chance, stage.chance) as chance, extract(year from s.expected_first)::int as "year",
    ${weightedSql(sql<number>`coalesce(s.chance, stage.chance)`)} as weighted
  from opportunity_state s join ${stagesOn(day, knownAt)} on stage.code = s.stage
  left join ${ratesRelation(rates)} on rates.currency = s.currency
  where ${holding({ asOf: day, knownAt })} and not s.archived and ${inPipeline(day, knownAt)})`;

interface Row {
  kind: ChangeKind;
  id: string;
  title: string;
  stage_now: StageCode | null;
  difference: string;
  before: Standing | null;
  after: Standing | null;
  place: string;
}

const shown = 200;

/**
 * What changed in the weighted pipeline from the end of one day to the end of another, each at its own rates, as known
 * at one instant. The differences of all kinds sum to that of the totals; the largest changes are named one by one.
 */
export async function forecastChanges(read: Read, looking: LookingBack, since: Day) {
  const day = looking.asOf ?? read.today();
  const { knownAt } = looking;
  const [then, now] = await Promise.all([ratesOn(read, since, knownAt), ratesOn(read, day, knownAt)]);
  const kind = sql`case when b.id is null then 'entered' when a.id is null then 'left' when a.stage <> b.stage then 'moved'
    when (a.low, a.high, a.currency) is distinct from (b.low, b.high, b.currency) then 'amount'
    when a.chance <> b.chance then 'chance' when a."year" is distinct from b."year" then 'year' else 'rate' end`;
  const compared = sql`(
    select coalesce(a.id, b.id) as id, ${kind} as kind, coalesce(a.weighted, 0) - coalesce(b.weighted, 0) as difference,
      to_jsonb(b) - 'id' as before, to_jsonb(a) - 'id' as after
    from ${pipelineOn(since, knownAt, then)} b full join ${pipelineOn(day, knownAt, now)} a on a.id = b.id
    where (a.id, a.stage, a.low, a.high, a.currency, a.chance, a."year", a.weighted)
      is distinct from (b.id, b.stage, b.low, b.high, b.currency, b.chance, b."year", b.weighted)) c`;
  const tables = read.tables<object>();
  const [sums, items, before, after] = await Promise.all([
    sql<{ kind: ChangeKind; count: string; difference: string }>`select c.kind, count(*) as count,
      coalesce(sum(c.difference), 0) as difference from ${compared} group by c.kind`.execute(tables),
    sql<Row>`select c.*, n.title, s.stage as stage_now from ${compared} join opportunity n on n.id = c.id
      left join opportunity_state s on s.opportunity_id = c.id and ${holding({ asOf: day, knownAt })}
      order by abs(c.difference) desc, n.title, c.id limit ${sql.lit(shown)}`.execute(tables),
    sql<{ weighted: string }>`select coalesce(sum(p.weighted), 0) as weighted
      from ${pipelineOn(since, knownAt, then)} p`.execute(tables),
    sql<{ weighted: string }>`select coalesce(sum(p.weighted), 0) as weighted
      from ${pipelineOn(day, knownAt, now)} p`.execute(tables),
  ]);
  const byKind = changeKinds.flatMap((one): ChangeSum[] => {
    const sum = sums.rows.find((row) => row.kind === one);
    return sum ? [{ kind: one, count: Number(sum.count), difference: Number(sum.difference) }] : [];
  });
  return {
    since,
    before: Number(before.rows[0]?.weighted ?? 0),
    after: Number(after.rows[0]?.weighted ?? 0),
    difference: byKind.reduce((sum, one) => sum + one.difference, 0),
    count: byKind.reduce((sum, one) => sum + one.count, 0),
    byKind,
    items: items.rows.map(
      (row): ForecastChange => ({
        kind: row.kind,
        id: row.id,
        title: row.title,
        stage: row.stage_now,
        before: row.before,
        after: row.after,
        difference: Number(row.difference),
      }),
    ),
  };
}
/** What changed between two days, and what it comes to. */
export type ForecastChanges = Awaited<ReturnType<typeof forecastChanges>>;
