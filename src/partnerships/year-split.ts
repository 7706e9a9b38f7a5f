import type { Day } from '../values/day.ts';
import { addDecimals, type Decimal, parseDecimal } from '../values/decimal.ts';
import { fteValueByYear, fteYearsByYear } from '../values/fte.ts';
import type { Money } from '../values/money.ts';
import type { AgreementJson, ContributionJson } from './agreement-json.ts';
import { splitByYear } from './split-by-year.ts';

/** The part of an amount that falls into a year. */
export interface YearOfMoney {
  year: number;
  byDays: Money;
  byMonths: Money;
}
/** The FTE-years that fall into a year, valued where a cost is stated. */
export interface YearOfFte {
  year: number;
  fteYears: Decimal;
  /** Null unless every secondment states its yearly cost in one currency. */
  value: Money | null;
}

/** How an agreement's contributions fall into calendar years, and which of its days are missing for it. */
export interface YearSplit {
  /** One list for each currency. */
  money: YearOfMoney[][];
  fte: YearOfFte[];
  missing: readonly ('start' | 'end')[];
}

type Span = { first: Day; last: Day };

const exact = (agreement: AgreementJson): { first: Day | null; last: Day | null } => ({
  first: agreement.startsOn?.precision === 'day' ? (agreement.startsOn.value as Day) : null,
  last: agreement.end.precision === 'day' ? agreement.end.lastDay : null,
});

const summed = <T extends { year: number }>(lines: readonly T[], add: (a: T, b: T) => T): T[] => {
  const years = new Map<number, T>();
  for (const line of lines) {
    const before = years.get(line.year);
    years.set(line.year, before ? add(before, line) : line);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
};

const plus = (a: Money, b: Money): Money => ({ amount: a.amount + b.amount, currency: a.currency });

function moneyLines({ amount, currency }: Money, { first, last }: Span): YearOfMoney[] {
  const days = splitByYear(amount, first, last, 'days');
  const months = splitByYear(amount, first, last, 'months');
  return days.map((line, index) => ({
    year: line.year,
    byDays: { amount: line.amount, currency },
    byMonths: { amount: months[index]?.amount ?? 0, currency },
  }));
}

/** Splits by the contribution's own days where it has them, else by those of the agreement (domain.md 3.1, 3.2). */
export function yearSplit(agreement: AgreementJson, contributions: readonly ContributionJson[]): YearSplit {
  const whole = exact(agreement);
  const missing = new Set<'start' | 'end'>();
  const spanOf = ({ from, to }: ContributionJson): Span | null => {
    const [first, last] = [from ?? whole.first, to ?? whole.last];
    if (first === null) missing.add('start');
    if (last === null) missing.add('end');
    return first !== null && last !== null && first <= last ? { first, last } : null;
  };
  const money = new Map<string, YearOfMoney[]>();
  const fte: YearOfFte[] = [];
  for (const contribution of contributions) {
    if (contribution.kind === 'money' && contribution.amount) {
      const span = spanOf(contribution);
      const { currency } = contribution.amount;
      if (span) money.set(currency, [...(money.get(currency) ?? []), ...moneyLines(contribution.amount, span)]);
    }
    const quantity = contribution.unit === 'fte' && contribution.quantity ? parseDecimal(contribution.quantity) : null;
    if (contribution.kind === 'secondment' && quantity !== null) {
      const span = spanOf(contribution);
      if (!span) continue;
      const values = fteValueByYear(contribution.annualCost, quantity, span.first, span.last);
      for (const { year, fteYears } of fteYearsByYear(quantity, span.first, span.last))
        fte.push({ year, fteYears, value: values?.find((line) => line.year === year)?.value ?? null });
    }
  }
  return {
    money: [...money.values()].map((lines) =>
      summed(lines, (a, b) => ({
        year: a.year,
        byDays: plus(a.byDays, b.byDays),
        byMonths: plus(a.byMonths, b.byMonths),
      })),
    ),
    fte: summed(fte, (a, b) => ({
      year: a.year,
      fteYears: addDecimals(a.fteYears, b.fteYears),
      value: a.value && b.value && a.value.currency === b.value.currency ? plus(a.value, b.value) : null,
    })),
    missing: [...missing],
  };
}
