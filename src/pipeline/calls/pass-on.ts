import type { Work } from '../../platform/database.ts';
import { invalid } from '../../values/problem.ts';
import type { CallAnswer } from './answer.ts';
import { type Call, isOut } from './call.ts';
import { recipientsOf } from './choose-recipients.ts';
import { contactRefusal } from './contact-refusal.ts';
import { CallRecipient } from './recipient.ts';
import { endRecipientLink, sendRecipientLink } from './recipient-link.ts';
import type { AnswerInput } from './shapes.ts';

/** Gives a call to a colleague of the recipient, with a link of their own; the recipient's ends. The caller flushes. */
export async function passOn(
  work: Work,
  call: Call,
  recipient: CallRecipient,
  answer: CallAnswer,
  { passedTo, words }: Extract<AnswerInput, { kind: 'passed_on' }>,
): Promise<void> {
  const address = passedTo.email.toLowerCase();
  const others = await recipientsOf(work, call.id);
  if (others.some((one) => !one.leftOut && !one.endedBecause && one.email?.toLowerCase() === address))
    throw invalid({ pointer: '#/passedTo/email', code: 'taken' });
  const { callId, organisationId, personId, language, opportunityId } = recipient;
  const made = work.em.create(CallRecipient, {
    ...{ callId, organisationId, personId, language, opportunityId },
    contactPersonId: null,
    name: passedTo.name,
    email: passedTo.email,
    leftOut: null,
    passedFromId: recipient.id,
    linkId: null,
    mailId: null,
    sentAt: null,
    visitedAt: null,
    lastVisitedAt: null,
    endedBecause: null,
    archivedAt: null,
  });
  await work.em.flush();
  if ((await contactRefusal(work, made.id)) === 'do_not_contact') {
    // Whoever passes on is not told, and keeps their link: a colleague of ours has to find somebody else.
    made.leftOut = 'do_not_contact';
    answer.waitingBecause = 'do_not_contact';
    return;
  }
  await endRecipientLink(work, recipient, 'passed_on');
  // Also of somebody who said so by telephone, before there was a link.
  recipient.endedBecause = 'passed_on';
  // Before the call goes out, its mail reaches the colleague with the others'.
  if (isOut(call, work.today()))
    await sendRecipientLink(work, call, made, 'call-passed-on', { words: words ?? '—', sender: answer.byName });
  work.em.assign(answer, { settledAt: work.now(), settledBy: work.who.name });
}
