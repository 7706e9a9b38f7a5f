import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { callSubject } from './change-call.ts';
import { holdRecipient } from './choose-recipients.ts';

/** Records who has the address of a recipient's link shown to them; answers the link. 409 when it leads nowhere. */
export async function showCallLink(work: Work, callId: string, id: string): Promise<string> {
  const { call, recipient } = await holdRecipient(work, callId, id);
  if (!recipient.linkId || recipient.endedBecause) throw new Problem('conflict', 'link_revoked');
  const subject = { ...callSubject(call), organisationId: recipient.organisationId ?? null, personal: true };
  await journalLine(work, subject, 'link_shown', null, { name: recipient.name, email: recipient.email ?? null });
  return recipient.linkId;
}
