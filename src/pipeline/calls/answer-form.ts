import { amountIn } from '../../partnerships/form-values.ts';
import { type Filled, typed, typedOrNull } from '../../platform/form.ts';
import { problemWords } from '../../platform/words-problems.ts';
import type { Language } from '../../values/language.ts';
import { instalmentsIn } from '../pledges/instalment-form.ts';
import { opportunityWords } from '../words-opportunity.ts';
import { type AnswerKind, answerKinds } from './answer.ts';

/** Which kind of answer a form is about; a pledge where it does not say. */
export const answerKindIn = (text: string): AnswerKind => answerKinds.find((one) => one === text) ?? 'pledge';

/** Where the faults of the API's fields are shown. */
export const answerHomes: Readonly<Record<string, string>> = {
  byName: 'byName',
  byFunction: 'byFunction',
  words: 'words',
  amount: 'amount',
  'amount.high': 'amountHigh',
  expectedOn: 'expectedOn',
  'passedTo.name': 'passedName',
  'passedTo.email': 'passedEmail',
  instalments: 'instalments.0.amount',
  ...Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`instalments.${row}`, `instalments.${row}.amount`])),
};

/** A range out of its boxes; what is wrong is told in `refused`. */
function rangeIn(filled: Filled, language: Language, refused: Record<string, string>) {
  const currency = typed(filled, 'currency') || 'EUR';
  const read = (name: string) =>
    amountIn({ [name]: typed(filled, name), [`${name}Currency`]: currency }, name, language, refused);
  const [low, high] = [read('amount'), read('amountHigh')];
  const required = problemWords[language].fields.required({});
  if (!low) refused.amount ??= required;
  if (!high) refused.amountHigh ??= required;
  if (low && high && low.amount > high.amount) refused.amountHigh = opportunityWords[language].lowAboveHigh;
  return { low, high };
}

/** The answer of a form for the schema; what cannot be read is told in `refused` under the form's fields. */
export function answerIn(filled: Filled, kind: AnswerKind, language: Language, refused: Record<string, string>) {
  const by = {
    kind,
    byName: typed(filled, 'byName'),
    byFunction: typedOrNull(filled, 'byFunction'),
    words: kind === 'question' ? typed(filled, 'words') : typedOrNull(filled, 'words'),
  };
  switch (kind) {
    case 'pledge':
      return { ...by, instalments: instalmentsIn(filled, language, refused) };
    case 'range':
      return { ...by, amount: rangeIn(filled, language, refused), expectedOn: typedOrNull(filled, 'expectedOn') };
    case 'decline':
      return { ...by, expectedOn: typedOrNull(filled, 'expectedOn') };
    case 'passed_on':
      return { ...by, passedTo: { name: typed(filled, 'passedName'), email: typed(filled, 'passedEmail') } };
    case 'question':
      return by;
  }
}
