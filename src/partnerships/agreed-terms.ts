import { firstDayOf, type ImpreciseDay } from '../values/day.ts';
import { type FieldError, invalid } from '../values/problem.ts';
import type { clauseKinds, startBases } from './agreement-terms.ts';
import type { AmendableField } from './amendment.ts';
import { type EndWish, endOf } from './end-day.ts';
import { noticeBy, parseTerm } from './term.ts';

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

/** The value of an amendable field as the API shows it. */
export function fieldValue(agreed: AgreedTerms, field: AmendableField): unknown {
  if (!isOfEnd(field)) return agreed[field];
  const end = endOf(agreed.startsOn, agreed.term, agreed.end);
  if (field === 'end.lastDay') return end.endLastDay;
  if (field === 'end.convention') return end.endConvention;
  const { endLastDay: lastDay, endPrecision: precision, endBasis: basis, endConvention: convention } = end;
  return { lastDay, precision, basis, convention };
}

const isOfEnd = (field: AmendableField): field is Extract<AmendableField, `end${string}`> => field.startsWith('end');

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
