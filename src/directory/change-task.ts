import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { checkFollowed, dueAfter, moveFollowers } from './follow-tasks.ts';
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
  ...(it.opportunityId && { opportunityId: it.opportunityId }),
  completedOn: it.completedOn ?? null,
});
const owner = (id: string | null | undefined): Reference => ({ pointer: '#/ownerId', kind: 'staff', id });
const followed = (id: string | null | undefined): Reference => ({ pointer: '#/afterTaskId', kind: 'task', id });

/**
 * A new task. Its owner must be active staff, and what it is about must exist (422 `unknown_record`). One that follows
 * another and has no due day of its own is due so many days after that one.
 */
export async function createTask(work: Work, input: TaskInput): Promise<Changed> {
  await checkReferences(work, [owner(input.ownerId), followed(input.afterTaskId), ...aboutReferences(input)]);
  const before = input.afterTaskId ? await work.em.findOneOrFail(Task, input.afterTaskId) : null;
  const dueOn = input.dueOn ?? (before && dueAfter(before, input.daysAfter));
  const made = work.em.create(Task, { ...input, dueOn, archivedAt: null });
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, await subject(work, made), 'created', null, facts(made)) };
}

/**
 * Changes the given fields; a day in `completedOn` completes the task, null opens it again. Tasks that follow it move
 * with it.
 */
export async function changeTask(work: Work, id: string, patch: TaskPatch, version: number | null): Promise<Changed> {
  const found = await lock(work, Task, id, version);
  const before = facts(found);
  // Somebody who left keeps the tasks they have; only a new owner must be active.
  const newOwner = patch.ownerId === before.ownerId ? null : patch.ownerId;
  await checkReferences(work, [owner(newOwner), followed(patch.afterTaskId), ...aboutReferences(patch)]);
  await checkFollowed(work, id, patch.afterTaskId ?? null);
  work.em.assign(found, patch);
  await work.em.flush();
  const changed = await journalChange(work, await subject(work, found), 'changed', before, facts(found));
  const after = facts(found);
  if (after.completedOn !== before.completedOn || after.dueOn !== before.dueOn)
    await moveFollowers(work, found, subject);
  return changed;
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
