import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { type Filled, typed } from '../../platform/form.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { addMonths, type Day, isDay } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { type Money, splitByLargestRemainder } from '../../values/money.ts';
import { pledgeWords } from './words.ts';

/** An instalment as typed. */
export interface InstalmentRow {
  amount: string;
  dueOn: string;
}

/** The months between two instalments, by the name the form sends. */
export const rhythms = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

const box = (row: number, name: keyof InstalmentRow) => `instalments.${row}.${name}`;

/** The rows as typed, without the empty ones, by their number. */
export function instalmentRows(filled: Filled): { row: number; it: InstalmentRow }[] {
  const rows = Object.keys(filled).flatMap((name) => /^instalments\.(\d{1,3})\.amount$/.exec(name)?.[1] ?? []);
  return rows
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((row) => ({ row, it: { amount: typed(filled, box(row, 'amount')), dueOn: typed(filled, box(row, 'dueOn')) } }))
    .filter(({ it }) => it.amount !== '' || it.dueOn !== '');
}

/** The instalments of a form; what cannot be read is told in `refused` at its box. */
export function instalmentsIn(filled: Filled, language: Language, refused: Record<string, string>, least = 1) {
  const rows = instalmentRows(filled);
  const currency = typed(filled, 'currency') || 'EUR';
  const made = rows.flatMap(({ row, it }) => {
    const at = box(row, 'amount');
    const amount = amountIn({ [at]: it.amount, [`${at}Currency`]: currency }, at, language, refused);
    if (!refused[at] && (amount === null || amount.amount === 0))
      refused[at] = problemWords[language].fields.required({});
    if (!isDay(it.dueOn)) refused[box(row, 'dueOn')] = problemWords[language].fields.required({});
    return amount ? [{ amount, dueOn: it.dueOn }] : [];
  });
  if (rows.length < least) refused[box(0, 'amount')] = pledgeWords[language].noInstalment;
  return made;
}

/** Boxes of instalments that are there. */
export const instalmentBoxes = (list: readonly { amount: Money; dueOn: string }[], language: Language): Filled =>
  Object.fromEntries(
    list.flatMap(({ amount, dueOn }, row) => [
      [box(row, 'amount'), amountBox(amount, language)],
      [box(row, 'dueOn'), dueOn],
    ]),
  );

/** Equal parts of a total from a first day on; what the division leaves goes to the first parts. */
export function equalParts(total: Money, parts: number, first: Day, months: number) {
  return splitByLargestRemainder(
    total.amount,
    Array.from({ length: parts }, () => 1),
  ).map((amount, index) => ({
    amount: { amount, currency: total.currency },
    dueOn: addMonths(first, index * months),
  }));
}

/** Fills the rows of a form by its own total, number of parts, first day and rhythm. */
export function splitRows(filled: Filled, language: Language, errors: Record<string, string>): Filled {
  const total = amountIn(
    { total: typed(filled, 'total'), totalCurrency: typed(filled, 'currency') },
    'total',
    language,
    errors,
  );
  const parts = Number(typed(filled, 'parts'));
  const first = typed(filled, 'firstDay');
  const required = problemWords[language].fields.required({});
  if (total === null || total.amount === 0) errors.total ??= required;
  if (!Number.isInteger(parts) || parts < 1 || parts > 60) errors.parts = pledgeWords[language].partsFault;
  if (!isDay(first)) errors.firstDay = required;
  if (Object.keys(errors).length > 0 || total === null) return filled;
  const rest = Object.fromEntries(Object.entries(filled).filter(([name]) => !name.startsWith('instalments.')));
  const rhythm = typed(filled, 'every');
  const months = Object.hasOwn(rhythms, rhythm) ? rhythms[rhythm as keyof typeof rhythms] : 12;
  return { ...rest, ...instalmentBoxes(equalParts(total, parts, first as Day, months), language) };
}
