import { defaultPlan } from './plan.ts';

const withPlan = (path: string, plan: string): string =>
  plan === defaultPlan ? path : `${path}?plan=${encodeURIComponent(plan)}`;

/** Addresses of the plan's pages; the default version needs no mention. */
export const strategyAddress = {
  objectives: (plan: string) => withPlan('/strategy', plan),
  facilities: (plan: string) => withPlan('/strategy/facilities', plan),
  contradictions: (plan: string) => withPlan('/strategy/contradictions', plan),
  objective: (code: string, plan: string) => withPlan(`/strategy/objectives/${code}`, plan),
  facility: (code: string, plan: string) => withPlan(`/strategy/facilities/${code}`, plan),
  editObjective: (code: string, plan: string) => withPlan(`/strategy/objectives/${code}/edit`, plan),
  newObjective: (plan: string) => withPlan('/strategy/objectives/new', plan),
  newPlan: (copied: string) => `/strategy/plans/new?copy=${encodeURIComponent(copied)}`,
};
