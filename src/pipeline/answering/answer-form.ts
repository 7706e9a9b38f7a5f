import { amountIn } from '../../partnerships/form-values.ts';
import { type Filled, typed, typedOrNull } from '../../platform/form.ts';
import { problemWords } from '../../platform/words-problems.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { comingDay, currencyIn } from './pledge-answer.ts';
import { answerFormWords } from './words-forms.ts';

/** The answers that are one form; a pledge has two steps. By the last part of their address. */
export const plainForms = { range: 'range', question: 'question', decline: 'decline', 'pass-on': 'passed_on' } as const;
export type PlainForm = keyof typeof plainForms;

/** Where faults of the API's fields are shown in the forms. */
export const answerHomes: Readonly<Record<string, string>> = {
  byName: 'byName',
  byFunction: 'byFunction',
  words: 'words',
  amount: 'low',
  'amount.low': 'low',
  'amount.high': 'high',
  expectedOn: 'expectedOn',
  'passedTo.name': 'colleague',
  'passedTo.email': 'email',
  instalments: 'instalments.0.amount',
  ...Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`instalments.${row}`, `instalments.${row}.amount`])),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, row) => [`instalments.${row}.dueOn`, `instalments.${row}.dueOn`]),
  ),
};

/** Who answers, and what they say besides. */
export const byIn = (filled: Filled) => ({
  byName: typed(filled, 'byName') || undefined,
  byFunction: typedOrNull(filled, 'byFunction'),
  words: typedOrNull(filled, 'words'),
});

function rangeIn(filled: Filled, language: Language, refused: Record<string, string>) {
  const currency = currencyIn(filled, language, refused);
  const [low, high] = (['low', 'high'] as const).map((name) => {
    const money = amountIn({ [name]: typed(filled, name), [`${name}Currency`]: currency }, name, language, refused);
    if (money === null || money.amount === 0) refused[name] ??= problemWords[language].fields.required({});
    return money;
  });
  if (low && high && low.amount > high.amount) refused.high ??= answerFormWords[language].lowAboveHigh;
  return { low, high };
}

/** What a form says, in the API's form; what only the form can say is told in `refused`, by field. */
export function plainAnswerIn(
  form: PlainForm,
  filled: Filled,
  { today, language, refused }: { today: Day; language: Language; refused: Record<string, string> },
) {
  const by = byIn(filled);
  const kind = plainForms[form];
  const expectedOn = () => comingDay(filled, 'expectedOn', today, language, refused);
  switch (kind) {
    case 'range':
      return { kind, ...by, amount: rangeIn(filled, language, refused), expectedOn: expectedOn() };
    case 'question':
      return { kind, ...by, words: by.words ?? undefined };
    case 'decline':
      return { kind, ...by, expectedOn: expectedOn() };
    case 'passed_on':
      return {
        kind,
        ...by,
        passedTo: { name: typed(filled, 'colleague') || undefined, email: typed(filled, 'email') || undefined },
      };
  }
}
