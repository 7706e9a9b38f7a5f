import { type Language, languages } from '../../values/language.ts';
import { partnershipTerms } from '../words.ts';
import type { Offer } from './offer.ts';
import { contributionText, obligationText } from './offer-text.ts';
import type { Texts } from './renewal-version.ts';

/**
 * What a comment is about, in words: "Term", a contribution, the heading of a clause. Null for the whole, and for
 * a place that the version does not have.
 */
export function placeText(
  place: string,
  { offer, text }: { offer: Offer; text: Texts },
  language: Language,
): string | null {
  const { amendable } = partnershipTerms[language];
  if (Object.hasOwn(amendable, place)) return amendable[place as keyof typeof amendable];
  const [kind, key] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
  const contribution = kind === 'contribution' && offer.contributions.find((one) => one.key === key);
  if (contribution) return contributionText(contribution, language);
  const obligation = kind === 'obligation' && offer.obligations.find((one) => one.key === key);
  if (obligation) return obligationText(obligation, language);
  if (kind !== 'clause') return null;
  const texts = [language, ...languages].flatMap((one) => text[one] ?? []);
  return texts[0]?.clauses.find((clause) => clause.key === key)?.heading ?? null;
}
