import { parse } from 'node-html-parser';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/values/language.ts';
import { type Ask, type House, openHouse } from '../house.ts';
import { pageText, rowsOf, speak } from './pages.ts';

let house: House;
let ask: Ask;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('viewer');
});
afterEach(() => speak(house, 'viewer', 'en'));
afterAll(() => house.close());

const rows = async (query = '') => rowsOf(await (await ask(`/partnerships${query}`)).text());
const partner = (row: string) => row.split(/ \d| –/)[0];

describe('the register on 21 November 2026', () => {
  const said: Record<Language, { counts: string; ends: string[] }> = {
    en: {
      counts:
        '20 agreements · 5 end dates passed unconfirmed · 1 ends within 180 days · 4 partnerships without agreement',
      ends: [
        'GIZ 5 Grant agreement 31 Mar 2023 End date passed 1,331 days ago, renewal not confirmed',
        'AFRIS 10 MoU 31 Aug or 1 Sept 2024 check the signed text End date passed 812 days ago, renewal not confirmed',
        'OIV International Organisation of Vine and Wine 12 MoU 5 or 6 Apr 2025 check the signed text End date passed 595 days ago, renewal not confirmed',
        'SaveSoil Isha Foundation 13 MoU 7 or 8 Apr 2025 check the signed text End date passed 593 days ago, renewal not confirmed',
        'FARM Foundation 14 MoU 13 or 14 Oct 2025 check the signed text End date passed 404 days ago, renewal not confirmed',
        'AAA Adaptation of African Agriculture to Climate Change Initiative 11 MoU 17 or 18 Feb 2027 check the signed text Ends in 88 days',
      ],
    },
    fr: {
      counts:
        '20 accords · 5 dates de fin dépassées sans confirmation · 1 prend fin dans les 180 jours · 4 partenariats sans accord',
      ends: [
        'GIZ 5 Convention de subvention 31 mars 2023 Date de fin dépassée il y a 1 331 jours, renouvellement non confirmé',
        'AFRIS 10 Protocole d’accord 31 août ou 1 sept. 2024 à vérifier dans le texte signé Date de fin dépassée il y a 812 jours, renouvellement non confirmé',
        'OIV International Organisation of Vine and Wine 12 Protocole d’accord 5 ou 6 avr. 2025 à vérifier dans le texte signé Date de fin dépassée il y a 595 jours, renouvellement non confirmé',
        'SaveSoil Isha Foundation 13 Protocole d’accord 7 ou 8 avr. 2025 à vérifier dans le texte signé Date de fin dépassée il y a 593 jours, renouvellement non confirmé',
        'FARM Foundation 14 Protocole d’accord 13 ou 14 oct. 2025 à vérifier dans le texte signé Date de fin dépassée il y a 404 jours, renouvellement non confirmé',
        'AAA Adaptation of African Agriculture to Climate Change Initiative 11 Protocole d’accord 17 ou 18 févr. 2027 à vérifier dans le texte signé Prend fin dans 88 jours',
      ],
    },
    es: {
      counts: '20 acuerdos · 5 fechas de fin vencidas sin confirmar · 1 termina en 180 días · 4 alianzas sin acuerdo',
      ends: [
        'GIZ 5 Convenio de subvención 31 mar 2023 Fecha de fin vencida hace 1331 días, renovación sin confirmar',
        'AFRIS 10 Memorando de entendimiento 31 ago o 1 sept 2024 compruébese en el texto firmado Fecha de fin vencida hace 812 días, renovación sin confirmar',
        'OIV International Organisation of Vine and Wine 12 Memorando de entendimiento 5 o 6 abr 2025 compruébese en el texto firmado Fecha de fin vencida hace 595 días, renovación sin confirmar',
        'SaveSoil Isha Foundation 13 Memorando de entendimiento 7 u 8 abr 2025 compruébese en el texto firmado Fecha de fin vencida hace 593 días, renovación sin confirmar',
        'FARM Foundation 14 Memorando de entendimiento 13 o 14 oct 2025 compruébese en el texto firmado Fecha de fin vencida hace 404 días, renovación sin confirmar',
        'AAA Adaptation of African Agriculture to Climate Change Initiative 11 Memorando de entendimiento 17 o 18 feb 2027 compruébese en el texto firmado Termina dentro de 88 días',
      ],
    },
  };

  it.each(['en', 'fr', 'es'] as const)(
    'says in %s what has passed and what ends, with both readings',
    async (language) => {
      await speak(house, 'viewer', language);
      const html = await (await ask('/partnerships')).text();
      expect(
        rowsOf(html)
          .slice(0, 6)
          .map((row) => row.replace(/ –$/, '')),
      ).toEqual(said[language].ends);
      expect(await pageText(ask, '/partnerships')).toContain(said[language].counts);
    },
  );

  it('lists fourteen agreements without a known end and four partnerships without agreement after them', async () => {
    const all = await rows();
    expect(all).toHaveLength(24);
    expect(all.slice(6, 20).every((row) => row.includes('No end known'))).toBe(true);
    expect(all.slice(20).every((row) => row.includes('No agreement'))).toBe(true);
  });

  it('shows a way of looking at October 2022 that nobody takes for today', async () => {
    const text = await pageText(ask, '/partnerships?asOf=2022-10-31');
    expect(text).toContain('This is how things stood on 31 Oct 2022, not today.');
    expect(text).toContain('Ends in 151 days');
    expect(text).not.toContain('End date passed 404');
  });
});

