import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  daysByYear,
  daysInclusive,
  daysInYear,
  exactly,
  firstDayOf,
  isDay,
  isImpreciseDay,
  isZone,
  lastDayOf,
  maxDay,
  minDay,
  parseImpreciseDay,
  yearOf,
} from '../../src/values/day.ts';
import { anyDay, anyRange } from './days.arbitrary.ts';

describe('a day', () => {
  it.each(['2025-10-13', '2024-02-29', '2000-02-29', minDay, maxDay])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-00-10',
    '2025-13-01',
    '2025-10-00',
    '1899-12-31',
    '2200-01-01',
    '2025-1-1',
    '13.10.2025',
    '2025-10-13T00:00:00Z',
    ' 2025-10-13',
    '2025-10-13\n',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('leaves 88 days of the MoU with AAA on 21 November 2026', () => {
    expect(daysBetween('2026-11-21', '2027-02-17')).toBe(88);
  });

  it('counts both ends of the grant of 1 December 2021 to 31 March 2023: 486 days', () => {
    expect(daysInclusive('2021-12-01', '2023-03-31')).toBe(486);
  });

  it('counts no day in a range that ends before it starts', () => {
    expect(daysInclusive('2023-04-01', '2023-03-01')).toBe(0);
    expect(daysByYear('2023-04-01', '2023-03-01')).toEqual([]);
  });

  it('crosses the nights when clocks change in Paris as whole days', () => {
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
    expect(addDays('2025-10-25', 2)).toBe('2025-10-27');
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-08-30', 6, '2024-02-29'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2025-10-13', -3, '2025-07-13'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-05-31', -3, '2025-02-28'],
  ] as const)('%s moved by %i months is %s', (day, months, moved) => {
    expect(addMonths(day, months)).toBe(moved);
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map(daysInYear)).toEqual([365, 366, 365, 366]);
  });

  it('moves forth and back to itself', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('compares as text the way it compares in time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  it('is a day again after any move by months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        fc.pre(moved >= minDay && moved <= maxDay);
        expect(isDay(moved)).toBe(true);
        expect(moved.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });

  it('splits a range into years that add up to it', () => {
    fc.assert(
      fc.property(anyRange, ({ first, last }) => {
        const years = daysByYear(first, last);
        expect(years.reduce((sum, { days }) => sum + days, 0)).toBe(daysInclusive(first, last));
        expect(years.length).toBe(yearOf(last) - yearOf(first) + 1);
      }),
    );
  });
});

describe('the day in a zone', () => {
  const lastSecond = new Date('2025-10-13T21:59:59Z');
  const overInParis = new Date('2025-10-13T22:30:00Z');

  it('is still 13 October 2025 in Paris in the last second of the MoU with FARM', () => {
    expect(dayIn('Europe/Paris', lastSecond)).toBe('2025-10-13');
  });

  it('is 14 October in Paris while UTC still says the 13th', () => {
    expect(dayIn('Europe/Paris', overInParis)).toBe('2025-10-14');
    expect(dayIn('UTC', overInParis)).toBe('2025-10-13');
  });

  it('differs between Morocco in Ramadan (UTC+0) and Paris (UTC+1) on 17 February 2027', () => {
    const late = new Date('2027-02-17T23:30:00Z');
    expect(dayIn('Africa/Casablanca', late)).toBe('2027-02-17');
    expect(dayIn('Europe/Paris', late)).toBe('2027-02-18');
  });

  it('does not slip a day in the Americas', () => {
    expect(dayIn('America/Bogota', new Date('2025-10-13T12:00:00Z'))).toBe('2025-10-13');
  });

  it.each(['Europe/Paris', 'Africa/Casablanca', 'UTC', 'America/Port-au-Prince', 'Asia/Kolkata', 'Etc/GMT+5'])(
    '%s is a zone',
    (text) => expect(isZone(text)).toBe(true),
  );

  it.each(['', 'Paris', 'europe/paris', '+01:00', 'Europe/Atlantis', 'Europe/Paris ', '../etc'])(
    '%j is none',
    (text) => {
      expect(isZone(text)).toBe(false);
    },
  );
});

describe('an imprecise day', () => {
  it.each([
    ['2025-10-13', 'day', '2025-10-13', '2025-10-13'],
    ['2020-07', 'month', '2020-07-01', '2020-07-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2020', 'year', '2020-01-01', '2020-12-31'],
  ] as const)('%s is known to the %s and runs from %s to %s', (value, precision, first, last) => {
    const day = parseImpreciseDay(value);
    expect(day).toEqual({ value, precision });
    expect(day && [firstDayOf(day), lastDayOf(day)]).toEqual([first, last]);
  });

  it.each(['2020-13', '2020-7', '20', '', '2020-', '1899', '2200-01', '2023-02-29', '2020-07-'])(
    '%j is none',
    (value) => {
      expect(parseImpreciseDay(value)).toBeNull();
    },
  );

  it('keeps the year of the IRD item a year and not 1 January', () => {
    expect(parseImpreciseDay('2020', 'day')).toBeNull();
    expect(isImpreciseDay({ value: '2020', precision: 'year' })).toBe(true);
    expect(isImpreciseDay({ value: '2020-01-01', precision: 'year' })).toBe(false);
    expect(isImpreciseDay({ value: '2020', precision: 'decade' })).toBe(false);
  });

  it('known to the day is its own first and last day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseImpreciseDay(day)).toEqual(exactly(day));
        expect(firstDayOf(exactly(day))).toBe(day);
        expect(lastDayOf(exactly(day))).toBe(day);
      }),
    );
  });

  it('holds every day of its month between its bounds', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = { value: day.slice(0, 7), precision: 'month' } as const;
        expect(firstDayOf(month) <= day && day <= lastDayOf(month)).toBe(true);
        expect(addDays(lastDayOf(month), 1).slice(8)).toBe('01');
      }),
    );
  });
});
