import { sql } from 'kysely';
import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { invalid, Problem } from '../../values/problem.ts';
import { CallAnswer, type WaitingReason } from './answer.ts';
import type { Call } from './call.ts';
import { callSubject } from './change-call.ts';
import { countAnswer } from './count-answer.ts';
import { passOn } from './pass-on.ts';
import type { CallRecipient } from './recipient.ts';
import { holdAnswering, mailRecipient } from './recipient-link.ts';
import { ownerName } from './send-call.ts';
import type { AnswerInput } from './shapes.ts';
import { tellOwner } from './tell-owner.ts';

/** The parts of an answer that stand in columns of their own. */
export function answerColumns(input: AnswerInput) {
  const { kind, byName, byFunction, words } = input;
  const amounts =
    input.kind === 'pledge'
      ? [sum(input.instalments), sum(input.instalments)]
      : input.kind === 'range'
        ? [input.amount.low.amount, input.amount.high.amount]
        : [null, null];
  return {
    kind,
    byName,
    byFunction,
    words,
    amountLow: amounts[0] ?? null,
    amountHigh: amounts[1] ?? null,
    currency:
      input.kind === 'pledge'
        ? (input.instalments[0]?.amount.currency ?? null)
        : input.kind === 'range'
          ? input.amount.low.currency
          : null,
    expectedOn: 'expectedOn' in input ? input.expectedOn : null,
    instalments: input.kind === 'pledge' ? input.instalments : null,
    passedTo: input.kind === 'passed_on' ? input.passedTo : null,
  };
}
type Instalments = Extract<AnswerInput, { kind: 'pledge' }>['instalments'];

const sum = (instalments: Instalments): number => instalments.reduce((total, { amount }) => total + amount.amount, 0);

/** All instalments are of something, and in one currency: else they could not become a pledge once they count. */
function checkInstalments(instalments: Instalments): void {
  const first = instalments[0]?.amount.currency;
  for (const [row, { amount }] of instalments.entries()) {
    const at = `#/instalments/${row}/amount`;
    if (amount.amount === 0)
      throw invalid({ pointer: `${at}/amount`, code: 'too_small', params: { min: 1 }, allowed: 1 });
    if (amount.currency !== first) throw invalid({ pointer: `${at}/currency`, code: 'contradiction', allowed: first });
  }
}

/** A question and a colleague are never too late. */
const tooLate = (call: Call, kind: AnswerInput['kind']): WaitingReason | null =>
  kind === 'question' || kind === 'passed_on' ? null : call.closedAt ? 'call_closed' : 'after_deadline';

/** Whether a promise of a recipient stands, or waits: a second one would count twice. One that was given up does not. */
async function hasPromised(work: Work, { id }: CallRecipient): Promise<boolean> {
  const { rows } = await sql`select from call_answer a
    where a.recipient_id = ${id}::uuid and a.kind = 'pledge' and a.archived_at is null
      and case when a.pledge_id is null then a.settled_at is null else exists (
        select from pledge p join pledge_instalment i on i.pledge_id = p.id and i.archived_at is null
        where p.id = a.pledge_id and p.archived_at is null and i.written_off_on is null) end`.execute(
    work.tables<object>(),
  );
  return rows.length > 0;
}

/**
 * Keeps what a recipient answers, by their link or entered by a colleague, and lets it count: a pledge wins the
 * opportunity, a range values it, a decline loses it, a question asks its owner. What comes late, or what a rule
 * forbids to count (due diligence, a conflict of interest), waits in the inbox with the reason. A closed call is passed
 * on to nobody (409).
 */
export async function answerCall(work: Work, recipientId: string, input: AnswerInput): Promise<Changed> {
  if (input.kind === 'pledge') checkInstalments(input.instalments);
  const { call, recipient } = await holdAnswering(work, recipientId);
  // Nobody is written to any more, nor a colleague.
  if (input.kind === 'passed_on' && call.closedAt) throw new Problem('conflict', 'call_closed');
  if (!recipient.sentAt && work.who.kind === 'link') throw new Problem('not_found', 'link_unknown');
  if (input.kind === 'pledge' && (await hasPromised(work, recipient))) throw new Problem('conflict', 'already_pledged');
  const late = work.today() > (call.deadline as Day);
  const answer = work.em.create(CallAnswer, {
    callId: call.id,
    recipientId,
    ...answerColumns(input),
    late,
    waitingBecause: late || call.closedAt ? tooLate(call, input.kind) : null,
    pledgeId: null,
    reply: null,
    settledAt: null,
    settledBy: null,
    archivedAt: null,
  });
  await work.em.flush();
  if (input.kind === 'passed_on') await passOn(work, call, recipient, answer, input);
  else if (!late && !call.closedAt) await countAnswer(work, call, recipient, answer);
  await work.em.flush();
  if (work.who.kind === 'link') await tellOwner(work, call, recipient, answer);
  if (work.who.kind === 'link' && (input.kind === 'pledge' || input.kind === 'range'))
    await mailRecipient(work, call, recipient, 'call-thanks', { sender: await ownerName(work, call) });
  const subject = { ...callSubject(call), organisationId: recipient.organisationId ?? null, personal: true };
  const after = { kind: answer.kind, name: answer.byName, waitingBecause: answer.waitingBecause ?? null };
  return { id: answer.id, entry: await journalLine(work, subject, 'answered', null, after) };
}
