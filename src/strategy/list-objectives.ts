import { sql } from 'kysely';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { Source } from './plan.ts';
import type { Quantity } from './strategic-objective.ts';

interface ObjectiveRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  plan_id: string;
  code: string;
  goal: string;
  short_title: string | null;
  description: string;
  baseline2020: string | null;
  target2030: string | null;
  target2050: string | null;
  quantities: Quantity[];
  facility: string | null;
  ambiguities: string[];
  source: Source | null;
}
interface Tables {
  strategic_objective: ObjectiveRow;
  plan_version: { id: string; code: string };
}

const objectiveJson = (row: ObjectiveRow & { plan: string }) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  code: row.code,
  plan: row.plan,
  goal: row.goal,
  shortTitle: row.short_title,
  description: row.description,
  baseline2020: row.baseline2020,
  target2030: row.target2030,
  target2050: row.target2050,
  quantities: row.quantities,
  facility: row.facility,
  ambiguities: row.ambiguities,
  source: row.source,
});
export type ObjectiveJson = ReturnType<typeof objectiveJson>;

const objectives = (read: Read) =>
  read
    .tables<Tables>()
    .selectFrom('strategic_objective')
    .innerJoin('plan_version', 'plan_version.id', 'strategic_objective.plan_id')
    .selectAll('strategic_objective')
    .select('plan_version.code as plan');

/** Orders A2 before A10. */
export const numberOfCode = sql<number>`substr(strategic_objective.code, 2)::int`;

/** The objectives of one version of the plan, A1 to F3: all of them, as a plan has some two dozen. */
export async function listObjectives(
  read: Read,
  wish: { plan: string; goal?: string | undefined; facility?: string | undefined; code?: string },
): Promise<ObjectiveJson[]> {
  let query = objectives(read).where('plan_version.code', '=', wish.plan);
  if (wish.goal !== undefined) query = query.where('goal', '=', wish.goal);
  if (wish.facility !== undefined) query = query.where('facility', '=', wish.facility);
  if (wish.code !== undefined) query = query.where('strategic_objective.code', '=', wish.code);
  return (await query.orderBy('goal').orderBy(numberOfCode).execute()).map(objectiveJson);
}

/** One objective, or nothing. */
export async function findObjective(read: Read, id: string): Promise<ObjectiveJson | null> {
  const row = await objectives(read).where('strategic_objective.id', '=', id).executeTakeFirst();
  return row ? objectiveJson(row) : null;
}
