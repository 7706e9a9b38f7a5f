import { sql } from 'kysely';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import type { BoardAddress } from '../board-address.ts';
import { withNames } from '../filter-opportunities.ts';
import type { StageCode } from '../stage.ts';
import { ratesRelation, weightedSql } from '../weighted.ts';
import {
  type BoardCard,
  type CardRow,
  cardColumns,
  cardOf,
  cardOrder,
  laneKey,
  openCards,
  placeOf,
} from './board-cards.ts';
import type { CardTotals } from './board-totals.ts';
import { type ClosedColumn, closedColumns } from './closed-columns.ts';

/** One stage of one lane: what all its cards come to, and the first of them. */
export interface BoardColumn {
  lane: string;
  stage: StageCode;
  totals: CardTotals;
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
export const cardsAtFirst = { whole: 40, lane: 15 } as const;

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
  const ranked = sql`select * from (
    select ${cardColumns}, ${lane} as lane, row_number() over (h order by ${cardOrder}) as place,
      count(*) over h as count, count(*) filter (where s.amount_low is null) over h as unknown_amount,
      count(*) filter (where s.amount_low is not null and rates.currency is null) over h as without_rate,
      sum(${euro('s.amount_low')}) over h as low, sum(${euro('s.amount_high')}) over h as high,
      sum(${weightedSql(sql<number>`coalesce(s.chance, stage.chance)`)}) over h as weighted
    from ${openCards(address, me, today, sql`left join ${ratesRelation(rates)} on rates.currency = s.currency`)}
    window h as (partition by ${lane}, s.stage)) ranked
    where place <= ${wish.first} or stage = ${wish.whole} or id = ${wish.id}::uuid`;
  const { rows } = await sql<Row>`${withNames(ranked)} order by c.lane, c.stage, c.place`.execute(
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
