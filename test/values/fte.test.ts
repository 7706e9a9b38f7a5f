import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, type Decimal } from '../../src/values/decimal.ts';
import { fteValue, fteValueByYear, fteYears, fteYearsByYear } from '../../src/values/fte.ts';
import { anyRange } from './days.arbitrary.ts';

describe('FTE-years', () => {
  it('of 2.5 FTE from 1 July to 31 December 2023 are 1.2603', () => {
    expect(fteYears('2.5', '2023-07-01', '2023-12-31')).toBe('1.2603');
  });

  it('count 366 days in a leap year', () => {
    expect(fteYears('2.5', '2024-07-01', '2024-12-31')).toBe('1.2568');
    expect(fteYears('2.5', '2024-01-01', '2024-12-31')).toBe('2.5');
  });

  it('fall into the calendar years they overlap', () => {
    expect(fteYearsByYear('2.5', '2023-07-01', '2024-06-30')).toEqual([
      { year: 2023, fteYears: '1.2603' },
      { year: 2024, fteYears: '1.2432' },
    ]);
    expect(fteYears('2.5', '2023-07-01', '2024-06-30', 2024)).toBe('1.2432');
  });

  it('are 0 in a year without overlap', () => {
    expect(fteYears('2.5', '2023-07-01', '2023-12-31', 2025)).toBe('0');
  });

  it('of a rate that changes in mid-year are two lines', () => {
    const lines = [fteYears('1', '2023-01-01', '2023-06-30'), fteYears('0.4', '2023-07-01', '2023-12-31')];
    expect(lines).toEqual(['0.4959', '0.2016']);
  });

  it('of the four listed secondments over a whole year are 4.9', () => {
    const listed = (['1', '1', '2.5', '0.4'] as const).map((fte) => fteYears(fte, '2022-01-01', '2022-12-31'));
    expect(addDecimals(...listed)).toBe('4.9');
  });

  it('never exceed the quantity in one year, and their lines add up', () => {
    const quantity = fc.constantFrom<Decimal>('0.4', '1', '2.5', '4.9', '12');
    fc.assert(
      fc.property(quantity, anyRange, (fte, { first, last }) => {
        const lines = fteYearsByYear(fte, first, last);
        for (const line of lines) expect(compareDecimals(line.fteYears, fte)).toBeLessThanOrEqual(0);
        expect(fteYears(fte, first, last)).toBe(addDecimals(...lines.map((line) => line.fteYears)));
      }),
    );
  });
});

describe('the value of a secondment', () => {
  const cost = { amount: 6_000_000, currency: 'EUR' };

  it('is FTE × yearly cost × days of the year it overlaps', () => {
    expect(fteValue(cost, '2.5', '2023-07-01', '2023-12-31')).toEqual({ amount: 7_561_644, currency: 'EUR' });
  });

  it('is unknown, not 0, when the sender states no cost', () => {
    expect(fteValue(null, '2.5', '2023-07-01', '2023-12-31')).toBeNull();
    expect(fteValueByYear(null, '2.5', '2023-07-01', '2023-12-31')).toBeNull();
  });

  it('is the sum of its rounded years', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), anyRange, (amount, { first, last }) => {
        const stated = { amount, currency: 'EUR' };
        const years = fteValueByYear(stated, '0.4', first, last) ?? [];
        const sum = years.reduce((total, { value }) => total + value.amount, 0);
        expect(fteValue(stated, '0.4', first, last)).toEqual({ amount: sum, currency: 'EUR' });
      }),
    );
  });
});
