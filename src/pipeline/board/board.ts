import { sql } from 'kysely';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import type { BoardAddress } from '../board-address.ts';
import { shown } from '../filter-opportunities.ts';
import type { StageCode } from '../stage.ts';
import type { Totals } from '../totals.ts';
import { ratesRelation, weightedSql } from '../weighted.ts';
import {
  type BoardCard,
  type CardRow,
  cardColumns,
  cardOf,
  cardOrder,
  laneKey,
  openCards,
  openStates,
  placeOf,
} from './board-cards.ts';
import { type ClosedColumn, closedColumns } from './closed-columns.ts';

/** One stage of one lane: what all its cards come to, and the first of them. */
export interface BoardColumn {
  lane: string;
  stage: StageCode;
  totals: Totals;
  cards: BoardCard[];
  /** The place from which more cards are asked for; null when all are here. */
  next: string | null;
}

/** All that the board shows: columns that hold any card, and how the closed ones ended. */
export interface Board {
  columns: BoardColumn[];
  closed: ClosedColumn[];
}

/** How many cards of a column are shown at first; the others as one comes to them. Lanes make many columns. */
export const cardsAtFirst = { whole: 30, lane: 15 } as const;

interface Row extends CardRow {
  lane: string;
  count: string;
  unknown_amount: string;
  without_rate: string;
  low: string | null;
  high: string | null;
  weighted: string | null;
}

/** Which cards are wanted beside the totals: so many of each column, all of one stage, and a certain one. */
export interface CardWish {
  first: number;
  whole: StageCode | null;
  id: string | null;
}

/** The cards that the board begins with. */
export const atFirst = ({ lanes, whole }: BoardAddress): CardWish => ({
  first: lanes === null ? cardsAtFirst.whole : cardsAtFirst.lane,
  whole,
  id: null,
});

/**
 * The board: what the open opportunities that meet the filter come to, column by column at today's rates, and the cards
 * that are wanted of them. Three queries; the large one reads every open state once.
 */
export async function pipelineBoard(
  read: Read,
  address: BoardAddress,
  me: string | null,
  wish: CardWish = atFirst(address),
): Promise<Board> {
  const [columns, closed] = await Promise.all([openColumns(read, address, me, wish), closedColumns(read, address, me)]);
  return { columns, closed };
}

async function openColumns(
  read: Read,
  address: BoardAddress,
  me: string | null,
  wish: CardWish,
): Promise<BoardColumn[]> {
  const today = read.today();
  const rates = await ratesOn(read, today, null);
  const lane = laneKey(address.lanes);
  const euro = (column: string) => sql`round(${sql.ref(column)}::numeric / rates.per_cent)`;
  const totals = sql`select ${lane} as lane, s.stage, count(*) as count,
      count(*) filter (where s.amount_low is null) as unknown_amount,
      count(*) filter (where s.amount_low is not null and rates.currency is null) as without_rate,
      sum(${euro('s.amount_low')}) as low, sum(${euro('s.amount_high')}) as high,
      sum(${weightedSql(sql<number>`coalesce(s.chance, stage.chance)`)}) as weighted
    from ${openStates(address, me, today, sql`left join ${ratesRelation(rates)} on rates.currency = s.currency`)}
    group by 1, 2`;
  const ranked = sql`select s.opportunity_id as id, ${lane} as lane, s.stage,
      row_number() over (partition by ${lane}, s.stage order by ${cardOrder}) as place
    from ${openCards(address, me, today)}`;
  const chosen = sql`select r.id, r.place, t.lane, t.count, t.unknown_amount, t.without_rate, t.low, t.high, t.weighted
    from (${ranked}) r join (${totals}) t on t.lane = r.lane and t.stage = r.stage
    where r.place <= ${wish.first} or r.stage = ${wish.whole} or r.id = ${wish.id}::uuid`;
  const { rows } = await sql<Row>`${shown(chosen, cardColumns)} order by c.lane, s.stage, c.place`.execute(
    read.tables<object>(),
  );
  const heaps = Map.groupBy(rows, (row) => `${row.lane} ${row.stage}`);
  return [...heaps.values()].flatMap((heap): BoardColumn[] => {
    const [first, last] = [heap[0], heap.at(-1)];
    if (!first || !last) return [];
    const count = Number(first.count);
    return [
      {
        lane: first.lane,
        stage: first.stage,
        totals: {
          count,
          unknownAmount: Number(first.unknown_amount),
          withoutRate: Number(first.without_rate),
          low: Number(first.low ?? 0),
          high: Number(first.high ?? 0),
          weighted: Number(first.weighted ?? 0),
        },
        cards: heap.map((row) => cardOf(row, today)),
        next: count > heap.length ? placeOf(last) : null,
      },
    ];
  });
}
