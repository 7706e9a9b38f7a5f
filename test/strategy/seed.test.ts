import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFacilities } from '../../src/strategy/list-facilities.ts';
import { listObjectives } from '../../src/strategy/list-objectives.ts';
import { listPlans } from '../../src/strategy/list-plans.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const objectives = () => listObjectives(house.database.read, { plan: '2020' });
const facilities = () => listFacilities(house.database.read, { plan: '2020' });
const objective = async (code: string) => (await objectives()).find((one) => one.code === code);

/** The tables of the 2023 roadmap, column by column. */
const attached = {
  'CF.I': [],
  'CF.II': [],
  'CF.III': ['A6', 'C1', 'C4'],
  'CF.IV': ['A1', 'B1'],
  'CF.V': ['A3', 'A4', 'D2'],
  'CF.VI': ['C3', 'D4'],
  'CF.VII': ['F1', 'F2', 'F3'],
  'GF.1': ['A2', 'B2', 'B3', 'B4', 'E1'],
  'GF.2': ['A5'],
  'GF.3': ['C2'],
  'GF.4': ['D1'],
  'GF.5': ['D3'],
  'GF.6': ['E2'],
  'GF.7': ['E3'],
};

describe('the plan of 2020', () => {
  test('is the only version, with six goals A to F', async () => {
    const plans = await listPlans(house.database.read);
    expect(plans.map(({ code }) => code)).toEqual(['2020']);
    expect(plans[0]?.goals.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'A Inception & Conceptualization',
      'B Implementation',
      'C Promotion',
      'D Collaboration',
      'E Follow up',
      'F Crosscutting actions',
    ]);
  });

  test('has 24 objectives: six under A, four each under B, C and D, three each under E and F', async () => {
    const goals = (await objectives()).map(({ goal }) => goal).join('');
    expect(goals).toBe('AAAAAABBBBCCCCDDDDEEEFFF');
  });

  test('attaches 13 objectives to Core Facilities and 11 to Global Facilities', async () => {
    const codes = (await objectives()).map(({ facility }) => facility ?? '');
    expect(codes.filter((code) => code.startsWith('CF.'))).toHaveLength(13);
    expect(codes.filter((code) => code.startsWith('GF.'))).toHaveLength(11);
  });

  test('attaches each objective to the facility of the 2023 table; CF.I and CF.II have none, GF.1 has five', async () => {
    const found = Object.fromEntries((await facilities()).map((facility) => [facility.code, facility.objectives]));
    expect(found).toEqual(attached);
  });

  test('keeps the words of F2', async () => {
    expect(await objective('F2')).toMatchObject({
      shortTitle: 'Resource Mobilization',
      description: 'Enhance Resource Mobilization to ensure the long term viability of the Initiative',
      baseline2020: 'Total annual budget 2020: 961 K Euros (including core budget of 721 K Euros)',
      target2030: 'Manage a 2 to 5 million Euros budget.',
      target2050: 'Manage a 10 to 20 million Euros budget.',
    });
  });

  test('reads 961,000, 2 to 5 million and 10 to 20 million euros out of F2', async () => {
    const euros = (await objective('F2'))?.quantities.map(({ horizon, min, max, unit }) => [horizon, min, max, unit]);
    expect(euros).toEqual([
      ['baseline', 961_000, 961_000, 'EUR'],
      ['baseline', 721_000, 721_000, 'EUR'],
      ['2030', 2_000_000, 5_000_000, 'EUR'],
      ['2050', 10_000_000, 20_000_000, 'EUR'],
    ]);
  });

  test('keeps the misspelt and broken texts as they are printed', async () => {
    expect((await objective('F3'))?.target2030).toMatch(/^By the end of 2021 the dashbord will be operational/);
    expect((await objective('A6'))?.target2030).toContain('A scientific reference framework and used.');
  });

  test('keeps the other numerals of a facility as names to find it by', async () => {
    const found = (await facilities()).find(({ code }) => code === 'CF.V');
    expect(found?.aliases).toContain('Core Facility IV (Orientations list)');
  });
});
