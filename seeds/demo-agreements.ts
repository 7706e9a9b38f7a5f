import type { AgreementKind } from '../src/partnerships/agreement.ts';

/** An invented agreement of the demo; days are counted from the day the demo starts. */
export interface DemoAgreement {
  partner: number;
  kind: AgreementKind;
  title: string;
  /** Days from today to the signature; null for a draft. */
  signed: number | null;
  /** Days from today to the start, when it is not the signature. */
  starts?: number;
  term?: string;
  /** Days from today to the stated last day. */
  lastDay?: number;
  end?: 'tacit' | 'open_ended' | 'unknown';
  noticePeriod?: string;
  clause?: { kind: 'none' | 'tacit' | 'tacit_for_years'; years: number | null };
  facilities?: string[];
  objectives?: string[];
  terminated?: number;
  closed?: number;
  /** Index of the agreement it follows. */
  follows?: number;
  /** Euro cents and days from today of each instalment, and whether it has been received. */
  instalments?: [amount: number, due: number, received: boolean][];
  secondment?: { quantity: string; assumed: boolean; annualCost: number | null };
  office?: string;
  reports?: [title: string, due: number, done: boolean][];
  extendedBy?: number;
}

/** One of every kind and every status, so that every screen has something to show. None of them exists. */
export const demoAgreements: readonly DemoAgreement[] = [
  {
    partner: 0,
    kind: 'secondment',
    title: 'Soil engineer at the secretariat',
    signed: -386,
    lastDay: -21,
    secondment: { quantity: '1', assumed: false, annualCost: 9_000_000 },
    reports: [['Activity report', -30, true]],
  },
  {
    partner: 1,
    kind: 'mou',
    title: 'Joint field schools',
    signed: -1078,
    term: 'P3Y',
    noticePeriod: 'P1M',
    facilities: ['CF.IV'],
    objectives: ['A1'],
    reports: [['Yearly meeting', -12, false]],
  },
  {
    partner: 2,
    kind: 'grant_agreement',
    title: 'Core support, second phase',
    signed: -300,
    lastDay: 900,
    facilities: ['CF.III', 'CF.VI'],
    objectives: ['C1', 'D4'],
    instalments: [
      [45_000_000, -200, true],
      [45_000_000, 120, false],
      [32_000_000, 480, false],
    ],
    reports: [
      ['Interim report', 60, false],
      ['Final report', 930, false],
    ],
  },
  {
    partner: 3,
    kind: 'mou',
    title: 'Red de escuelas de suelo',
    signed: -611,
    term: 'P5Y',
    clause: { kind: 'tacit_for_years', years: 2 },
    facilities: ['GF.5'],
    objectives: ['D3'],
  },
  {
    partner: 4,
    kind: 'grant_agreement',
    title: 'Bodenatlas',
    signed: -660,
    lastDay: 71,
    instalments: [
      [21_000_000, -300, true],
      [10_500_000, 40, false],
    ],
    reports: [['Use of funds', 20, false]],
    facilities: ['GF.6'],
    objectives: ['E2'],
  },
  {
    partner: 5,
    kind: 'mou',
    title: 'Essais en altitude',
    signed: -1042,
    term: 'P3Y',
    facilities: ['GF.1'],
    objectives: ['A2'],
  },
  {
    partner: 6,
    kind: 'grant_agreement',
    title: 'Living soils programme',
    signed: -170,
    lastDay: 191,
    noticePeriod: 'P5M',
    instalments: [[32_000_000, -20, false]],
    facilities: ['GF.3'],
    objectives: ['C2'],
  },
  { partner: 8, kind: 'mou', title: 'Suelos en las NDC', signed: -1500, term: 'P3Y' },
  {
    partner: 8,
    kind: 'mou',
    title: 'Suelos en las NDC, segunda fase',
    signed: -200,
    term: 'P4Y',
    follows: 7,
    objectives: ['A1'],
  },
  {
    partner: 9,
    kind: 'office',
    title: 'Two desks on the campus',
    signed: -800,
    end: 'open_ended',
    office: 'Montclair',
  },
  {
    partner: 9,
    kind: 'hosting_agreement',
    title: 'Hosting of the summer school',
    signed: -120,
    lastDay: 40,
    noticePeriod: 'P2M',
  },
  {
    partner: 10,
    kind: 'moa',
    title: 'Semences et sols',
    signed: -900,
    end: 'tacit',
    clause: { kind: 'tacit', years: null },
  },
  { partner: 13, kind: 'invoice', title: 'Sponsoring of the film', signed: -400, end: 'unknown' },
  {
    partner: 13,
    kind: 'funding_agreement',
    title: 'A cent a meal',
    signed: -90,
    term: 'P2Y',
    instalments: [
      [5_000_000, -60, true],
      [5_000_000, 300, false],
    ],
  },
  {
    partner: 15,
    kind: 'grant_agreement',
    title: 'Meadows for the climate',
    signed: -1200,
    lastDay: -400,
    closed: -400,
    instalments: [[15_000_000, -1000, true]],
  },
  {
    partner: 15,
    kind: 'secondment',
    title: 'Policy officer',
    signed: -100,
    lastDay: 630,
    secondment: { quantity: '2.5', assumed: true, annualCost: null },
  },
  { partner: 16, kind: 'mou', title: 'Sol vivant', signed: -500, term: 'P3Y', terminated: -50 },
  {
    partner: 16,
    kind: 'secondment',
    title: 'Part-time editor',
    signed: -266,
    lastDay: 99,
    secondment: { quantity: '0.4', assumed: false, annualCost: 8_750_000 },
  },
  {
    partner: 18,
    kind: 'mou',
    title: 'Terra preta in city gardens',
    signed: -30,
    term: 'P3Y',
    extendedBy: 365,
    noticePeriod: 'P3M',
  },
  { partner: 19, kind: 'mou', title: 'Framework with Humus International', signed: null, term: 'P3Y' },
  {
    partner: 19,
    kind: 'grant_agreement',
    title: 'Observatory pilot',
    signed: -3,
    starts: 25,
    lastDay: 400,
    instalments: [[12_500_000, 30, false]],
    facilities: ['GF.6', 'GF.7'],
    objectives: ['E2', 'E3'],
  },
];
