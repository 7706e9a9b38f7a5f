import { addDays, type Day, dayOf, daysBetween, daysInclusive, firstDayOf, yearOf } from '../../values/day.ts';
import type { AgreementJson } from '../agreement-json.ts';
import { lastDayOfAgreement } from './offer.ts';

type Spanned = Pick<AgreementJson, 'id' | 'startsOn' | 'terminatedOn' | 'closedOn' | 'end'>;

/** A time under one agreement of a chain, or between two of them. */
export interface Span {
  kind: 'agreement' | 'gap';
  /** The agreement; of a gap, the one that follows it, null where none has followed yet. */
  agreementId: string | null;
  from: Day;
  /** Null where it goes on: no last day is known, or nothing has followed yet. */
  to: Day | null;
  /** Both ends included; null where it goes on. */
  days: number | null;
}

const firstDay = ({ startsOn }: Spanned): Day | null => startsOn && firstDayOf(startsOn);

/**
 * A chain, oldest first, as spans of days with the gaps between them, up to today. An agreement whose start is not known
 * has no span.
 */
export function spansOf(chain: readonly Spanned[], today: Day): Span[] {
  const spans: Span[] = [];
  chain.forEach((agreement, index) => {
    const from = firstDay(agreement);
    if (from === null) return;
    const before = chain[index - 1];
    const ended = before ? lastDayOfAgreement(before) : null;
    if (ended !== null && addDays(ended, 1) < from) spans.push(gap(agreement.id, addDays(ended, 1), addDays(from, -1)));
    const to = lastDayOfAgreement(agreement);
    const meant = to === null || to >= from ? to : from;
    const days = meant === null ? null : daysInclusive(from, meant);
    spans.push({ kind: 'agreement', agreementId: agreement.id, from, to: meant, days });
  });
  const last = chain.at(-1);
  const end = last ? lastDayOfAgreement(last) : null;
  if (end !== null && end < today) spans.push(gap(null, addDays(end, 1), null));
  return spans;
}

const gap = (agreementId: string | null, from: Day, to: Day | null): Span => ({
  ...{ kind: 'gap', agreementId, from, to },
  days: to === null ? null : daysInclusive(from, to),
});

/** The whole years that a picture of the spans covers, today among them; at most `most` of them are named. */
export function yearsOf(spans: readonly Span[], today: Day, most = 6): { first: Day; last: Day; named: number[] } {
  const days = [today, ...spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))].toSorted();
  const [first, last] = [yearOf(days[0] ?? today), yearOf(days.at(-1) ?? today) + 1];
  const step = Math.ceil((last - first) / most);
  const named = Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => first + index * step);
  return { first: dayOf(first, 1, 1), last: dayOf(last, 1, 1), named };
}

/** Where a day stands between two, in hundredths: 0 at the first, 100 at the last. */
export const placeOf = (day: Day, { first, last }: { first: Day; last: Day }): number =>
  Math.round((10_000 * daysBetween(first, day)) / daysBetween(first, last)) / 100;
