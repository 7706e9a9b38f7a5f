import { dayText, impreciseDayText, listText, moneyText, numberText } from '../../platform/format.ts';
import { addDays, type Day, exactly } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { termText } from '../agreement-text.ts';
import { initiativeName } from '../initiative.ts';
import type { Side } from '../obligation.ts';
import { endReadings, parseTerm } from '../term.ts';
import { partnershipTerms } from '../words.ts';
import type { Ground } from './hold-renewal.ts';
import type { Offer, OfferedContribution, OfferedObligation } from './offer.ts';
import type { RenewalManner } from './renewal.ts';
import type { Texts } from './renewal-version.ts';
import { fillSlots, type Slot } from './slots.ts';
import { offerWords } from './words-offer.ts';

/** "2.5 FTE secondment, Montpellier", "Instalment of €10,000, due 1 Mar 2027". */
export function contributionText(it: OfferedContribution, language: Language): string {
  const say = offerWords[language];
  const terms = partnershipTerms[language];
  const cost = it.annualCost && say.costs(moneyText(it.annualCost, language));
  const parts = [
    it.quantity !== null && it.unit
      ? `${numberText(it.quantity as `${number}`, language)} ${terms.units[it.unit]}`
      : null,
    it.amount && moneyText(it.amount, language),
    it.place,
    periodText(it, language),
    it.dueOn && say.due(dayText(it.dueOn, language)),
    cost,
  ].filter(Boolean);
  return parts.length > 0 ? `${terms.contributions[it.kind]} (${parts.join(', ')})` : terms.contributions[it.kind];
}

/** The days of a contribution; one that is open on either side says so. */
function periodText({ from, to }: OfferedContribution, language: Language): string | null {
  const say = offerWords[language];
  if (from && to) return say.fromTo(dayText(from, language), dayText(to, language));
  if (from) return say.from(dayText(from, language));
  return to ? say.until(dayText(to, language)) : null;
}

/** "Report “Annual report”, owed by the partner, due 1 Mar 2027". */
export function obligationText(it: OfferedObligation, language: Language): string {
  const terms = partnershipTerms[language];
  const say = offerWords[language];
  const parts = [it.title, say.owedBy(terms.sides[it.owedBy]), it.dueOn && say.due(dayText(it.dueOn, language))];
  return `${terms.obligations[it.kind]} (${parts.filter(Boolean).join(', ')})`;
}

/** What start and length are counted from. */
type Span = Pick<Ground, 'lastDay' | 'today'> & { manner: RenewalManner };

/** The day after the last day, while that can still be reached; then an agreement follows without a gap. */
const nextDay = ({ lastDay, today }: Span): Day | null => (lastDay && lastDay >= today ? addDays(lastDay, 1) : null);

/** When what is offered takes effect, whatever day it is signed on. An amendment does when it is signed. */
export function startText(span: Span, language: Language): string {
  const say = offerWords[language];
  const start = nextDay(span);
  if (start === null || span.lastDay === null || span.manner === 'amendment') return say.startsWhenSigned;
  return say.startsAfter(dayText(start, language), dayText(span.lastDay, language));
}

/** How long it holds; an amendment's term is counted from the day after the last day, not from the signature. */
export function lengthText(offer: Pick<Offer, 'term' | 'end'>, span: Span, language: Language): string {
  const say = offerWords[language];
  if (offer.end?.basis === 'stated') return say.until(dayText(offer.end.lastDay, language));
  if (offer.end) return offer.end.basis === 'tacit' ? say.tacit : say.openEnded;
  const length = offer.term === null ? null : parseTerm(offer.term);
  if (!length || offer.term === null) return say.notAgreed;
  const long = termText(offer.term, language);
  const start = nextDay(span);
  const last = start && endReadings(exactly(start), length)?.included;
  if (!start || !last || span.lastDay === null) return say.forTerm(long);
  return span.manner === 'amendment'
    ? say.extendedUntil(dayText(last, language), dayText(span.lastDay, language), long)
    : say.forTermUntil(long, dayText(start, language), dayText(last, language));
}

function slotValues(
  { offer, ground, manner, deadline }: Omit<Filling, 'languages'>,
  language: Language,
): Record<Slot, string> {
  const say = offerWords[language];
  const { agreement, lastDay, today } = ground;
  const terms = partnershipTerms[language];
  const nameOf = (side: Side) =>
    listText(
      agreement.parties
        .filter((party) => party.side === side)
        // By the name it has in the list unless the parties gave it one.
        .map(({ name }) => (name === initiativeName ? say.initiative : name)),
      language,
    );
  const { kind, years } = offer.renewalClause;
  const listed = (items: readonly string[]) => (items.length > 0 ? items.join('; ') : say.none);
  return {
    partner: nameOf('partner'),
    initiative: nameOf('initiative') || say.initiative,
    agreement: terms.kinds[agreement.kind],
    signedOn: agreement.signedOn ? impreciseDayText(agreement.signedOn, language) : say.dayNotKnown,
    previousLastDay: lastDay ? dayText(lastDay, language) : say.dayNotKnown,
    start: startText({ ...ground, manner }, language),
    gap:
      lastDay === null
        ? say.gapUnknown
        : lastDay < today
          ? say.gapSince(dayText(addDays(lastDay, 1), language))
          : say.gapIfLate(dayText(lastDay, language)),
    end: lengthText(offer, { ...ground, manner }, language),
    notice: offer.noticePeriod ? termText(offer.noticePeriod, language) : say.notAgreed,
    renewal:
      kind === 'tacit_for_years'
        ? say.tacitForYears(years ?? 0)
        : kind === 'unknown'
          ? say.nothingOnRenewal
          : terms.clauses[kind],
    contributions: listed(offer.contributions.map((it) => contributionText(it, language))),
    obligations: listed(offer.obligations.map((it) => obligationText(it, language))),
    facilities: listed(offer.facilities),
    objectives: listed(offer.objectives),
    deadline: dayText(deadline as `${number}-${number}-${number}`, language),
  };
}

/** What the slots of a wording are filled from. */
interface Filling {
  offer: Offer;
  ground: Ground;
  manner: RenewalManner;
  deadline: string;
  languages: readonly Language[];
}

/** The text as it will be signed: every slot of the wording filled, in the languages of the document. */
export function filledText(wording: Texts, filling: Filling): Texts {
  const filled: Texts = {};
  for (const language of filling.languages) {
    const open = wording[language];
    if (!open) continue;
    const values = slotValues(filling, language);
    filled[language] = {
      title: fillSlots(open.title, values),
      clauses: open.clauses.map(({ key, heading, text }) => ({
        key,
        heading: fillSlots(heading, values),
        text: fillSlots(text, values),
      })),
    };
  }
  return filled;
}
