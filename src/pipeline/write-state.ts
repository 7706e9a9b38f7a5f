import { raw } from '@mikro-orm/core';
import type { Work } from '../platform/database.ts';
import { canonical } from '../platform/journal.ts';
import type { Day } from '../values/day.ts';
import { forEver, OpportunityState } from './opportunity-state.ts';

/** What of a state is decided by people; the rest is kept by `writeState`. */
export type StateFacts = Pick<
  OpportunityState,
  | 'stage'
  | 'moveReason'
  | 'lookAgainOn'
  | 'amountLow'
  | 'amountHigh'
  | 'currency'
  | 'chance'
  | 'chanceReason'
  | 'expectedOn'
  | 'expectedPrecision'
  | 'purpose'
  | 'purposeCode'
  | 'channel'
  | 'funderGroup'
  | 'ownerId'
  | 'agreementId'
  | 'pledgeId'
  | 'archived'
>;

/** The facts of a state, to be changed and written as the next one. */
export const factsOf = (state: OpportunityState): StateFacts => ({
  stage: state.stage,
  moveReason: null,
  lookAgainOn: state.lookAgainOn ?? null,
  amountLow: state.amountLow ?? null,
  amountHigh: state.amountHigh ?? null,
  currency: state.currency ?? null,
  chance: state.chance ?? null,
  chanceReason: state.chanceReason ?? null,
  expectedOn: state.expectedOn ?? null,
  expectedPrecision: state.expectedPrecision ?? null,
  purpose: state.purpose,
  purposeCode: state.purposeCode ?? null,
  channel: state.channel,
  funderGroup: state.funderGroup ?? null,
  ownerId: state.ownerId ?? null,
  agreementId: state.agreementId ?? null,
  pledgeId: state.pledgeId ?? null,
  archived: state.archived,
});

/** The present state of an opportunity whose row is locked. */
export const stateNow = (work: Work, opportunityId: string): Promise<OpportunityState> =>
  work.em.findOneOrFail(OpportunityState, { opportunityId, replacedAt: null });

/**
 * Writes the next state and closes the one before, under the opportunity's lock. Nothing is written when nothing
 * changed. A day that the clock was set back to cannot begin before the state it replaces.
 */
export async function writeState(
  work: Work,
  opportunityId: string,
  before: OpportunityState | null,
  facts: StateFacts,
): Promise<OpportunityState> {
  if (before && facts.moveReason === null && canonical(factsOf(before)) === canonical(facts)) return before;
  const today = work.today();
  const fromDay = before && (before.fromDay as Day) > today ? (before.fromDay as Day) : today;
  if (before) {
    work.em.assign(before, { untilDay: fromDay, replacedAt: raw('recorded_now()') });
    await work.em.flush();
  }
  const { kind, id, name } = work.who;
  const made = work.em.create(OpportunityState, {
    opportunityId,
    seq: (before?.seq ?? 0) + 1,
    fromDay,
    untilDay: forEver,
    actorKind: kind,
    actorId: id,
    actorName: name,
    fromStage: before && before.stage !== facts.stage ? before.stage : null,
    stageSince: before?.stage === facts.stage ? before.stageSince : fromDay,
    replacedAt: null,
    ...facts,
  });
  await work.em.flush();
  return made;
}
