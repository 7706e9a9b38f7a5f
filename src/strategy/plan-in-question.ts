import type { Read } from '../platform/database.ts';
import { notFound } from '../values/problem.ts';
import { listPlans, type PlanJson } from './list-plans.ts';
import { defaultPlan } from './plan.ts';

/** The version of the plan that is asked for (by default the one that figures use), among all. Unknown: 404. */
export async function planInQuestion(
  read: Read,
  code: string = defaultPlan,
): Promise<{ plan: PlanJson; plans: PlanJson[] }> {
  const plans = await listPlans(read);
  const plan = plans.find((one) => one.code === code);
  if (!plan) throw notFound();
  return { plan, plans };
}
