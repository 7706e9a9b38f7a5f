import { type Changed, journalLine } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { notFound, Problem } from '../../values/problem.ts';
import { CallAnswer } from './answer.ts';
import { Call, isOut } from './call.ts';
import { callSubject } from './change-call.ts';
import { contactRefusal } from './contact-refusal.ts';
import { countAnswer } from './count-answer.ts';
import { holdFunders } from './hold-funders.ts';
import { CallRecipient } from './recipient.ts';
import { mailRecipient, sendRecipientLink } from './recipient-link.ts';
import { clearReplyStep } from './reply-step.ts';
import type { SettlementInput } from './shapes.ts';

/**
 * The answer with its call and recipient under their locks, in the order of all others; also of a recipient or a call
 * that was taken away meanwhile: what was answered has to be seen to all the same.
 */
async function holdAnswer(work: Work, callId: string, id: string) {
  const before = await work.em.findOne(CallAnswer, { id, callId, archivedAt: null });
  if (!before) throw notFound();
  await holdFunders(work, [before.recipientId]);
  const call = await work.em.findOneOrFail(Call, { id: callId }, forUpdate);
  const recipient = await work.em.findOneOrFail(CallRecipient, { id: before.recipientId }, forUpdate);
  const answer = await work.em.findOneOrFail(CallAnswer, { id }, { ...forUpdate, refresh: true });
  return { call, recipient, answer };
}

/** What a reply alone does not decide: an amount or a refusal that waits. A question, or a colleague, has its answer. */
const undecided = ({ waitingBecause, kind }: CallAnswer): boolean =>
  waitingBecause !== null && waitingBecause !== undefined && kind !== 'passed_on' && kind !== 'question';

/**
 * What a colleague makes of an answer: a reply that is mailed, an answer that waited counted after all (409 with the
 * rule while it still forbids it), or seen and nothing more. What waited can still count after it was noted as seen.
 */
export async function settleAnswer(work: Work, callId: string, id: string, wish: SettlementInput): Promise<Changed> {
  const { call, recipient, answer } = await holdAnswer(work, callId, id);
  if (answer.settledAt && wish.as === 'seen') throw new Problem('conflict', 'already_so');
  if (wish.as === 'counted') {
    if (!answer.waitingBecause) throw new Problem('conflict', 'already_so');
    await countAnswer(work, call, recipient, answer);
    if (answer.waitingBecause) throw new Problem('conflict', answer.waitingBecause);
  }
  if (wish.as === 'reply') await reply(work, call, recipient, answer, wish.reply);
  if (answer.kind === 'question') await clearReplyStep(work, recipient.opportunityId ?? null, answer);
  if (wish.as !== 'reply' || !undecided(answer))
    work.em.assign(answer, { settledAt: work.now(), settledBy: work.who.name });
  await work.em.flush();
  const subject = { ...callSubject(call), organisationId: recipient.organisationId ?? null, personal: true };
  const after = { as: wish.as, name: answer.byName, ...(wish.as === 'reply' && { reply: wish.reply }) };
  return { id, entry: await journalLine(work, subject, 'answer_settled', null, after) };
}

async function reply(
  work: Work,
  call: Call,
  recipient: CallRecipient,
  answer: CallAnswer,
  words: string,
): Promise<void> {
  if (!recipient.email) throw new Problem('conflict', 'no_address');
  if ((await contactRefusal(work, recipient.id)) === 'do_not_contact') throw new Problem('conflict', 'do_not_contact');
  // Their link is not to work again.
  if (recipient.archivedAt || call.archivedAt) throw new Problem('conflict', 'link_revoked');
  // The link of a reply would open what nobody is to see yet.
  if (!isOut(call, work.today())) throw new Problem('conflict', 'call_not_sent');
  answer.reply = words;
  const more = { words, sender: work.who.name };
  // Whoever answered by telephone had no link yet.
  if (recipient.linkId && !recipient.endedBecause) await mailRecipient(work, call, recipient, 'call-reply', more);
  else {
    const ended = recipient.endedBecause ?? null;
    await sendRecipientLink(work, call, recipient, 'call-reply', more);
    // What they passed on is their colleague's: the link in the reply says so, and answers nothing.
    if (ended === 'passed_on') recipient.endedBecause = ended;
  }
}
