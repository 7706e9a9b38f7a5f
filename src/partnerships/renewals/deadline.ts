import { addDays, type Day } from '../../values/day.ts';

/** How many days a partner has to answer unless told otherwise. */
export const usualDays = 30;

/** The last day on which an answer still is in time: for notice, else for a start without a gap; null when neither is. */
export function lastUsefulDay(today: Day, noticeBy: Day | null, lastDay: Day | null): Day | null {
  if (noticeBy !== null && noticeBy >= today) return noticeBy;
  return lastDay !== null && lastDay >= today ? lastDay : null;
}

/** Thirty days from today, but not after the last useful day. */
export function usualDeadline(today: Day, lastUseful: Day | null): Day {
  const usual = addDays(today, usualDays);
  return lastUseful !== null && lastUseful < usual ? lastUseful : usual;
}
