import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ratesOn } from '../ledger/rates-on.ts';
import { pageOf, readPlace } from '../platform/cursor.ts';
import type { Read } from '../platform/database.ts';
import { type Day, daysBetween, type ImpreciseDay } from '../values/day.ts';
import type { BoardCard } from './board/board-cards.ts';
import type { PipelineFilter } from './board-address.ts';
import { meets, opportunitiesFor, shown, standingIn } from './filter-opportunities.ts';
import type { StateRow } from './select-opportunities.ts';
import { isOpen, openStages, type StageCode } from './stage.ts';
import { ratesRelation, weightedSql } from './weighted.ts';

/** What the list sorts by. */
export const pipelineSorts = ['due', 'title', 'funder', 'stage', 'amount', 'expected', 'owner', 'since'] as const;
export type PipelineSort = (typeof pipelineSorts)[number];

/** One opportunity as the list and its export show it. */
export interface PipelineRow
  extends Pick<BoardCard, 'id' | 'title' | 'funder' | 'stage' | 'amount' | 'group' | 'owner' | 'nextStep' | 'dueOn'> {
  dueDays: number | null;
  expectedOn: ImpreciseDay | null;
  /** Percent: its own, or the stage's. */
  chance: number;
  /** Euro cents at today's rate; null without an amount or a rate. */
  weighted: number | null;
  purpose: { kind: StateRow['purpose']; code: string | null };
  since: Day;
  daysInStage: number;
  stale: boolean;
}

interface Row extends Omit<StateRow, 'chance'> {
  id: string;
  key: string | number | null;
  title: string;
  funder: string;
  owner_name: string | null;
  next_step: string | null;
  due: Day | null;
  stage_since: Day;
  most_days: number | null;
  chance: number;
  weighted: string | null;
}

/** Which rows of the list, in which order. */
export interface PipelineWish {
  filter: PipelineFilter;
  /** Null: the open ones. */
  stages: readonly StageCode[] | null;
  by: PipelineSort;
  descending: boolean;
  limit: number;
  cursor?: string | undefined;
}

const keys: Readonly<Record<PipelineSort, { sql: RawBuilder<string | number | null>; kind: 'day' | 'textOrNull' }>> = {
  due: { sql: sql`o.next_step_due_on`, kind: 'day' },
  title: { sql: sql`o.search`, kind: 'textOrNull' },
  funder: { sql: sql`coalesce(organisation.sort_name, person.sort_name)`, kind: 'textOrNull' },
  stage: { sql: sql`lpad(stage.place::text, 4, '0')`, kind: 'textOrNull' },
  amount: { sql: sql`lpad(round(s.amount_high::numeric / rates.per_cent)::text, 20, '0')`, kind: 'textOrNull' },
  expected: { sql: sql`s.expected_first`, kind: 'day' },
  owner: { sql: sql`plain_text(owner.name)`, kind: 'textOrNull' },
  since: { sql: sql`s.stage_since`, kind: 'day' },
};

const rowOf = (row: Row, today: Day): PipelineRow => {
  const daysInStage = daysBetween(row.stage_since, today);
  return {
    id: row.id,
    title: row.title,
    funder: row.funder,
    stage: row.stage,
    amount:
      row.amount_low === null || row.amount_high === null || row.currency === null
        ? null
        : {
            low: { amount: Number(row.amount_low), currency: row.currency },
            high: { amount: Number(row.amount_high), currency: row.currency },
          },
    group: row.funder_group,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    nextStep: row.next_step,
    dueOn: row.due,
    dueDays: row.due === null ? null : daysBetween(today, row.due),
    expectedOn:
      row.expected_on === null ? null : { value: row.expected_on, precision: row.expected_precision ?? 'day' },
    chance: row.chance,
    weighted: row.weighted === null ? null : Number(row.weighted),
    purpose: { kind: row.purpose, code: row.purpose_code },
    since: row.stage_since,
    daysInStage,
    stale: isOpen(row.stage) && row.most_days !== null && daysInStage > row.most_days,
  };
};

/** A page of the list. What has no value to sort by comes last in either direction; the place is [value, id]. */
export async function listPipeline(read: Read, wish: PipelineWish, me: string | null) {
  const today = read.today();
  const rates = await ratesOn(read, today, null);
  const { sql: key, kind } = keys[wish.by];
  const place = readPlace(wish.cursor, kind, 'id');
  const [direction, beyond] = wish.descending ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  const after = !place
    ? sql<SqlBool>`true`
    : place[0] === null
      ? sql<SqlBool>`(${key} is null and s.opportunity_id > ${place[1]}::uuid)`
      : sql<SqlBool>`(${key} ${beyond} ${place[0]} or (${key} = ${place[0]} and s.opportunity_id > ${place[1]}::uuid) or ${key} is null)`;
  const bookkept = sql`left join ${ratesRelation(rates)} on rates.currency = s.currency`;
  const funder = wish.by === 'funder';
  // The page first, by no more than its order and the filter ask; then what its rows show.
  const chosen = sql`select s.opportunity_id as id, ${key} as key
    from ${opportunitiesFor(wish.filter, { few: wish.stages === null, funder })}
    ${wish.by === 'owner' ? sql`left join staff owner on owner.id = s.owner_id` : sql``}
    ${wish.by === 'amount' ? bookkept : sql``}
    where ${standingIn(wish.stages ?? openStages)} and ${meets(wish.filter, me, today)} and ${after}
    order by ${key} ${direction} nulls last, s.opportunity_id limit ${wish.limit + 1}`;
  const chance = sql<number>`coalesce(s.chance, stage.chance)`;
  const columns = sql`o.title, s.stage, s.amount_low, s.amount_high, s.currency, s.funder_group, s.owner_id, o.next_step,
    o.next_step_due_on as due, s.expected_on, s.expected_precision, s.purpose, s.purpose_code, s.stage_since,
    stage.most_days, ${chance} as chance, ${weightedSql(chance)} as weighted`;
  const { rows } = await sql<Row>`${shown(chosen, columns)} ${bookkept}
    order by c.key ${direction} nulls last, c.id`.execute(read.tables<object>());
  return pageOf(
    rows,
    wish.limit,
    (row) => [row.key, row.id],
    (row) => rowOf(row, today),
  );
}
