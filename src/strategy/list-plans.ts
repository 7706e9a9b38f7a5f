import { sql } from 'kysely';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { Contradiction, Source } from './plan.ts';

interface PlanRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  code: string;
  title: string;
  valid_from: string | null;
  contradictions: Contradiction[];
}
interface GoalRow {
  plan_id: string;
  letter: string;
  name: string;
  definition: string;
  source: Source | null;
}
interface Tables {
  plan_version: PlanRow;
  goal: GoalRow;
  strategic_objective: { plan_id: string };
}

const planJson = (row: PlanRow & { objectives: number }, goals: readonly GoalRow[]) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  code: row.code,
  title: row.title,
  validFrom: row.valid_from,
  goals: goals
    .filter((goal) => goal.plan_id === row.id)
    .map(({ letter, name, definition, source }) => ({ letter, name, definition, source })),
  /** How many objectives this version has. */
  objectives: row.objectives,
  contradictions: row.contradictions,
});
export type PlanJson = ReturnType<typeof planJson>;

/** The versions of the plan, oldest first, each with its goals and how many objectives it has. */
export async function listPlans(read: Read): Promise<PlanJson[]> {
  const db = read.tables<Tables>();
  const plans = await db
    .selectFrom('plan_version')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from strategic_objective where plan_id = plan_version.id)`.as('objectives'),
    )
    .orderBy('code')
    .execute();
  const goals = await db.selectFrom('goal').selectAll().orderBy('letter').execute();
  return plans.map((plan) => planJson(plan, goals));
}
