import { dayText, impreciseDayText, listText, moneyText, numberText } from '../platform/format.ts';
import type { Facts } from '../platform/journal.ts';
import { type ImpreciseDay, isDay, parseImpreciseDay } from '../values/day.ts';
import { parseDecimal } from '../values/decimal.ts';
import type { Language } from '../values/language.ts';
import type { Money } from '../values/money.ts';
import { labelled, termText } from './agreement-text.ts';
import type { Change } from './amendment.ts';
import type { EndWish } from './end-day.ts';
import { partnershipTerms } from './words.ts';
import { historyWords } from './words-history.ts';
import { recordWords } from './words-record.ts';

const isThing = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const impreciseText = (value: string, language: Language): string => {
  const day = parseImpreciseDay(value);
  return day ? impreciseDayText(day, language) : value;
};

function endWishText(wish: EndWish, language: Language): string {
  if (wish.lastDay && wish.basis !== 'computed') {
    const cut = { day: 10, month: 7, year: 4 }[wish.precision ?? 'day'];
    return impreciseText(wish.lastDay.slice(0, cut), language);
  }
  const bases = partnershipTerms[language].endBases;
  const basis = bases[wish.basis ?? 'unknown'];
  return wish.lastDay ? `${impreciseText(wish.lastDay, language)} (${basis})` : basis;
}

/** A value of the journal or an amendment in the reader's words; null when there is nothing. */
export function factText(field: string, value: unknown, language: Language): string | null {
  const terms = partnershipTerms[language];
  const named = (names: Readonly<Record<string, string>>) => names[String(value)] ?? String(value);
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    if (field === 'changes')
      return (value as Change[])
        .map((change) =>
          labelled(
            terms.amendable[change.field],
            factText(change.field, change.after, language) ?? historyWords[language].nothing,
            language,
          ),
        )
        .join(' · ');
    const parts = value.map((part) => (isThing(part) ? String(part.name ?? '') : String(part))).filter(Boolean);
    return parts.length > 0 ? listText(parts, language) : null;
  }
  if (isThing(value)) {
    if (field === 'end') return endWishText(value as EndWish, language);
    if (field === 'renewalClause') return clauseText(value as { kind: string; years: number | null }, language);
    if ('precision' in value) return impreciseDayText(value as unknown as ImpreciseDay, language);
    if ('currency' in value) return moneyText(value as unknown as Money, language);
    return null;
  }
  switch (field) {
    case 'kind':
      return { ...terms.contributions, ...terms.obligations, ...terms.kinds }[String(value) as 'mou'] ?? String(value);
    case 'startBasis':
      return named(terms.startBases);
    case 'unit':
      return named(terms.units);
    case 'unitBasis':
      return value === 'assumed' ? recordWords[language].takenAsFte : named(terms.startBases);
    case 'owedBy':
      return named(terms.sides);
    case 'term':
    case 'noticePeriod':
      return termText(String(value), language);
    case 'quantity': {
      const decimal = parseDecimal(String(value));
      return decimal === null ? String(value) : numberText(decimal, language);
    }
    case 'predecessorId':
    case 'dependsOnId':
    case 'organisationId':
    case 'ownerId':
      return historyWords[language].anotherRecord;
    default:
      return typeof value === 'string' && isDay(value) ? dayText(value, language) : String(value);
  }
}

/** "Renews tacitly for 2 years", "No renewal clause". */
export function clauseText(clause: { kind: string; years: number | null }, language: Language): string {
  if (clause.kind === 'tacit_for_years' && clause.years !== null)
    return recordWords[language].clauseYears(termText(`P${clause.years}Y`, language));
  return partnershipTerms[language].clauses[clause.kind as 'none'] ?? clause.kind;
}

/** The fields of a journal line with what each was and became; those without words are left out. */
export function changesIn(
  before: Facts | null,
  after: Facts | null,
  language: Language,
): { field: string; label: string; before: string | null; after: string | null }[] {
  const labels = historyWords[language].fields;
  return Object.entries(labels).flatMap(([field, label]) => {
    const was = factText(field, before?.[field], language);
    const is = factText(field, after?.[field], language);
    return was === null && is === null ? [] : [{ field, label, before: was, after: is }];
  });
}
