import { type Changed, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { Problem } from '../values/problem.ts';
import { opportunitySubject } from './change-opportunity.ts';
import { Opportunity } from './opportunity.ts';
import { OpportunityState } from './opportunity-state.ts';
import { factsOf, stateNow, writeState } from './write-state.ts';

/**
 * Takes a move back by another one, to where it came from: both stay in the history. What the move itself recorded
 * (that the funder joined) is as it was before. Only the last thing that happened can be taken back: else 409 `changed_since`.
 */
export async function moveBack(work: Work, id: string, before: Facts, after: Facts): Promise<Changed> {
  const found = await lock(work, Opportunity, id, null);
  const state = await stateNow(work, id);
  const previous = await work.em.findOne(OpportunityState, { opportunityId: id, seq: state.seq - 1 });
  if (!previous || state.stage !== after.stage || previous.stage !== before.stage)
    throw new Problem('conflict', 'changed_since');
  // What it had become was taken back by the move: it is won anew, not by undoing.
  if (previous.stage === 'won') throw new Problem('conflict', 'won_by_itself');
  if (after.joinedOn)
    work.em.assign(found, Object.fromEntries(['joinedOn', 'joinedAs'].map((name) => [name, before[name] ?? null])));
  await writeState(work, id, state, { ...factsOf(previous), moveReason: null });
  found.revision += 1;
  await work.em.flush();
  const subject = { ...(await opportunitySubject(work, found)), personal: false };
  return { id, entry: await journalLine(work, subject, 'moved', { stage: state.stage }, { stage: previous.stage }) };
}
