import { createActivity } from '../src/directory/change-activity.ts';
import { newActivity } from '../src/directory/shapes.ts';
import { changeOpportunity } from '../src/pipeline/change-opportunity.ts';
import { listOpportunities } from '../src/pipeline/list-opportunities.ts';
import { createStep } from '../src/pipeline/plans/change-step.ts';
import { layPlan } from '../src/pipeline/plans/lay-plan.ts';
import { newStepTemplate } from '../src/pipeline/plans/shapes.ts';
import { createPledge, receiveInstalment, writeOffInstalment } from '../src/pipeline/pledges/change-pledge.ts';
import { PledgeInstalment } from '../src/pipeline/pledges/pledge.ts';
import { newPledge, newReceipt } from '../src/pipeline/pledges/shapes.ts';
import type { StageCode } from '../src/pipeline/stage.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays } from '../src/values/day.ts';

/** Usual steps: stage, title, days after, and the step it follows. */
const steps: readonly [stage: StageCode, title: string, days: number, after?: string][] = [
  ['identified', 'Read their last annual report', 7],
  ['targeted', 'Find who decides', 7],
  ['targeted', 'Ask for an introduction', 7, 'Find who decides'],
  ['contacted', 'Send the concept note', 3],
  ['contacted', 'Call about the concept note', 10, 'Send the concept note'],
  ['contacted', 'Invite to the next meeting of partners', 14, 'Call about the concept note'],
  ['call_for_funding', 'Send the budget', 5],
  ['call_for_funding', 'Ask for their decision', 21, 'Send the budget'],
];

/** Invented pledges in all states, usual steps of the stages, and an opportunity with notes, people and tasks. */
export async function inventPledges(work: Work, organisations: readonly string[], owner: string): Promise<void> {
  const made = new Map<string, string>();
  for (const [stage, title, daysAfter, after] of steps) {
    const parentId = after === undefined ? null : (made.get(after) ?? null);
    made.set(title, (await createStep(work, newStepTemplate.parse({ stage, title, daysAfter, parentId }))).id);
  }
  await pledgeInParts(work, organisations[4] ?? '', owner);
  await pledgeGivenUp(work, organisations[6] ?? '', owner);
  await recordInFull(work);
}

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

async function pledgeInParts(work: Work, organisationId: string, ownerId: string) {
  const day = (days: number) => addDays(work.today(), days);
  const { id } = await createPledge(
    work,
    newPledge.parse({
      organisationId,
      ownerId,
      madeOn: day(-200),
      purpose: { kind: 'global_facility', code: 'GF.2' },
      note: 'Invented: said at the meeting of partners, confirmed by mail.',
      instalments: [-170, -20, 195].map((due) => ({ amount: euros(40_000), dueOn: day(due) })),
    }),
  );
  const [first, second] = await work.em.find(PledgeInstalment, { pledgeId: id }, { orderBy: { dueOn: 'asc' } });
  const source = 'Bank statement, invented';
  if (first)
    await receiveInstalment(
      work,
      id,
      first.id,
      newReceipt.parse({ amount: euros(40_000), receivedOn: day(-165), source }),
    );
  if (second)
    await receiveInstalment(
      work,
      id,
      second.id,
      newReceipt.parse({ amount: euros(15_000), receivedOn: day(-12), source }),
    );
}

async function pledgeGivenUp(work: Work, organisationId: string, ownerId: string) {
  const day = (days: number) => addDays(work.today(), days);
  const instalments = [{ amount: euros(8_000), dueOn: day(-300) }];
  const { id } = await createPledge(work, newPledge.parse({ organisationId, ownerId, madeOn: day(-420), instalments }));
  const only = await work.em.findOneOrFail(PledgeInstalment, { pledgeId: id });
  await writeOffInstalment(work, id, only.id, { on: day(-30), reason: 'Invented: the programme was closed.' });
}

/** One opportunity with everything a record can show. */
async function recordInFull(work: Work) {
  const { items } = await listOpportunities(work, { asOf: null, knownAt: null }, { stage: ['contacted'], limit: 50 });
  const it = items.find(({ funder, amount }) => funder.kind === 'organisation' && amount !== null) ?? items[0];
  if (!it) return;
  const db = work.tables<{
    affiliation: { person_id: string; organisation_id: string };
    step_template: { id: string; title: string };
  }>();
  const person =
    (await db
      .selectFrom('affiliation')
      .select('person_id')
      .where('organisation_id', '=', it.funder.id)
      .executeTakeFirst()) ??
    (await db.selectFrom('affiliation').select('person_id').orderBy('person_id').executeTakeFirst());
  await changeOpportunity(
    work,
    it.id,
    {
      competitorNotes: 'Invented: two other soil programmes ask the same foundation this year.',
      conflictNotes: 'Invented: sells carbon credits that objective C4 would certify.',
      ...(person && { people: [{ personId: person.person_id, part: 'Decides' }] }),
    },
    null,
  );
  await createActivity(
    work,
    newActivity.parse({
      kind: 'call',
      text: 'Invented call: they want to see the budget of the first year.',
      organisationId: it.funder.id,
      opportunityId: it.id,
      happenedOn: addDays(work.today(), -4),
    }),
  );
  const chosen = await db
    .selectFrom('step_template')
    .select('id')
    .where('title', 'in', ['Send the concept note', 'Call about the concept note'])
    .execute();
  await layPlan(
    work,
    it.id,
    chosen.map(({ id }) => id),
  );
}
