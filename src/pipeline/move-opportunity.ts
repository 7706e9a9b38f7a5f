import { type Changed, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { invalid, Problem, type ProblemReason } from '../values/problem.ts';
import { opportunitySubject } from './change-opportunity.ts';
import { leaveWon } from './leave-won.ts';
import { type MoveRefusal, moveRefusal } from './move-refusal.ts';
import { Opportunity } from './opportunity.ts';
import { OpportunityState } from './opportunity-state.ts';
import type { MoveInput } from './shapes.ts';
import { factsOf, stateNow, writeState } from './write-state.ts';

const reasons: Readonly<Record<MoveRefusal, ProblemReason>> = {
  same_stage: 'already_so',
  moved_meanwhile: 'moved_meanwhile',
  lost_without_reason: 'lost_without_reason',
  joined_without_record: 'joined_without_record',
  conflict_not_viewed: 'conflict_not_viewed',
  won_by_itself: 'won_by_itself',
};

/** Whether a conflict of interest is noted that nobody else has looked at yet. */
export const conflictOpen = (it: Opportunity): boolean => Boolean(it.conflictNotes) && !it.conflictViewedAt;

/**
 * Moves an opportunity to another stage, also back or out of an end. A move that rules forbid is 409 and says which;
 * two people who move one card at once: the second is told where it is now.
 */
export async function moveOpportunity(work: Work, id: string, wish: MoveInput): Promise<Changed> {
  const found = await lock(work, Opportunity, id, null);
  const state = await stateNow(work, id);
  const facts = { stage: state.stage, conflictOpen: conflictOpen(found), joined: Boolean(found.joinedOn) };
  if (wish.lookAgainOn && wish.lookAgainOn < work.today())
    throw invalid({ pointer: '#/lookAgainOn', code: 'in_the_past', params: { other: work.today() } });
  const refusal = moveRefusal(facts, wish);
  if (refusal) throw new Problem('conflict', reasons[refusal]);
  if (state.stage === 'won') await leaveWon(work, state, wish.reason ?? `${state.stage} → ${wish.to}`);
  const { joinedOn, joinedAs } = wish.joinedOn && wish.joinedAs ? wish : { joinedOn: null, joinedAs: null };
  const before = {
    stage: state.stage,
    ...(joinedOn && { joinedOn: found.joinedOn ?? null, joinedAs: found.joinedAs ?? null }),
  };
  if (joinedOn) work.em.assign(found, { joinedOn, joinedAs });
  await writeState(work, id, state, {
    ...factsOf(state),
    stage: wish.to,
    moveReason: wish.reason,
    lookAgainOn: wish.to === 'lost' || wish.to === 'dormant' ? wish.lookAgainOn : null,
    // Reopened, it is no longer what it had become.
    ...(state.stage === 'won' && { agreementId: null, pledgeId: null }),
  });
  found.revision += 1;
  await work.em.flush();
  const after = { stage: wish.to, reason: wish.reason, joinedOn, joinedAs };
  const subject = { ...(await opportunitySubject(work, found)), personal: false };
  return { id, entry: await journalLine(work, subject, 'moved', before, after) };
}

/** The second person's view of a conflict of interest; whoever owns the opportunity, or has owned it, cannot give it. */
export async function viewConflict(work: Work, id: string, view: string, version: number | null): Promise<Changed> {
  const found = await lock(work, Opportunity, id, version);
  if (!conflictOpen(found)) throw new Problem('conflict', 'already_so');
  const owned =
    work.who.id !== null && (await work.em.count(OpportunityState, { opportunityId: id, ownerId: work.who.id }));
  if (work.who.kind !== 'staff' || owned) throw new Problem('conflict', 'second_person_needed');
  work.em.assign(found, { conflictViewedBy: work.who.id, conflictViewedAt: work.now(), conflictView: view });
  await work.em.flush();
  return {
    id,
    entry: await journalLine(work, await opportunitySubject(work, found), 'conflict_viewed', null, { view }),
  };
}
