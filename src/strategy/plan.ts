import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

/** The version of the plan that figures use unless told otherwise: the 2022 text is not among the documents. */
export const defaultPlan = '2020';

/** Where a fact stands in the Initiative's documents. */
export interface Source {
  document: string;
  section: string;
}

/** Two or more values that the documents give for one thing, and what is made of it. */
export interface Contradiction {
  about: string;
  values: { value: unknown; source: Source }[];
  recommendation: string;
}

const PlanVersionSchema = defineEntity({
  name: 'PlanVersion',
  tableName: 'plan_version',
  properties: {
    ...record,
    code: p.string(),
    title: p.string(),
    validFrom: p.date().nullable(),
    /** Where the documents contradict each other, so that a reader sees it. */
    contradictions: p.json<Contradiction[]>().columnType('jsonb'),
  },
  uniques: [{ name: 'plan_version_code_unique', properties: ['code'] }],
});
/** One edition of the Strategic Plan ("2020"); targets belong to one. */
export class PlanVersion extends PlanVersionSchema.class {}
PlanVersionSchema.setClass(PlanVersion);

const GoalSchema = defineEntity({
  name: 'Goal',
  tableName: 'goal',
  properties: {
    ...record,
    plan: () => p.manyToOne(PlanVersion).ref(),
    letter: p.string(),
    name: p.string(),
    definition: p.text(),
    source: p.json<Source>().columnType('jsonb').nullable(),
  },
  uniques: [{ name: 'goal_letter_unique', properties: ['plan', 'letter'] }],
});
/** One of the six goals, A to F. */
export class Goal extends GoalSchema.class {}
GoalSchema.setClass(Goal);

export { GoalSchema, PlanVersionSchema };
