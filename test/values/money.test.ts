import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/values/language.ts';
import {
  currencyCodes,
  currencyExponent,
  isCurrency,
  readAmount,
  splitByLargestRemainder,
} from '../../src/values/money.ts';

describe('currencies', () => {
  it('have the minor units of ISO 4217', () => {
    expect(['EUR', 'JPY', 'XOF', 'TND', 'MAD', 'IQD', 'COP'].map(currencyExponent)).toEqual([2, 0, 0, 3, 2, 3, 2]);
  });

  it('are those of today and the lately withdrawn', () => {
    expect(['EUR', 'XOF', 'CDF', 'EGP', 'BGN', 'HRK'].every(isCurrency)).toBe(true);
    expect(['FRF', 'eur', 'EURO', '', 'X'.repeat(3), 'toString'].some(isCurrency)).toBe(false);
  });

  it('are each listed once, sorted', () => {
    expect(currencyCodes).toEqual([...new Set(currencyCodes)].sort());
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });
});

describe('the largest remainder', () => {
  it('splits 10.01 over 50/30/20 into 5.01, 3.00 and 2.00', () => {
    expect(splitByLargestRemainder(1001, [50, 30, 20])).toEqual([501, 300, 200]);
  });

  it('gives equal remainders to the first in order', () => {
    expect(splitByLargestRemainder(5, [1, 1, 1])).toEqual([2, 2, 1]);
  });

  it('splits a refund as the mirror of a gift', () => {
    expect(splitByLargestRemainder(-1001, [50n, 30n, 20n])).toEqual([-501, -300, -200]);
  });

  it('gives nothing to a weight of nothing', () => {
    expect(splitByLargestRemainder(1, [0, 3, 0])).toEqual([0, 1, 0]);
  });

  it.each([[[]], [[0, 0]], [[2, -1]]])('refuses the weights %j', (weights) => {
    expect(() => splitByLargestRemainder(100, weights)).toThrow(RangeError);
  });

  it('always sums to the total, each part within one unit of its exact share', () => {
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((w) => w > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), weights, (total, list) => {
        const parts = splitByLargestRemainder(total, list);
        const whole = list.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        parts.forEach((part, order) => {
          const error = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(list[order] ?? 0);
          expect((error < 0n ? -error : error) < BigInt(whole)).toBe(true);
        });
      }),
    );
  });
});

describe('a typed amount', () => {
  const euros = (text: string, language: (typeof languages)[number]) => readAmount(text, language, 'EUR');

  it.each(languages)('is read in all three ways of writing in %s', (language) => {
    const written = [
      '1.250,50',
      '1,250.50',
      '1 250,50 €',
      '1\u202f250,50\u00a0€',
      '€1,250.50',
      'EUR 1250.5',
      '1250,50 eur',
    ];
    for (const text of written)
      expect(euros(text, language)).toEqual({ money: { amount: 125_050, currency: 'EUR' }, refusal: null });
  });

  it.each([
    ['1,250', 'en', 125_000],
    ['1.250', 'es', 125_000],
    ['1.250.000', 'en', 125_000_000],
    ['1,250,000', 'fr', 125_000_000],
    ['2 000 000', 'fr', 200_000_000],
    ['0', 'en', 0],
    [',5', 'fr', 50],
  ] as const)('%s in %s is %i cents', (text, language, amount) => {
    expect(euros(text, language).money?.amount).toBe(amount);
  });

  it.each([
    ['1.250', 'en'],
    ['1,250', 'es'],
    ['1,250', 'fr'],
    ['1.250', 'fr'],
  ] as const)('%s in %s is ambiguous', (text, language) => {
    expect(euros(text, language).refusal).toBe('ambiguous');
  });

  it.each([
    ['12,345 €', 'fr', 'ambiguous'],
    ['1250,505', 'fr', 'too_many_decimals'],
    ['99999999999999', 'en', 'too_big'],
    ['99999999999999999999', 'en', 'too_big'],
    ['$1250', 'en', 'other_currency'],
    ['1250 MAD', 'fr', 'other_currency'],
    ['-5', 'en', 'not_an_amount'],
    ['1,25,000', 'en', 'not_an_amount'],
    ['about 5', 'en', 'not_an_amount'],
    ['', 'en', 'not_an_amount'],
    ['€', 'en', 'not_an_amount'],
    ['1e3', 'en', 'not_an_amount'],
  ] as const)('%j in %s is refused: %s', (text, language, refusal) => {
    expect(euros(text, language)).toEqual({ money: null, refusal });
  });

  it('has no cents in CFA francs and three decimals in Tunisian dinars', () => {
    expect(readAmount('655 957 F CFA', 'fr', 'XOF').money?.amount).toBe(655_957);
    expect(readAmount('655,50', 'fr', 'XOF').refusal).toBe('too_many_decimals');
    expect(readAmount('1,250', 'fr', 'TND').money?.amount).toBe(1250);
  });

  it('comes back from the way each language writes it', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.constantFrom(...languages),
        fc.constantFrom('EUR', 'USD', 'XOF', 'MAD'),
        (amount, language, currency) => {
          const exponent = currencyExponent(currency);
          const shown = new Intl.NumberFormat(language, { style: 'currency', currency });
          expect(readAmount(shown.format(amount / 10 ** exponent), language, currency).money).toEqual({
            amount,
            currency,
          });
        },
      ),
    );
  });
});
