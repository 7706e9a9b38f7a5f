import { expect, it } from 'vitest';
import type { AgreementJson, ContributionJson } from '../../src/partnerships/agreement-json.ts';
import { yearSplit } from '../../src/partnerships/year-split.ts';

const giz = {
  startsOn: { value: '2021-12-01', precision: 'day' },
  end: { lastDay: '2023-03-31', precision: 'day', basis: 'stated', convention: null, readings: null },
} as unknown as AgreementJson;
const contribution = (part: Partial<ContributionJson>): ContributionJson =>
  ({ amount: null, quantity: null, unit: null, annualCost: null, from: null, to: null, ...part }) as ContributionJson;

it('splits the grant of GIZ over its own days, by days and by months', () => {
  const split = yearSplit(giz, [contribution({ kind: 'money', amount: { amount: 10_000_000, currency: 'EUR' } })]);
  expect(split.money[0]?.map((line) => [line.year, line.byDays.amount, line.byMonths.amount])).toEqual([
    [2021, 637_860, 625_000],
    [2022, 7_510_288, 7_500_000],
    [2023, 1_851_852, 1_875_000],
  ]);
});

it('counts a secondment in FTE-years over its own days', () => {
  const split = yearSplit(giz, [
    contribution({ kind: 'secondment', quantity: '2.5', unit: 'fte', from: '2023-07-01', to: '2023-12-31' }),
  ]);
  expect(split.fte).toEqual([{ year: 2023, fteYears: '1.2603', value: null }]);
});

it('keeps two currencies apart', () => {
  const amounts = ['EUR', 'USD'].map((currency) => contribution({ kind: 'money', amount: { amount: 100, currency } }));
  expect(yearSplit(giz, amounts).money).toHaveLength(2);
});

it('names the days that are missing instead of guessing them', () => {
  const unknown = {
    startsOn: { value: '2020', precision: 'year' },
    end: { ...giz.end, lastDay: null, precision: null },
  } as unknown as AgreementJson;
  const split = yearSplit(unknown, [contribution({ kind: 'secondment', quantity: '1', unit: 'fte' })]);
  expect(split).toEqual({ money: [], fte: [], missing: ['start', 'end'] });
});