describe('views, filters and orders in the address', () => {
  it.each([
    [
      'passed',
      [
        'GIZ',
        'AFRIS',
        'OIV International Organisation of Vine and Wine',
        'SaveSoil Isha Foundation',
        'FARM Foundation',
      ],
    ],
    ['ending', ['AAA Adaptation of African Agriculture to Climate Change Initiative']],
  ])('the view %s', async (view, partners) => {
    expect((await rows(`?view=${view}`)).map(partner)).toEqual(partners);
  });
  it.each([
    ['?view=no-end', 14],
    ['?view=mous', 5],
    ['?view=secondments', 4],
    ['?kind=office', 2],
    ['?status=end_date_passed&kind=grant_agreement', 1],
    ['?endsBefore=2025-04-06', 3],
    ['?q=ciat', 2],
    ['?q=17', 1],
  ])('%s finds %i rows', async (query, count) => {
    expect(await rows(query)).toHaveLength(count);
  });
  it('sorts by number in both directions, with every row once', async () => {
    const up = await rows('?sort=number');
    const down = await rows('?sort=-number');
    expect(up).toHaveLength(24);
    expect(partner(up[0] ?? '')).toBe('French Ministry of Agriculture');
    expect(partner(down[0] ?? '')).toBe('Coalition on Agroecology');
  });
  it.each(['end', '-end', 'partner', '-partner', 'number', 'kind', '-kind', 'owner'])('sorts by %s', async (sort) => {
    expect(new Set(await rows(`?sort=${sort}`)).size).toBeGreaterThanOrEqual(22);
  });
  it('refuses a filter that cannot be meant, by its name', async () => {
    const response = await ask('/partnerships?status=nonsense&owner=1&asOf=2025-02-29&sort=colour');
    expect(response.status).toBe(400);
    const text = parse(await response.text()).querySelector('main')?.text ?? '';
    for (const name of ['status', 'owner', 'asOf', 'end_date_passed']) expect(text).toContain(name);
  });
  it('says what to do when nothing matches', async () => {
    expect(await pageText(ask, '/partnerships?q=zzz')).toContain('Nothing matches these filters');
  });
});

describe('who sees what', () => {
  it('offers a viewer nothing to add and a fundraiser both', async () => {
    expect(await pageText(ask, '/partnerships')).not.toContain('New agreement');
    expect(await pageText(house.as('fundraiser'), '/partnerships')).toContain('New agreement');
  });
  it('sends a visitor to the sign-in', async () => {
    const answer = await house.as(null)('/partnerships');
    expect(answer.headers.get('location')).toContain('/sign-in');
  });
});
