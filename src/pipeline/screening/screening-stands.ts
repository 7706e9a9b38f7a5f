import { ratesOn } from '../../ledger/rates-on.ts';
import type { Work } from '../../platform/database.ts';
import { addMonths } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import { Problem } from '../../values/problem.ts';
import { type Giver, promisedSince } from './promised-before.ts';
import { listsInForce, ruleOf } from './screen-funder.ts';
import { Screening, stateOf } from './screening.ts';

/** Whether a hit stands, of screenings from the newest on: only what a second person agreed to puts it away. */
export const hitStands = (screenings: readonly Screening[]): boolean =>
  screenings
    .map(stateNow)
    .find((state, at) => state === 'hit' || (state === 'clear' && screenings[at]?.confirmedOn)) === 'hit';

const stateNow = (it: Screening) => stateOf({ ...it, decision: it.decision ?? null });

/**
 * Refuses money of a funder on whom a hit stands, and from the threshold on (or without a rate to tell) of one who was
 * not screened in time, against every list there is. What the funder promised or gave in the rule's months before adds
 * up with it, but for the pledge `except`. The threshold binds once a list has been imported.
 */
export async function checkScreened(
  work: Work,
  funder: Giver,
  amounts: readonly Money[],
  except: string | null = null,
): Promise<void> {
  const of = funder.organisationId ? { organisationId: funder.organisationId } : { personId: funder.personId };
  const all = await work.em.find(
    Screening,
    { ...of, archivedAt: null },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  if (hitStands(all)) throw new Problem('conflict', 'sanctions_hit');
  const rule = await ruleOf(work);
  const threshold = rule.threshold ?? null;
  const lists = await listsInForce(work);
  if (threshold === null || lists.length === 0 || amounts.length === 0) return;
  // A screening says nothing of a list that came after it.
  const held = (it: Screening) => lists.every(({ name }) => it.lists.some((one) => one.name === name));
  const last = all.find((it) => stateNow(it) === 'clear' && held(it));
  const rates = await ratesOn(work, work.today(), null);
  const before = await promisedSince(work, funder, addMonths(work.today(), -rule.months), except);
  const cents = [...amounts, ...before].map((one) => rates.euro(one));
  const above = cents.includes(null) || cents.reduce<number>((sum, one) => sum + (one ?? 0), 0) >= threshold;
  const inTime = last !== undefined && addMonths(last.screenedOn as never, rule.months) >= work.today();
  if (above && !inTime) throw new Problem('conflict', 'screening_missing');
}
