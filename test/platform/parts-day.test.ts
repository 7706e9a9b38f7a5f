import { expect, it } from 'vitest';
import { readImpreciseDay } from '../../src/platform/parts-day.tsx';

const boxes = (day: string, month: string, year: string) => ({
  signedOnDay: day,
  signedOnMonth: month,
  signedOnYear: year,
});

it('reads as much of a day as was filled in', () => {
  expect(readImpreciseDay(boxes('3', '10', '2020'), 'signedOn')).toBe('2020-10-03');
  expect(readImpreciseDay(boxes('', '07', '2020'), 'signedOn')).toBe('2020-07');
  expect(readImpreciseDay(boxes('', '', ' 2020 '), 'signedOn')).toBe('2020');
  expect(readImpreciseDay(boxes('', '', ''), 'signedOn')).toBeNull();
});

it('passes on what cannot be a day, to be refused and shown again', () => {
  expect(readImpreciseDay(boxes('13', '', '2020'), 'signedOn')).toBe('2020--13');
  expect(readImpreciseDay(boxes('', '07', ''), 'signedOn')).toBe('-07');
});
