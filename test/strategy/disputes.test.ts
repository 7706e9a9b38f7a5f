import { describe, expect, test } from 'vitest';
import seeded from '../../seeds/facilities.json' with { type: 'json' };
import { disputesOf } from '../../src/strategy/disputes.ts';

const about = (code: string, name?: string) => {
  const ambiguities = seeded.facilities.find((facility) => facility.code === code)?.ambiguities ?? [];
  const { contradictions, remarks } = disputesOf({ code, ambiguities, ...(name && { name }) }, seeded.contradictions);
  return { abouts: contradictions.map((one) => one.about), remarks };
};

describe('what the documents contradict about a record', () => {
  test('F2 is concerned by the targets in force', () => {
    expect(about('F2').abouts).toEqual(['targets in force']);
  });

  test('F3 is concerned by the dashboard, and not by a slide heading that mentions it', () => {
    expect(about('F3').abouts).toEqual(['dashboard (F3)']);
  });

  test('B1 is concerned by "Responsible Investment Plans", once a Global Facility', () => {
    expect(about('B1').abouts).toContain('"Responsible Investment Plans"');
  });

  test('A2 is concerned by the bracket of the regional meetings', () => {
    expect(about('A2').abouts).toContain('objective bracket of the regional meetings');
  });

  test('CF.IV is concerned by its numeral, once IV and once VI', () => {
    expect(about('CF.IV').abouts).toContain('numeral of Soil Health Programs');
  });

  test('CF.V is not concerned by what is said of CF.VI or CF.VII', () => {
    const { abouts } = about('CF.V');
    expect(abouts).toContain('numeral of Networking & Collaboration');
    expect(abouts).not.toContain('numeral of Partnerships & Alliances');
    expect(abouts).not.toContain('numeral of Cross-Cutting Actions');
  });

  test('GF.2 is concerned by the two lists of names, one of which has it', () => {
    expect(about('GF.2', 'Carbon Markets').abouts).toContain('names of Global Facilities');
  });

  test('a remark that repeats a contradiction is not said twice', () => {
    expect(about('CF.IV').remarks).toEqual([]);
    expect(about('GF.2').remarks).toEqual([
      'Taken to follow "Carbon Market" of the 2021 list (same name, plural); the documents do not say so.',
    ]);
  });

  test('E1 is not contradicted', () => {
    expect(about('E1')).toEqual({ abouts: [], remarks: [] });
  });
});
