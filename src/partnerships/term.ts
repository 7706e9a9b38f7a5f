import { addDays, addMonths, type Day, dayOf, type ImpreciseDay, partsOf } from '../values/day.ts';

/** The length of an agreement, or a notice period: so many months, then so many days. */
export interface Term {
  months: number;
  days: number;
}

/** The last day under both conventions of domain.md 3.1: I (the start day counts) and E (it does not). */
export interface EndReadings {
  included: Day;
  excluded: Day;
}

const termPattern = /^P(?=\d)(?:(\d{1,4})W|(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?)$/;

/** Reads "P3Y", "P6M", "P1Y6M", "P90D" or "P2W" (ISO 8601); null when it is none, is empty or is over 100 years. */
export function parseTerm(text: string): Term | null {
  const found = termPattern.exec(text);
  if (!found) return null;
  const [weeks = 0, years = 0, months = 0, days = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  const term = { months: years * 12 + months, days: weeks * 7 + days };
  const averageDays = term.months * 30.4375 + term.days;
  return averageDays > 0 && averageDays <= 36_525 ? term : null;
}

/**
 * The last day when the start day counts (convention I). The day before the start's day of the month is taken in the
 * target month; 0 is the end of the month before, a day past the month's end is its last. Never clamped first.
 */
export function lastDayIncluded(start: Day, term: Term): Day {
  if (term.months === 0) return addDays(start, term.days - 1);
  const { year, month, dayOfMonth } = partsOf(start);
  const first = dayOf(year, month + term.months, 1);
  const last = dayOfMonth === 1 ? addDays(first, -1) : dayOf(year, month + term.months, dayOfMonth - 1);
  return addDays(last, term.days);
}

/** The last day when the start day does not count (convention E): the anniversary itself. */
export const lastDayExcluded = (start: Day, term: Term): Day => addDays(addMonths(start, term.months), term.days);

/** Both readings of a computed end; null unless the start is known to the day and there is a term. */
export function endReadings(start: ImpreciseDay | null, term: Term | null): EndReadings | null {
  if (start?.precision !== 'day' || term === null) return null;
  const day = start.value as Day;
  return { included: lastDayIncluded(day, term), excluded: lastDayExcluded(day, term) };
}

/** The last day to give notice, counted backwards from the last day; it does not roll to a working day. */
export const noticeBy = (lastDay: Day, noticePeriod: Term): Day =>
  addDays(addMonths(lastDay, -noticePeriod.months), -noticePeriod.days);

/** A next term without a gap starts the day after the last day. */
export const nextTermStart = (lastDay: Day): Day => addDays(lastDay, 1);
