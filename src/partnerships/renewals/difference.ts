import { dayText, listText } from '../../platform/format.ts';
import { canonical } from '../../platform/journal.ts';
import { type Language, languages } from '../../values/language.ts';
import { termText } from '../agreement-text.ts';
import { clauseText } from '../fact-text.ts';
import { partnershipTerms } from '../words.ts';
import type { Offer } from './offer.ts';
import { contributionText, obligationText } from './offer-text.ts';
import type { Texts } from './renewal-version.ts';
import { type TextChange, textChange } from './text-difference.ts';
import { offerWords } from './words-offer.ts';

/** A term of the offer that is another now, in words. `field` is also the place a comment on it has. */
export interface FieldChange {
  field: OfferField;
  label: string;
  before: string;
  after: string;
}
/** The terms of an offer that people compare: `term` is its length and end together. */
export type OfferField = 'term' | 'noticePeriod' | 'renewalClause' | 'facilities' | 'objectives';

/** A contribution or obligation that came (`before` null), went (`after` null) or changed, in words. */
export interface ItemChange {
  key: string;
  before: string | null;
  after: string | null;
}

/** What is different between two versions, to be read by people. */
export interface Difference {
  fields: FieldChange[];
  contributions: ItemChange[];
  obligations: ItemChange[];
  /** One for each language whose text differs; the reader's first. */
  texts: ({ language: Language } & TextChange)[];
}

interface Version {
  offer: Offer;
  text: Texts;
}

const fields: readonly OfferField[] = ['term', 'noticePeriod', 'renewalClause', 'facilities', 'objectives'];

/** A term of an offer in words: "3 years", "until 17 Feb 2030", "CF.III and CF.IV". */
export function fieldText(offer: Offer, field: OfferField, language: Language): string {
  const say = offerWords[language];
  switch (field) {
    case 'term': {
      const length = offer.term === null ? null : termText(offer.term, language);
      return [length, endWords(offer.end, language)].filter(Boolean).join(', ') || say.notAgreed;
    }
    case 'noticePeriod':
      return offer.noticePeriod ? termText(offer.noticePeriod, language) : say.notAgreed;
    case 'renewalClause':
      return clauseText(offer.renewalClause, language);
    default:
      return offer[field].length > 0 ? listText(offer[field], language) : say.none;
  }
}

function endWords(end: Offer['end'], language: Language): string | null {
  const say = offerWords[language];
  if (end === null) return null;
  if (end.basis === 'stated') return say.until(dayText(end.lastDay, language));
  return end.basis === 'tacit' ? say.tacit : say.openEnded;
}

const rawField = ({ term, end, ...rest }: Offer, field: OfferField): unknown =>
  field === 'term' ? [term, end] : rest[field];

function itemChanges<T extends { key: string; fromId: unknown }>(
  before: readonly T[],
  after: readonly T[],
  inWords: (it: T) => string,
): ItemChange[] {
  const content = ({ fromId: _from, ...rest }: T) => canonical(rest);
  const is = new Map(after.map((it) => [it.key, it]));
  const was = new Set(before.map(({ key }) => key));
  const kept = before.flatMap((it): ItemChange[] => {
    const now = is.get(it.key);
    if (now && content(now) === content(it)) return [];
    const change = { key: it.key, before: inWords(it), after: now ? inWords(now) : null };
    return change.before === change.after ? [] : [change];
  });
  const added = after
    .filter(({ key }) => !was.has(key))
    .map((it) => ({ key: it.key, before: null, after: inWords(it) }));
  return [...kept, ...added];
}

/** What differs between two versions of an offer, in the reader's words and in every language of the document. */
export function differenceOf(before: Version, after: Version, language: Language): Difference {
  const inOrder = [language, ...languages.filter((one) => one !== language)];
  return {
    fields: fields
      .filter((field) => canonical(rawField(before.offer, field)) !== canonical(rawField(after.offer, field)))
      .map((field) => ({
        field,
        label: partnershipTerms[language].amendable[field],
        before: fieldText(before.offer, field, language),
        after: fieldText(after.offer, field, language),
      })),
    contributions: itemChanges(before.offer.contributions, after.offer.contributions, (it) =>
      contributionText(it, language),
    ),
    obligations: itemChanges(before.offer.obligations, after.offer.obligations, (it) => obligationText(it, language)),
    texts: inOrder.flatMap((one) => {
      const was = before.text[one];
      const is = after.text[one];
      if (!was || !is) return [];
      const change = textChange(was, is);
      return change.title || change.clauses.length > 0 ? [{ language: one, ...change }] : [];
    }),
  };
}

/** Whether two versions say the same in every place that people read. */
export const sameInWords = ({ fields: terms, contributions, obligations, texts }: Difference): boolean =>
  terms.length + contributions.length + obligations.length + texts.length === 0;
