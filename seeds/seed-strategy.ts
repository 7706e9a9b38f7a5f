import type { Work } from '../src/platform/database.ts';
import { writeJournal } from '../src/platform/journal.ts';
import { Facility, type facilityFamilies } from '../src/strategy/facility.ts';
import { Goal, PlanVersion } from '../src/strategy/plan.ts';
import { type Quantity, StrategicObjective } from '../src/strategy/strategic-objective.ts';
import facilities from './facilities.json' with { type: 'json' };
import plan from './strategic-plan.json' with { type: 'json' };

/** The plan of 2020: 6 goals, 24 objectives with baseline and targets, 7 Core and 7 Global Facilities. */
export async function seedStrategy(work: Work): Promise<void> {
  const version = work.em.create(PlanVersion, {
    ...plan.plan,
    validFrom: null,
    contradictions: facilities.contradictions,
    archivedAt: null,
  });
  for (const goal of plan.goals) work.em.create(Goal, { ...goal, plan: version, archivedAt: null });
  for (const objective of plan.objectives) {
    work.em.create(StrategicObjective, {
      ...objective,
      quantities: objective.quantities as Quantity[],
      plan: version,
      archivedAt: null,
    });
  }
  facilities.facilities.forEach((facility, position) => {
    const family = facility.family as (typeof facilityFamilies)[number];
    work.em.create(Facility, { ...facility, family, position, archivedAt: null });
  });
  await work.em.flush();
  await writeJournal(work, {
    action: 'plan.created',
    subject: { kind: 'plan', id: version.id },
    after: { code: version.code, objectives: plan.objectives.length, facilities: facilities.facilities.length },
  });
}
