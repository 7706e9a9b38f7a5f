import { addDays, type Day } from '../../values/day.ts';

/** What a reminder counts down to. The first two are days of an agreement, the others of one of its parts. */
export const targets = ['end', 'notice', 'obligation', 'instalment'] as const;
export type Target = (typeof targets)[number];

/** The day a rung is due: so many days before the day it counts down to, after it when negative. */
export const rungDay = (day: Day, rung: number): Day => addDays(day, -rung);

/**
 * Of rungs that are due and not yet recorded, the one that is told and those that are only noted as caught up.
 * After downtime one message is enough, for the nearest; none when a nearer one was told before (a rung added since).
 */
export function settleRungs(
  due: readonly number[],
  nearestRecorded: number | null,
): { told: number | null; caughtUp: number[] } {
  const nearest = Math.min(...due);
  const late = nearestRecorded !== null && nearestRecorded < nearest;
  if (due.length === 0 || late) return { told: null, caughtUp: [...due] };
  return { told: nearest, caughtUp: due.filter((rung) => rung !== nearest) };
}

/** Whether a second person is told too: from `escalateFrom` days on, and when nobody acted on what was told before. */
export const escalates = (rung: number, escalateFrom: number | null, unheeded: boolean): boolean =>
  unheeded && escalateFrom !== null && rung <= escalateFrom;
