import type { Offer, OfferedContribution, OfferedObligation } from './offer.ts';
import type { OfferInput } from './shapes.ts';

/** An offer with what was asked for put in; what was left out stays as it is in `standing`. */
export function completeOffer(standing: Offer, wish: OfferInput): Offer {
  // Naming an end, or a term without one, replaces what the end rested on before.
  const end = wish.end === undefined ? (wish.term ? null : standing.end) : wish.end;
  const term = wish.term === undefined ? (wish.end ? null : standing.term) : wish.term;
  return {
    term,
    end,
    noticePeriod: wish.noticePeriod === undefined ? standing.noticePeriod : wish.noticePeriod,
    renewalClause: wish.renewalClause ?? standing.renewalClause,
    facilities: wish.facilities ?? standing.facilities,
    objectives: wish.objectives ?? standing.objectives,
    contributions: wish.contributions?.map(contribution) ?? standing.contributions,
    obligations: wish.obligations?.map(obligation) ?? standing.obligations,
  };
}

const contribution = (it: NonNullable<OfferInput['contributions']>[number]): OfferedContribution => ({
  key: it.key,
  fromId: it.fromId ?? null,
  kind: it.kind,
  amount: it.amount ?? null,
  dueOn: it.dueOn ?? null,
  quantity: it.quantity ?? null,
  unit: it.unit ?? null,
  unitBasis: it.unitBasis ?? null,
  annualCost: it.annualCost ?? null,
  from: it.from ?? null,
  to: it.to ?? null,
  place: it.place ?? null,
});

const obligation = (it: NonNullable<OfferInput['obligations']>[number]): OfferedObligation => ({
  key: it.key,
  fromId: it.fromId ?? null,
  kind: it.kind,
  title: it.title ?? null,
  owedBy: it.owedBy,
  dueOn: it.dueOn ?? null,
});
