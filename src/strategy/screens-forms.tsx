import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import { admins } from '../access/guard.ts';
import type { Work } from '../platform/database.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { problemWords } from '../platform/words-problems.ts';
import { bodyErrors } from '../platform/zod-problem.ts';
import { invalid, notFound, Problem } from '../values/problem.ts';
import type { Who } from '../values/role.ts';
import { addPlan } from './add-plan.ts';
import { strategyAddress } from './addresses.ts';
import { addObjective, changeObjective } from './change-objective.ts';
import { listFacilities } from './list-facilities.ts';
import { listObjectives } from './list-objectives.ts';
import { bodyFrom, type Typed, typedFrom, typedIn } from './objective-form.ts';
import { planInQuestion } from './plan-in-question.ts';
import { newObjective, newPlan, objectivePatch } from './shapes.ts';
import { ObjectiveFormPage } from './views-objective-form.tsx';
import { NewPlanPage } from './views-plan-form.tsx';
import { planFormWords } from './words-forms.ts';

function readBody<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value, { reportInput: true });
  if (!read.success) throw invalid(...bodyErrors(read.error.issues));
  return read.data;
}

const whoAsks = (c: Ctx): Who => {
  const who = c.get('who');
  if (!who) throw new Problem('unauthenticated', 'no_credentials');
  return who;
};
const transact = <T,>(c: Ctx, task: (work: Work) => Promise<T>): Promise<T> =>
  c.get('parts').database.transaction(whoAsks(c), task);

/** Runs the task; a refusal that the form can show comes back, any other is thrown on. */
async function refusalOf(task: () => Promise<void>): Promise<Problem | null> {
  try {
    await task();
    return null;
  } catch (error) {
    if (error instanceof Problem && (error.code === 'invalid' || error.code === 'stale')) return error;
    throw error;
  }
}

async function planForm(c: Ctx, typed: Typed, refusal: Problem | null) {
  const { plans } = await planInQuestion(c.get('parts').database.read);
  const page = <NewPlanPage page={pageContext(c)} plans={plans} typed={typed} errors={refusal?.errors ?? []} />;
  return c.html(page, (refusal?.status ?? 200) as 200);
}

async function postPlan(c: Ctx) {
  const typed = typedIn(await c.req.parseBody());
  const refusal = await refusalOf(async () => {
    const { code = '', title = '', validFrom, copyFrom } = typed;
    const input = readBody(newPlan, { code, title, validFrom: validFrom || null, copyFrom: copyFrom || null });
    await transact(c, (work) => addPlan(work, input));
    leaveToast(c, { text: planFormWords[languageOf(c)].planAdded(input.code) });
  });
  return refusal ? planForm(c, typed, refusal) : seeOther(c, strategyAddress.objectives((typed.code ?? '').trim()));
}

interface Wish {
  plan: string | undefined;
  code: string | null;
  version?: number | undefined;
  typed?: Typed;
  refusal?: Problem | null;
}

async function objectiveForm(c: Ctx, { plan: planCode, code, version, typed, refusal = null }: Wish) {
  const { read } = c.get('parts').database;
  const { plan } = await planInQuestion(read, planCode);
  const [found] = code === null ? [] : await listObjectives(read, { plan: plan.code, code });
  if (code !== null && !found) throw notFound();
  const language = languageOf(c);
  const page = (
    <ObjectiveFormPage
      page={pageContext(c)}
      plan={plan}
      facilities={await listFacilities(read, { plan: plan.code })}
      code={code}
      version={version ?? found?.version ?? null}
      typed={typed ?? (found ? typedFrom(found, language) : {})}
      errors={refusal?.errors ?? []}
      stale={refusal?.code === 'stale' ? problemWords[language].reasons[refusal.reason] : null}
    />
  );
  return c.html(page, (refusal?.status ?? 200) as 200);
}

async function postNewObjective(c: Ctx) {
  const typed = typedIn(await c.req.parseBody());
  const plan = typed.plan ?? '';
  const code = (typed.code ?? '').trim().toUpperCase();
  const language = languageOf(c);
  const refusal = await refusalOf(async () => {
    const input = readBody(newObjective, { plan, code, ...bodyFrom(typed, language) });
    await transact(c, (work) => addObjective(work, input));
    leaveToast(c, { text: planFormWords[language].added(code) });
  });
  return refusal
    ? objectiveForm(c, { plan, code: null, typed, refusal })
    : seeOther(c, strategyAddress.objective(code, plan));
}

async function postObjective(c: Ctx) {
  const typed = typedIn(await c.req.parseBody());
  const plan = typed.plan ?? '';
  const code = c.req.param('code') ?? '';
  const language = languageOf(c);
  const say = planFormWords[language];
  const version = Number(typed.version);
  const refusal = await refusalOf(async () => {
    const [found] = await listObjectives(c.get('parts').database.read, { plan, code });
    if (!found) throw notFound();
    const patch = readBody(objectivePatch, bodyFrom(typed, language));
    const { entry } = await transact(c, (work) => changeObjective(work, found.id, patch, version));
    leaveToast(
      c,
      entry === null
        ? { text: say.unchanged }
        : { text: say.changed(code), undo: { action: '/undo', fields: { entry } } },
    );
  });
  return refusal
    ? objectiveForm(c, { plan, code, version, typed, refusal })
    : seeOther(c, strategyAddress.objective(code, plan));
}

/** The forms of administrators: a new version of the plan, a new objective, corrections. */
export function strategyForms(app: OpenAPIHono<Env>): void {
  app.get('/strategy/plans/new', admins, (c) => planForm(c, { copyFrom: c.req.query('copy') ?? '' }, null));
  app.post('/strategy/plans', admins, postPlan);
  app.get('/strategy/objectives/new', admins, (c) =>
    objectiveForm(c, { plan: c.req.query('plan') || undefined, code: null }),
  );
  app.post('/strategy/objectives', admins, postNewObjective);
  app.get('/strategy/objectives/:code/edit', admins, (c) =>
    objectiveForm(c, { plan: c.req.query('plan') || undefined, code: c.req.param('code') }),
  );
  app.post('/strategy/objectives/:code', admins, postObjective);
}
