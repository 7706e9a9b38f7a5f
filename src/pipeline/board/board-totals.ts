/** What cards come to: cents of euro, and how many of them have no amount, or no rate on the day. */
export interface CardTotals {
  count: number;
  unknownAmount: number;
  withoutRate: number;
  low: number;
  high: number;
  weighted: number;
}

/** The totals of no card. */
export const noTotals: CardTotals = { count: 0, unknownAmount: 0, withoutRate: 0, low: 0, high: 0, weighted: 0 };

/** What several columns come to. What has no amount or no rate is counted, never valued. */
export const totalsOf = (columns: readonly { totals: CardTotals }[]): CardTotals =>
  columns.reduce(
    (sum, { totals }) => ({
      count: sum.count + totals.count,
      unknownAmount: sum.unknownAmount + totals.unknownAmount,
      withoutRate: sum.withoutRate + totals.withoutRate,
      low: sum.low + totals.low,
      high: sum.high + totals.high,
      weighted: sum.weighted + totals.weighted,
    }),
    noTotals,
  );
