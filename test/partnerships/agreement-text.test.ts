import { describe, expect, it } from 'vitest';
import type { AgreementJson } from '../../src/partnerships/agreement-json.ts';
import { eitherDay, endText, statusText, termText } from '../../src/partnerships/agreement-text.ts';
import { type Status, statuses } from '../../src/partnerships/status.ts';
import { partnershipTerms } from '../../src/partnerships/words.ts';
import type { Day } from '../../src/values/day.ts';
import { type Language, languages } from '../../src/values/language.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('two readings of a computed end', () => {
  it.each<[Day, Day, Language, string]>([
    ['2025-10-13', '2025-10-14', 'en', '13 or 14 Oct 2025'],
    ['2024-08-31', '2024-09-01', 'fr', '31 août ou 1 sept. 2024'],
    ['2025-04-07', '2025-04-08', 'es', '7 u 8 abr 2025'],
    ['2024-12-31', '2025-01-01', 'en', '31 Dec 2024 or 1 Jan 2025'],
    ['2027-02-28', '2027-02-28', 'en', '28 Feb 2027'],
  ])('%s and %s in %s', (first, second, language, said) => {
    expect(plain(eitherDay(first, second, language))).toBe(said);
  });
});

describe('an end in words', () => {
  const end = (part: Partial<AgreementJson['end']>): AgreementJson['end'] => ({
    lastDay: null,
    precision: null,
    basis: 'unknown',
    convention: null,
    readings: null,
    ...part,
  });
  it('keeps to the precision that is known', () => {
    expect(endText(end({ basis: 'stated', lastDay: '2025-12-31', precision: 'year' }), 'en')).toBe('2025');
    expect(endText(end({ basis: 'stated', lastDay: '2025-07-31', precision: 'month' }), 'es')).toBe('julio de 2025');
  });
  it.each([
    ['unknown', 'no end known'],
    ['open_ended', 'without end'],
    ['tacit', 'renews tacitly'],
  ] as const)('%s is "%s"', (basis, said) => {
    expect(endText(end({ basis }), 'en')).toBe(said);
  });
});

describe('a status in words', () => {
  const agreement = (status: Status, daysLeft: number | null = null): AgreementJson =>
    ({
      status,
      daysLeft,
      terminatedOn: '2025-03-03',
      closedOn: '2025-04-04',
      startsOn: { value: '2027-01-01', precision: 'day' },
    }) as unknown as AgreementJson;

  it.each<[Status, number | null, string, string, string]>([
    [
      'terminated',
      null,
      'Terminated early, last day 3 Mar 2025',
      'Résilié avant terme, dernier jour le 3 mars 2025',
      'Rescindido antes de plazo, último día el 3 mar 2025',
    ],
    ['superseded', null, 'Replaced by a successor', 'Remplacé par un accord suivant', 'Sustituido por otro acuerdo'],
    [
      'ended',
      null,
      'Ended on 4 Apr 2025, confirmed',
      'Terminé le 4 avr. 2025, fin confirmée',
      'Terminado el 4 abr 2025, final confirmado',
    ],
    ['draft', null, 'Draft, not signed', 'Projet, non signé', 'Borrador, sin firmar'],
    [
      'signed_not_in_force',
      null,
      'Signed, in force from 1 Jan 2027',
      'Signé, en vigueur à partir du 1 janv. 2027',
      'Firmado, en vigor desde el 1 ene 2027',
    ],
    ['unknown', null, 'No end known', 'Fin non connue', 'Final desconocido'],
    [
      'end_date_passed',
      -404,
      'End date passed 404 days ago, renewal not confirmed',
      'Date de fin dépassée il y a 404 jours, renouvellement non confirmé',
      'Fecha de fin vencida hace 404 días, renovación sin confirmar',
    ],
    [
      'end_date_passed',
      -1,
      'End date passed yesterday, renewal not confirmed',
      'Date de fin dépassée hier, renouvellement non confirmé',
      'Fecha de fin vencida ayer, renovación sin confirmar',
    ],
    [
      'in_notice_period',
      40,
      'In the notice period, ends in 40 days',
      'En période de préavis, prend fin dans 40 jours',
      'En plazo de preaviso, termina dentro de 40 días',
    ],
    ['ending_soon', 88, 'Ends in 88 days', 'Prend fin dans 88 jours', 'Termina dentro de 88 días'],
    ['ending_soon', 0, 'Ends today', 'Prend fin aujourd’hui', 'Termina hoy'],
    ['in_force', 400, 'In force', 'En vigueur', 'En vigor'],
  ])('%s with %s days left', (status, daysLeft, ...said) => {
    expect(languages.map((language) => plain(statusText(agreement(status, daysLeft), language)))).toEqual(said);
  });
  it.each(statuses)('%s has a name of its own in each language', (status) => {
    const names = languages.map((language) => partnershipTerms[language].statuses[status]);
    expect(new Set(names).size).toBe(3);
  });
});

it.each([
  ['P3Y', '3 years', '3 ans', '3 años'],
  ['P1Y6M', '1 year and 6 months', '1 an et 6 mois', '1 año y 6 meses'],
  ['P90D', '90 days', '90 jours', '90 días'],
])('the term %s', (term, ...said) => {
  expect(languages.map((language) => plain(termText(term, language)))).toEqual(said);
});
