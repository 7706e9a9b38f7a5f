import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  parseDecimal,
  readDecimal,
  roundHalfAway,
  scaleDecimal,
} from '../../src/values/decimal.ts';
import { languages } from '../../src/values/language.ts';

const decimalOf = (units: number, places: number): Decimal =>
  scaleDecimal('1', BigInt(units), 10n ** BigInt(places), places);
const anyDecimal = fc
  .tuple(fc.nat(100_000_000), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => decimalOf(units, places));

describe('decimals', () => {
  it('adds the listed secondments 1 + 1 + 2.5 + 0.4 to 4.9 exactly', () => {
    expect(addDecimals('1', '1', '2.5', '0.4')).toBe('4.9');
  });

  it('adds 0.4 three times to 1.2 exactly', () => {
    expect(addDecimals('0.4', '0.4', '0.4')).toBe('1.2');
  });

  it('adds nothing to 0', () => {
    expect(addDecimals()).toBe('0');
  });

  it.each([
    ['2.50', '2.5'],
    ['4.0', '4'],
    ['00.4', '0.4'],
    ['0', '0'],
    ['0.000', '0'],
    ['120', '120'],
  ])('%s is %s in canonical form', (text, canonical) => {
    expect(parseDecimal(text)).toBe(canonical);
  });

  it.each(['', '-1', '+1', '1e3', '.5', '5.', '2,5', ' 1', 'NaN', '0x10', '1'.repeat(16), `0.${'1'.repeat(11)}`])(
    '%j is no decimal',
    (text) => expect(parseDecimal(text)).toBeNull(),
  );

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [7n, 3n, 2n],
    [-7n, 3n, -2n],
    [0n, 9n, 0n],
    [1n, 2n, 1n],
  ])('%i / %i rounds half away from zero to %i', (numerator, denominator, rounded) => {
    expect(roundHalfAway(numerator, denominator)).toBe(rounded);
  });

  it('rounds a multiple once', () => {
    expect(scaleDecimal('2.5', 184n, 365n, 4)).toBe('1.2603');
    expect(scaleDecimal('0.5', 1n, 1n, 0)).toBe('1');
  });

  it('compares by size, not as text', () => {
    expect(['10', '9.5', '0.4', '2'].map((text) => text as Decimal).sort(compareDecimals)).toEqual([
      '0.4',
      '2',
      '9.5',
      '10',
    ]);
  });

  it('adds in any order to the same sum, and takes nothing away', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { maxLength: 6 }), (decimals) => {
        const sum = addDecimals(...decimals);
        expect(addDecimals(...decimals.toReversed())).toBe(sum);
        expect(parseDecimal(sum)).toBe(sum);
        for (const decimal of decimals) expect(compareDecimals(sum, decimal)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps its value in every language it is typed in', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom(...languages), (decimal, language) => {
        const typed = language === 'en' ? decimal : decimal.replace('.', ',');
        expect(readDecimal(typed, language)).toBe(decimal);
      }),
    );
  });
});

describe('a typed quantity', () => {
  it.each(languages)('reads "2,5", "2.5" and "0,4" alike in %s', (language) => {
    expect(['2,5', '2.5', ' 0,4 ', '0.125', '0,125'].map((text) => readDecimal(text, language))).toEqual([
      '2.5',
      '2.5',
      '0.4',
      '0.125',
      '0.125',
    ]);
  });

  it('does not guess whether "1,250" in English means a thousand', () => {
    expect(readDecimal('1,250', 'en')).toBeNull();
    expect(readDecimal('1,250', 'fr')).toBe('1.25');
    expect(readDecimal('1.250', 'en')).toBe('1.25');
    expect(readDecimal('1.250', 'fr')).toBeNull();
    expect(readDecimal('1.250', 'es')).toBeNull();
  });

  it.each(['', ' ', ',', '-2', '2,5,1', 'two', '2.5 FTE', '1,25,000', '١'])('%j is none', (text) => {
    for (const language of languages) expect(readDecimal(text, language)).toBeNull();
  });
});
