import fc from 'fast-check';
import { addDays, type Day } from '../../src/values/day.ts';

/** Any day that a person may enter, 1900 to 2199, month ends and leap days included. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => addDays('1900-01-01', days));

/** A first and a last day, at most eleven years apart. */
export const anyRange: fc.Arbitrary<{ first: Day; last: Day }> = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 4_000 }))
  .map(([first, days]) => ({ first, last: addDays(first, days) }));
