import { type Changed, journalLine } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { invalid } from '../values/problem.ts';
import { defaultPlan, Goal, PlanVersion } from './plan.ts';
import type { NewPlan } from './shapes.ts';
import { StrategicObjective } from './strategic-objective.ts';

/**
 * A new version of the plan: a copy of another with goals, objectives and contradictions, or one without objectives
 * under the goals that are given (else those of the default version). A code in use, an unknown original: 422.
 */
export async function addPlan(work: Work, { code, title, validFrom, copyFrom, goals }: NewPlan): Promise<Changed> {
  const { em } = work;
  if (await em.findOne(PlanVersion, { code })) {
    throw invalid({ pointer: '#/code', code: 'taken', params: { other: code } });
  }
  const original = await em.findOne(PlanVersion, { code: copyFrom ?? defaultPlan });
  if (copyFrom !== null && !original) {
    const known = await em.findAll(PlanVersion, { orderBy: { code: 'asc' } });
    throw invalid({ pointer: '#/copyFrom', code: 'unknown_record', allowed: known.map((plan) => plan.code) });
  }
  const plan = em.create(PlanVersion, {
    ...{ code, title, validFrom, archivedAt: null },
    contradictions: copyFrom !== null && original ? original.contradictions : [],
  });
  const inherited = original ? await em.find(Goal, { plan: original.id }) : [];
  for (const { letter, name, definition, source } of goals ?? inherited) {
    em.create(Goal, { plan, letter, name, definition, source, archivedAt: null });
  }
  const copied = copyFrom !== null && original ? await em.find(StrategicObjective, { plan: original.id }) : [];
  for (const objective of copied) em.create(StrategicObjective, { plan, archivedAt: null, ...textOf(objective) });
  await em.flush();
  const after = { code, title, validFrom, copyFrom, goals: (goals ?? inherited).length, objectives: copied.length };
  return { id: plan.id, entry: await journalLine(work, { kind: 'plan', id: plan.id }, 'created', null, after) };
}

const textOf = (it: StrategicObjective) => ({
  code: it.code,
  goal: it.goal,
  shortTitle: it.shortTitle,
  description: it.description,
  baseline2020: it.baseline2020,
  target2030: it.target2030,
  target2050: it.target2050,
  quantities: it.quantities,
  facility: it.facility,
  ambiguities: it.ambiguities,
  source: it.source,
});
