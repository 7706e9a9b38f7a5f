import { type Day, firstDayOf, type ImpreciseDay, lastDayOf, maxDay, type Precision } from '../values/day.ts';
import { type FieldError, invalid } from '../values/problem.ts';
import type { Convention, clauseKinds, startBases } from './agreement-terms.ts';
import type { EndBasis } from './status.ts';
import { endReadings, noticeBy, parseTerm } from './term.ts';

/** The end as somebody states it: a basis, and what that basis needs. Nothing at all means: follow from the term. */
export interface EndWish {
  basis?: EndBasis | undefined;
  /** The last day in force; a month or a year when `precision` says so. */
  lastDay?: string | null | undefined;
  precision?: Precision | null | undefined;
  convention?: Convention | null | undefined;
}

/** What two sides agree on and an amendment may change, in the API's form. */
export interface AgreedTerms {
  startsOn: ImpreciseDay | null;
  startBasis: (typeof startBases)[number];
  term: string | null;
  end: EndWish | null;
  noticePeriod: string | null;
  renewalClause: { kind: (typeof clauseKinds)[number]; years: number | null };
  zone: string;
  facilities: string[];
  objectives: string[];
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

/** The columns of `AgreementTerms` for what was agreed, checked: an end before the start is refused. */
export function settle(agreed: AgreedTerms) {
  const end = endOf(agreed.startsOn, agreed.term, agreed.end);
  const faults: FieldError[] = [];
  if (agreed.startsOn && end.endLastDay && end.endLastDay < firstDayOf(agreed.startsOn)) {
    faults.push({
      pointer: '#/end/lastDay',
      code: 'ends_before_start',
      params: { other: agreed.startsOn.value },
      allowed: `${firstDayOf(agreed.startsOn)} or later`,
    });
  }
  const { kind, years } = agreed.renewalClause;
  if ((kind === 'tacit_for_years') !== (years !== null)) {
    faults.push({ pointer: '#/renewalClause/years', code: kind === 'tacit_for_years' ? 'required' : 'contradiction' });
  }
  if (faults.length > 0) throw invalid(...faults);
  const notice = agreed.noticePeriod === null ? null : parseTerm(agreed.noticePeriod);
  return {
    startsOn: agreed.startsOn?.value ?? null,
    startsPrecision: agreed.startsOn?.precision ?? null,
    startBasis: agreed.startsOn ? agreed.startBasis : ('unknown' as const),
    term: agreed.term,
    ...end,
    noticePeriod: agreed.noticePeriod,
    noticeBy: end.endLastDay && notice ? noticeBy(end.endLastDay, notice) : null,
    clauseKind: kind,
    clauseYears: years,
    zone: agreed.zone,
    facilities: agreed.facilities,
    objectives: agreed.objectives,
  };
}
