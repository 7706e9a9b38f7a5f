import { expect, it } from 'vitest';
import { isNameOf } from '../../../src/partnerships/renewals/consent-for.ts';

it.each([
  ['leila  BENALI', true],
  ['Mme Leïla Amina Benali', true],
  ['Benali, Leïla', true],
  ['LeïlaBenali', true],
  ['Leïla', false],
  ['Karim Benali', false],
  ['L. Benali', false],
])('Leïla Benali may sign as %j: %s', (typed, may) => {
  expect(isNameOf(typed, 'Leïla Benali')).toBe(may);
});

it('strokes and hyphens are forgiven', () => {
  expect(isNameOf('Soren Jean Pierre Gross', 'Søren Jean-Pierre Groß')).toBe(true);
});
