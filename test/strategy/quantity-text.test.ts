import { describe, expect, test } from 'vitest';
import { quantityNumber, quantitySense, unitWord } from '../../src/strategy/quantity-text.ts';
import type { Quantity } from '../../src/strategy/strategic-objective.ts';

const quantity = (given: Partial<Quantity>): Quantity => ({
  ...{ horizon: '2030', measure: 'budget managed', min: null, max: null, unit: 'projects', comparator: 'exact' },
  ...{ periodicity: null, note: null },
  ...given,
});

describe('a quantity of the plan in words', () => {
  test('2 to 5 million euros', () => {
    const budget = quantity({ min: 2_000_000, max: 5_000_000, unit: 'EUR', comparator: 'range' });
    expect(quantityNumber(budget, 'en')).toBe('€2,000,000 to €5,000,000');
    expect(quantityNumber(budget, 'fr').replace(/\s/gu, ' ')).toBe('2 000 000 € à 5 000 000 €');
    expect(quantityNumber(budget, 'es').replace(/\s/gu, ' ')).toBe('de 2.000.000 € a 5.000.000 €');
    expect(unitWord(budget)).toBeNull();
  });

  test('a year is not counted in thousands', () => {
    expect(quantityNumber(quantity({ min: 2025, max: 2025, unit: 'calendar year' }), 'en')).toBe('2025');
  });

  test('40 percent, with the space that French wants', () => {
    const share = quantity({ min: 40, max: 40, unit: 'percent' });
    expect(quantityNumber(share, 'en')).toBe('40%');
    expect(quantityNumber(share, 'fr').replace(/\s/gu, ' ')).toBe('40 %');
  });

  test('one side only, and no number at all', () => {
    expect(quantityNumber(quantity({ min: 4 }), 'en')).toBe('4 or more');
    expect(quantityNumber(quantity({ max: 4 }), 'es')).toBe('hasta 4');
    expect(quantityNumber(quantity({}), 'fr')).toBe('aucun nombre');
  });

  test('zero is a number', () => {
    expect(quantityNumber(quantity({ min: 0, max: 0 }), 'en')).toBe('0');
  });

  test('the twenty first of a ranking, every year', () => {
    const ranked = quantity({ min: 20, max: 20, comparator: 'top-n', periodicity: 'year' });
    expect(quantitySense(ranked, 'en')).toBe('a year, the first of a ranking');
    expect(quantitySense(quantity({}), 'en')).toBeNull();
  });
});
