import { lock } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { addMonths, type Day } from '../../values/day.ts';
import { Problem } from '../../values/problem.ts';
import { changeOpportunity } from '../change-opportunity.ts';
import { conflictOpen, moveOpportunity } from '../move-opportunity.ts';
import { Opportunity } from '../opportunity.ts';
import { Pledge } from '../pledges/pledge.ts';
import { checkScreened } from '../screening/screening-stands.ts';
import { newMove, opportunityPatch } from '../shapes.ts';
import type { StageCode } from '../stage.ts';
import { winOpportunity } from '../win-opportunity.ts';
import { stateNow } from '../write-state.ts';
import { CallAnswer, type WaitingReason, waitingReasons } from './answer.ts';
import type { Call } from './call.ts';
import { opportunityOf } from './call-opportunity.ts';
import type { CallRecipient } from './recipient.ts';
import { setReplyStep } from './reply-step.ts';

const isWaiting = (reason: string): reason is WaitingReason => (waitingReasons as readonly string[]).includes(reason);

/** Brings an opportunity to the stage of a call, also one that was lost or laid aside; a won one stays. */
async function backToCall(work: Work, id: string, stage: StageCode, reason: string): Promise<void> {
  if (stage === 'call_for_funding' || stage === 'won') return;
  await moveOpportunity(work, id, newMove.parse({ to: 'call_for_funding', reason }));
}

/** What an answer says of the amount and of when it comes. */
function valued(answer: CallAnswer) {
  const { amountLow, amountHigh, currency } = answer;
  const money = (amount: number) => ({ amount, currency });
  const first = answer.instalments?.map(({ dueOn }) => dueOn).toSorted()[0] ?? answer.expectedOn;
  return opportunityPatch.parse({
    ...(amountLow && amountHigh && currency && { amount: { low: money(amountLow), high: money(amountHigh) } }),
    ...(first && { expectedOn: { value: first, precision: 'day' } }),
  });
}

/** When a refusal is to be asked again: the day they named, unless it has passed by the time it counts; else in a year. */
const askAgainOn = ({ expectedOn }: CallAnswer, today: Day): Day =>
  expectedOn && expectedOn >= today ? (expectedOn as Day) : addMonths(today, 12);

/** Asked of a promise before anything is written: half of it would stand where a rule forbids the rest. */
async function checkPromise(work: Work, it: Opportunity, answer: CallAnswer): Promise<void> {
  if (conflictOpen(it)) throw new Problem('conflict', 'conflict_not_viewed');
  const funder = { organisationId: it.organisationId ?? null, personId: it.personId ?? null };
  await checkScreened(
    work,
    funder,
    (answer.instalments ?? []).map(({ amount }) => amount),
  );
}

/** Lets a kept answer move its opportunity; what a rule forbids is written down as what it waits for. */
export async function countAnswer(work: Work, call: Call, recipient: CallRecipient, answer: CallAnswer): Promise<void> {
  // Passing on is done when it is answered; only its mail may wait.
  if (answer.kind === 'passed_on') return;
  answer.waitingBecause = null;
  const id = await opportunityOf(work, call, recipient);
  // Under its lock: a colleague may be moving it at this moment.
  const found = await lock(work, Opportunity, id, null, { archived: false }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'conflict') return null;
    throw error;
  });
  if (!found) {
    answer.waitingBecause = 'opportunity_archived';
    return;
  }
  const { stage } = await stateNow(work, id);
  const settle = () => work.em.assign(answer, { settledAt: work.now(), settledBy: work.who.name });
  try {
    switch (answer.kind) {
      case 'pledge': {
        if (stage === 'won') throw new Problem('conflict', 'already_won');
        await checkPromise(work, found, answer);
        await backToCall(work, id, stage, call.title);
        await changeOpportunity(work, id, valued(answer), null);
        await winByAnswer(work, call, id, answer);
        settle();
        await settleRanges(work, recipient);
        return;
      }
      case 'range':
        await backToCall(work, id, stage, call.title);
        if (stage !== 'won') await changeOpportunity(work, id, valued(answer), null);
        return;
      case 'question':
        await backToCall(work, id, stage, call.title);
        await setReplyStep(work, call, found, answer);
        return;
      case 'decline':
        // What was promised stands until somebody has spoken to them.
        if (stage === 'won') throw new Problem('conflict', 'already_won');
        if (stage !== 'lost')
          // Their words stay in the answer: a state is kept for ever, and words about people must be erasable.
          await moveOpportunity(work, id, {
            ...newMove.parse({ to: 'lost', reason: call.title }),
            lookAgainOn: askAgainOn(answer, work.today()),
          });
        settle();
    }
  } catch (error) {
    if (!(error instanceof Problem) || !isWaiting(error.reason)) throw error;
    answer.waitingBecause = error.reason;
  }
}

/** A range that its recipient has since made a promise of asks nobody for a look any more. */
async function settleRanges(work: Work, { id }: CallRecipient): Promise<void> {
  const open = { recipientId: id, kind: 'range', settledAt: null, archivedAt: null } as const;
  for (const range of await work.em.find(CallAnswer, open))
    work.em.assign(range, { settledAt: work.now(), settledBy: work.who.name });
}

async function winByAnswer(work: Work, call: Call, opportunityId: string, answer: CallAnswer): Promise<void> {
  await winOpportunity(work, opportunityId, {
    as: 'pledge',
    instalments: answer.instalments ?? [],
  });
  const { pledgeId } = await stateNow(work, opportunityId);
  const pledge = await work.em.findOneOrFail(Pledge, pledgeId ?? '');
  work.em.assign(pledge, { callId: call.id, note: answer.words ?? null });
  answer.pledgeId = pledge.id;
  await work.em.flush();
}
