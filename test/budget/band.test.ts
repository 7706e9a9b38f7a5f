import { describe, expect, it } from 'vitest';
import { bandOf, standing } from '../../src/budget/band.ts';

const plan = [
  { year: 2020, low: 961_000, high: 961_000 },
  { year: 2030, low: 2_000_000, high: 5_000_000 },
  { year: 2050, low: 10_000_000, high: 20_000_000 },
];

describe('the target band of the 2020 plan', () => {
  it.each([
    [2020, 96_100_000, 96_100_000, true],
    [2025, 148_050_000, 298_050_000, false],
    [2026, 158_440_000, 338_440_000, false],
    [2030, 200_000_000, 500_000_000, true],
    [2050, 1_000_000_000, 2_000_000_000, true],
  ])('is in %i from %i to %i cents', (year, low, high, stated) => {
    expect(bandOf(plan, year)).toEqual({ low, high, stated });
  });
  it('has no value before 2020 and after 2050', () => {
    expect([bandOf(plan, 2019), bandOf(plan, 2051)]).toEqual([null, null]);
  });
  it('counts a sum that equals a bound as within', () => {
    const band = { low: 100, high: 200, stated: true };
    expect([99, 100, 200, 201].map((cents) => standing(cents, band))).toEqual(['below', 'within', 'within', 'above']);
  });
});
