import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { readers } from '../access/guard.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { queryErrors } from '../platform/zod-problem.ts';
import { notFound, Problem } from '../values/problem.ts';
import { facilityFamilies } from './facility.ts';
import { filterObjectives } from './filter-objectives.ts';
import { listFacilities } from './list-facilities.ts';
import { listObjectives } from './list-objectives.ts';
import { planInQuestion } from './plan-in-question.ts';
import { strategyForms } from './screens-forms.tsx';
import { ObjectivesPage } from './views.tsx';
import { ContradictionsPage, FacilitiesPage, FacilityPage } from './views-facility.tsx';
import { ObjectivePage } from './views-objective.tsx';

// An empty choice of a select arrives as "".
const choice = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const filterQuery = z.object({
  q: z.string().trim().max(100).default(''),
  family: choice(z.enum(facilityFamilies)),
  facility: choice(z.string().max(10)),
  unclear: choice(z.literal('yes')),
});

function readFilter(c: Ctx) {
  const read = filterQuery.safeParse(c.req.query());
  if (!read.success) throw new Problem('malformed', 'bad_query', queryErrors(read.error.issues, []));
  return { ...read.data, unclear: read.data.unclear === 'yes' };
}

/** What each page of the plan starts from. */
async function opened(c: Ctx) {
  const { read } = c.get('parts').database;
  const { plan, plans } = await planInQuestion(read, c.req.query('plan') || undefined);
  const facilities = await listFacilities(read, { plan: plan.code });
  return { page: pageContext(c), read, plan, plans, facilities };
}

/** The pages of the plan: browser, objectives, facilities, contradictions; and the forms of administrators. */
export function strategyScreens(app: OpenAPIHono<Env>): void {
  app.get('/strategy', readers, async (c) => {
    const filter = readFilter(c);
    const start = await opened(c);
    const objectives = await listObjectives(start.read, { plan: start.plan.code });
    const shown = filterObjectives(objectives, start.facilities, filter);
    return c.html(<ObjectivesPage {...start} objectives={objectives} shown={shown} filter={filter} />);
  });
  app.get('/strategy/facilities', readers, async (c) => c.html(<FacilitiesPage {...(await opened(c))} />));
  app.get('/strategy/contradictions', readers, async (c) => c.html(<ContradictionsPage {...(await opened(c))} />));
  strategyForms(app);
  app.get('/strategy/facilities/:code', readers, async (c) => {
    const start = await opened(c);
    const facility = start.facilities.find(({ code }) => code === c.req.param('code'));
    if (!facility) throw notFound();
    const objectives = await listObjectives(start.read, { plan: start.plan.code, facility: facility.code });
    return c.html(<FacilityPage {...start} facility={facility} objectives={objectives} />);
  });
  app.get('/strategy/objectives/:code', readers, async (c) => {
    const { page, read, plan, plans, facilities } = await opened(c);
    const code = c.req.param('code');
    const [objective] = await listObjectives(read, { plan: plan.code, code });
    if (!objective) throw notFound();
    const facility = facilities.find((one) => one.code === objective.facility) ?? null;
    const others = plans.filter((other) => other.code !== plan.code);
    const found = await Promise.all(others.map((other) => listObjectives(read, { plan: other.code, code })));
    const elsewhere = others.filter((_, index) => found[index]?.length).map((other) => other.code);
    return c.html(
      <ObjectivePage page={page} plan={plan} objective={objective} facility={facility} elsewhere={elsewhere} />,
    );
  });
}
