import { type Day, daysBetween, firstDayOf, type ImpreciseDay } from '../values/day.ts';

/** Every status of an agreement, in the order in which they are tried (api.md). */
export const statuses = [
  'terminated',
  'superseded',
  'ended',
  'draft',
  'signed_not_in_force',
  'unknown',
  'end_date_passed',
  'in_notice_period',
  'ending_soon',
  'in_force',
] as const;
export type Status = (typeof statuses)[number];

/** Where the last day comes from: `lastDay` is null for the last three. */
export const endBases = ['stated', 'computed', 'tacit', 'open_ended', 'unknown'] as const;
export type EndBasis = (typeof endBases)[number];

/** An agreement in force counts as ending soon when its last day is at most so many days away. */
export const endingSoonDays = 180;

/** What the status of an agreement on any day follows from. `lastDay` is the last day of an imprecise end. */
export interface StatusFacts {
  terminatedOn: Day | null;
  supersededFrom: Day | null;
  closedOn: Day | null;
  signedOn: ImpreciseDay | null;
  fromSource: boolean;
  startsOn: ImpreciseDay | null;
  endBasis: EndBasis;
  lastDay: Day | null;
  noticeBy: Day | null;
}

const passed = (limit: Day | null, day: Day): boolean => limit !== null && day > limit;
const ahead = (start: ImpreciseDay | null, day: Day): boolean => start !== null && firstDayOf(start) > day;

/** The status on a day: the first that matches. A stated or computed end without a last day is `unknown`. */
export function statusOn(day: Day, facts: StatusFacts): Status {
  const { lastDay, endBasis } = facts;
  if (passed(facts.terminatedOn, day)) return 'terminated';
  if (facts.supersededFrom !== null && facts.supersededFrom <= day) return 'superseded';
  if (passed(facts.closedOn, day)) return 'ended';
  if (facts.signedOn === null ? !facts.fromSource : ahead(facts.signedOn, day)) return 'draft';
  if (ahead(facts.startsOn, day)) return 'signed_not_in_force';
  if (endBasis === 'unknown' || (lastDay === null && (endBasis === 'stated' || endBasis === 'computed'))) {
    return 'unknown';
  }
  if (passed(lastDay, day)) return 'end_date_passed';
  if (passed(facts.noticeBy, day)) return 'in_notice_period';
  if (lastDay !== null && daysBetween(day, lastDay) <= endingSoonDays) return 'ending_soon';
  return 'in_force';
}

/** Days until the last day: 0 on the day itself, negative once it has passed, null when it is not known. */
export const daysLeft = (day: Day, lastDay: Day | null): number | null =>
  lastDay === null ? null : daysBetween(day, lastDay);
