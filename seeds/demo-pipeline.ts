import { createOpportunity } from '../src/pipeline/change-opportunity.ts';
import { moveOpportunity } from '../src/pipeline/move-opportunity.ts';
import { winning } from '../src/pipeline/pledges/shapes.ts';
import { newMove, newOpportunity } from '../src/pipeline/shapes.ts';
import type { StageCode } from '../src/pipeline/stage.ts';
import { winOpportunity } from '../src/pipeline/win-opportunity.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays } from '../src/values/day.ts';

type Purpose = { kind: 'core' | 'core_facility' | 'global_facility' | 'project'; code: string | null };
type Group =
  | 'private_sector'
  | 'funding_bodies'
  | 'foundations'
  | 'high_net_worth_individuals'
  | 'people_and_celebrities';

interface Invented {
  title: string;
  /** Number of the invented organisation. */
  funder: number;
  group: Group;
  /** Thousands: one amount, a range, or null for unknown. */
  amount: readonly [low: number, high?: number] | null;
  currency?: 'USD' | 'CHF' | 'XOF';
  purpose: Purpose;
  /** Number of the colleague; null for nobody. */
  owner: 0 | 1 | 2 | null;
  /** The stages it has been in and how many days ago each began; the first is where it was found. */
  path: readonly (readonly [stage: StageCode, ago: number])[];
  /** Expected in how many days. */
  expected?: number;
  chance?: readonly [percent: number, reason: string];
  /** The next step and in how many days it is due. */
  next?: readonly [step: string, due: number];
  why?: string;
}

const core: Purpose = { kind: 'core', code: null };
const coreFacility = (code: string): Purpose => ({ kind: 'core_facility', code });
const global = (code: string): Purpose => ({ kind: 'global_facility', code });
const project: Purpose = { kind: 'project', code: null };

const row = (
  title: string,
  funder: number,
  group: Group,
  amount: Invented['amount'],
  purpose: Purpose,
  owner: Invented['owner'],
  path: Invented['path'],
  more: Pick<Invented, 'currency' | 'expected' | 'chance' | 'next' | 'why'> = {},
): Invented => ({ title, funder, group, amount, purpose, owner, path, ...more });

