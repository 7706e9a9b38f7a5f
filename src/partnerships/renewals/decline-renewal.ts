import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { holdRenewal } from './hold-renewal.ts';
import { renewalSubject } from './renewal-facts.ts';
import { answerer } from './send-renewal.ts';
import { tellSecretariat } from './tell-secretariat.ts';

/** The partner declines, with a reason. Links go on showing what was offered. */
export async function declineRenewal(work: Work, id: string, signatoryId: string, reason: string): Promise<Changed> {
  const held = await holdRenewal(work, id);
  const person = answerer(held, signatoryId);
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
  const person = answerer(held, signatoryId);
  if (held.renewal.inkAskedAt) return { id, entry: null };
  held.renewal.inkAskedAt = work.now();
  await work.em.flush();
  await tellSecretariat(work, held, 'ink_asked', person.name);
  return {
    id,
    entry: await journalLine(work, await renewalSubject(work, held), 'ink_asked', null, { by: person.name }),
  };
}
