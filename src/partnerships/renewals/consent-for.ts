import { type Filled, typed } from '../../platform/form.ts';
import { isLanguage, type Language } from '../../values/language.ts';
import { initiativeName } from '../initiative.ts';
import type { Side } from '../obligation.ts';
import type { Ground } from './hold-renewal.ts';
import type { SignatureManner } from './signature.ts';
import { consentWords } from './words-consent.ts';

/** In whose name somebody of that side signs. */
export const partyOf = ({ agreement }: Pick<Ground, 'agreement'>, side: Side): string =>
  agreement.parties.find((party) => party.side === side)?.name ?? (side === 'initiative' ? initiativeName : '');

/** The sentence that is agreed to, as a page shows it and the signature keeps it. */
export const consentFor = (
  ground: Pick<Ground, 'agreement'>,
  side: Side,
  version: { number: number; hash: string },
  manner: SignatureManner,
  language: Language,
): string =>
  consentWords[language].sentence[manner]({
    party: partyOf(ground, side),
    number: version.number,
    hash: version.hash,
  });

/** The language in which a form says that the sentence was read. */
export const consentLanguage = (filled: Filled, fallback: Language): Language => {
  const language = typed(filled, 'language');
  return isLanguage(language) ? language : fallback;
};

/** Whether two names are the same as people read them: whatever the case, the spaces and the way accents are written. */
export function sameName(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
  return plain(a) === plain(b);
}

const alike = new Intl.Collator('en', { sensitivity: 'base' });

/**
 * Whether a typed name is that of whoever was invited: every word of theirs is in it, whatever case, accents and spaces.
 * Titles and further names may stand beside them.
 */
export function isNameOf(typedName: string, invited: string): boolean {
  const words = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const same = (a: string, b: string) => alike.compare(a, b) === 0;
  const said = words(typedName);
  return (
    words(invited).every((word) => said.some((one) => same(one, word))) || same(said.join(''), words(invited).join(''))
  );
}
