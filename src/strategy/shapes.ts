import { z } from '@hono/zod-openapi';
import { day, line, prose, recordShape, refuse } from '../platform/schemas.ts';
import { facilityFamilies } from './facility.ts';
import { comparators, horizons, periodicities } from './strategic-objective.ts';

const source = z.strictObject({ document: line(100), section: line(300) }).nullable();
const number = z.number().min(0).max(1e15).nullable();

const quantity = z
  .strictObject({
    horizon: z.enum(horizons),
    measure: line(300),
    min: number.default(null),
    max: number.default(null),
    unit: line(60),
    comparator: z.enum(comparators).default('exact'),
    periodicity: z.enum(periodicities).nullable().default(null),
    note: line(500).nullable().default(null),
  })
  .superRefine(({ min, max }, ctx) => {
    if (min !== null && max !== null && max < min) {
      ctx.addIssue({ code: 'custom', path: ['max'], params: { code: 'too_small', min } });
    }
  })
  .openapi('Quantity');

/** The texts of an objective, as they are added and corrected. */
const texts = {
  shortTitle: line(120).nullable(),
  description: prose(2000),
  baseline2020: prose(2000).nullable(),
  target2030: prose(2000).nullable(),
  target2050: prose(2000).nullable(),
  quantities: z.array(quantity).max(40),
  facility: line(10).nullable().openapi({ example: 'CF.III' }),
  ambiguities: z.array(prose(1000)).max(40),
  source,
};

export const objective = z
  .object({ ...recordShape, code: z.string(), plan: z.string(), goal: z.string(), ...texts })
  .openapi('StrategicObjective');

const objectiveCode = z
  .string()
  .regex(/^[A-Z][1-9]\d?$/)
  .openapi({ description: 'Letter of the goal, number within it.', example: 'A1' });

export const newObjective = z
  .strictObject({
    plan: line(20),
    code: objectiveCode,
    goal: z
      .string()
      .regex(/^[A-Z]$/)
      .optional()
      .openapi({ description: 'By default the letter of the code.' }),
    shortTitle: texts.shortTitle.default(null),
    description: texts.description,
    baseline2020: texts.baseline2020.default(null),
    target2030: texts.target2030.default(null),
    target2050: texts.target2050.default(null),
    quantities: texts.quantities.default([]),
    facility: texts.facility.default(null),
    ambiguities: texts.ambiguities.default([]),
    source: source.default(null),
  })
  .refine(({ code, goal }) => goal === undefined || code.startsWith(goal), {
    ...refuse('contradiction', 'the letter of the code'),
    path: ['goal'],
  })
  .openapi('NewStrategicObjective');
export type NewObjective = z.output<typeof newObjective>;

export const objectivePatch = z.strictObject(texts).partial().openapi('StrategicObjectivePatch');
export type ObjectivePatch = z.output<typeof objectivePatch>;

export const facility = z
  .object({
    ...recordShape,
    code: z.string(),
    family: z.enum(facilityFamilies),
    number: z.string(),
    name: z.string(),
    objectives: z.array(z.string()),
    ledBy: z.string().nullable(),
    supportedBy: z.string().nullable(),
    fundedBy: z.string().nullable(),
    aliases: z.array(z.string()),
    ambiguities: z.array(z.string()),
    source,
  })
  .openapi('Facility');

const goal = z.strictObject({
  letter: z
    .string()
    .regex(/^[A-Z]$/)
    .openapi({ example: 'A' }),
  name: line(120),
  definition: prose(2000),
  source: source.default(null),
});

export const plan = z
  .object({
    ...recordShape,
    code: z.string(),
    title: z.string(),
    validFrom: z.string().nullable().openapi({ format: 'date' }),
    goals: z.array(goal),
    objectives: z.int().openapi({ description: 'How many objectives this version has.' }),
    contradictions: z.array(
      z.object({
        about: z.string(),
        values: z.array(z.object({ value: z.unknown(), source })),
        recommendation: z.string(),
      }),
    ),
  })
  .openapi('Plan');

export const newPlan = z
  .strictObject({
    code: z
      .string()
      .trim()
      .max(20)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      .openapi({ example: '2022' }),
    title: line(200),
    validFrom: day.nullable().default(null),
    copyFrom: line(20)
      .nullable()
      .default(null)
      .openapi({ description: 'Version whose goals, objectives and contradictions are copied.', example: '2020' }),
    goals: z
      .array(goal)
      .min(1)
      .max(26)
      .optional()
      .openapi({ description: 'Not with copyFrom. Without either, the goals of the default version are taken over.' }),
  })
  .superRefine(({ copyFrom, goals = [] }, ctx) => {
    if (copyFrom !== null && goals.length > 0) {
      ctx.addIssue({ code: 'custom', path: ['goals'], params: { code: 'contradiction', other: 'copyFrom' } });
    }
    goals.forEach(({ letter }, index) => {
      if (goals.findIndex((other) => other.letter === letter) === index) return;
      ctx.addIssue({ code: 'custom', path: ['goals', index, 'letter'], params: { code: 'duplicate' } });
    });
  })
  .openapi('NewPlan');
export type NewPlan = z.output<typeof newPlan>;
