import { type Day, daysBetween, firstDayOf, type ImpreciseDay } from '../values/day.ts';

/** What ends an agreement: the day it was terminated, the last day a person confirmed, the last day it was made for. */
export interface EndFacts {
  terminatedOn: Day | null;
  closedOn: Day | null;
  lastDay: Day | null;
}

/** One agreement as a link of a chain A <- B <- C. `partnerIds` are its organisations on the partner side. */
export interface ChainLink extends EndFacts {
  id: string;
  predecessorId: string | null;
  partnerIds: readonly string[];
  firstDay: Day | null;
}

/** Why an agreement cannot follow the one it names. A closed list. */
export type ChainRefusal = 'cycle' | 'other_partner' | 'already_succeeded' | 'overlap';

/** The last day in force: a termination wins over a later end, a confirmed end over the planned one; null is unknown. */
export function lastDayInForce({ terminatedOn, closedOn, lastDay }: EndFacts): Day | null {
  const end = closedOn ?? lastDay;
  return terminatedOn !== null && (end === null || terminatedOn < end) ? terminatedOn : end;
}

/**
 * The first day on which a successor replaces its predecessor: its start, or its signature if that came later.
 * Null when there is none, it is not signed, its start is unknown, or it ended before it began.
 */
export function supersededFrom(
  successor: (EndFacts & { signedOn: ImpreciseDay | null; fromSource: boolean; startsOn: ImpreciseDay | null }) | null,
): Day | null {
  if (!successor?.startsOn || (successor.signedOn === null && !successor.fromSource)) return null;
  const start = firstDayOf(successor.startsOn);
  const signed = successor.signedOn && firstDayOf(successor.signedOn);
  const from = signed !== null && signed > start ? signed : start;
  const neverBegan = [successor.terminatedOn, successor.closedOn].some((end) => end !== null && end < from);
  return neverBegan ? null : from;
}

/** Days in force under neither of two agreements in a row: 0 when contiguous, null when the first end is unknown. */
export const gapDays = (predecessorLastDay: Day | null, start: Day): number | null =>
  predecessorLastDay === null ? null : Math.max(0, daysBetween(predecessorLastDay, start) - 1);

function overlaps(predecessor: ChainLink, successor: ChainLink): boolean {
  const start = successor.firstDay;
  if (start === null) return false;
  const end = lastDayInForce(predecessor);
  return (predecessor.firstDay !== null && start <= predecessor.firstDay) || (end !== null && start <= end);
}

const sharesPartner = (a: ChainLink, b: ChainLink): boolean => a.partnerIds.some((id) => b.partnerIds.includes(id));

function endsInCycle(candidate: ChainLink, byId: ReadonlyMap<string, ChainLink>): boolean {
  const seen = new Set([candidate.id]);
  for (let next = candidate.predecessorId; next !== null; next = byId.get(next)?.predecessorId ?? null) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/**
 * Why `candidate` (new or changed) does not fit among `others`, or null. It is held against the agreement it follows
 * and against those that follow it. An unknown day is no overlap; a gap is allowed.
 */
export function chainRefusal(candidate: ChainLink, others: readonly ChainLink[]): ChainRefusal | null {
  const rest = others.filter(({ id }) => id !== candidate.id);
  const byId = new Map(rest.map((link) => [link.id, link]));
  if (endsInCycle(candidate, byId)) return 'cycle';
  const predecessor = candidate.predecessorId === null ? undefined : byId.get(candidate.predecessorId);
  const pairs = rest
    .filter(({ predecessorId }) => predecessorId === candidate.id)
    .map((successor) => ({ before: candidate, after: successor }));
  if (predecessor) pairs.unshift({ before: predecessor, after: candidate });
  if (pairs.some(({ before, after }) => !sharesPartner(before, after))) return 'other_partner';
  if (predecessor && rest.some(({ predecessorId }) => predecessorId === predecessor.id)) return 'already_succeeded';
  return pairs.some(({ before, after }) => overlaps(before, after)) ? 'overlap' : null;
}