/** Invented opportunities of the demo, over all stages, funder groups and owners. */
export const demoOpportunities: readonly Invented[] = [
  row('Soil carbon monitoring hub', 11, 'private_sector', [180], global('GF.1'), 1, [['identified', 40]], {
    expected: 400,
    next: ['Check the ESG report', 11],
  }),
  row('Regenerative cocoa alliance', 13, 'private_sector', [60, 95], project, 0, [['identified', 20]], {
    expected: 300,
    next: ['Find a contact', 18],
  }),
  row(
    'Young soil scientists',
    12,
    'high_net_worth_individuals',
    null,
    coreFacility('CF.III'),
    1,
    [['identified', 130]],
    {
      next: ['Ask the board for an introduction', -6],
    },
  ),
  row('A voice for living soils', 13, 'people_and_celebrities', null, core, null, [['identified', 9]]),
  row(
    'Farmers’ practice library',
    3,
    'foundations',
    [240],
    coreFacility('CF.IV'),
    0,
    [
      ['identified', 120],
      ['targeted', 60],
    ],
    { expected: 420, next: ['Write the concept note', 4] },
  ),
  row(
    'Core budget 2027–2029',
    2,
    'foundations',
    [700, 900],
    core,
    1,
    [
      ['identified', 200],
      ['targeted', 45],
    ],
    { expected: 200, chance: [25, 'Their board asked for a proposal'], next: ['Eligibility call', 10] },
  ),
  row(
    'Soil ambassador season',
    13,
    'people_and_celebrities',
    [25],
    core,
    2,
    [
      ['identified', 90],
      ['targeted', 30],
    ],
    { expected: 120, next: ['Meet the agent', 20] },
  ),
  row(
    'Green bonds for living soils',
    7,
    'funding_bodies',
    [150_000],
    global('GF.2'),
    0,
    [
      ['identified', 150],
      ['targeted', 110],
    ],
    { currency: 'XOF', expected: 700, next: ['Ask for their sector policy', -12] },
  ),
  row(
    'Sahel pilot farms',
    7,
    'funding_bodies',
    [520],
    project,
    1,
    [
      ['identified', 240],
      ['targeted', 160],
      ['contacted', 50],
    ],
    { expected: 260, next: ['Second meeting', -3] },
  ),
  row(
    'Vineyard soils programme',
    13,
    'private_sector',
    [75],
    coreFacility('CF.V'),
    0,
    [
      ['targeted', 100],
      ['contacted', 20],
    ],
    { expected: 150, next: ['Send the draft MoU', 3] },
  ),
  row(
    'Measurement methods review',
    4,
    'foundations',
    [130],
    coreFacility('CF.II'),
    1,
    [
      ['identified', 300],
      ['contacted', 140],
    ],
    { expected: 180, next: ['Answer their questions', 9] },
  ),
  row(
    'Highland peat observatory',
    15,
    'funding_bodies',
    [400, 600],
    global('GF.3'),
    2,
    [
      ['targeted', 90],
      ['contacted', 35],
    ],
    { expected: 500, next: ['Send the budget in their form', 0] },
  ),
  row(
    'Matching fund for farmers’ groups',
    12,
    'high_net_worth_individuals',
    [300],
    core,
    1,
    [
      ['identified', 80],
      ['contacted', 12],
    ],
    { currency: 'CHF', expected: 330 },
  ),
  row(
    'Andes potato soils',
    3,
    'foundations',
    [210],
    global('GF.1'),
    0,
    [
      ['targeted', 260],
      ['contacted', 150],
      ['joined', 40],
    ],
    { expected: 160, next: ['Prepare the call', 13] },
  ),
  row(
    'Secondment of a data lead',
    1,
    'funding_bodies',
    [85],
    coreFacility('CF.I'),
    1,
    [
      ['contacted', 130],
      ['joined', 25],
    ],
    { expected: 100, next: ['Agree on the first day', 7] },
  ),
  row(
    'Restaurants for soil health',
    13,
    'private_sector',
    [40, 55],
    core,
    2,
    [
      ['contacted', 300],
      ['joined', 200],
    ],
    { expected: 60, next: ['Confirm the season’s menu', -20] },
  ),
  row(
    'Carbon farming toolkit',
    11,
    'private_sector',
    [350],
    coreFacility('CF.VI'),
    0,
    [
      ['identified', 400],
      ['contacted', 220],
      ['call_for_funding', 30],
    ],
    { expected: 90, next: ['Submit the proposal', 5] },
  ),
  row(
    'Global Facility: training',
    6,
    'foundations',
    [640],
    global('GF.4'),
    1,
    [
      ['targeted', 310],
      ['contacted', 200],
      ['joined', 120],
      ['call_for_funding', 45],
    ],
    {
      currency: 'USD',
      expected: 75,
      chance: [75, 'Their secretariat has said yes in writing'],
      next: ['Budget annex', 24],
    },
  ),
  row(
    'Regional soil school',
    0,
    'funding_bodies',
    [90],
    project,
    1,
    [
      ['targeted', 180],
      ['call_for_funding', 130],
    ],
    { expected: 40, next: ['Ask for the decision', -9] },
  ),
  row('Book promotion tour', 13, 'private_sector', [40], core, 0, [
    ['targeted', 200],
    ['contacted', 150],
    ['call_for_funding', 60],
    ['won', 10],
  ]),
  row('Core grant 2025–2028', 9, 'funding_bodies', [450], core, 1, [
    ['contacted', 400],
    ['joined', 300],
    ['call_for_funding', 200],
    ['won', 90],
  ]),
  row(
    'Nursery of hedges',
    8,
    'funding_bodies',
    [120],
    project,
    2,
    [
      ['identified', 300],
      ['contacted', 220],
      ['lost', 100],
    ],
    { why: 'Their programme closed for this period.' },
  ),
  row(
    'Satellite soil maps',
    11,
    'private_sector',
    [200, 260],
    global('GF.2'),
    0,
    [
      ['targeted', 260],
      ['lost', 30],
    ],
    { currency: 'USD', why: 'They chose a project of their own.' },
  ),
  row(
    'Legacy of a landowner',
    12,
    'high_net_worth_individuals',
    null,
    core,
    1,
    [
      ['identified', 500],
      ['dormant', 300],
    ],
    { why: 'To be asked again when the estate is settled.' },
  ),
  row('Film on the underground', 13, 'people_and_celebrities', [30], core, null, [
    ['identified', 200],
    ['contacted', 150],
    ['dormant', 70],
  ]),
  row(
    'Drylands observatory',
    14,
    'foundations',
    [280],
    global('GF.5'),
    0,
    [
      ['contacted', 500],
      ['lost', 260],
      ['contacted', 15],
    ],
    { expected: 380, why: 'No answer for half a year.', next: ['Thank them for the new contact', 2] },
  ),
];

/** Opens and moves them by the clock of those days, so that their history is what the reports show. */
export async function inventPipeline(
  at: (ago: number) => Work,
  organisations: readonly string[],
  owners: readonly string[],
): Promise<void> {
  for (const one of demoOpportunities) {
    const [[found, since] = ['identified', 1], ...moves] = one.path;
    const now = at(0).today();
    const [low = 0, high = low] = one.amount ?? [];
    const money = (thousands: number) => ({
      amount: thousands * (one.currency === 'XOF' ? 1000 : 100_000),
      currency: one.currency ?? 'EUR',
    });
    const { id } = await createOpportunity(
      at(since),
      newOpportunity.parse({
        title: one.title,
        organisationId: organisations[one.funder],
        funderGroup: one.group,
        ownerId: one.owner === null ? null : owners[one.owner],
        stage: found,
        purpose: one.purpose,
        amount: one.amount && { low: money(low), high: money(high) },
        expectedOn: one.expected === undefined ? null : { value: addDays(now, one.expected), precision: 'day' },
        chance: one.chance ? { percent: one.chance[0], reason: one.chance[1] } : null,
        nextStep: one.next?.[0] ?? null,
        nextStepDueOn: one.next ? addDays(now, one.next[1]) : null,
      }),
    );
    for (const [to, ago] of moves) {
      const work = at(ago);
      if (to === 'won') {
        const instalments = [{ amount: money(high), dueOn: addDays(now, 60) }];
        await winOpportunity(work, id, winning.parse({ as: 'pledge', instalments }));
        continue;
      }
      const joined = to === 'joined' ? { joinedOn: work.today(), joinedAs: 'partner' } : {};
      const again = to === 'lost' || to === 'dormant' ? { lookAgainOn: addDays(now, 200) } : {};
      await moveOpportunity(
        work,
        id,
        newMove.parse({
          to,
          reason: to === 'lost' || to === 'dormant' ? (one.why ?? null) : null,
          ...joined,
          ...again,
        }),
      );
    }
  }
}
