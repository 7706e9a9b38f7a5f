import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { type Filled, typed, typedOrNull } from '../../platform/form.ts';
import { type Language, languages } from '../../values/language.ts';
import { purposeIn, purposeValue } from '../opportunity-form.ts';
import type { CallJson } from './list-calls.ts';
import { callComposerWords } from './words-composer.ts';

/** Where the faults of the API's fields are shown in the form of a call. */
export const callHomes: Readonly<Record<string, string>> = {
  title: 'title',
  purpose: 'purpose',
  'purpose.code': 'project',
  amount: 'amount',
  opensOn: 'opensOn',
  deadline: 'deadline',
  reminderDays: 'reminderDays',
  ownerId: 'ownerId',
  ...Object.fromEntries(
    languages.flatMap((one) => [
      [`texts.${one}`, `texts.${one}.subject`],
      [`texts.${one}.text`, `texts.${one}.text`],
    ]),
  ),
};

/** Subject and text of one language as typed; null when both are empty. */
export function textIn(filled: Filled, language: Language): { subject: string; text: string } | null {
  const subject = typed(filled, `texts.${language}.subject`);
  const text = typed(filled, `texts.${language}.text`);
  return subject === '' && text === '' ? null : { subject, text };
}

/** "14, 3" as numbers, the furthest first, each once; what is none is told in `refused`. */
function remindersIn(filled: Filled, language: Language, refused: Record<string, string>): number[] {
  const parts = typed(filled, 'reminderDays')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const days = [...new Set(parts.map(Number))].sort((a, b) => b - a);
  const wrong = days.length > 5 || parts.some((part) => !/^\d{1,3}$/.test(part) || +part < 1 || +part > 120);
  if (wrong) refused.reminderDays = callComposerWords[language].reminderFault;
  return wrong ? [] : days;
}

/** The form's values for the schemas of shapes.ts; what cannot be read is told in `refused` under the form's fields. */
export const callIn = (filled: Filled, language: Language, refused: Record<string, string>) => ({
  title: typed(filled, 'title'),
  purpose: purposeIn(filled),
  amount: amountIn(filled, 'amount', language, refused),
  opensOn: typedOrNull(filled, 'opensOn') ?? undefined,
  deadline: typedOrNull(filled, 'deadline') ?? undefined,
  reminderDays: remindersIn(filled, language, refused),
  ownerId: typedOrNull(filled, 'ownerId'),
  texts: Object.fromEntries(languages.map((one) => [one, textIn(filled, one)])),
});

/** The form of a call that is there. */
export const callFilled = (it: CallJson, language: Language): Filled => ({
  title: it.title,
  purpose: purposeValue(it.purpose),
  project: it.purpose.kind === 'project' ? (it.purpose.code ?? '') : '',
  amount: amountBox(it.amount, language),
  amountCurrency: it.amount?.currency ?? 'EUR',
  opensOn: it.opensOn,
  deadline: it.deadline,
  reminderDays: it.reminderDays.join(', '),
  ownerId: it.owner?.id ?? '',
  ...Object.fromEntries(
    languages.flatMap((one) => [
      [`texts.${one}.subject`, it.texts[one]?.subject ?? ''],
      [`texts.${one}.text`, it.texts[one]?.text ?? ''],
    ]),
  ),
});
