import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { callSubject } from './change-call.ts';
import { holdRecipient } from './choose-recipients.ts';
import { contactRefusal } from './contact-refusal.ts';
import { sendRecipientLink } from './recipient-link.ts';
import { ownerName } from './send-call.ts';

/**
 * Mails a recipient the call once more with a new link; the one they have ends. 409 for a call that is closed, for
 * somebody who was not written to yet or must not be contacted, and for a link that ended: passed on, or taken back.
 */
export async function resendCall(work: Work, callId: string, id: string): Promise<Changed> {
  const { call, recipient } = await holdRecipient(work, callId, id);
  if (call.closedAt) throw new Problem('conflict', 'call_closed');
  if (!recipient.sentAt) throw new Problem('conflict', 'call_not_sent');
  if (recipient.endedBecause) throw new Problem('conflict', 'link_revoked');
  if (!recipient.email) throw new Problem('conflict', 'no_address');
  if ((await contactRefusal(work, id)) === 'do_not_contact') throw new Problem('conflict', 'do_not_contact');
  await sendRecipientLink(work, call, recipient, 'call', { sender: await ownerName(work, call) });
  const subject = { ...callSubject(call), organisationId: recipient.organisationId ?? null, personal: true };
  const after = { name: recipient.name, email: recipient.email };
  return { id, entry: await journalLine(work, subject, 'resent', null, after) };
}
