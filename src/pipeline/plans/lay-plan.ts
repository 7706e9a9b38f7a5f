import { createTask } from '../../directory/change-task.ts';
import { newTask } from '../../directory/shapes.ts';
import { Task } from '../../directory/task.ts';
import type { Changed } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { addDays } from '../../values/day.ts';
import { changeOpportunity } from '../change-opportunity.ts';
import { oneOpportunity } from '../list-opportunities.ts';
import { planOf } from './list-steps.ts';

/**
 * Makes tasks of the usual steps of the stage an opportunity is in (those named, else all). A step without a parent is
 * due so many days from today, the others after the task of their parent. Where no next step is set, the first is.
 */
export async function layPlan(work: Work, id: string, steps: readonly string[] | undefined): Promise<Changed> {
  const it = await oneOpportunity(work, { asOf: null, knownAt: null }, id);
  const chosen = (await planOf(work, it)).filter((step) => steps === undefined || steps.includes(step.id));
  const made = new Map<string, string>();
  let entry: string | null = null;
  for (const step of chosen) {
    const before = step.parentId === null ? undefined : made.get(step.parentId);
    const task = await createTask(
      work,
      newTask.parse({
        title: step.title,
        ownerId: it.owner?.id ?? null,
        opportunityId: it.id,
        organisationId: it.funder.kind === 'organisation' ? it.funder.id : null,
        personId: it.funder.kind === 'person' ? it.funder.id : null,
        ...(before
          ? { afterTaskId: before, daysAfter: step.daysAfter }
          : { dueOn: addDays(work.today(), step.daysAfter) }),
      }),
    );
    made.set(step.id, task.id);
    entry ??= task.entry;
  }
  const [first] = chosen;
  const task = first && (await work.em.findOneOrFail(Task, made.get(first.id) ?? ''));
  if (task && it.nextStep === null)
    await changeOpportunity(work, id, { nextStep: task.title, nextStepDueOn: (task.dueOn ?? null) as never }, null);
  return { id, entry };
}
