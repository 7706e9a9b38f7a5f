import { addDays, type Day, daysBetween, exactly } from '../../values/day.ts';
import type { Decimal } from '../../values/decimal.ts';
import type { AgreedTerms } from '../agreed-terms.ts';
import type { AgreementJson, ContributionJson, ObligationJson } from '../agreement-json.ts';
import { lastDayInForce } from '../chain.ts';

/** A contribution as offered: `fromId` is the one it carries on; `key` stays from version to version. */
export type OfferedContribution = { key: string; fromId: string | null; quantity: Decimal | null } & Omit<
  ContributionJson,
  'id' | 'version' | 'createdAt' | 'updatedAt' | 'archivedAt' | 'receivedOn' | 'quantity'
>;
/** An obligation as offered. */
export type OfferedObligation = { key: string; fromId: string | null } & Pick<
  ObligationJson,
  'kind' | 'title' | 'owedBy' | 'dueOn'
>;

/** What is offered: terms in the API's form, without a start, which follows from the day of the last signature. */
export interface Offer extends Pick<AgreedTerms, 'noticePeriod' | 'renewalClause' | 'facilities' | 'objectives'> {
  term: string | null;
  /** Null: the end follows from the term. Else a stated last day, or none (`tacit`, `open_ended`). */
  end: { basis: 'stated'; lastDay: Day } | { basis: 'tacit' } | { basis: 'open_ended' } | null;
  contributions: OfferedContribution[];
  obligations: OfferedObligation[];
}

/** From which day an agreement that is signed on `signedOn` holds, and how many days lie between. */
export interface Start {
  startsOn: Day;
  /** Days in force under neither; 0 when contiguous, null when the end before is not known. */
  gap: number | null;
}

/**
 * The day after the end when signed before it; else the day of the last signature, with a gap and never back-dated
 * (Code civil 1213-1215, domain.md 2.11). Without a known end it starts when signed.
 */
export function startAfter(previousLastDay: Day | null, signedOn: Day): Start {
  if (previousLastDay === null) return { startsOn: signedOn, gap: null };
  if (signedOn <= previousLastDay) return { startsOn: addDays(previousLastDay, 1), gap: 0 };
  return { startsOn: signedOn, gap: daysBetween(previousLastDay, signedOn) - 1 };
}

/** The last day in force of an agreement, as far as it is known. */
export const lastDayOfAgreement = (it: Pick<AgreementJson, 'terminatedOn' | 'closedOn' | 'end'>): Day | null =>
  lastDayInForce({ terminatedOn: it.terminatedOn, closedOn: it.closedOn, lastDay: it.end.lastDay });

/** The terms of the agreement that an offer makes when it starts on that day. */
export const agreedFrom = (offer: Offer, startsOn: Day, zone: string): AgreedTerms => ({
  startsOn: exactly(startsOn),
  startBasis: 'stated',
  term: offer.term,
  end: offer.end,
  noticePeriod: offer.noticePeriod,
  renewalClause: offer.renewalClause,
  zone,
  facilities: offer.facilities,
  objectives: offer.objectives,
});

const unrecorded = <T extends { id: string; version: number; createdAt: string; updatedAt: string }>(it: T) => {
  const { id: _id, version: _version, createdAt: _made, updatedAt: _changed, ...rest } = it;
  return rest;
};

interface Standing
  extends Pick<AgreementJson, 'term' | 'end' | 'noticePeriod' | 'renewalClause' | 'facilities' | 'objectives'> {
  contributions: readonly ContributionJson[];
  obligations: readonly ObligationJson[];
}

/**
 * "Same again": the terms of an agreement as an offer. Money that has a due day and completed obligations belong to the
 * time that is over, so only what has no day of its own is carried; secondments and offices lose their period.
 */
export function sameAgain(agreement: Standing): Offer {
  const { basis } = agreement.end;
  return {
    term: agreement.term,
    end: basis === 'tacit' || basis === 'open_ended' ? { basis } : null,
    noticePeriod: agreement.noticePeriod,
    renewalClause: agreement.renewalClause,
    facilities: agreement.facilities,
    objectives: agreement.objectives,
    contributions: agreement.contributions
      .filter(({ kind, dueOn }) => kind !== 'money' || dueOn === null)
      .map((one, index) => {
        const { receivedOn: _received, archivedAt: _archived, ...rest } = unrecorded(one);
        const quantity = rest.quantity as Decimal | null;
        return { key: `c${index + 1}`, fromId: one.id, ...rest, quantity, from: null, to: null };
      }),
    obligations: agreement.obligations
      .filter(({ completedOn }) => completedOn === null)
      .map(({ id, kind, title, owedBy, dueOn }, index) => ({
        key: `o${index + 1}`,
        fromId: id,
        kind,
        title,
        owedBy,
        dueOn,
      })),
  };
}
