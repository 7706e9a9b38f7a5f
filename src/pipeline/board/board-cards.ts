import { type RawBuilder, sql } from 'kysely';
import type { funderGroups } from '../../directory/organisation.ts';
import { cursorFor, readPlace } from '../../platform/cursor.ts';
import type { Read } from '../../platform/database.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import type { BoardAddress, LaneSplit } from '../board-address.ts';
import { meets, opportunitiesFor, shown, standingIn } from '../filter-opportunities.ts';
import { openStages, type StageCode } from '../stage.ts';

/** One open opportunity, as far as a card shows it. */
export interface BoardCard {
  id: string;
  title: string;
  funder: string;
  stage: StageCode;
  /** Null: unknown. */
  amount: { low: Money; high: Money } | null;
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

/** A card as PostgreSQL answers it. */
export interface CardRow {
  id: string;
  title: string;
  funder: string;
  stage: StageCode;
  amount_low: string | null;
  amount_high: string | null;
  currency: string | null;
  chance: number | null;
  most_days: number | null;
  funder_group: BoardCard['group'];
  owner_id: string | null;
  owner_name: string | null;
  next_step: string | null;
  due: Day | null;
  expected_first: Day | null;
  since: Day;
}

/** A card out of its row: days are counted from today. */
export const cardOf = (row: CardRow, today: Day): BoardCard => {
  const { amount_low: low, amount_high: high, currency } = row;
  const daysInStage = daysBetween(row.since, today);
  return {
    id: row.id,
    title: row.title,
    funder: row.funder,
    stage: row.stage,
    amount:
      low === null || high === null || currency === null
        ? null
        : { low: { amount: Number(low), currency }, high: { amount: Number(high), currency } },
    ownChance: row.chance,
    group: row.funder_group,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    nextStep: row.next_step,
    dueOn: row.due,
    dueDays: row.due === null ? null : daysBetween(today, row.due),
    daysInStage,
    stale: row.most_days !== null && daysInStage > row.most_days,
  };
};

/** What a card shows of an opportunity, its state and its stage. */
export const cardColumns = sql`o.title, s.stage, s.amount_low, s.amount_high, s.currency, s.chance, stage.most_days,
  s.funder_group, s.owner_id, o.next_step, o.next_step_due_on as due, s.expected_first, s.stage_since as since`;

/** Every open opportunity that meets the filter, joined to what else is asked. */
export const openCards = (
  filter: BoardAddress,
  me: string | null,
  today: Day,
  joined: RawBuilder<unknown> = sql``,
) => sql`${opportunitiesFor(filter, { few: true })} ${joined}
  where ${standingIn(openStages)} and ${meets(filter, me, today)}`;

/** The same for sums: opportunities are left out where neither words nor overdue steps are looked for in them. */
export const openStates = (filter: BoardAddress, me: string | null, today: Day, joined: RawBuilder<unknown>) =>
  filter.q !== '' || filter.overdue
    ? openCards(filter, me, today, joined)
    : sql`opportunity_state s join stage on stage.code = s.stage ${joined}
        where ${standingIn(openStages)} and ${meets(filter, me, today)}`;

/** The lane of a card: a funder group, an owner's id, '' for none of either, or 'all' where nothing is cut. */
export const laneKey = (split: LaneSplit | null): RawBuilder<string> =>
  split === 'group'
    ? sql<string>`coalesce(s.funder_group, '')`
    : split === 'owner'
      ? sql<string>`coalesce(s.owner_id::text, '')`
      : sql<string>`'all'::text`;

/** After every day that can be: what has none comes last. */
const afterAll: Day = '9999-12-31';

/** The order of a column: by the day the next step is due, then the day the money is expected. */
export const cardOrder = sql`coalesce(o.next_step_due_on, ${sql.lit(afterAll)}::date),
  coalesce(s.expected_first, ${sql.lit(afterAll)}::date), s.opportunity_id`;

/** The place of a card in that order, from which the next cards are asked for. */
export const placeOf = (row: CardRow): string => cursorFor([row.due, row.expected_first, row.id]);

/** Some more cards of one column of one lane, and the place of the last while others follow. */
export interface MoreCards {
  cards: BoardCard[];
  next: string | null;
}

const atOnce = 100;

/** The cards of a column that follow a place. */
export async function moreCards(
  read: Read,
  address: BoardAddress,
  me: string | null,
  wish: { lane: string; stage: StageCode; cursor: string },
): Promise<MoreCards> {
  const today = read.today();
  const [due, expected, id] = readPlace(wish.cursor, 'day', 'day', 'id') ?? [];
  const cards = sql`select s.opportunity_id as id, row_number() over (order by ${cardOrder}) as place
    from ${openCards(address, me, today)} and s.stage = ${wish.stage} and ${laneKey(address.lanes)} = ${wish.lane}
      and (${cardOrder}) > (${due ?? afterAll}::date, ${expected ?? afterAll}::date, ${id}::uuid)
    order by place limit ${atOnce + 1}`;
  const { rows } = await sql<CardRow>`${shown(cards, cardColumns)} order by c.place`.execute(read.tables<object>());
  const part = rows.slice(0, atOnce);
  const last = part.at(-1);
  return { cards: part.map((row) => cardOf(row, today)), next: rows.length > atOnce && last ? placeOf(last) : null };
}
