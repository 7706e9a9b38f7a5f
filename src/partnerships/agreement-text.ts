import { counted, dayText, impreciseDayText, listText, relativeDays } from '../platform/format.ts';
import { type Day, partsOf } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { AgreementJson } from './agreement-json.ts';
import { parseTerm } from './term.ts';
import { agreementWords, partnershipTerms } from './words.ts';

const either = (['en-GB', 'fr-FR', 'es-ES'] as const).map(
  (locale) => [locale.slice(0, 2), new Intl.ListFormat(locale, { type: 'disjunction' })] as const,
);
const orOf = new Map<string, Intl.ListFormat>(either);

// All three languages write the day first and the year last, so what two days share can be said once.
const withoutYear = (text: string): string => text.replace(/\s*\d{4}$/, '');

/** "13 or 14 Oct 2025", "31 Aug or 1 Sep 2024"; one day where both are the same. */
export function eitherDay(first: Day, second: Day, language: Language): string {
  const later = dayText(second, language);
  if (first === second) return later;
  const [a, b] = [partsOf(first), partsOf(second)];
  const earlier = dayText(first, language);
  const short = a.year !== b.year ? earlier : a.month !== b.month ? withoutYear(earlier) : String(a.dayOfMonth);
  return orOf.get(language)?.format([short, later]) ?? `${short} / ${later}`;
}

/** The end as people say it: the last day, both readings of a computed one, or why there is none. */
export function endText(end: AgreementJson['end'], language: Language): string {
  const say = agreementWords[language];
  if (end.readings?.included && end.readings.excluded && end.precision === 'day')
    return eitherDay(end.readings.included, end.readings.excluded, language);
  if (end.lastDay) {
    const precision = end.precision ?? 'day';
    const value = end.lastDay.slice(0, { day: 10, month: 7, year: 4 }[precision]);
    return impreciseDayText({ value, precision }, language);
  }
  return end.basis === 'open_ended' ? say.openEnded : end.basis === 'tacit' ? say.tacit : say.noEnd;
}

/** True when an end was worked out and has two readings that differ. */
export const hasTwoReadings = ({ readings, precision }: AgreementJson['end']): boolean =>
  precision === 'day' && readings !== null && readings.included !== readings.excluded;

/** The status in a sentence: what it is and since or until when. */
export function statusText(agreement: AgreementJson, language: Language): string {
  const say = agreementWords[language];
  const plain = partnershipTerms[language].statuses[agreement.status];
  const when = relativeDays(agreement.daysLeft ?? 0, language);
  // Still in force, but not until the end it was made for.
  if (agreement.terminatedOn !== null && agreement.statusAsOf <= agreement.terminatedOn && agreement.status !== 'draft')
    return say.terminatedOn(dayText(agreement.terminatedOn, language));
  switch (agreement.status) {
    case 'terminated':
      return agreement.terminatedOn ? say.terminatedOn(dayText(agreement.terminatedOn, language)) : plain;
    case 'ended':
      return agreement.closedOn ? say.endedOn(dayText(agreement.closedOn, language)) : plain;
    case 'signed_not_in_force':
      return agreement.startsOn ? say.inForceFrom(impreciseDayText(agreement.startsOn, language)) : plain;
    case 'end_date_passed':
      return say.passed(when);
    case 'in_notice_period':
      return agreement.daysLeft === null ? plain : say.inNotice(when);
    case 'ending_soon':
      return say.ends(when);
    default:
      return plain;
  }
}

/** "P3Y" as "3 years", "P1Y6M" as "1 year and 6 months". */
export function termText(term: string, language: Language): string {
  const read = parseTerm(term);
  if (!read) return term;
  const say = agreementWords[language];
  const [years, months] = [Math.floor(read.months / 12), read.months % 12];
  const parts = [
    ...(years ? [counted(years, say.years, language)] : []),
    ...(months ? [counted(months, say.months, language)] : []),
    ...(read.days ? [counted(read.days, say.days, language)] : []),
  ];
  return listText(parts, language);
}

/** A label before what it names: French sets a space before the colon. */
export const labelled = (label: string, value: string, language: Language): string =>
  `${label}${language === 'fr' ? '\u00a0' : ''}: ${value}`;
