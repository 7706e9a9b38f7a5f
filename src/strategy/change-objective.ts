import { type Changed, journalChange, journalLine, lock, type Subject } from '../platform/change.ts';
import { forUpdate, type Work } from '../platform/database.ts';
import { invalid } from '../values/problem.ts';
import { Facility } from './facility.ts';
import { Goal, PlanVersion } from './plan.ts';
import type { NewObjective, ObjectivePatch } from './shapes.ts';
import { StrategicObjective } from './strategic-objective.ts';

const subject = ({ id }: StrategicObjective): Subject => ({ kind: 'objective', id });

/** What can be corrected of an objective, as the journal keeps it. */
const facts = (it: StrategicObjective) => ({
  shortTitle: it.shortTitle ?? null,
  description: it.description,
  baseline2020: it.baseline2020 ?? null,
  target2030: it.target2030 ?? null,
  target2050: it.target2050 ?? null,
  quantities: it.quantities,
  facility: it.facility ?? null,
  ambiguities: it.ambiguities,
  source: it.source ?? null,
});

async function refuseUnknownFacility(work: Work, code: string | null | undefined): Promise<void> {
  if (code === null || code === undefined || (await work.em.findOne(Facility, { code }))) return;
  const known = await work.em.findAll(Facility, { orderBy: { position: 'asc' } });
  throw invalid({ pointer: '#/facility', code: 'unknown_record', allowed: known.map((facility) => facility.code) });
}

/** Adds an objective to a version of the plan. Its code must be free there, its goal one of that version's: else 422. */
export async function addObjective(work: Work, { plan: planCode, ...input }: NewObjective): Promise<Changed> {
  const plan = await work.em.findOne(PlanVersion, { code: planCode }, forUpdate);
  if (!plan) throw invalid({ pointer: '#/plan', code: 'unknown_record' });
  const goals = (await work.em.find(Goal, { plan: plan.id }, { orderBy: { letter: 'asc' } })).map(
    (goal) => goal.letter,
  );
  const goal = input.code.charAt(0);
  if (!goals.includes(goal)) throw invalid({ pointer: '#/code', code: 'not_allowed', allowed: goals });
  if (await work.em.findOne(StrategicObjective, { plan: plan.id, code: input.code })) {
    throw invalid({ pointer: '#/code', code: 'taken', params: { other: input.code } });
  }
  await refuseUnknownFacility(work, input.facility);
  const made = work.em.create(StrategicObjective, { ...input, goal, plan, archivedAt: null });
  await work.em.flush();
  const after = { plan: planCode, code: made.code, ...facts(made) };
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, after) };
}

/** Corrects an objective of one version of the plan; the other versions keep theirs. Stale: 412. */
export async function changeObjective(
  work: Work,
  id: string,
  patch: ObjectivePatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, StrategicObjective, id, version);
  await refuseUnknownFacility(work, patch.facility);
  const before = facts(found);
  work.em.assign(found, patch);
  await work.em.flush();
  return journalChange(work, subject(found), 'changed', before, facts(found));
}
