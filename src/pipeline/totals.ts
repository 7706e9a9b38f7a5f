/** What opportunities come to: cents of euro, and how many of them have no amount, or no rate on the day. */
export interface Totals {
  count: number;
  unknownAmount: number;
  withoutRate: number;
  low: number;
  high: number;
  weighted: number;
}

/** The totals of none. */
export const noTotals: Totals = { count: 0, unknownAmount: 0, withoutRate: 0, low: 0, high: 0, weighted: 0 };

/** What several come to together. What has no amount or no rate is counted, never valued. */
export const sumOf = (parts: readonly Totals[]): Totals =>
  parts.reduce(
    (sum, part) => ({
      count: sum.count + part.count,
      unknownAmount: sum.unknownAmount + part.unknownAmount,
      withoutRate: sum.withoutRate + part.withoutRate,
      low: sum.low + part.low,
      high: sum.high + part.high,
      weighted: sum.weighted + part.weighted,
    }),
    noTotals,
  );
