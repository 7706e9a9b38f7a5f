import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startAfter } from '../../../src/partnerships/renewals/offer.ts';
import { daysBetween } from '../../../src/values/day.ts';
import { anyDay } from '../../values/days.arbitrary.ts';

describe('what is signed', () => {
  it('before the end starts the day after it (AAA: 17 February 2027)', () => {
    expect(startAfter('2027-02-17', '2026-12-10')).toEqual({ startsOn: '2027-02-18', gap: 0 });
  });

  it('on the last day starts the day after it', () => {
    expect(startAfter('2027-02-17', '2027-02-17')).toEqual({ startsOn: '2027-02-18', gap: 0 });
  });

  it('on the day after the end starts that day, without a gap', () => {
    expect(startAfter('2027-02-17', '2027-02-18')).toEqual({ startsOn: '2027-02-18', gap: 0 });
  });

  it('after the end starts when signed, with its gap (FARM: 13 October 2025)', () => {
    expect(startAfter('2025-10-13', '2026-11-21')).toEqual({ startsOn: '2026-11-21', gap: 403 });
  });

  it('without a known end before starts when signed, and nobody knows the gap', () => {
    expect(startAfter(null, '2026-11-21')).toEqual({ startsOn: '2026-11-21', gap: null });
  });

  it('never starts before it was signed unless it was contiguous, and never overlaps', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (lastDay, signedOn) => {
        const { startsOn, gap } = startAfter(lastDay, signedOn);
        expect(startsOn > lastDay).toBe(true);
        expect(startsOn >= signedOn).toBe(true);
        expect(daysBetween(lastDay, startsOn) - 1).toBe(gap);
      }),
    );
  });
});
