import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { completeOffer } from './complete-offer.ts';
import { type Held, holdRenewal } from './hold-renewal.ts';
import { sendPortalLink } from './portal-links.ts';
import { renewalSubject } from './renewal-facts.ts';
import { onTheTable, openProposal } from './renewal-stage.ts';
import type { RenewalVersion, Texts } from './renewal-version.ts';
import { checkOpen, checkSent, firstOfPartner, replaceOnTable } from './send-renewal.ts';
import type { VersionInput } from './shapes.ts';
import { chosenWording } from './wording-of.ts';
import { acceptedWords } from './words-news.ts';
import { writeVersion } from './write-version.ts';

/** The open proposal of that number, in an offer that can still be changed. */
async function answering(work: Work, id: string, number: number): Promise<{ held: Held; asked: RenewalVersion }> {
  const held = await holdRenewal(work, id);
  checkOpen(held);
  const asked = openProposal(held.versions);
  if (asked?.number !== number) throw new Problem('conflict', 'no_proposal');
  return { held, asked };
}

/** Refuses to put on the table what nobody could sign any more: the deadline is extended first. */
function checkInTime({ renewal, today }: Held): void {
  if (renewal.deadline < today) throw new Problem('conflict', 'offer_deadline_passed');
}

/** Takes a proposal as it is: it is what can be signed from now on. */
export async function acceptProposal(work: Work, id: string, number: number, reply: string | null): Promise<Changed> {
  const { held, asked } = await answering(work, id, number);
  if (asked.basis !== held.basis) throw new Problem('conflict', 'agreement_changed');
  checkInTime(held);
  work.em.assign(asked, { offeredAt: work.now(), answeredAt: work.now(), reply });
  await work.em.flush();
  await replaceOnTable(work, held, (language) => [acceptedWords[language], reply].filter(Boolean).join('\n\n'));
  const subject = await renewalSubject(work, held);
  return { id, entry: await journalLine(work, subject, 'proposal_accepted', null, { number, hash: asked.hash }) };
}

/** Stays with the version on the table, and says why. */
export async function keepVersion(work: Work, id: string, number: number, reply: string): Promise<Changed> {
  const { held, asked } = await answering(work, id, number);
  work.em.assign(asked, { answeredAt: work.now(), reply });
  await work.em.flush();
  const asker = held.signatories.find((one) => one.id === asked.proposedBy) ?? firstOfPartner(held);
  if (asker) await sendPortalLink(work, held, asker, 'answer', { ending: 'resent', words: reply });
  const subject = await renewalSubject(work, held);
  return { id, entry: await journalLine(work, subject, 'proposal_refused', null, { number, reply }) };
}

/** A new version of the secretariat's: over the proposal when there is one, else over what is on the table. */
export async function offerVersion(
  work: Work,
  id: string,
  input: VersionInput,
  version: number | null,
): Promise<Changed> {
  const held = await holdRenewal(work, id, version);
  checkSent(held);
  checkInTime(held);
  const table = onTheTable(held.versions);
  if (!table) throw new Problem('conflict', 'offer_not_sent');
  const asked = openProposal(held.versions);
  const standing = asked ?? table;
  const chosen = input.wordingId
    ? await chosenWording(work, { wordingId: input.wordingId, manner: held.renewal.manner, kind: held.agreement.kind })
    : {
        wordingId: standing.wordingId ?? null,
        wordingEdition: standing.wordingEdition ?? null,
        wording: standing.wording,
      };
  if (asked) work.em.assign(asked, { answeredAt: work.now(), reply: input.reply ?? null });
  const made = await writeVersion(work, held.renewal, held, {
    number: (held.versions.at(-1)?.number ?? 0) + 1,
    side: 'initiative',
    offer: completeOffer(standing.offer, input.offer ?? {}),
    ...chosen,
    wording: { ...chosen.wording, ...(input.wording as Texts | undefined) },
  });
  made.offeredAt = work.now();
  await work.em.flush();
  await replaceOnTable(work, { ...held, versions: [...held.versions, made] }, () => input.reply ?? '');
  const subject = await renewalSubject(work, held);
  return {
    id: made.id,
    entry: await journalLine(work, subject, 'offered', null, { number: made.number, hash: made.hash }),
  };
}
