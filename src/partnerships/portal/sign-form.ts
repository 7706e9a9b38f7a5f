import { checked, type Filled, typed, typedOrNull } from '../../platform/form.ts';
import { isLanguage, type Language } from '../../values/language.ts';
import { invalid } from '../../values/problem.ts';
import { initiativeName } from '../initiative.ts';
import type { SignatoryJson } from '../renewals/list-renewals.ts';
import { signing } from '../renewals/shapes.ts';
import type { SignatureManner } from '../renewals/signature.ts';
import { consentWords } from '../renewals/words-consent.ts';
import type { OfferInQuestion } from './offer-in-question.ts';
import { signWords } from './words-sign.ts';

/** Names are compared as people read them: whatever the case, the spaces and the way accents are written. */
const sameName = (a: string, b: string): boolean => {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
  return plain(a) === plain(b);
};

/** The organisation that somebody signs for. */
export const partyOf = ({ ground }: OfferInQuestion, side: SignatoryJson['side']): string => {
  const name = ground.agreement.parties.find((party) => party.side === side)?.name;
  return name ?? (side === 'initiative' ? initiativeName : '');
};

/** The sentence that is agreed to, as the page shows it and the signature keeps it. */
export const consentText = (
  it: OfferInQuestion,
  { side }: Pick<SignatoryJson, 'side'>,
  manner: SignatureManner,
  language: Language,
): string =>
  consentWords[language].sentence[manner]({
    party: partyOf(it, side),
    number: it.shown.number,
    hash: it.shown.hash,
  });

/** What the form shows first: the person as they are on file. */
export const signFilled = (person: SignatoryJson): Filled => ({ name: person.name, function: person.function ?? '' });

/** The language in which the sentence was read. */
export const consentLanguage = (filled: Filled, fallback: Language): Language => {
  const language = typed(filled, 'language');
  return isLanguage(language) ? language : fallback;
};

/** What was typed, held against the shape of a signature; `refused` gets what only this form can say. */
export function signingIn(filled: Filled, manner: 'typed' | 'uploaded', language: Language) {
  const say = signWords[language];
  const refused: Record<string, string> = {};
  if (typed(filled, 'powerDeclared') !== 'true') refused.powerDeclared = say.powerMissing;
  const name = typed(filled, 'name');
  if (manner === 'typed' && name && !sameName(name, typed(filled, 'signature'))) refused.signature = say.notSameName;
  if (!name) throw invalid({ pointer: '#/name', code: 'required' });
  const given = checked(signing, {
    name,
    function: typedOrNull(filled, 'function'),
    powerDeclared: true,
    hash: typed(filled, 'hash'),
    manner,
  });
  return { given, refused };
}
