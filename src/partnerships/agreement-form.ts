import { type Filled, typed, typedList, typedOrNull } from '../platform/form.ts';
import type { AgreementJson } from './agreement-json.ts';
import { impreciseBoxes, impreciseIn, linesIn, termBoxes, termIn } from './form-values.ts';

/** The end as the form asks for it: null follows from start and term. */
function endIn(filled: Filled): Record<string, unknown> | null {
  switch (typed(filled, 'endBasis')) {
    case 'stated': {
      const day = impreciseIn(filled, 'lastDay');
      return { basis: 'stated', lastDay: day?.value ?? null, precision: day?.precision ?? null };
    }
    case 'tacit':
      return { basis: 'tacit' };
    case 'open_ended':
      return { basis: 'open_ended' };
    default:
      return typed(filled, 'convention') === 'excluded' ? { basis: 'computed', convention: 'excluded' } : null;
  }
}

/** What both sides agree on and an amendment can change, as the forms have it. */
export const termsIn = (filled: Filled) => ({
  startsOn: impreciseIn(filled, 'startsOn'),
  term: termIn(filled, 'term'),
  end: endIn(filled),
  noticePeriod: termIn(filled, 'notice'),
  renewalClause: {
    kind: typed(filled, 'clause') || 'unknown',
    years: typedOrNull(filled, 'clauseYears') === null ? null : Number(typed(filled, 'clauseYears')),
  },
  zone: typed(filled, 'zone'),
  facilities: typedList(filled, 'facilities'),
  objectives: typedList(filled, 'objectives'),
});

/** All of the agreement form. */
export const agreementIn = (filled: Filled) => ({
  kind: typed(filled, 'kind'),
  title: typedOrNull(filled, 'title'),
  signedOn: impreciseIn(filled, 'signedOn'),
  ...termsIn(filled),
  predecessorId: typedOrNull(filled, 'predecessorId'),
  ambiguities: linesIn(filled, 'ambiguities'),
});

/** The boxes of an agreement's terms as they stand. */
export function termsFilled(it: AgreementJson): Filled {
  const { end } = it;
  const cut = { day: 10, month: 7, year: 4 }[end.precision ?? 'day'];
  return {
    ...impreciseBoxes('startsOn', it.startsOn?.value),
    ...termBoxes('term', it.term),
    endBasis: end.basis === 'computed' || end.basis === 'unknown' ? 'auto' : end.basis,
    convention: end.convention ?? 'included',
    ...impreciseBoxes('lastDay', end.basis === 'stated' ? end.lastDay?.slice(0, cut) : null),
    ...termBoxes('notice', it.noticePeriod),
    clause: it.renewalClause.kind,
    clauseYears: it.renewalClause.years === null ? '' : String(it.renewalClause.years),
    zone: it.zone,
    facilities: it.facilities,
    objectives: it.objectives,
  };
}

/** The boxes of an agreement. A start that is only taken from the signature is left empty. */
export const agreementFilled = (it: AgreementJson): Filled => ({
  ...termsFilled(it),
  ...(it.startBasis === 'signature_assumed' && impreciseBoxes('startsOn', null)),
  kind: it.kind,
  title: it.title ?? '',
  ...impreciseBoxes('signedOn', it.signedOn?.value),
  predecessorId: it.predecessorId ?? '',
  ambiguities: it.ambiguities.join('\n'),
});

/** Where faults of the API's fields are shown in the form. */
export const agreementHomes: Readonly<Record<string, string>> = {
  kind: 'kind',
  title: 'title',
  signedOn: 'signedOn',
  startsOn: 'startsOn',
  term: 'term',
  end: 'endBasis',
  'end.lastDay': 'lastDay',
  noticePeriod: 'notice',
  renewalClause: 'clause',
  'renewalClause.years': 'clauseYears',
  zone: 'zone',
  facilities: 'facilities',
  objectives: 'objectives',
  predecessorId: 'predecessorId',
  ambiguities: 'ambiguities',
};
