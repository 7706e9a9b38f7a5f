import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsByYear, splitByYear, splitMethods } from '../../src/partnerships/split-by-year.ts';
import { daysByYear } from '../../src/values/day.ts';
import { anyRange } from '../values/days.arbitrary.ts';

describe('the GIZ grant of 1 December 2021 to 31 March 2023', () => {
  const first = '2021-12-01';
  const last = '2023-03-31';

  it('has 31, 365 and 90 days', () => {
    expect(daysByYear(first, last)).toEqual([
      { year: 2021, days: 31 },
      { year: 2022, days: 365 },
      { year: 2023, days: 90 },
    ]);
  });

  it('has 1, 12 and 3 months', () => {
    expect(monthsByYear(first, last)).toEqual([
      { year: 2021, months: '1' },
      { year: 2022, months: '12' },
      { year: 2023, months: '3' },
    ]);
  });

  it('splits 100 000.00 EUR by days into 6 378.60 + 75 102.88 + 18 518.52', () => {
    expect(splitByYear(10_000_000, first, last, 'days')).toEqual([
      { year: 2021, amount: 637_860 },
      { year: 2022, amount: 7_510_288 },
      { year: 2023, amount: 1_851_852 },
    ]);
  });

  it('splits 100 000.00 EUR by months into 6 250 + 75 000 + 18 750', () => {
    expect(splitByYear(10_000_000, first, last, 'months').map(({ amount }) => amount)).toEqual([
      625_000, 7_500_000, 1_875_000,
    ]);
  });
});

describe('a split by year', () => {
  it('counts a begun month by its days', () => {
    expect(monthsByYear('2021-12-15', '2022-02-14')).toEqual([
      { year: 2021, months: '0.5484' },
      { year: 2022, months: '1.5' },
    ]);
  });

  it('gives one year the whole amount', () => {
    for (const method of splitMethods) {
      expect(splitByYear(12_345, '2024-02-29', '2024-02-29', method)).toEqual([{ year: 2024, amount: 12_345 }]);
    }
  });

  it('refuses a last day before the first rather than lose the amount', () => {
    expect(() => splitByYear(100, '2023-04-01', '2023-03-31', 'days')).toThrow(RangeError);
  });

  it('always sums to the total, over every year of the term', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000_000),
        anyRange,
        fc.constantFrom(...splitMethods),
        (total, { first, last }, method) => {
          const parts = splitByYear(total, first, last, method);
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          expect(parts.map(({ year }) => year)).toEqual(daysByYear(first, last).map(({ year }) => year));
          expect(parts.every(({ amount }) => amount >= 0)).toBe(true);
        },
      ),
    );
  });

  it('gives every full year in the middle twelve months', () => {
    fc.assert(
      fc.property(anyRange, ({ first, last }) => {
        for (const { months } of monthsByYear(first, last).slice(1, -1)) expect(months).toBe('12');
      }),
    );
  });
});
