import { type Filled, typed, typedOrNull } from '../platform/form.ts';
import { moneyText } from '../platform/format.ts';
import { canonical } from '../platform/journal.ts';
import { readImpreciseDay } from '../platform/parts-day.tsx';
import type { ImpreciseDay, Precision } from '../values/day.ts';
import { type Decimal, decimalSign, readDecimal } from '../values/decimal.ts';
import type { Language } from '../values/language.ts';
import { currencyExponent, largestAmount, type Money, readAmount } from '../values/money.ts';
import { parseTerm } from './term.ts';
import { formWords } from './words-forms.ts';

/** An imprecise day out of its three boxes; what is none is passed on for the schema to refuse. */
export function impreciseIn(filled: Filled, name: string): ImpreciseDay | null {
  const value = readImpreciseDay(filled, name);
  if (value === null) return null;
  const precision: Precision = value.length > 7 ? 'day' : value.length > 4 ? 'month' : 'year';
  return { value, precision };
}

/** The three boxes of an imprecise day. */
export function impreciseBoxes(name: string, value: string | null | undefined): Filled {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { [`${name}Day`]: day, [`${name}Month`]: month, [`${name}Year`]: year };
}

/** Years, months and days out of their boxes as ISO 8601; null when all are empty. Wrong ones make a wrong term. */
export function termIn(filled: Filled, name: string): string | null {
  const parts = (['Years', 'Months', 'Days'] as const).map(
    (part) => [part[0], typed(filled, `${name}${part}`)] as const,
  );
  const given = parts.filter(([, text]) => text !== '' && text !== '0');
  if (given.length === 0) return null;
  return `P${given.map(([letter, text]) => `${text}${letter}`).join('')}`;
}

/** The boxes of a term. */
export function termBoxes(name: string, term: string | null | undefined): Filled {
  const read = term ? parseTerm(term) : null;
  const text = (n: number | undefined) => (n ? String(n) : '');
  return {
    [`${name}Years`]: text(read ? Math.floor(read.months / 12) : 0),
    [`${name}Months`]: text(read ? read.months % 12 : 0),
    [`${name}Days`]: text(read?.days),
  };
}

/** An exact decimal as the language types it: "2,5". */
export const decimalBox = (decimal: string | null, language: Language): string =>
  (decimal ?? '').replace('.', decimalSign[language]);

/** An amount as the language types it, without sign of thousands or currency: "1250,50". */
export function amountBox(money: Money | null, language: Language): string {
  if (!money) return '';
  const exponent = currencyExponent(money.currency);
  const digits = String(money.amount).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const rest = digits.slice(digits.length - exponent);
  return /[1-9]/.test(rest) ? `${whole}${decimalSign[language]}${rest}` : whole;
}

/** A typed amount with the currency beside it; what cannot be read is put into `refused` under the field's name. */
export function amountIn(
  filled: Filled,
  name: string,
  language: Language,
  refused: Record<string, string>,
): Money | null {
  const text = typed(filled, name);
  if (text === '') return null;
  const currency = typed(filled, `${name}Currency`) || 'EUR';
  const reading = readAmount(text, language, currency);
  const say = formWords[language].amounts;
  if (reading.refusal === 'too_big') refused[name] = say.too_big(largestText(currency, language));
  else if (reading.refusal) refused[name] = say[reading.refusal];
  return reading.money;
}

const largestText = (currency: string, language: Language): string =>
  moneyText({ amount: largestAmount, currency }, language);

/** A typed quantity, "2,5" or "2.5". */
export function quantityIn(
  filled: Filled,
  name: string,
  language: Language,
  refused: Record<string, string>,
): Decimal | null {
  const text = typedOrNull(filled, name);
  if (text === null) return null;
  const decimal = readDecimal(text, language);
  if (decimal === null) refused[name] = formWords[language].notAQuantity;
  return decimal;
}

/** Lines of a box as a list. */
export const linesIn = (filled: Filled, name: string): string[] =>
  typed(filled, name)
    .split(/\r?\n/)
    .map((text) => text.trim())
    .filter(Boolean);

/** The fields of `wanted` that differ from `was`: a form changes only what was changed in it. */
export function changedFields<T extends object>(wanted: T, was: T): Partial<T> {
  const entries = Object.entries(wanted).filter(
    ([key, value]) => canonical(value ?? null) !== canonical((was as Record<string, unknown>)[key] ?? null),
  );
  return Object.fromEntries(entries) as Partial<T>;
}
