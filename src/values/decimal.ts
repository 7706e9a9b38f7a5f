import type { Language } from './language.ts';

/** An exact non-negative decimal in its canonical form: "4.9", "0.4", "12", never "4.90" or "04". */
export type Decimal = `${number}`;

/** numerator / denominator, rounded to a whole number, half away from zero. The denominator is positive. */
export function roundHalfAway(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('a denominator must be positive');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** Reads the form of the API and the database ("2.50") into canonical form ("2.5"); 15 digits, 10 decimals at most. */
export function parseDecimal(text: string): Decimal | null {
  const found = /^(\d{1,15})(?:\.(\d{1,10}))?$/.exec(text);
  if (!found) return null;
  const fraction = (found[2] ?? '').replace(/0+$/, '');
  const whole = (found[1] ?? '').replace(/^0+(?=\d)/, '');
  return (fraction ? `${whole}.${fraction}` : whole) as Decimal;
}

/** The decimal as a fraction; the denominator is a power of ten. */
export function ratioOf(decimal: Decimal): { numerator: bigint; denominator: bigint } {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

function ofUnits(units: bigint, places: number): Decimal {
  if (units < 0n) throw new RangeError('a decimal is never negative');
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return (fraction ? `${whole}.${fraction}` : whole) as Decimal;
}

/** The exact sum; of none "0". */
export function addDecimals(...decimals: readonly Decimal[]): Decimal {
  const places = Math.max(0, ...decimals.map((decimal) => decimal.split('.')[1]?.length ?? 0));
  const units = decimals
    .map(ratioOf)
    .map(({ numerator, denominator }) => (numerator * 10n ** BigInt(places)) / denominator);
  return ofUnits(
    units.reduce((sum, unit) => sum + unit, 0n),
    places,
  );
}

/** decimal × numerator / denominator, rounded once to `places` decimals, half away from zero. */
export function scaleDecimal(decimal: Decimal, numerator: bigint, denominator: bigint, places: number): Decimal {
  const ratio = ratioOf(decimal);
  const shift = 10n ** BigInt(places);
  return ofUnits(roundHalfAway(ratio.numerator * numerator * shift, ratio.denominator * denominator), places);
}

/** -1, 0 or 1, as for sorting. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const left = ratioOf(a);
  const right = ratioOf(b);
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sign that opens the decimals in each language. */
export const decimalSign: Readonly<Record<Language, '.' | ','>> = { en: '.', fr: ',', es: ',' };

/**
 * What a typed number may mean. "1.250" and "1,250" have two readings, `decimal` and `grouped`, told apart by `sign`;
 * every other number has one, in `decimal`. Groups are of three digits, split by spaces, points or commas.
 */
export function numberReadings(text: string): {
  decimal: Decimal | null;
  grouped: Decimal | null;
  sign: string | null;
} {
  const typed = text.trim().replace(/[ \u00a0\u2009\u202f]/g, ' ');
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(typed)) {
    const plain = parseDecimal(typed.replace(',', '.'));
    return { decimal: plain, grouped: parseDecimal(typed.replace(/[.,]/, '')), sign: typed.includes(',') ? ',' : '.' };
  }
  const grouped =
    /^([1-9]\d{0,2}(?: \d{3})+(?=[.,]|$)|[1-9]\d{0,2}(?:,\d{3})+(?=\.|$)|[1-9]\d{0,2}(?:\.\d{3})+(?=,|$)|\d*)(?:[.,](\d+))?$/;
  const [, whole = '', fraction = ''] = grouped.exec(typed) ?? [];
  const plain = `${whole.replace(/[ .,]/g, '') || '0'}${fraction ? `.${fraction}` : ''}`;
  return { decimal: whole || fraction ? parseDecimal(plain) : null, grouped: null, sign: null };
}

/** Reads a typed quantity, "2,5" or "2.5" alike; null when it is no number or could also mean thousands ("1,250" in English). */
export function readDecimal(text: string, language: Language): Decimal | null {
  const { decimal, grouped, sign } = numberReadings(text);
  return grouped === null || sign === decimalSign[language] ? decimal : null;
}
