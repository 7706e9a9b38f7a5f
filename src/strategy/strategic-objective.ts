import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import { PlanVersion, type Source } from './plan.ts';

export const horizons = ['baseline', '2030', '2050'] as const;

/** How a quantity is meant: `additional` to the baseline, the first n of a ranking (`top-n`), each and every one. */
export const comparators = ['exact', 'range', 'additional', 'top-n', 'every'] as const;
export const periodicities = ['year', 'year or every two years'] as const;

/** A number the plan states: "5 to 10 projects" is min 5, max 10. Null where the text gives none. */
export interface Quantity {
  horizon: (typeof horizons)[number];
  measure: string;
  min: number | null;
  max: number | null;
  unit: string;
  comparator: (typeof comparators)[number];
  periodicity: (typeof periodicities)[number] | null;
  note: string | null;
}

const StrategicObjectiveSchema = defineEntity({
  name: 'StrategicObjective',
  tableName: 'strategic_objective',
  properties: {
    ...record,
    plan: () => p.manyToOne(PlanVersion).ref(),
    code: p.string(),
    goal: p.string(),
    shortTitle: p.string().nullable(),
    description: p.text(),
    baseline2020: p.text().nullable(),
    target2030: p.text().nullable(),
    target2050: p.text().nullable(),
    quantities: p.json<Quantity[]>().columnType('jsonb'),
    facility: p.string().nullable(),
    ambiguities: p.array<string>().default([]),
    source: p.json<Source>().columnType('jsonb').nullable(),
  },
  uniques: [{ name: 'strategic_objective_code_unique', properties: ['plan', 'code'] }],
});
/** One of the 24 strategic objectives (A1 to F3) in one version of the plan. */
export class StrategicObjective extends StrategicObjectiveSchema.class {}
StrategicObjectiveSchema.setClass(StrategicObjective);

export { StrategicObjectiveSchema };
