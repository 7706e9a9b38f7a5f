import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { aboutReferences, checkReferences, type Reference } from './references.ts';
import type { TaskInput, TaskPatch } from './shapes.ts';
import { Task } from './task.ts';
import { timelineOrganisation } from './timeline-place.ts';

const subject = async (work: Work, it: Task): Promise<Subject> => ({
  kind: 'task',
  id: it.id,
  organisationId: await timelineOrganisation(work, it),
  personal: true,
});
const facts = (it: Task): Facts => ({
  title: it.title,
  dueOn: it.dueOn ?? null,
  ownerId: it.ownerId ?? null,
  organisationId: it.organisationId ?? null,
  personId: it.personId ?? null,
  agreementId: it.agreementId ?? null,
  completedOn: it.completedOn ?? null,
});
const owner = (id: string | null | undefined): Reference => ({ pointer: '#/ownerId', kind: 'staff', id });

/** A new task. Its owner must be active staff, and what it is about must exist (422 `unknown_record`). */
export async function createTask(work: Work, input: TaskInput): Promise<Changed> {
  await checkReferences(work, [owner(input.ownerId), ...aboutReferences(input)]);
  const made = work.em.create(Task, { ...input, archivedAt: null });
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, await subject(work, made), 'created', null, facts(made)) };
}

/** Changes the given fields; a day in `completedOn` completes the task, null opens it again. */
export async function changeTask(work: Work, id: string, patch: TaskPatch, version: number | null): Promise<Changed> {
  const found = await lock(work, Task, id, version);
  const before = facts(found);
  // Somebody who left keeps the tasks they have; only a new owner must be active.
  const newOwner = patch.ownerId === before.ownerId ? null : patch.ownerId;
  await checkReferences(work, [owner(newOwner), ...aboutReferences(patch)]);
  work.em.assign(found, patch);
  await work.em.flush();
  return journalChange(work, await subject(work, found), 'changed', before, facts(found));
}

const setTaskArchived = async (work: Work, id: string, version: number | null, archived: boolean) => {
  const found = await lock(work, Task, id, version, { archived: !archived });
  const place = await subject(work, found);
  return setArchived(work, Task, id, version, archived, () => place);
};
/** Takes a task out of the lists. */
export const archiveTask = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setTaskArchived(work, id, version, true);
/** Puts it back. */
export const restoreTask = (work: Work, id: string): Promise<Changed> => setTaskArchived(work, id, null, false);
