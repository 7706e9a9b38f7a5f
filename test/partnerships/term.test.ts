import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endReadings,
  lastDayExcluded,
  lastDayIncluded,
  nextTermStart,
  noticeBy,
  parseTerm,
  type Term,
} from '../../src/partnerships/term.ts';
import { addDays, type Day, daysBetween, exactly } from '../../src/values/day.ts';
import { anyDay } from '../values/days.arbitrary.ts';

const term = (text: string): Term => {
  const parsed = parseTerm(text);
  if (!parsed) throw new Error(`${text} is no term`);
  return parsed;
};
const anyTerm = fc.record({ months: fc.nat(240), days: fc.nat(400) }).filter(({ months, days }) => months + days > 0);

describe('a term', () => {
  it.each([
    ['P3Y', 36, 0],
    ['P6M', 6, 0],
    ['P1Y6M', 18, 0],
    ['P90D', 0, 90],
    ['P2W', 0, 14],
    ['P1Y2M3D', 14, 3],
    ['P100Y', 1200, 0],
  ])('%s is %i months and %i days', (text, months, days) => {
    expect(parseTerm(text)).toEqual({ months, days });
  });

  it.each([
    'P',
    '',
    'P0D',
    'P0Y0M',
    'P101Y',
    'P1201M',
    'P99Y13M',
    'P36526D',
    '3Y',
    'P-3Y',
    'P1.5Y',
    'PT1H',
    'P1Y2W',
    'p3y',
    'P3Y ',
  ])('%j is none', (text) => expect(parseTerm(text)).toBeNull());
});

describe('the last day of a term', () => {
  it.each([
    ['FARM', '2022-10-14', 'P3Y', '2025-10-14', '2025-10-13'],
    ['AAA', '2022-02-18', 'P5Y', '2027-02-18', '2027-02-17'],
    ['AFRIS', '2021-09-01', 'P3Y', '2024-09-01', '2024-08-31'],
    ['OIV', '2022-04-06', 'P3Y', '2025-04-06', '2025-04-05'],
    ['SaveSoil', '2022-04-08', 'P3Y', '2025-04-08', '2025-04-07'],
    ['a leap day', '2024-02-29', 'P3Y', '2027-02-28', '2027-02-28'],
    ['a first of March', '2024-03-01', 'P1Y', '2025-03-01', '2025-02-28'],
    ['a 30 August', '2023-08-30', 'P6M', '2024-02-29', '2024-02-29'],
    ['ninety days', '2024-01-01', 'P90D', '2024-03-31', '2024-03-30'],
    ['one day', '2024-01-01', 'P1D', '2024-01-02', '2024-01-01'],
    ['a year and a day', '2024-03-01', 'P1Y1D', '2025-03-02', '2025-03-01'],
  ] as const)(
    'of %s, from %s for %s, is %s or, with the start day counted, %s',
    (_, start, text, excluded, included) => {
      expect(endReadings(exactly(start), term(text))).toEqual({ included, excluded });
    },
  );

  it('is not computed from a start that is known to the year only', () => {
    expect(endReadings({ value: '2020', precision: 'year' }, term('P3Y'))).toBeNull();
    expect(endReadings({ value: '2020-07', precision: 'month' }, term('P3Y'))).toBeNull();
  });

  it('is not computed without a start or a term', () => {
    expect(endReadings(null, term('P3Y'))).toBeNull();
    expect(endReadings(exactly('2022-10-14'), null)).toBeNull();
  });

  it('with the start day counted is the other reading or the day before it', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (start, length) => {
        const apart = daysBetween(lastDayIncluded(start, length), lastDayExcluded(start, length));
        expect([0, 1]).toContain(apart);
        if (length.months === 0) expect(apart).toBe(1);
      }),
    );
  });

  it('with the start day counted is never before the start', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (start, length) => {
        expect(lastDayIncluded(start, length) >= start).toBe(true);
      }),
    );
  });

  it('never moves back when the start moves on, under both conventions', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(70), anyTerm, (start, later, length) => {
        const next = addDays(start, later);
        expect(lastDayIncluded(start, length) <= lastDayIncluded(next, length)).toBe(true);
        expect(lastDayExcluded(start, length) <= lastDayExcluded(next, length)).toBe(true);
      }),
    );
  });

  it('of terms in a row, each starting the day after, leaves no gap in whole months from a first of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 1, max: 60 }), (offset, months) => {
        const start = lastDayExcluded('2000-01-01', { months: offset, days: 0 });
        const second = nextTermStart(lastDayIncluded(start, { months, days: 0 }));
        expect(second).toBe(lastDayExcluded(start, { months, days: 0 }));
      }),
    );
  });
});

describe('notice', () => {
  it.each([
    ['2025-10-13', 'P3M', '2025-07-13'],
    ['2025-05-31', 'P3M', '2025-02-28'],
    ['2024-08-31', 'P6M', '2024-02-29'],
    ['2027-02-17', 'P90D', '2026-11-19'],
    ['2027-02-17', 'P2W', '2027-02-03'],
  ] as const)('before the end on %s of %s is due by %s', (lastDay, period, due) => {
    expect(noticeBy(lastDay, term(period))).toBe(due);
  });

  it('does not roll off a Sunday', () => {
    const sunday: Day = '2025-07-13';
    expect(new Date(sunday).getUTCDay()).toBe(0);
    expect(noticeBy('2025-10-13', term('P3M'))).toBe(sunday);
  });

  it('is always due before the end', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (lastDay, period) => {
        expect(noticeBy(lastDay, period) < lastDay).toBe(true);
      }),
    );
  });

  it('missed under a renewal clause starts the next term the day after the end', () => {
    expect(nextTermStart('2025-10-13')).toBe('2025-10-14');
    expect(nextTermStart('2024-02-28')).toBe('2024-02-29');
  });
});
