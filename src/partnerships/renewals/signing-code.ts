import { Link } from '../../access/link.ts';
import { codeOf } from '../../access/link-address.ts';
import { createLink, revokeLink } from '../../access/links.ts';
import type { Work } from '../../platform/database.ts';
import { queueMail } from '../../platform/outbox.ts';
import { Problem } from '../../values/problem.ts';
import { holdRenewal } from './hold-renewal.ts';
import { offerNames } from './portal-links.ts';
import { checkSent } from './send-renewal.ts';

/** How often a code may be mistyped before a new one must be asked for. */
const mostTries = 5;

/** For how long a code that was typed right needs not be typed again, in milliseconds. */
const verifiedFor = 15 * 60_000;

/** Whether a code that was typed right at that instant still counts. */
export const isFresh = (verifiedAt: Date | null, now: Date): boolean =>
  verifiedAt !== null && now.getTime() - verifiedAt.getTime() < verifiedFor;

/** Mails six digits, good for a quarter of an hour, to the address on file. The digits are made when the mail leaves. */
export async function sendSigningCode(work: Work, id: string, signatoryId: string): Promise<void> {
  const held = await holdRenewal(work, id);
  checkSent(held);
  const person = held.signatories.find((one) => one.id === signatoryId);
  if (!person) throw new Problem('not_found', 'unknown_record');
  if (person.codeLinkId) await revokeLink(work, person.codeLinkId);
  const link = await createLink(work, { purpose: 'signing_code', staffId: null });
  work.em.assign(person, { codeLinkId: link.id, codeTries: 0, codeVerifiedAt: null });
  await work.em.flush();
  await queueMail(work, {
    template: 'signing-code',
    language: person.language,
    to: { name: person.name, address: person.email },
    data: { name: person.name, ...offerNames(held, person.language) },
    linkId: link.id,
  });
}

/**
 * Holds typed digits against the ones that were mailed last. In a transaction of its own, committed even when they are
 * wrong (it answers false): tries are counted, and after five the code is dead.
 */
export async function verifySigningCode(
  work: Work,
  id: string,
  signatoryId: string,
  { typed, secret }: { typed: string; secret: string },
): Promise<boolean> {
  const held = await holdRenewal(work, id);
  const person = held.signatories.find((one) => one.id === signatoryId);
  const link = person?.codeLinkId ? await work.em.findOne(Link, { id: person.codeLinkId }) : null;
  if (!person || !link || person.codeTries >= mostTries) return false;
  // Two clicks bring the same right code twice: the second finds it spent by the first.
  const twice = person.codeVerifiedAt && link.expiresAt > work.now() && !link.revokedAt;
  if (link.refusal(work.now()) && !twice) return false;
  person.codeTries += 1;
  const right = (await codeOf(secret, link)) === typed.replaceAll(/\s/g, '');
  if (right && !twice) {
    person.codeVerifiedAt = work.now();
    link.spentAt = work.now();
  }
  await work.em.flush();
  return right;
}
