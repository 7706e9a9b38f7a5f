import { type Day, daysByYear, daysInYear } from './day.ts';
import { addDecimals, type Decimal, ratioOf, roundHalfAway, scaleDecimal } from './decimal.ts';
import type { Money } from './money.ts';

/**
 * FTE-years of a quantity over [from, to], year by year: quantity × days / days of the year (366 in leap years),
 * to 4 decimals. 2.5 FTE from 1 July to 31 December 2023 are 1.2603. A change of rate in mid-year is two lines.
 */
export const fteYearsByYear = (quantity: Decimal, from: Day, to: Day): { year: number; fteYears: Decimal }[] =>
  daysByYear(from, to).map(({ year, days }) => ({
    year,
    fteYears: scaleDecimal(quantity, BigInt(days), BigInt(daysInYear(year)), 4),
  }));

/** FTE-years of one calendar year, or of all: the sum of the yearly lines, so that a table adds up. */
export const fteYears = (quantity: Decimal, from: Day, to: Day, year?: number): Decimal =>
  addDecimals(
    ...fteYearsByYear(quantity, from, to)
      .filter((line) => year === undefined || line.year === year)
      .map((line) => line.fteYears),
  );

/**
 * Value year by year: yearly cost of one FTE × quantity × days / days of the year, each year rounded once to the
 * minor unit. The cost is the sender's own; unknown is null, never 0.
 */
export function fteValueByYear(
  annualCost: Money | null,
  quantity: Decimal,
  from: Day,
  to: Day,
): { year: number; value: Money }[] | null {
  if (annualCost === null) return null;
  const { numerator, denominator } = ratioOf(quantity);
  return daysByYear(from, to).map(({ year, days }) => {
    const exact = BigInt(annualCost.amount) * numerator * BigInt(days);
    const amount = Number(roundHalfAway(exact, denominator * BigInt(daysInYear(year))));
    return { year, value: { amount, currency: annualCost.currency } };
  });
}

/** Value over one calendar year, or over all: the sum of the rounded yearly lines; null when the cost is unknown. */
export function fteValue(annualCost: Money | null, quantity: Decimal, from: Day, to: Day, year?: number): Money | null {
  const lines = fteValueByYear(annualCost, quantity, from, to);
  if (annualCost === null || lines === null) return null;
  const counted = lines.filter((line) => year === undefined || line.year === year);
  return { amount: counted.reduce((sum, { value }) => sum + value.amount, 0), currency: annualCost.currency };
}
