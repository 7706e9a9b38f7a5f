import { journalChange, type Subject } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { addDays, type Day } from '../values/day.ts';
import { invalid } from '../values/problem.ts';
import { Task } from './task.ts';

/** When a task is due that follows another: counted from the day that one was completed, or until then is due. */
export function dueAfter(before: Pick<Task, 'completedOn' | 'dueOn'>, daysAfter: number | null): Day | null {
  const from = before.completedOn ?? before.dueOn ?? null;
  return from === null ? null : addDays(from as Day, daysAfter ?? 0);
}

/** Moves the due days of the open tasks that follow this one, and of those that follow them. */
export async function moveFollowers(
  work: Work,
  task: Task,
  subjectOf: (work: Work, it: Task) => Promise<Subject>,
): Promise<void> {
  const followers = await work.em.find(Task, { afterTaskId: task.id, completedOn: null, archivedAt: null });
  for (const one of followers) {
    const before = { dueOn: one.dueOn ?? null };
    const dueOn = dueAfter(task, one.daysAfter ?? null);
    if (dueOn === null || dueOn === before.dueOn) continue;
    one.dueOn = dueOn;
    await work.em.flush();
    await journalChange(work, await subjectOf(work, one), 'changed', before, { dueOn });
    await moveFollowers(work, one, subjectOf);
  }
}

/** Refuses (422 `contradiction`) a task that would follow itself, also by way of others. */
export async function checkFollowed(work: Work, id: string | null, afterTaskId: string | null): Promise<void> {
  let next = afterTaskId;
  const seen = new Set<string>();
  while (next !== null && !seen.has(next)) {
    if (next === id) throw invalid({ pointer: '#/afterTaskId', code: 'contradiction' });
    seen.add(next);
    next = (await work.em.findOne(Task, { id: next }))?.afterTaskId ?? null;
  }
}
