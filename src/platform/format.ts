import { type Day, type ImpreciseDay, partsOf } from '../values/day.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Language } from '../values/language.ts';
import { currencyExponent, type Money } from '../values/money.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** Making a formatter costs far more than using one, so each is made once per language and manner. */
function kept<T>(make: (locale: string, manner: string) => T): (language: Language, manner?: string) => T {
  const made = new Map<string, T>();
  return (language, manner = '') => {
    const key = `${language} ${manner}`;
    const found = made.get(key);
    if (found !== undefined) return found;
    const fresh = make(locales[language], manner);
    made.set(key, fresh);
    return fresh;
  };
}

const dayFormat = kept(
  (l) => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const longDayFormat = kept(
  (l) =>
    new Intl.DateTimeFormat(l, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const monthFormat = kept((l) => new Intl.DateTimeFormat(l, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const monthNameFormat = kept((l) => new Intl.DateTimeFormat(l, { month: 'long', timeZone: 'UTC' }));
const instantFormat = kept(
  (l, timeZone) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
);
const secondFormat = kept(
  (l, timeZone) => new Intl.DateTimeFormat(l, { dateStyle: 'long', timeStyle: 'medium', timeZone }),
);
const relativeFormat = kept((l) => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }));
const listFormat = kept((l) => new Intl.ListFormat(l, { type: 'conjunction' }));
const percentFormat = kept((l) => new Intl.NumberFormat(l, { style: 'percent', maximumFractionDigits: 1 }));
const numberFormat = kept((l) => new Intl.NumberFormat(l, { maximumFractionDigits: 20 }));
const sizeFormat = kept(
  (l, unit) =>
    new Intl.NumberFormat(l, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }),
);
const pluralRules = kept((l) => new Intl.PluralRules(l));
const countryNames = kept((l) => new Intl.DisplayNames(l, { type: 'region' }));
const moneyFormat = kept((locale, manner) => {
  const [currency = 'EUR', digits = '0'] = manner.split(' ');
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
  });
});

const shortEuroFormat = kept(
  (l) =>
    new Intl.NumberFormat(l, {
      style: 'currency',
      currency: 'EUR',
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }),
);

const dateOf = (day: Day): Date => {
  const { year, month, dayOfMonth } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
};

/** "13 Oct 2025", "13 oct. 2025", "13 oct 2025". */
export const dayText = (day: Day, language: Language): string => dayFormat(language).format(dateOf(day));

/** "Saturday 21 November 2026" in the language's own order and case. */
export const longDayText = (day: Day, language: Language): string => longDayFormat(language).format(dateOf(day));

/** As much of the day as is known: "13 Oct 2025", "July 2020", "2020". */
export function impreciseDayText(day: ImpreciseDay, language: Language): string {
  if (day.precision === 'day') return dayText(day.value as Day, language);
  if (day.precision === 'year') return day.value;
  return monthFormat(language).format(new Date(`${day.value}-01T00:00:00Z`));
}

/** January to December. */
export const monthNames = (language: Language): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => monthNameFormat(language).format(new Date(Date.UTC(2000, month, 1))));

/** Date and time of an instant (Date or ISO text), as clocks show it in the IANA zone. */
export const instantText = (instant: Date | string, language: Language, zone = 'Europe/Paris'): string =>
  instantFormat(language, zone).format(typeof instant === 'string' ? new Date(instant) : instant);

/** Date and time to the second, followed by the IANA zone: "10 December 2026 at 09:30:12 UTC". */
export const secondText = (instant: Date, language: Language, zone: string): string =>
  `${secondFormat(language, zone).format(instant)}\u00a0${zone}`;

/** "in 88 days", "21 days ago", "today", "demain". Minus is past. */
export const relativeDays = (days: number, language: Language): string => relativeFormat(language).format(days, 'day');

/**
 * "€1,250", "1 250,50 €". Decimals are left out where they are zero, unless `cents` asks for them (columns of figures).
 */
export function moneyText(money: Money, language: Language, cents = false): string {
  const exponent = currencyExponent(money.currency);
  const sign = money.amount < 0 ? '-' : '';
  const digits = String(Math.abs(money.amount)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const rest = digits.slice(digits.length - exponent);
  const shown = cents || /[1-9]/.test(rest) ? exponent : 0;
  return moneyFormat(language, `${money.currency} ${shown}`).format(`${sign}${whole}.${rest || '0'}` as `${number}`);
}

/** Euro cents where only their size matters: whole euro below a thousand, then one decimal: "€536", "€1.5M", "961 k €". */
export function shortEuro(cents: number, language: Language): string {
  const euro = cents / 100;
  const whole = Math.abs(euro) < 1000;
  if (cents > 0 && cents < 50) return `<\u202f${shortEuroFormat(language).format(1)}`;
  return shortEuroFormat(language).format(whole ? Math.round(euro) : euro);
}

/** "2.5" as "2,5" in French and Spanish; whole numbers get their thousands marked. */
export const numberText = (number: Decimal | number, language: Language): string =>
  numberFormat(language).format(number);

/** 0.25 as "25%", "25 %". */
export const percentText = (share: number, language: Language): string => percentFormat(language).format(share);

/** How large a file is: "1.2 MB", "240 kB", "12 bytes"; in French "1,2 Mo". */
export function sizeText(bytes: number, language: Language): string {
  if (bytes < 1000) return sizeFormat(language, 'byte').format(bytes);
  if (bytes < 1_000_000) return sizeFormat(language, 'kilobyte').format(Math.round(bytes / 1000));
  return sizeFormat(language, 'megabyte').format(bytes / 1_000_000);
}

/** "A, B and C". */
export const listText = (items: readonly string[], language: Language): string => listFormat(language).format(items);

/** "France" for "FR"; a code without a name stays as it is. */
export const countryName = (code: string, language: Language): string => countryNames(language).of(code) ?? code;

/** Forms of a word by number. French and Spanish have `many` for millions ("un million de partenaires"). */
export interface Forms {
  one: string;
  other: string;
  many?: string;
}

/** The number and the right form: "1 agreement", "5 agreements", "0 accord". */
export function counted(count: number, forms: Forms, language: Language): string {
  const category = pluralRules(language).select(count);
  const form = category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other;
  return `${numberText(count, language)} ${form}`;
}

/** First letters of the first and last word: "Claire Nguyen" is CN; two letters of a lone word. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = last ? `${[...first][0]}${[...last][0]}` : [...first].slice(0, 2).join('');
  return letters.toUpperCase();
}
