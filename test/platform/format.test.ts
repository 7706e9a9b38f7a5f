import { describe, expect, it } from 'vitest';
import * as format from '../../src/platform/format.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('days', () => {
  it('says the end of the AFRIS agreement in three languages', () => {
    expect(format.dayText('2025-10-13', 'en')).toBe('13 Oct 2025');
    expect(format.dayText('2025-10-13', 'fr')).toBe('13 oct. 2025');
    expect(format.dayText('2025-10-13', 'es')).toBe('13 oct 2025');
  });

  it('says only as much of a day as is known', () => {
    expect(format.impreciseDayText({ value: '2020-07', precision: 'month' }, 'en')).toBe('July 2020');
    expect(format.impreciseDayText({ value: '2020-07', precision: 'month' }, 'es')).toBe('julio de 2020');
    expect(format.impreciseDayText({ value: '2020', precision: 'year' }, 'fr')).toBe('2020');
  });

  it('says how far the end of the AAA agreement is', () => {
    expect(format.relativeDays(88, 'en')).toBe('in 88 days');
    expect(plain(format.relativeDays(88, 'fr'))).toBe('dans 88 jours');
    expect(format.relativeDays(88, 'es')).toBe('dentro de 88 días');
    expect(format.relativeDays(-21, 'en')).toBe('21 days ago');
    expect(format.relativeDays(0, 'fr')).toBe('aujourd’hui');
  });

  it('shows an instant in the zone asked for', () => {
    expect(format.instantText('2026-11-21T23:30:00Z', 'en')).toBe('22 Nov 2026, 00:30');
    expect(format.instantText('2026-11-21T23:30:00Z', 'en', 'America/Lima')).toBe('21 Nov 2026, 18:30');
  });
});

describe('numbers', () => {
  it('writes minor units with the decimals of their currency', () => {
    expect(format.moneyText({ amount: 125000, currency: 'EUR' }, 'en')).toBe('€1,250');
    expect(format.moneyText({ amount: 125050, currency: 'EUR' }, 'en')).toBe('€1,250.50');
    expect(plain(format.moneyText({ amount: 125050, currency: 'EUR' }, 'fr'))).toBe('1 250,50 €');
    expect(format.moneyText({ amount: 125000, currency: 'EUR' }, 'en', true)).toBe('€1,250.00');
    expect(plain(format.moneyText({ amount: 5000, currency: 'XOF' }, 'fr'))).toBe('5 000 F CFA');
    expect(format.moneyText({ amount: -5, currency: 'EUR' }, 'en')).toBe('-€0.05');
  });

  it('keeps every digit of a large amount', () => {
    expect(format.moneyText({ amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, 'en')).toBe('€90,071,992,547,409.91');
  });

  it('writes a decimal with the comma of French and Spanish', () => {
    expect(format.numberText('2.5', 'en')).toBe('2.5');
    expect(format.numberText('2.5', 'fr')).toBe('2,5');
    expect(format.numberText('0.4', 'es')).toBe('0,4');
  });

  it('counts with the right form of the word', () => {
    expect(format.counted(1, { one: 'agreement', other: 'agreements' }, 'en')).toBe('1 agreement');
    expect(format.counted(0, { one: 'accord', other: 'accords' }, 'fr')).toBe('0 accord');
    expect(plain(format.counted(1_000_000, { one: 'x', other: 'y', many: 'de partenaires' }, 'fr'))).toBe(
      '1 000 000 de partenaires',
    );
  });
});

it('takes initials from the first and last name, or two letters of an acronym', () => {
  expect(format.initials('Claire Nguyen')).toBe('CN');
  expect(format.initials('Jean-Luc de la Tour')).toBe('JT');
  expect(format.initials('AFRIS')).toBe('AF');
  expect(format.initials('Élodie')).toBe('ÉL');
  expect(format.initials(' ')).toBe('?');
});

it('says how large a file is in the unit that fits', () => {
  const said = (bytes: number) => (['en', 'fr', 'es'] as const).map((language) => format.sizeText(bytes, language));
  expect(said(512).map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['512 bytes', '512 octets', '512 bytes']);
  expect(said(240_400).map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['240 kB', '240 ko', '240 kB']);
  expect(said(1_250_000).map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['1.3 MB', '1,3 Mo', '1,3 MB']);
});
