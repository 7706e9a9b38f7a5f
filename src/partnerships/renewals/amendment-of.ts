import { canonical } from '../../platform/journal.ts';
import { addDays, type Day } from '../../values/day.ts';
import { invalid } from '../../values/problem.ts';
import type { AgreementJson } from '../agreement-json.ts';
import type { AmendableField } from '../amendment.ts';
import { lastDayIncluded, parseTerm } from '../term.ts';
import type { Offer } from './offer.ts';

/**
 * What an offer changes in the agreement itself when it is signed as an amendment. A term is counted from the day
 * after the last day. Throws `invalid` where the new end would not be later than the one that stands.
 */
export function amendmentOf(
  agreement: Pick<AgreementJson, 'noticePeriod' | 'renewalClause' | 'facilities' | 'objectives'>,
  lastDay: Day | null,
  offer: Offer,
): { field: AmendableField; after: unknown }[] {
  const changes: { field: AmendableField; after: unknown }[] = [];
  const end = newEnd(lastDay, offer);
  if (end?.basis === 'stated') changes.push({ field: 'end.lastDay', after: end.lastDay });
  else if (end) changes.push({ field: 'end', after: end });
  for (const field of ['noticePeriod', 'renewalClause', 'facilities', 'objectives'] as const) {
    if (canonical(agreement[field]) !== canonical(offer[field])) changes.push({ field, after: offer[field] });
  }
  return changes;
}

function newEnd(lastDay: Day | null, { term, end }: Offer): Offer['end'] {
  const length = term === null ? null : parseTerm(term);
  const wanted: Offer['end'] =
    end ?? (length && lastDay ? { basis: 'stated', lastDay: lastDayIncluded(addDays(lastDay, 1), length) } : null);
  if (wanted === null && length)
    throw invalid({ pointer: '#/offer/end', code: 'required', allowed: 'a last day: the present one is not known' });
  if (wanted?.basis === 'stated' && lastDay !== null && wanted.lastDay <= lastDay) {
    throw invalid({ pointer: '#/offer/end/lastDay', code: 'contradiction', allowed: `after ${lastDay}` });
  }
  return wanted;
}
