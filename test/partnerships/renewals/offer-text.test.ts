import { describe, expect, it } from 'vitest';
import { lengthText, startText } from '../../../src/partnerships/renewals/offer-text.ts';

const aaa = { lastDay: '2027-02-17', today: '2026-11-21' } as const;
const farm = { lastDay: '2025-10-13', today: '2026-11-21' } as const;
const fiveYears = { term: 'P5Y', end: null };

describe('an agreement that follows AAA’s MoU', () => {
  const span = { ...aaa, manner: 'successor' } as const;
  it('starts the day after the last day when all have signed by then, in every language', () => {
    expect(startText(span, 'en')).toBe(
      'on 18 Feb 2027 if all parties have signed by 17 Feb 2027, and otherwise on the day of the last signature',
    );
    expect(startText(span, 'fr')).toContain('le 18 févr. 2027 si toutes les parties ont signé');
    expect(startText(span, 'es')).toContain('el 18 feb 2027 si todas las partes han firmado');
  });
  it('lasts its term from that day', () => {
    expect(lengthText(fiveYears, span, 'en')).toBe(
      'for 5 years from that day (until 17 Feb 2032 if that day is 18 Feb 2027)',
    );
  });
});

describe('an amendment of AAA’s MoU', () => {
  const span = { ...aaa, manner: 'amendment' } as const;
  it('takes effect when it is signed', () => {
    expect(startText(span, 'en')).toBe('on the day of the last signature');
  });
  it('extends to the end of a term counted from the day after the last day', () => {
    expect(lengthText(fiveYears, span, 'en')).toBe(
      'until 17 Feb 2032 (if the last signature is given after 17 Feb 2027: for 5 years from that day)',
    );
  });
});

describe('an agreement that follows FARM’s MoU, which ended in 2025', () => {
  it.each(['successor', 'amendment'] as const)('as a %s starts when it is signed and lasts from then', (manner) => {
    expect(startText({ ...farm, manner }, 'en')).toBe('on the day of the last signature');
    expect(lengthText(fiveYears, { ...farm, manner }, 'en')).toBe('for 5 years from that day');
  });
});
