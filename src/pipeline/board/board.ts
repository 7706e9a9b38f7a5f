import { sql } from 'kysely';
import type { funderGroups } from '../../directory/organisation.ts';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import { isNarrowed, type PipelineFilter } from '../board-address.ts';
import { funderName, inOpenStages, meets, presentOpportunities } from '../filter-opportunities.ts';
import type { StageCode } from '../stage.ts';
import { weightedCents } from '../weighted.ts';

/** One open opportunity, as far as a card shows it. Euro amounts are cents at today's rate; null: no amount or no rate. */
export interface BoardCard {
  id: string;
  title: string;
  funder: string;
  stage: StageCode;
  amount: { low: Money; high: Money } | null;
  low: number | null;
  high: number | null;
  weighted: number | null;
  /** Percent, where it is not the stage's. */
  ownChance: number | null;
  group: (typeof funderGroups)[number] | null;
  owner: { id: string; name: string } | null;
  nextStep: string | null;
  dueOn: Day | null;
  /** Days until the next step is due; minus is overdue. */
  dueDays: number | null;
  daysInStage: number;
  stale: boolean;
}

/** Stages that the board keeps folded. */
export const closedStages = ['won', 'lost', 'dormant'] as const;

/** How many ended in one way (counted to `mostCounted`), and the last of them. */
export interface ClosedColumn {
  stage: (typeof closedStages)[number];
  count: number;
  last: { id: string; title: string; funder: string; since: Day }[];
}

/** All that the board shows: open cards in order, and how the closed ones ended. */
export interface Board {
  cards: BoardCard[];
  closed: ClosedColumn[];
}

/** A count goes no further: "1,000+". */
export const mostCounted = 1000;
const lastShown = 5;

interface Row {
  id: string;
  title: string;
  funder: string;
  stage: StageCode;
  amount_low: string | null;
  amount_high: string | null;
  currency: string | null;
  chance: number | null;
  stage_chance: number;
  most_days: number | null;
  funder_group: BoardCard['group'];
  owner_id: string | null;
  owner_name: string | null;
  next_step: string | null;
  due: Day | null;
  since: Day;
}

/** The board: every open opportunity that meets the filter, by the day its next step is due. Three queries. */
export async function pipelineBoard(read: Read, filter: PipelineFilter, me: string | null): Promise<Board> {
  const today = read.today();
  const db = read.tables<object>();
  const [rates, { rows }, closed] = await Promise.all([
    ratesOn(read, today, null),
    sql<Row>`select o.id, o.title, ${funderName} as funder, s.stage, s.amount_low, s.amount_high, s.currency, s.chance,
        stage.chance as stage_chance, stage.most_days, s.funder_group, s.owner_id, owner.name as owner_name, o.next_step,
        o.next_step_due_on as due, s.stage_since as since
      from ${presentOpportunities} left join staff owner on owner.id = s.owner_id
      where s.replaced_at is null and not s.archived and ${inOpenStages}
        and ${meets(filter, me, today)}
      order by o.next_step_due_on, s.expected_first, o.id`.execute(db),
    closedColumns(read, filter, me),
  ]);
  const cards = rows.map((row): BoardCard => {
    const daysInStage = daysBetween(row.since, today);
    const amount =
      row.amount_low === null || row.amount_high === null || row.currency === null
        ? null
        : {
            low: { amount: Number(row.amount_low), currency: row.currency },
            high: { amount: Number(row.amount_high), currency: row.currency },
          };
    return {
      id: row.id,
      title: row.title,
      funder: row.funder,
      stage: row.stage,
      amount,
      low: amount && rates.euro(amount.low),
      high: amount && rates.euro(amount.high),
      weighted: amount && weightedCents(amount, row.chance ?? row.stage_chance, rates),
      ownChance: row.chance,
      group: row.funder_group,
      owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
      nextStep: row.next_step,
      dueOn: row.due,
      dueDays: row.due === null ? null : daysBetween(today, row.due),
      daysInStage,
      stale: row.most_days !== null && daysInStage > row.most_days,
    };
  });
  return { cards, closed };
}

async function closedColumns(read: Read, filter: PipelineFilter, me: string | null): Promise<ClosedColumn[]> {
  const standing = (code: StageCode) => sql`s.replaced_at is null and not s.archived and s.stage = ${code}`;
  const ended = (code: StageCode) =>
    sql`from ${presentOpportunities} where ${standing(code)} and ${meets(filter, me, read.today())}`;
  // Nothing asked of them: counted along the index, without looking any up.
  const counted = (code: StageCode) =>
    isNarrowed(filter) ? ended(code) : sql`from opportunity_state s where ${standing(code)}`;
  const { rows } = await sql<ClosedColumn>`${sql.join(
    closedStages.map(
      (code) => sql`select ${code}::text as stage,
        (select count(*)::int from (select 1 ${counted(code)} limit ${mostCounted + 1}) as counted) as count,
        (select coalesce(json_agg(recent), '[]') from (select o.id, o.title, ${funderName} as funder, s.stage_since as since
          ${ended(code)} order by s.stage_since desc, s.opportunity_id desc limit ${lastShown}) as recent) as last`,
    ),
    sql` union all `,
  )}`.execute(read.tables<object>());
  return rows;
}
