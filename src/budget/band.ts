/** A year of the plan with its low and high target, in whole euros a year. */
export interface TargetPoint {
  year: number;
  low: number;
  high: number;
}

/** The band of one year. `stated`: the plan has this year; else worked out, "interpolated, not in the plan". */
export interface Band {
  low: number;
  high: number;
  stated: boolean;
}

/**
 * The target band of a year, in euro cents: straight lines between the years of the plan (domain.md 3.4: 2026 is
 * 1,584.4 to 3,384.4 K). Before the first and after the last year there is none.
 */
export function bandOf(points: readonly TargetPoint[], year: number): Band | null {
  const inOrder = points.toSorted((a, b) => a.year - b.year);
  const stated = inOrder.find((point) => point.year === year);
  if (stated) return { low: stated.low * 100, high: stated.high * 100, stated: true };
  const after = inOrder.find((point) => point.year > year);
  const before = inOrder.findLast((point) => point.year < year);
  if (!before || !after) return null;
  const between = (from: number, to: number) =>
    Math.round((from * 100 * (after.year - year) + to * 100 * (year - before.year)) / (after.year - before.year));
  return { low: between(before.low, after.low), high: between(before.high, after.high), stated: false };
}

/** How a sum stands to the band; equal to a bound is within. */
export const standing = (cents: number, band: Band): 'below' | 'within' | 'above' =>
  cents < band.low ? 'below' : cents > band.high ? 'above' : 'within';
