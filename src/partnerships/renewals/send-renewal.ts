import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';
import { Problem } from '../../values/problem.ts';
import { type Held, holdRenewal } from './hold-renewal.ts';
import { endPortalLinks, sendPortalLink } from './portal-links.ts';
import { renewalSubject } from './renewal-facts.ts';
import { onTheTable } from './renewal-stage.ts';
import type { Signatory } from './signatory.ts';
import { askColleague } from './tell-secretariat.ts';

/** Refuses whatever comes too late for an offer: it was withdrawn, declined or concluded. */
export function checkOpen({ renewal }: Pick<Held, 'renewal'>): void {
  if (renewal.concludedAt) throw new Problem('conflict', 'offer_concluded');
  if (renewal.withdrawnAt) throw new Problem('conflict', 'offer_withdrawn');
  if (renewal.declinedAt) throw new Problem('conflict', 'offer_declined');
}

/** Refuses the same, and what only an offer that was sent can have done to it. */
export function checkSent(held: Pick<Held, 'renewal'>): void {
  checkOpen(held);
  if (!held.renewal.sentAt) throw new Problem('conflict', 'offer_not_sent');
}

/** Who answers an offer: one of those who sign, confirmed, and not bound already by a signature under what is on the table. */
export function answerer(held: Held, signatoryId: string): Signatory {
  checkSent(held);
  const person = held.signatories.find((one) => one.id === signatoryId);
  if (!person) throw new Problem('not_found', 'unknown_record');
  if (person.handedOverFrom && !person.confirmedAt) throw new Problem('conflict', 'not_confirmed');
  const table = onTheTable(held.versions);
  const signed = held.signatures.some((one) => one.versionId === table?.id && one.signatoryId === signatoryId);
  if (signed) throw new Problem('conflict', 'already_signed');
  return person;
}

/** Refuses an offer whose agreement has changed since its text was written. */
export function checkBasis(held: Held, basis: string): void {
  if (held.agreement.successorId) throw new Problem('conflict', 'agreement_succeeded');
  if (basis !== held.basis) throw new Problem('conflict', 'agreement_changed');
}

/** The partner's first in the order of signing: with whom the offer is discussed. */
export const firstOfPartner = (held: Held): Signatory | undefined =>
  held.signatories.find(({ side }) => side === 'partner');

/** Sends a draft: the Initiative stands behind it from now on, and the partner gets a link. */
export async function sendRenewal(work: Work, id: string, version: number | null): Promise<Changed> {
  const held = await holdRenewal(work, id, version);
  checkOpen(held);
  const { renewal } = held;
  if (renewal.sentAt) throw new Problem('conflict', 'offer_sent');
  if (renewal.deadline < held.today) throw new Problem('conflict', 'offer_deadline_passed');
  const first = held.versions[0];
  const to = firstOfPartner(held);
  if (!first || !to) throw new Problem('conflict', 'offer_not_sent');
  checkBasis(held, first.basis);
  renewal.sentAt = work.now();
  first.offeredAt = work.now();
  await work.em.flush();
  await sendPortalLink(work, held, to, 'offer', { ending: 'resent', words: renewal.note ?? '' });
  return { id, entry: await journalLine(work, await renewalSubject(work, held), 'sent', null, { hash: first.hash }) };
}

/** Sends a link anew to somebody who signs; the one they had stops working. */
export async function resendRenewal(work: Work, id: string, signatoryId: string): Promise<Changed> {
  const held = await holdRenewal(work, id);
  const to = held.signatories.find((one) => one.id === signatoryId);
  if (!to) throw new Problem('not_found', 'unknown_record');
  if (!held.renewal.sentAt) throw new Problem('conflict', 'offer_not_sent');
  if (!held.renewal.concludedAt) checkOpen(held);
  if (to.staffId) {
    await askColleague(work, held, to);
    return { id, entry: await journalLine(work, await renewalSubject(work, held), 'resent', null, null) };
  }
  const mail = to.handedOverFrom && !to.confirmedAt ? 'hand-over' : 'offer';
  await sendPortalLink(work, held, to, mail, { ending: 'resent', words: held.renewal.note ?? '' });
  return { id, entry: await journalLine(work, await renewalSubject(work, held), 'resent', null, null) };
}

/** Withdraws an offer, with the reason that whoever opens a link reads. */
export async function withdrawRenewal(
  work: Work,
  id: string,
  reason: string | null,
  version: number | null,
): Promise<Changed> {
  const held = await holdRenewal(work, id, version);
  checkOpen(held);
  held.renewal.withdrawnAt = work.now();
  held.renewal.withdrawnReason = reason;
  await endPortalLinks(work, { renewalId: id }, 'withdrawn');
  return { id, entry: await journalLine(work, await renewalSubject(work, held), 'withdrawn', null, { reason }) };
}

/** Puts another version on the table: links to the one before end, and the partner gets one to the new. */
export async function replaceOnTable(work: Work, held: Held, words: (language: Language) => string): Promise<void> {
  const table = onTheTable(held.versions);
  const spoke = new Set([
    ...held.signatures.map(({ signatoryId }) => signatoryId),
    ...held.versions.map(({ proposedBy }) => proposedBy),
  ]);
  const invited = held.signatories.filter(({ id, side }) => side === 'partner' && spoke.has(id));
  const first = firstOfPartner(held);
  await endPortalLinks(work, { renewalId: held.renewal.id }, 'new_version');
  for (const to of new Set([...(first ? [first] : []), ...invited]))
    if (table)
      await sendPortalLink(work, held, to, 'new-version', { ending: 'new_version', words: words(to.language) });
}
