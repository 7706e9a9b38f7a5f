import { z } from '@hono/zod-openapi';
import { admins, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import { pageOf, readPlace } from '../platform/cursor.ts';
import type { Read } from '../platform/database.ts';
import { notFound } from '../values/problem.ts';
import { addPlan } from './add-plan.ts';
import { addObjective, changeObjective } from './change-objective.ts';
import { facilityFamilies } from './facility.ts';
import { listFacilities } from './list-facilities.ts';
import { findObjective, listObjectives } from './list-objectives.ts';
import { listPlans } from './list-plans.ts';
import { defaultPlan } from './plan.ts';
import { facility, newObjective, newPlan, objective, objectivePatch, plan } from './shapes.ts';

const ofPlan = z.string().max(20).default(defaultPlan).openapi({ example: defaultPlan });

/** A page of a list that is read whole because it is as long as the plan; the cursor is the last code shown. */
function codesPage<T extends { code: string }>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const place = readPlace(cursor, 'text');
  const found = place ? all.findIndex(({ code }) => code === place[0]) : -1;
  const start = place && found < 0 ? all.length : found + 1;
  return pageOf(
    all.slice(start, start + limit + 1),
    limit,
    ({ code }) => [code],
    (item) => item,
  );
}

const orNotFound = <T>(found: T | null | undefined): T => {
  if (found === null || found === undefined) throw notFound();
  return found;
};
const shownPlan = async (read: Read, id: string) => orNotFound((await listPlans(read)).find((one) => one.id === id));
const shownObjective = async (read: Read, id: string) => orNotFound(await findObjective(read, id));

function plansApi(api: Api): void {
  api.read(
    '/api/plans',
    {
      guard: readers,
      summary: 'The versions of the Strategic Plan with their goals',
      query: z.strictObject(paging),
      answer: listOf(plan, 'Plan'),
    },
    async (read, { query }) => codesPage(await listPlans(read), query),
  );
  api.read('/api/plans/{id}', { guard: readers, summary: 'One version of the plan', answer: plan }, (read, ask) =>
    shownPlan(read, ask.param('id')),
  );
  api.create(
    '/api/plans',
    { guard: admins, summary: 'A new version of the plan, empty or copied', body: newPlan, answer: plan },
    async (work, body) => shownPlan(work, (await addPlan(work, body)).id),
  );
}

function objectivesApi(api: Api): void {
  api.read(
    '/api/strategic-objectives',
    {
      guard: readers,
      summary: 'The strategic objectives of one version of the plan',
      query: z.strictObject({
        ...paging,
        plan: ofPlan,
        goal: z.string().max(1).optional(),
        facility: z.string().max(10).optional(),
      }),
      answer: listOf(objective, 'StrategicObjective'),
    },
    async (read, { query }) => codesPage(await listObjectives(read, query), query),
  );
  api.read(
    '/api/strategic-objectives/{id}',
    { guard: readers, summary: 'One strategic objective', answer: objective },
    (read, ask) => shownObjective(read, ask.param('id')),
  );
  api.create(
    '/api/strategic-objectives',
    { guard: admins, summary: 'A new objective of a version of the plan', body: newObjective, answer: objective },
    async (work, body) => shownObjective(work, (await addObjective(work, body)).id),
  );
  api.change(
    '/api/strategic-objectives/{id}',
    { guard: admins, summary: 'Correct an objective', body: objectivePatch, answer: objective },
    async (work, body, ask) =>
      shownObjective(work, (await changeObjective(work, ask.param('id'), body, ask.version)).id),
  );
}

/** Plans, objectives and facilities over the API. */
export function strategyApi(api: Api): void {
  plansApi(api);
  objectivesApi(api);
  api.read(
    '/api/facilities',
    {
      guard: readers,
      summary: 'Core and Global Facilities',
      query: z.strictObject({ ...paging, plan: ofPlan, family: z.enum(facilityFamilies).optional() }),
      answer: listOf(facility, 'Facility'),
    },
    async (read, { query }) => codesPage(await listFacilities(read, query), query),
  );
  api.read('/api/facilities/{id}', { guard: readers, summary: 'One facility', answer: facility }, async (read, ask) =>
    orNotFound((await listFacilities(read, { plan: defaultPlan, id: ask.param('id') }))[0]),
  );
}
