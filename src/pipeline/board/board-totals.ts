import type { BoardCard } from './board.ts';

/** What a heap of cards comes to: cents of euro, and how many of them have no amount, or no rate on the day. */
export interface CardTotals {
  count: number;
  unknownAmount: number;
  withoutRate: number;
  low: number;
  high: number;
  weighted: number;
}

/** The totals of some cards. What has no amount or no rate is counted, never valued. */
export function totalsOf(cards: readonly BoardCard[]): CardTotals {
  const sum: CardTotals = { count: cards.length, unknownAmount: 0, withoutRate: 0, low: 0, high: 0, weighted: 0 };
  for (const card of cards) {
    if (card.amount === null) sum.unknownAmount += 1;
    else if (card.weighted === null) sum.withoutRate += 1;
    sum.low += card.low ?? 0;
    sum.high += card.high ?? 0;
    sum.weighted += card.weighted ?? 0;
  }
  return sum;
}
