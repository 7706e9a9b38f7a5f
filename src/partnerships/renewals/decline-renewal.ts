import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { holdRenewal } from './hold-renewal.ts';
import { renewalSubject } from './renewal-facts.ts';
import { checkOpen } from './send-renewal.ts';
import { tellSecretariat } from './tell-secretariat.ts';

/** The partner declines, with a reason. Links go on showing what was offered. */
export async function declineRenewal(work: Work, id: string, signatoryId: string, reason: string): Promise<Changed> {
  const held = await holdRenewal(work, id);
  checkOpen(held);
  if (!held.renewal.sentAt) throw new Problem('conflict', 'offer_not_sent');
  const person = held.signatories.find((one) => one.id === signatoryId);
  if (!person) throw new Problem('not_found', 'unknown_record');
  work.em.assign(held.renewal, { declinedAt: work.now(), declinedReason: reason });
  await work.em.flush();
  await tellSecretariat(work, held, 'declined', person.name);
  return {
    id,
    entry: await journalLine(work, await renewalSubject(work, held), 'declined', null, { reason, by: person.name }),
  };
}

/** The partner asks to sign on paper: the secretariat prints the text, and enters the signature it gets back. */
export async function askForInk(work: Work, id: string, signatoryId: string): Promise<Changed> {
  const held = await holdRenewal(work, id);
  checkOpen(held);
  const person = held.signatories.find((one) => one.id === signatoryId);
  if (!person || !held.renewal.sentAt) throw new Problem('conflict', 'offer_not_sent');
  if (held.renewal.inkAskedAt) return { id, entry: null };
  held.renewal.inkAskedAt = work.now();
  await work.em.flush();
  await tellSecretariat(work, held, 'ink_asked', person.name);
  return {
    id,
    entry: await journalLine(work, await renewalSubject(work, held), 'ink_asked', null, { by: person.name }),
  };
}
