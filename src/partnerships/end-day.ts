import { type Day, type ImpreciseDay, lastDayOf, maxDay, type Precision } from '../values/day.ts';
import { invalid } from '../values/problem.ts';
import type { Convention } from './agreement-terms.ts';
import type { EndBasis } from './status.ts';
import { endReadings, parseTerm } from './term.ts';

/** The end as somebody states it: a basis, and what that basis needs. Nothing at all means: follow from the term. */
export interface EndWish {
  basis?: EndBasis | undefined;
  /** The last day in force; a month or a year when `precision` says so. */
  lastDay?: string | null | undefined;
  precision?: Precision | null | undefined;
  convention?: Convention | null | undefined;
}

interface End {
  endLastDay: Day | null;
  endPrecision: Precision | null;
  endBasis: EndBasis;
  endConvention: Convention | null;
  endIncluded: Day | null;
  endExcluded: Day | null;
}

const noEnd = (endBasis: EndBasis): End => ({
  endLastDay: null,
  endPrecision: null,
  endBasis,
  endConvention: null,
  endIncluded: null,
  endExcluded: null,
});

/**
 * The end that follows from start, term and wish (domain.md 3.1). A computed end of a start that is known to the month
 * or year only ends with that month or year. Throws `invalid` where the three contradict each other.
 */
export function endOf(startsOn: ImpreciseDay | null, term: string | null, wish: EndWish | null): End {
  const length = term === null ? null : parseTerm(term);
  const basis = wish?.basis ?? (wish?.lastDay ? 'stated' : startsOn && length ? 'computed' : 'unknown');
  switch (basis) {
    case 'stated': {
      if (!wish?.lastDay)
        throw invalid({ pointer: '#/end/lastDay', code: 'required', allowed: 'a day, month or year' });
      const precision =
        wish.precision ?? (['year', 'year', 'month', 'day'] as const)[wish.lastDay.split('-').length] ?? 'day';
      const lastDay = lastDayOf({ value: wish.lastDay, precision });
      return { ...noEnd('stated'), endLastDay: lastDay, endPrecision: precision };
    }
    case 'computed': {
      if (!startsOn) throw invalid({ pointer: '#/startsOn', code: 'required', allowed: 'a start, to compute the end' });
      if (!length)
        throw invalid({ pointer: '#/term', code: 'required', allowed: 'a term such as P3Y, to compute the end' });
      const convention = wish?.convention ?? 'included';
      const readings = endReadings(startsOn, length) ?? impreciseReadings(startsOn, term ?? '');
      if (readings.excluded > maxDay)
        throw invalid({ pointer: '#/term', code: 'too_big', params: { max: maxDay }, allowed: maxDay });
      return {
        endLastDay: readings[convention],
        endPrecision: startsOn.precision,
        endBasis: 'computed',
        endConvention: convention,
        endIncluded: readings.included,
        endExcluded: readings.excluded,
      };
    }
    case 'tacit':
    case 'open_ended':
    case 'unknown':
      if (wish?.lastDay)
        throw invalid({ pointer: '#/end/lastDay', code: 'contradiction', allowed: `null with basis ${basis}` });
      return noEnd(basis);
  }
}

/** A start known to the month or year: counted from its last day, and the end known no better. */
function impreciseReadings(startsOn: ImpreciseDay, term: string) {
  const length = parseTerm(term) ?? { months: 0, days: 0 };
  const latest = endReadings({ value: lastDayOf(startsOn), precision: 'day' }, length)?.included ?? lastDayOf(startsOn);
  const cut = startsOn.precision === 'year' ? 4 : 7;
  const last = lastDayOf({ value: latest.slice(0, cut), precision: startsOn.precision });
  return { included: last, excluded: last };
}
