import { checked, type Filled, typed, typedOrNull } from '../../platform/form.ts';
import type { Language } from '../../values/language.ts';
import { invalid } from '../../values/problem.ts';
import { isNameOf, sameName } from '../renewals/consent-for.ts';
import type { SignatoryJson } from '../renewals/list-renewals.ts';
import { signing } from '../renewals/shapes.ts';
import { signWords } from './words-sign.ts';

/** What the form shows first: the person as they are on file. */
export const signFilled = (person: SignatoryJson): Filled => ({ name: person.name, function: person.function ?? '' });

/** What was typed, held against the shape of a signature and who was invited; `refused`: what only this form can say. */
export function signingIn(filled: Filled, manner: 'typed' | 'uploaded', invited: string, language: Language) {
  const say = signWords[language];
  const refused: Record<string, string> = {};
  if (typed(filled, 'powerDeclared') !== 'true') refused.powerDeclared = say.powerMissing;
  const name = typed(filled, 'name');
  if (manner === 'typed' && name && !sameName(name, typed(filled, 'signature'))) refused.signature = say.notSameName;
  if (name && !isNameOf(name, invited)) refused.name = say.otherName(invited);
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
