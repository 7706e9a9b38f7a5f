import { impreciseDayText } from '../../platform/format.ts';
import { canonical } from '../../platform/journal.ts';
import type { Decimal } from '../../values/decimal.ts';
import type { Language } from '../../values/language.ts';
import type { ContributionJson } from '../agreement-json.ts';
import { endText, termText } from '../agreement-text.ts';
import { fieldText } from '../renewals/difference.ts';
import type { Offer } from '../renewals/offer.ts';
import { contributionText, lengthText, obligationText, startText } from '../renewals/offer-text.ts';
import { partnershipTerms } from '../words.ts';
import type { OfferInQuestion } from './offer-in-question.ts';
import { offerPageWords } from './words-offer.ts';

/** One line of the comparison, in words. Null: there is none on that side. */
export interface ComparedLine {
  /** The place that a comment on it has; null where nothing can be said to it. */
  place: string | null;
  label: string;
  soFar: string | null;
  offered: string | null;
  /** False when both sides say the same. */
  differs: boolean;
}

/** What the agreement says so far and what is offered, beside each other. */
export interface Comparison {
  terms: ComparedLine[];
  contributions: ComparedLine[];
  obligations: ComparedLine[];
}

/** A contribution of the agreement as `contributionText` reads it. */
const asOffered = (it: ContributionJson) => ({ ...it, key: '', fromId: null, quantity: it.quantity as Decimal | null });

function comparedTerms({ ground, shown, renewal }: OfferInQuestion, language: Language): ComparedLine[] {
  const { agreement, lastDay, today } = ground;
  const span = { lastDay, today, manner: renewal.manner };
  // Amended in time, the agreement goes on: its start stays.
  const goesOn = renewal.manner === 'amendment' && (lastDay === null || lastDay >= today);
  const { amendable } = partnershipTerms[language];
  const say = offerPageWords[language];
  const start = agreement.startsOn && impreciseDayText(agreement.startsOn, language);
  const length = [agreement.term && termText(agreement.term, language), endText(agreement.end, language)];
  const plain = (['noticePeriod', 'renewalClause', 'facilities', 'objectives'] as const).map((field) => ({
    place: field,
    label: amendable[field],
    soFar: fieldText({ ...shown.offer, ...pick(agreement) }, field, language),
    offered: fieldText(shown.offer, field, language),
    differs: canonical(agreement[field]) !== canonical(shown.offer[field]),
  }));
  return [
    {
      place: null,
      label: amendable.startsOn,
      soFar: start,
      offered: goesOn ? start : startText(span, language),
      differs: !goesOn,
    },
    {
      place: 'term',
      label: say.length,
      soFar: length.filter(Boolean).join(', '),
      offered: lengthText(shown.offer, span, language),
      differs: true,
    },
    ...plain,
  ];
}

const pick = ({ noticePeriod, renewalClause, facilities, objectives }: OfferInQuestion['ground']['agreement']) => ({
  ...{ noticePeriod, renewalClause, facilities, objectives },
});

interface Offered {
  key: string;
  fromId: string | null;
}

/** Things carried on stand beside what they were; what is new comes after, then what is not carried on. */
function comparedItems<Item extends Offered, Was extends { id: string }>(
  items: readonly Item[],
  standing: readonly Was[],
  {
    place,
    label,
    offered,
    soFar,
  }: { place: string; label: (it: Item | Was) => string; offered: (it: Item) => string; soFar: (it: Was) => string },
): ComparedLine[] {
  const carried = new Set(items.map(({ fromId }) => fromId));
  const lines = items.map((it): ComparedLine => {
    const was = standing.find(({ id }) => id === it.fromId);
    const [before, after] = [was ? soFar(was) : null, offered(it)];
    return { place: `${place}:${it.key}`, label: label(it), soFar: before, offered: after, differs: before !== after };
  });
  const gone = standing
    .filter(({ id }) => !carried.has(id))
    .map((was): ComparedLine => ({ place: null, label: label(was), soFar: soFar(was), offered: null, differs: true }));
  return [...lines, ...gone];
}

/** The agreement so far and the offer, line by line, in words. */
export function compareTerms(it: OfferInQuestion, language: Language): Comparison {
  const { agreement } = it.ground;
  const { offer }: { offer: Offer } = it.shown;
  const terms = partnershipTerms[language];
  return {
    terms: comparedTerms(it, language),
    contributions: comparedItems(offer.contributions, agreement.contributions, {
      place: 'contribution',
      label: ({ kind }) => terms.contributions[kind],
      offered: (one) => contributionText(one, language),
      soFar: (was) => contributionText(asOffered(was), language),
    }),
    obligations: comparedItems(
      offer.obligations,
      agreement.obligations.filter(({ completedOn }) => completedOn === null),
      {
        place: 'obligation',
        label: ({ kind }) => terms.obligations[kind],
        offered: (one) => obligationText(one, language),
        soFar: (was) => obligationText({ ...was, key: '', fromId: null }, language),
      },
    ),
  };
}
