import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { callSubject } from '../calls/change-call.ts';
import { holdAnswering } from '../calls/recipient-link.ts';

/** Notes that a recipient has opened their call; the journal has the first time alone. */
export async function visitCall(work: Work, recipientId: string): Promise<void> {
  const { call, recipient } = await holdAnswering(work, recipientId);
  const first = !recipient.visitedAt;
  const now = work.now();
  recipient.visitedAt ??= now;
  recipient.lastVisitedAt = now;
  await work.em.flush();
  if (!first) return;
  const subject = { ...callSubject(call), organisationId: recipient.organisationId ?? null, personal: true };
  await journalLine(work, subject, 'visited', null, { name: recipient.name });
}
