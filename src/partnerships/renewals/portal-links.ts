import { Link } from '../../access/link.ts';
import { createLink, prolongLinks, revokeLink } from '../../access/links.ts';
import { type Changed, journalLine, lock } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { dayText } from '../../platform/format.ts';
import { type MailWish, queueMail } from '../../platform/outbox.ts';
import { addDays, type Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { Problem } from '../../values/problem.ts';
import { subjectOf } from '../change-agreement.ts';
import { partnershipTerms } from '../words.ts';
import { groundOf, type Held } from './hold-renewal.ts';
import { PortalLink, type PortalLinkEnd } from './portal-link.ts';
import { Renewal } from './renewal.ts';
import { onTheTable } from './renewal-stage.ts';
import type { Signatory } from './signatory.ts';

/** How long after the deadline a link still shows what became of the offer. */
const daysAfterDeadline = 90;

/** The mails about an offer that carry a link: folders under `emails/`. */
export type PortalMail = 'offer' | 'your-turn' | 'new-version' | 'answer' | 'hand-over' | 'renewal-signed';

const expiryAfter = (deadline: Day): Date => new Date(`${addDays(deadline, daysAfterDeadline)}T23:59:59Z`);

/** Names that mails of an offer use. */
export function offerNames(held: Pick<Held, 'agreement' | 'renewal'>, language: Language) {
  const partner = partnerName(held.agreement);
  return {
    partner,
    agreement: partnershipTerms[language].kinds[held.agreement.kind],
    deadline: dayText(held.renewal.deadline, language),
  };
}

interface Addressee {
  name: string;
  email: string;
  language: Language;
}

/** Mails somebody a link to an agreement's open obligations and contributions. */
export async function sendAgreementLink(work: Work, wish: Addressee & { agreementId: string }): Promise<PortalLink> {
  const { agreement } = await groundOf(work, wish.agreementId);
  const link = await createLink(work, { purpose: 'portal', staffId: null });
  const kind = partnershipTerms[wish.language].kinds[agreement.kind];
  const mailId = await queueMail(work, {
    template: 'agreement-link',
    language: wish.language,
    to: { name: wish.name, address: wish.email },
    data: { name: wish.name, partner: partnerName(agreement), agreement: kind, sender: work.who.name },
    linkId: link.id,
  });
  return keepPortalLink(work, agreement, { ...wish, id: link.id, mailId });
}

async function keepPortalLink(
  work: Work,
  agreement: Held['agreement'],
  wish: Addressee & { id: string; mailId: string; renewalId?: string; signatoryId?: string; versionId?: string | null },
): Promise<PortalLink> {
  const made = work.em.create(PortalLink, {
    id: wish.id,
    agreementId: agreement.id,
    renewalId: wish.renewalId ?? null,
    signatoryId: wish.signatoryId ?? null,
    versionId: wish.versionId ?? null,
    name: wish.name,
    email: wish.email,
    language: wish.language,
    mailId: wish.mailId,
    archivedAt: null,
    visitedAt: null,
    lastVisitedAt: null,
    endedBecause: null,
  });
  await work.em.flush();
  const subject = { ...(await subjectOf(work, agreement, 'portal_link')), id: made.id, personal: true };
  await journalLine(work, subject, 'sent', null, { name: wish.name, email: wish.email });
  return made;
}

/** Takes a link back: 412 when it changed since `version`, 409 when it leads nowhere any more. */
export async function revokePortalLink(work: Work, id: string, version: number | null): Promise<Changed> {
  // The offer first, as everywhere: whoever holds it may write its links.
  const asked = await work.em.findOne(PortalLink, { id });
  if (asked?.renewalId) await work.em.findOne(Renewal, { id: asked.renewalId }, forUpdate);
  const found = await lock(work, PortalLink, id, version);
  if (found.endedBecause) throw new Problem('conflict', 'already_so');
  await endPortalLinks(work, { id }, 'revoked');
  const { agreement } = await groundOf(work, found.agreementId);
  const subject = { ...(await subjectOf(work, agreement, 'portal_link')), id };
  return { id, entry: await journalLine(work, subject, 'revoked', null, null) };
}

const partnerName = (agreement: Held['agreement']): string =>
  agreement.parties.find(({ side }) => side === 'partner')?.name ?? '';

/** What a mail with a link says besides names, and the files that go with it. */
interface PortalMailMore {
  words?: string;
  data?: Readonly<Record<string, string>>;
  fileIds?: MailWish['fileIds'];
}

const mailTo = (
  held: Held,
  to: Signatory,
  mail: PortalMail,
  { words, data, fileIds = [] }: PortalMailMore,
  sender: string,
) => ({
  template: mail,
  language: to.language,
  to: { name: to.name, address: to.email },
  data: { name: to.name, ...offerNames(held, to.language), words: words || '—', sender, ...data },
  fileIds,
});

/** A new link for somebody who signs, mailed to the address on file; links they had before end, with the reason. */
export async function sendPortalLink(
  work: Work,
  held: Held,
  to: Signatory,
  mail: PortalMail,
  { ending, ...more }: PortalMailMore & { ending: PortalLinkEnd },
): Promise<PortalLink> {
  await endPortalLinks(work, { signatoryId: to.id }, ending);
  const { renewal, agreement } = held;
  const link = await createLink(work, {
    purpose: 'portal',
    staffId: null,
    expiresAt: expiryAfter(renewal.deadline),
  });
  const mailId = await queueMail(work, { ...mailTo(held, to, mail, more, work.who.name), linkId: link.id });
  return keepPortalLink(work, agreement, {
    id: link.id,
    mailId,
    name: to.name,
    email: to.email,
    language: to.language,
    renewalId: renewal.id,
    signatoryId: to.id,
    versionId: onTheTable(held.versions)?.id ?? null,
  });
}

/** Mails somebody who signs, with the link they have if it works, else with a new one. */
export async function mailBySameLink(
  work: Work,
  held: Held,
  to: Signatory,
  mail: PortalMail,
  more: PortalMailMore,
): Promise<void> {
  const live = await work.em.find(
    PortalLink,
    { signatoryId: to.id, endedBecause: null },
    { orderBy: { createdAt: 'desc' } },
  );
  for (const { id } of live) {
    const link = await work.em.findOne(Link, { id });
    if (!link || link.refusal(work.now())) continue;
    await queueMail(work, { ...mailTo(held, to, mail, more, work.who.name), linkId: id });
    return;
  }
  await sendPortalLink(work, held, to, mail, { ...more, ending: 'resent' });
}

/** Ends links that still work: of one person or of a whole offer. Whoever opens one reads why. */
export async function endPortalLinks(
  work: Work,
  of: { signatoryId: string } | { renewalId: string } | { id: string },
  because: PortalLinkEnd,
): Promise<void> {
  const standing = { ...of, endedBecause: null };
  const live = await work.em.find(PortalLink, standing, { ...forUpdate, refresh: true, orderBy: { id: 'asc' } });
  for (const link of live) {
    link.endedBecause = because;
    await revokeLink(work, link.id);
  }
  await work.em.flush();
}

/** After a change of the deadline, those who have a link keep it as long as the offer. */
export async function prolongPortalLinks(work: Work, renewal: Held['renewal']): Promise<void> {
  const live = await work.em.find(PortalLink, { renewalId: renewal.id, endedBecause: null });
  const ids = live.map(({ id }) => id);
  await prolongLinks(work, ids, expiryAfter(renewal.deadline));
}
