import { z } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import { type Api, listOf } from '../platform/api.ts';
import { recordShape } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { facilityFamilies } from './facility.ts';
import { listFacilities } from './list-facilities.ts';
import { findObjective, listObjectives } from './list-objectives.ts';
import { horizons } from './strategic-objective.ts';

const source = z.object({ document: z.string(), section: z.string() }).nullable();
const quantity = z.object({
  horizon: z.enum(horizons),
  measure: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
  comparator: z.string(),
  periodicity: z.string().nullable(),
  note: z.string().nullable(),
});
const objective = z
  .object({
    ...recordShape,
    code: z.string(),
    plan: z.string(),
    goal: z.string(),
    shortTitle: z.string().nullable(),
    description: z.string(),
    baseline2020: z.string().nullable(),
    target2030: z.string().nullable(),
    target2050: z.string().nullable(),
    quantities: z.array(quantity),
    facility: z.string().nullable(),
    ambiguities: z.array(z.string()),
    source,
  })
  .openapi('StrategicObjective');
const facility = z
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

/** The version of the plan that figures use unless told otherwise (domain.md 1.1, point 3). */
export const defaultPlan = '2020';
const plan = z.string().max(20).default(defaultPlan).openapi({ example: defaultPlan });
// These lists are as long as the plan: they take the paging of every list, and fit one page of 50.
const paging = { limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50), cursor: z.string().optional() };

export function strategyApi(api: Api): void {
  api.read(
    '/api/strategic-objectives',
    {
      guard: readers,
      summary: 'The strategic objectives of one version of the plan',
      query: z.strictObject({
        ...paging,
        plan,
        goal: z.string().max(1).optional(),
        facility: z.string().max(10).optional(),
      }),
      answer: listOf(objective, 'StrategicObjective'),
    },
    async (read, { query }) => ({ items: await listObjectives(read, query), nextCursor: null }),
  );
  api.read(
    '/api/strategic-objectives/{id}',
    { guard: readers, summary: 'One strategic objective', answer: objective },
    async (read, ask) => {
      const found = await findObjective(read, ask.param('id'));
      if (!found) throw notFound();
      return found;
    },
  );
  api.read(
    '/api/facilities',
    {
      guard: readers,
      summary: 'Core and Global Facilities',
      query: z.strictObject({ ...paging, plan, family: z.enum(facilityFamilies).optional() }),
      answer: listOf(facility, 'Facility'),
    },
    async (read, { query }) => ({ items: await listFacilities(read, query), nextCursor: null }),
  );
  api.read('/api/facilities/{id}', { guard: readers, summary: 'One facility', answer: facility }, async (read, ask) => {
    const [found] = await listFacilities(read, { plan: defaultPlan, id: ask.param('id') });
    if (!found) throw notFound();
    return found;
  });
}
