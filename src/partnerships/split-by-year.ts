import { type Day, dayOf, daysByYear, daysInclusive, monthLength, partsOf, yearOf } from '../values/day.ts';
import { type Decimal, scaleDecimal } from '../values/decimal.ts';
import { splitByLargestRemainder } from '../values/money.ts';

/** How a multi-year amount falls into calendar years; a setting of each agreement. */
export const splitMethods = ['days', 'months'] as const;
export type SplitMethod = (typeof splitMethods)[number];

// The least common multiple of 28, 29, 30 and 31, so that any part of a month is a whole number.
const partsPerMonth = 377_580;

function monthPartsByYear(first: Day, last: Day): { year: number; parts: number }[] {
  return daysByYear(first, last).map(({ year }) => {
    const from = year === yearOf(first) ? first : dayOf(year, 1, 1);
    const to = year === yearOf(last) ? last : dayOf(year, 12, 31);
    let parts = 0;
    for (let month = partsOf(from).month; month <= partsOf(to).month; month += 1) {
      const length = monthLength(year, month);
      const start = month === partsOf(from).month ? from : dayOf(year, month, 1);
      const end = month === partsOf(to).month ? to : dayOf(year, month, length);
      parts += (daysInclusive(start, end) * partsPerMonth) / length;
    }
    return { year, parts };
  });
}

/** How many months of [first, last] fall into each calendar year, to 4 decimals; a begun month counts by its days. */
export const monthsByYear = (first: Day, last: Day): { year: number; months: Decimal }[] =>
  monthPartsByYear(first, last).map(({ year, parts }) => ({
    year,
    months: scaleDecimal('1', BigInt(parts), BigInt(partsPerMonth), 4),
  }));

/** An amount in minor units over the calendar years of [first, last]; the parts always sum to the amount. */
export function splitByYear(
  amountMinor: number,
  first: Day,
  last: Day,
  method: SplitMethod,
): { year: number; amount: number }[] {
  if (last < first) throw new RangeError('the last day is before the first');
  const shares =
    method === 'days'
      ? daysByYear(first, last).map(({ year, days }) => ({ year, share: days }))
      : monthPartsByYear(first, last).map(({ year, parts }) => ({ year, share: parts }));
  const amounts = splitByLargestRemainder(
    amountMinor,
    shares.map(({ share }) => share),
  );
  return shares.map(({ year }, order) => ({ year, amount: amounts[order] ?? 0 }));
}
