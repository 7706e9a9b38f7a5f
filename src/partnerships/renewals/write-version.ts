import type { Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { type FieldError, invalid } from '../../values/problem.ts';
import type { Side } from '../obligation.ts';
import { checkOffer } from './check-offer.ts';
import type { Ground } from './hold-renewal.ts';
import type { Offer } from './offer.ts';
import { filledText } from './offer-text.ts';
import type { Renewal } from './renewal.ts';
import { type Comment, RenewalVersion, type Texts } from './renewal-version.ts';
import { faultsOfText } from './text-faults.ts';
import { versionHash } from './version-hash.ts';

interface Wish {
  number: number;
  side: Side;
  offer: Offer;
  wording: Texts;
  wordingId: string | null;
  wordingEdition: number | null;
  comments?: Comment[];
  markedFile?: { id: string; name: string } | null;
  /** Who of the partner proposes it. */
  proposedBy?: string;
}

/**
 * Every language of the document has its text: a missing one is refused at its place, and so is what is no slot in a
 * text of ours. What a partner writes in braces stays as it is.
 */
export function checkTexts(wording: Texts, languages: readonly Language[], side: Side): void {
  const faults = languages.flatMap((language): FieldError[] => {
    const text = wording[language];
    if (!text) return [{ pointer: `#/wording/${language}`, code: 'required' }];
    return side === 'initiative' ? faultsOfText(`#/wording/${language}`, text) : [];
  });
  if (faults.length > 0) throw invalid(...faults);
}

/** What a version is, worked out and checked: terms that can become an agreement, the text filled, and its hash. */
export async function versionFields(work: Work, renewal: Renewal, ground: Ground, wish: Wish) {
  checkTexts(wish.wording, renewal.languages, wish.side);
  const { deadline } = renewal as { deadline: Day };
  await checkOffer(work, { manner: renewal.manner, deadline }, wish.offer, ground);
  const { languages, agreementId, manner } = renewal;
  const text = filledText(wish.wording, { offer: wish.offer, ground, manner, deadline, languages });
  return {
    offer: wish.offer,
    wording: wish.wording,
    wordingId: wish.wordingId,
    wordingEdition: wish.wordingEdition,
    text,
    hash: versionHash({ agreementId, manner, number: wish.number, offer: wish.offer, text }),
    basis: ground.basis,
  };
}

/** Writes a version of an offer. */
export async function writeVersion(work: Work, renewal: Renewal, ground: Ground, wish: Wish): Promise<RenewalVersion> {
  const made = work.em.create(RenewalVersion, {
    renewalId: renewal.id,
    number: wish.number,
    side: wish.side,
    ...(await versionFields(work, renewal, ground, wish)),
    comments: wish.comments ?? [],
    markedFileId: wish.markedFile?.id ?? null,
    markedFileName: wish.markedFile?.name ?? null,
    proposedBy: wish.proposedBy ?? null,
    offeredAt: null,
    answeredAt: null,
    reply: null,
    archivedAt: null,
  });
  await work.em.flush();
  return made;
}
