import { type Filled, typed } from '../../platform/form.ts';
import { dayText, moneyText } from '../../platform/format.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { addMonths, type Day, isDay } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { isCurrency, type Money } from '../../values/money.ts';
import { instalmentRows, instalmentsIn, splitRows } from '../pledges/instalment-form.ts';
import { answerFormWords } from './words-forms.ts';

/** How a pledge is paid. */
export const manners = ['once', 'year', 'halfYear', 'quarter'] as const;

/** The longest that a pledge may reach, in months from today. */
const furthest = 240;

type Refused = Record<string, string>;

/** A currency that was sent, or `EUR` with a fault: a select sends no other, a program may. */
export function currencyIn(filled: Filled, language: Language, refused: Refused): string {
  const currency = typed(filled, 'currency') || 'EUR';
  if (isCurrency(currency)) return currency;
  refused.currency = problemWords[language].fields.not_allowed({});
  return 'EUR';
}

/** A day that was typed and is to come; null when left empty. What is none, or past, is told in `refused`. */
export function comingDay(filled: Filled, name: string, today: Day, language: Language, refused: Refused): Day | null {
  const text = typed(filled, name);
  if (text === '') return null;
  const say = problemWords[language].fields;
  if (!isDay(text)) refused[name] = say.not_a_day({});
  else if (text < today) refused[name] = say.in_the_past({ other: dayText(today, language) });
  return isDay(text) ? text : null;
}

function partsIn(filled: Filled, language: Language, refused: Refused): string {
  const say = answerFormWords[language];
  const parts = typed(filled, 'parts');
  if ((typed(filled, 'every') || 'once') === 'once') {
    if (parts !== '' && parts !== '1') refused.parts = say.partsForOne;
    return '1';
  }
  if (!/^\d{1,2}$/.test(parts) || Number(parts) < 2 || Number(parts) > 60) refused.parts = say.partsMissing;
  return parts;
}

/** Lays a pledge out in its instalments, each in boxes of its own. What cannot be is told in `refused`. */
export function laidOut(filled: Filled, today: Day, language: Language, refused: Refused): Filled {
  const currency = currencyIn(filled, language, refused);
  const parts = partsIn(filled, language, refused);
  comingDay(filled, 'firstDay', today, language, refused);
  const own = { ...refused };
  const laid = splitRows({ ...filled, currency, parts }, language, refused);
  // What this form says of its own fields is said in its own words.
  Object.assign(refused, own);
  if (Object.keys(refused).length > 0) return filled;
  const rows = instalmentRows(laid).map(({ it }) => it);
  const last = rows.at(-1)?.dueOn ?? '';
  if (rows.some(({ amount }) => !/[1-9]/.test(amount))) refused.parts = answerFormWords[language].partsTooMany;
  if (last > addMonths(today, furthest)) refused.firstDay = answerFormWords[language].tooFar;
  return { ...laid, parts: typed(filled, 'parts') };
}

/** The rows as typed, numbered without gaps, so that a fault finds its box. */
export function numbered(filled: Filled): Filled {
  const rest = Object.entries(filled).filter(([name]) => !name.startsWith('instalments.'));
  const rows = instalmentRows(filled).flatMap(({ it }, row) => [
    [`instalments.${row}.amount`, it.amount],
    [`instalments.${row}.dueOn`, it.dueOn],
  ]);
  return Object.fromEntries([...rest, ...rows]);
}

/** The instalments as they stand in the boxes. */
export function promisedIn(filled: Filled, today: Day, language: Language, refused: Refused) {
  const currency = currencyIn(filled, language, refused);
  const made = instalmentsIn({ ...filled, currency }, language, refused);
  for (const { row } of instalmentRows(filled)) {
    const name = `instalments.${row}.dueOn`;
    const own: Refused = {};
    const day = comingDay(filled, name, today, language, own);
    if (day && day > addMonths(today, furthest)) own[name] = answerFormWords[language].tooFar;
    Object.assign(refused, own);
  }
  return made;
}

/** What instalments come to; they are of one currency. */
export const sumOf = (instalments: readonly { amount: Money }[], currency = 'EUR'): Money => ({
  amount: instalments.reduce((total, { amount }) => total + amount.amount, 0),
  currency: instalments[0]?.amount.currency ?? currency,
});

/** "100 000 € (1 Mar 2027), 100 000 € (1 Mar 2028)". */
export const instalmentsText = (instalments: readonly { amount: Money; dueOn: string }[], language: Language): string =>
  instalments
    .map(({ amount, dueOn }) => `${moneyText(amount, language)}${isDay(dueOn) ? ` (${dayText(dueOn, language)})` : ''}`)
    .join(', ');
