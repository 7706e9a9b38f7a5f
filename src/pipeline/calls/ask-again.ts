import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { callSubject } from './change-call.ts';
import { addressOf, funderOf, holdRecipient, recipientsOf } from './choose-recipients.ts';
import { contactRefusal } from './contact-refusal.ts';
import { candidatesByHand } from './find-candidates.ts';
import { holdFunders } from './hold-funders.ts';
import type { CallRecipient } from './recipient.ts';

/** Somebody who had no address may have one on their record by now. */
async function findAddress(work: Work, it: CallRecipient): Promise<void> {
  const { organisationId = null, personId = null, contactPersonId = null, language } = it;
  const [found] = await candidatesByHand(work, [{ organisationId, personId, contactPersonId, language }]);
  if (!found?.email) throw new Problem('conflict', 'no_address');
  work.em.assign(it, { name: found.name, email: found.email, contactPersonId: found.contactPersonId });
  await work.em.flush();
}

/** Refuses whoever must not be contacted, and a second mail to one funder or one address: no job asks for those again. */
async function checkAlone(work: Work, it: CallRecipient): Promise<void> {
  if ((await contactRefusal(work, it.id)) === 'do_not_contact') throw new Problem('conflict', 'do_not_contact');
  const others = (await recipientsOf(work, it.callId)).filter(
    (one) => one.id !== it.id && !one.leftOut && !one.endedBecause,
  );
  if (others.some((one) => funderOf(one) === funderOf(it))) throw new Problem('conflict', 'same_funder');
  if (others.some((one) => addressOf(one) === addressOf(it))) throw new Problem('conflict', 'same_address');
}

/**
 * Lets somebody who was left out be asked after all: the reason goes, and the job that writes the mails decides anew by
 * what holds then. 409 while they must not be contacted, have no address, or another of their funder is written to.
 */
export async function askAgain(work: Work, callId: string, id: string, version: number | null): Promise<Changed> {
  await holdFunders(work, [id]);
  const { call, recipient } = await holdRecipient(work, callId, id, version);
  if (call.closedAt) throw new Problem('conflict', 'call_closed');
  const was = recipient.leftOut;
  if (!was) throw new Problem('conflict', 'already_so');
  if (!recipient.email) await findAddress(work, recipient);
  await checkAlone(work, recipient);
  recipient.leftOut = null;
  call.revision += 1;
  await work.em.flush();
  if (call.openedAt) await work.enqueue('send-calls', {});
  const subject = { ...callSubject(call), organisationId: recipient.organisationId ?? null, personal: true };
  const { name } = recipient;
  return { id, entry: await journalLine(work, subject, 'asked_again', { leftOut: was }, { name }) };
}
