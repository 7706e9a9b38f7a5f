import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { nullsLast, pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { Day } from '../values/day.ts';
import type { DirectoryTables } from './rows.ts';

const selectTasks = (read: Read) =>
  read
    .tables<DirectoryTables>()
    .selectFrom('task')
    .leftJoin('staff', 'staff.id', 'task.owner_id')
    .leftJoin('organisation', 'organisation.id', 'task.organisation_id')
    .leftJoin('person', 'person.id', 'task.person_id')
    .leftJoin('opportunity', 'opportunity.id', 'task.opportunity_id')
    .selectAll('task')
    .select(['staff.name as owner_name', 'organisation.name as organisation_name'])
    .select(['person.given_name', 'person.family_name', 'opportunity.title as opportunity_title']);
type SelectedTask = Awaited<ReturnType<ReturnType<typeof selectTasks>['execute']>>[number];

const taskJson = (row: SelectedTask) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  title: row.title,
  dueOn: row.due_on,
  owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
  organisationId: row.organisation_id,
  personId: row.person_id,
  agreementId: row.agreement_id,
  opportunityId: row.opportunity_id,
  afterTaskId: row.after_task_id,
  daysAfter: row.days_after,
  completedOn: row.completed_on,
});
export type TaskJson = ReturnType<typeof taskJson>;

/** A task with the names of what it is about, as pages show it. */
const taskLine = (row: SelectedTask) => ({
  ...taskJson(row),
  organisation: row.organisation_name,
  opportunity: row.opportunity_title,
  person: row.family_name === null ? null : [row.given_name, row.family_name].filter(Boolean).join(' '),
});
export type TaskLine = ReturnType<typeof taskLine>;

/** Which tasks of a list. */
export interface TaskWish {
  owner?: string | undefined;
  /** True: not yet completed; false: completed. */
  open?: boolean | undefined;
  organisation?: string | undefined;
  person?: string | undefined;
  agreement?: string | undefined;
  opportunity?: string | undefined;
  /** Exclusive; drops tasks without a due day. */
  dueBefore?: Day | undefined;
  limit: number;
  cursor?: string | undefined;
}

async function pageOfTasks<Item>(read: Read, wish: TaskWish, item: (row: SelectedTask) => Item) {
  let query = selectTasks(read).where('task.archived_at', 'is', null);
  if (wish.owner) query = query.where('task.owner_id', '=', wish.owner);
  if (wish.open !== undefined) query = query.where('task.completed_on', wish.open ? 'is' : 'is not', null);
  if (wish.organisation) query = query.where('task.organisation_id', '=', wish.organisation);
  if (wish.person) query = query.where('task.person_id', '=', wish.person);
  if (wish.agreement) query = query.where('task.agreement_id', '=', wish.agreement);
  if (wish.opportunity) query = query.where('task.opportunity_id', '=', wish.opportunity);
  if (wish.dueBefore) query = query.where('task.due_on', '<', wish.dueBefore);
  const order = [sql.ref('task.due_on'), sql.ref('task.id')] as const;
  const page = (within: RawBuilder<SqlBool>, size: number) =>
    query.where(within).orderBy('task.due_on').orderBy('task.id').limit(size).execute();
  const rows = await nullsLast(order, readPlace(wish.cursor, 'day', 'id'), wish.limit + 1, page);
  return pageOf(rows, wish.limit, (row) => [row.due_on, row.id], item);
}

/** A page of tasks by due day, those without one last. Archived ones are left out. */
export const listTasks = (read: Read, wish: TaskWish) => pageOfTasks(read, wish, taskJson);
/** The same page with the names of what tasks are about. */
export const listTaskLines = (read: Read, wish: TaskWish) => pageOfTasks(read, wish, taskLine);

/** One task, or nothing. */
export async function findTaskLine(read: Read, id: string): Promise<TaskLine | null> {
  const row = await selectTasks(read).where('task.id', '=', id).executeTakeFirst();
  return row ? taskLine(row) : null;
}
/** One task as the API gives it, or nothing. */
export async function findTask(read: Read, id: string): Promise<TaskJson | null> {
  const row = await selectTasks(read).where('task.id', '=', id).executeTakeFirst();
  return row ? taskJson(row) : null;
}
