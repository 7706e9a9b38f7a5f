import { sql } from 'kysely';
import type { funderGroups } from '../../directory/organisation.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import { notFound } from '../../values/problem.ts';
import type { OpportunityJson } from '../list-opportunities.ts';
import type { StageCode } from '../stage.ts';

interface Row {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  stage: StageCode;
  funder_group: (typeof funderGroups)[number] | null;
  title: string;
  days_after: number;
  parent_id: string | null;
}
interface Tables {
  step_template: Row;
  task: { opportunity_id: string | null; title: string; archived_at: string | null };
}

const stepJson = (row: Row) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  stage: row.stage,
  funderGroup: row.funder_group,
  title: row.title,
  daysAfter: row.days_after,
  parentId: row.parent_id,
});
export type StepTemplateJson = ReturnType<typeof stepJson>;

/** Parents before the steps that follow them, then by days and title: the order in which they are taken. */
function inOrder(steps: readonly StepTemplateJson[]): StepTemplateJson[] {
  const known = new Set(steps.map(({ id }) => id));
  const under = (parent: string | null): StepTemplateJson[] =>
    steps
      .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
      .toSorted((a, b) => a.daysAfter - b.daysAfter || a.title.localeCompare(b.title))
      .flatMap((one) => [one, ...under(one.id)]);
  return under(null);
}

/** The usual steps of a stage, or of all of them; archived ones are left out. */
export async function listSteps(read: Read, stage?: StageCode): Promise<StepTemplateJson[]> {
  let query = read.tables<Tables>().selectFrom('step_template').selectAll().where('archived_at', 'is', null);
  if (stage) query = query.where('stage', '=', stage);
  return inOrder((await query.orderBy('id').execute()).map(stepJson));
}

/** One usual step, or 404. */
export async function oneStep(read: Read, id: string): Promise<StepTemplateJson> {
  const db = read.tables<Tables>();
  const row = await db.selectFrom('step_template').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return stepJson(row);
}

/** The usual steps of the stage an opportunity is in, for its funder group, that are no tasks of it yet. */
export async function planOf(
  read: Read,
  it: Pick<OpportunityJson, 'id' | 'stage' | 'funderGroup'>,
): Promise<StepTemplateJson[]> {
  const taken = await read
    .tables<Tables>()
    .selectFrom('task')
    .select('title')
    .where('opportunity_id', '=', it.id)
    .where(sql<boolean>`archived_at is null`)
    .execute();
  const titles = new Set(taken.map(({ title }) => title));
  const steps = await listSteps(read, it.stage);
  return steps.filter(
    ({ funderGroup, title }) => (funderGroup === null || funderGroup === it.funderGroup) && !titles.has(title),
  );
}
