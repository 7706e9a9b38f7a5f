import { type Decimal, decimalSign, numberReadings, ratioOf } from './decimal.ts';
import type { Language } from './language.ts';

/** An amount in whole minor units (cents; a safe integer) of an ISO 4217 currency. */
export interface Money {
  amount: number;
  currency: string;
}

// Written out, not asked of Intl: its digits follow usage (COP 0, IQD 0) and change between versions, which would
// change what a stored amount means.
const currencies = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
  CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
  IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
  MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
  SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST
  XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ANG BGN HRK`.split(/\s+/),
);
const exponents = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
]);

/** True for a code of ISO 4217 in capitals; ANG, BGN and HRK, withdrawn since 2023, stay for older amounts. */
export const isCurrency = (code: string): boolean => currencies.has(code);

/** Every code that `isCurrency` accepts, sorted. */
export const currencyCodes: readonly string[] = [...currencies].sort();

/** Decimals of the minor unit (ISO 4217): 2 for EUR, 0 for XOF and JPY, 3 for TND. */
export const currencyExponent = (currency: string): number => exponents.get(currency) ?? 2;

/**
 * Splits whole minor units by weights (whole, not negative, not all zero); the parts sum to the total. What the
 * rounding leaves goes to the largest remainders, equal ones in the order given. A negative total splits as its mirror.
 */
export function splitByLargestRemainder(total: number, weights: readonly (bigint | number)[]): number[] {
  if (!Number.isSafeInteger(total)) throw new RangeError('a total must be a safe integer');
  const shares = weights.map(BigInt);
  const whole = shares.reduce((sum, share) => sum + share, 0n);
  if (whole <= 0n || shares.some((share) => share < 0n)) throw new RangeError('weights must be positive');
  const size = BigInt(Math.abs(total));
  const parts = shares.map((share, order) => ({ order, part: (size * share) / whole, rest: (size * share) % whole }));
  let left = size - parts.reduce((sum, { part }) => sum + part, 0n);
  for (const item of parts.toSorted((a, b) => (a.rest === b.rest ? a.order - b.order : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    item.part += 1n;
    left -= 1n;
  }
  return parts.map(({ part }) => Number(total < 0 ? -part : part));
}

/** The largest amount there may be, in minor units: a million million euro. */
export const largestAmount = 100_000_000_000_000;

/** Why a typed amount cannot be read. */
export type AmountRefusal = 'not_an_amount' | 'ambiguous' | 'too_many_decimals' | 'too_big' | 'other_currency';
/** What a typed amount means, or why it cannot be read. */
export type AmountReading = { money: Money; refusal: null } | { money: null; refusal: AmountRefusal };

const refuse = (refusal: AmountRefusal): AmountReading => ({ money: null, refusal });

function signsOf(currency: string, language: Language): Set<string> {
  const signs = new Set([currency]);
  for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
    const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
    const sign = parts.find(({ type }) => type === 'currency')?.value;
    if (sign) signs.add(sign.replace(/\s/g, '').toUpperCase());
  }
  return signs;
}

function minorUnits(decimal: Decimal, currency: string): AmountReading {
  const { numerator, denominator } = ratioOf(decimal);
  const shifted = numerator * 10n ** BigInt(currencyExponent(currency));
  if (shifted % denominator !== 0n) return refuse('too_many_decimals');
  const amount = Number(shifted / denominator);
  return amount <= largestAmount ? { money: { amount, currency }, refusal: null } : refuse('too_big');
}

/**
 * Reads a typed amount ("1.250,50", "1,250.50", "1 250,50 €", "EUR 1250") in a known currency, never negative.
 * A lone sign before three digits means thousands only where the language writes them so; else it is `ambiguous`.
 */
export function readAmount(text: string, language: Language, currency: string): AmountReading {
  const [, before = '', digits, after = ''] = /^([^\d.,]*)([\d.,][\d.,\s]*)([^\d.,]*)$/u.exec(text.trim()) ?? [];
  if (digits === undefined) return refuse('not_an_amount');
  const known = signsOf(currency, language);
  for (const mark of [before, after].map((part) => part.replace(/\s/g, '').toUpperCase())) {
    if (mark === '' || known.has(mark)) continue;
    return refuse(/\p{Sc}/u.test(mark) || isCurrency(mark) ? 'other_currency' : 'not_an_amount');
  }
  const { decimal, grouped, sign } = numberReadings(digits);
  if (decimal === null) return refuse(/^[\d\s]{16,}$/.test(digits) ? 'too_big' : 'not_an_amount');
  if (grouped === null) return minorUnits(decimal, currency);
  if (sign === decimalSign[language]) {
    return currencyExponent(currency) >= 3 ? minorUnits(decimal, currency) : refuse('ambiguous');
  }
  return language === 'fr' ? refuse('ambiguous') : minorUnits(grouped, currency);
}
