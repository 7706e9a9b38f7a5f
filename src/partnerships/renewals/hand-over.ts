import { type Changed, journalLine } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { invalid, Problem } from '../../values/problem.ts';
import { holdRenewal } from './hold-renewal.ts';
import { PortalLink } from './portal-link.ts';
import { sendPortalLink } from './portal-links.ts';
import { renewalSubject, signatoryFacts } from './renewal-facts.ts';
import { checkSent } from './send-renewal.ts';
import { tellSecretariat } from './tell-secretariat.ts';

/** Gives a place among those who sign to a colleague, who gets a link of their own and confirms the address by it. */
export async function handOverRenewal(
  work: Work,
  id: string,
  signatoryId: string,
  to: { name: string; function: string | null; email: string },
): Promise<Changed> {
  const held = await holdRenewal(work, id);
  checkSent(held);
  const place = held.signatories.find((one) => one.id === signatoryId);
  if (!place) throw new Problem('not_found', 'unknown_record');
  if (held.signatures.some((one) => one.signatoryId === signatoryId)) throw new Problem('conflict', 'already_signed');
  const taken = held.signatories.some(({ email }) => email.toLowerCase() === to.email.toLowerCase());
  if (taken)
    throw invalid({ pointer: '#/email', code: 'taken', allowed: 'the address of somebody who does not sign yet' });
  const before = signatoryFacts(place);
  work.em.assign(place, {
    ...to,
    handedOverFrom: place.name,
    confirmedAt: null,
    staffId: null,
    codeLinkId: null,
    codeTries: 0,
    codeVerifiedAt: null,
  });
  await work.em.flush();
  await sendPortalLink(work, held, place, 'hand-over', { ending: 'handed_over' });
  await tellSecretariat(work, held, 'handed_over', to.name);
  const subject = await renewalSubject(work, held, true);
  return { id, entry: await journalLine(work, subject, 'handed_over', before, signatoryFacts(place)) };
}

/** Notes that somebody has pressed the button on the page of a link: a visit, and after a hand-over their confirmation. */
export async function visitPortal(work: Work, linkId: string): Promise<void> {
  // The offer first, as everywhere: whoever holds it may write its links.
  const { renewalId, signatoryId } = await work.em.findOneOrFail(PortalLink, { id: linkId });
  const held = renewalId ? await holdRenewal(work, renewalId) : null;
  const link = await work.em.findOneOrFail(PortalLink, { id: linkId }, { ...forUpdate, refresh: true });
  const now = work.now();
  link.visitedAt ??= now;
  link.lastVisitedAt = now;
  await work.em.flush();
  const person = held?.signatories.find(({ id }) => id === signatoryId);
  if (!held || !person?.handedOverFrom || person.confirmedAt) return;
  person.confirmedAt = now;
  await work.em.flush();
  await journalLine(work, await renewalSubject(work, held, true), 'address_confirmed', null, { email: person.email });
}
