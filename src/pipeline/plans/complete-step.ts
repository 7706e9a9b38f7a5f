import { createActivity } from '../../directory/change-activity.ts';
import { changeTask } from '../../directory/change-task.ts';
import { listTaskLines } from '../../directory/list-tasks.ts';
import { newActivity } from '../../directory/shapes.ts';
import { type Changed, lock } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { changeOpportunity } from '../change-opportunity.ts';
import { Opportunity } from '../opportunity.ts';

/** What comes after a step, and what came of it. */
export interface StepWish {
  nextStep: string | null;
  nextStepDueOn: Day | null;
  /** What came of the step that is done; kept as a note. */
  outcome: string | null;
}

/**
 * Completes the next step of an opportunity and sets the one after it: what came of it is noted, and the task of the
 * same name is completed, so that the tasks which follow it move.
 */
export async function completeStep(work: Work, id: string, wish: StepWish, version: number | null): Promise<Changed> {
  const it = await lock(work, Opportunity, id, version);
  const about = { opportunityId: id, organisationId: it.organisationId ?? null, personId: it.personId ?? null };
  if (wish.outcome) await createActivity(work, newActivity.parse({ kind: 'note', text: wish.outcome, ...about }));
  if (it.nextStep && it.nextStep !== wish.nextStep) {
    const { items } = await listTaskLines(work, { opportunity: id, open: true, limit: 200 });
    const task = items.find(({ title }) => title === it.nextStep);
    if (task) await changeTask(work, task.id, { completedOn: work.today() }, null);
  }
  return changeOpportunity(work, id, { nextStep: wish.nextStep, nextStepDueOn: wish.nextStepDueOn }, null);
}
