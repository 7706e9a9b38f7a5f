import { type Changed, journalLine } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { notFound, Problem } from '../../values/problem.ts';
import { CallAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { callSubject } from './change-call.ts';
import { holdRecipient } from './choose-recipients.ts';
import { countAnswer } from './count-answer.ts';
import type { CallRecipient } from './recipient.ts';
import { mailRecipient, sendRecipientLink } from './recipient-link.ts';
import type { SettlementInput } from './shapes.ts';

/**
 * What a colleague makes of an answer: a reply that is mailed, an answer that waited counted after all (409 with the
 * rule while it still forbids it), or seen and nothing more.
 */
export async function settleAnswer(work: Work, callId: string, id: string, wish: SettlementInput): Promise<Changed> {
  const before = await work.em.findOne(CallAnswer, { id, callId, archivedAt: null });
  if (!before) throw notFound();
  const { call, recipient } = await holdRecipient(work, callId, before.recipientId);
  const answer = await work.em.findOneOrFail(CallAnswer, { id }, { ...forUpdate, refresh: true });
  if (answer.settledAt && wish.as !== 'reply') throw new Problem('conflict', 'already_so');
  if (wish.as === 'counted') {
    if (answer.waitingBecause === null) throw new Problem('conflict', 'already_so');
    await countAnswer(work, call, recipient, answer);
    if (answer.waitingBecause === 'already_won') throw new Problem('conflict', 'already_so');
    if (answer.waitingBecause) throw new Problem('conflict', answer.waitingBecause);
  }
  if (wish.as === 'reply') await reply(work, call, recipient, answer, wish.reply);
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
  answer.reply = words;
  const more = { words, sender: work.who.name };
  // Whoever answered by telephone had no link yet.
  if (recipient.linkId && !recipient.endedBecause) await mailRecipient(work, call, recipient, 'call-reply', more);
  else await sendRecipientLink(work, call, recipient, 'call-reply', more);
}
