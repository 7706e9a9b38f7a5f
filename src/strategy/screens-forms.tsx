import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { admins } from '../access/guard.ts';
import { checked, readForm, submitted, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { problemWords } from '../platform/words-problems.ts';
import { notFound, type Problem } from '../values/problem.ts';
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

async function planForm(c: Ctx, typed: Typed, problem: Problem | null) {
  const { plans } = await planInQuestion(c.get('parts').database.read);
  return <NewPlanPage page={pageContext(c)} plans={plans} typed={typed} errors={problem?.errors ?? []} />;
}

async function postPlan(c: Ctx) {
  const typed = typedIn(await readForm(c));
  return submitted(
    c,
    async () => {
      const { code = '', title = '', validFrom, copyFrom } = typed;
      const input = checked(newPlan, { code, title, validFrom: validFrom || null, copyFrom: copyFrom || null });
      await acting(c, (work) => addPlan(work, input));
      leaveToast(c, { text: planFormWords[languageOf(c)].planAdded(input.code) });
      return seeOther(c, strategyAddress.objectives(code.trim()));
    },
    (problem) => planForm(c, typed, problem),
  );
}

interface Wish {
  plan: string | undefined;
  code: string | null;
  typed?: Typed;
  problem?: Problem;
}

async function objectiveForm(c: Ctx, { plan: planCode, code, typed, problem }: Wish) {
  const { read } = c.get('parts').database;
  const { plan } = await planInQuestion(read, planCode);
  const [found] = code === null ? [] : await listObjectives(read, { plan: plan.code, code });
  if (code !== null && !found) throw notFound();
  const language = languageOf(c);
  // After somebody else's change the form goes on from that, so that it can be saved after all.
  const asTyped = typed && found && problem?.code !== 'stale';
  return (
    <ObjectiveFormPage
      page={pageContext(c)}
      plan={plan}
      facilities={await listFacilities(read, { plan: plan.code })}
      code={code}
      version={asTyped ? versionIn(typed) : (found?.version ?? null)}
      typed={typed ?? (found ? typedFrom(found, language) : {})}
      errors={problem?.errors ?? []}
      refused={problem?.errors.length === 0 ? problemWords[language].reasons[problem.reason] : null}
    />
  );
}

async function postNewObjective(c: Ctx) {
  const typed = typedIn(await readForm(c));
  const plan = typed.plan ?? '';
  const code = (typed.code ?? '').trim().toUpperCase();
  const language = languageOf(c);
  return submitted(
    c,
    async () => {
      const input = checked(newObjective, { plan, code, ...bodyFrom(typed, language) });
      await acting(c, (work) => addObjective(work, input));
      leaveToast(c, { text: planFormWords[language].added(code) });
      return seeOther(c, strategyAddress.objective(code, plan));
    },
    (problem) => objectiveForm(c, { plan, code: null, typed, problem }),
  );
}

async function postObjective(c: Ctx) {
  const typed = typedIn(await readForm(c));
  const plan = typed.plan ?? '';
  const code = c.req.param('code') ?? '';
  const language = languageOf(c);
  const say = planFormWords[language];
  return submitted(
    c,
    async () => {
      const [found] = await listObjectives(c.get('parts').database.read, { plan, code });
      if (!found) throw notFound();
      const patch = checked(objectivePatch, bodyFrom(typed, language));
      const { entry } = await acting(c, (work) => changeObjective(work, found.id, patch, versionIn(typed)));
      const undo = entry !== null && { undo: { action: '/undo', fields: { entry } } };
      leaveToast(c, { text: undo ? say.changed(code) : say.unchanged, ...undo });
      return seeOther(c, strategyAddress.objective(code, plan));
    },
    (problem) => objectiveForm(c, { plan, code, typed, problem }),
  );
}

/** The forms of administrators: a new version of the plan, a new objective, corrections. */
export function strategyForms(app: OpenAPIHono<Env>): void {
  app.get('/strategy/plans/new', admins, async (c) =>
    c.html(await planForm(c, { copyFrom: c.req.query('copy') ?? '' }, null)),
  );
  app.post('/strategy/plans', admins, postPlan);
  app.get('/strategy/objectives/new', admins, async (c) =>
    c.html(await objectiveForm(c, { plan: c.req.query('plan') || undefined, code: null })),
  );
  app.post('/strategy/objectives', admins, postNewObjective);
  app.get('/strategy/objectives/:code/edit', admins, async (c) =>
    c.html(await objectiveForm(c, { plan: c.req.query('plan') || undefined, code: c.req.param('code') })),
  );
  app.post('/strategy/objectives/:code', admins, postObjective);
}
