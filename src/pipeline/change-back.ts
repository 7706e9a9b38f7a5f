import { type Changed, journalChange, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { journalFacts, opportunitySubject } from './change-opportunity.ts';
import { Opportunity } from './opportunity.ts';
import { factsOf, stateNow, writeState } from './write-state.ts';

const ownFacts = [
  'title',
  'organisationId',
  'personId',
  'nextStep',
  'nextStepDueOn',
  'competitorNotes',
  'conflictNotes',
] as const;

/** Takes a change of an opportunity back: the facts of the journal line stand again, what counts from today on. */
export async function changeBack(work: Work, id: string, before: Facts): Promise<Changed> {
  const found = await lock(work, Opportunity, id, null);
  const state = await stateNow(work, id);
  const was = journalFacts(found, factsOf(state));
  const present = factsOf(state);
  const told = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));
  work.em.assign(found, told(ownFacts));
  const facts = { ...present, ...told(Object.keys(present)) };
  const written = await writeState(work, id, state, facts);
  if (written !== state) found.revision += 1;
  await work.em.flush();
  return journalChange(work, await opportunitySubject(work, found), 'changed', was, journalFacts(found, facts));
}
