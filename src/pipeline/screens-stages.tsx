import type { OpenAPIHono } from '@hono/zod-openapi';
import { admins, readers } from '../access/guard.ts';
import { refusedForm, saved } from '../partnerships/after-form.ts';
import { type FormState, freshForm } from '../partnerships/form-state.tsx';
import { changedFields } from '../partnerships/form-values.ts';
import { idIn, posting } from '../partnerships/rights.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { notFound } from '../values/problem.ts';
import { archiveStep, changeStep, createStep } from './plans/change-step.ts';
import { listSteps, oneStep, type StepTemplateJson } from './plans/list-steps.ts';
import { newStepTemplate, stepTemplatePatch } from './plans/shapes.ts';
import { StepPage } from './plans/views-step.tsx';
import { stepWords } from './plans/words.ts';
import { stagePatch } from './shapes.ts';
import { changeStage, listStages, oneStage, type StageJson } from './stages.ts';
import { StagesPage } from './views-stages.tsx';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

/** A whole number as typed, null for nothing; what is none is told in `refused`. */
function wholeIn(filled: Filled, name: string, message: string, refused: Record<string, string>): number | null {
  const text = typed(filled, name);
  if (text === '') return null;
  if (!/^\d{1,4}$/.test(text)) refused[name] = message;
  return Number(text);
}

async function stagesPage(c: Ctx, refused: { id: string; state: FormState } | null) {
  const { read } = c.get('parts').database;
  const [stages, steps] = await Promise.all([listStages(read), listSteps(read)]);
  const mayWrite = c.get('who')?.role === 'admin';
  return <StagesPage page={pageContext(c)} stages={stages} steps={steps} mayWrite={mayWrite} refused={refused} />;
}

async function stepPage(c: Ctx, stage: StageJson, step: StepTemplateJson | null, state: FormState) {
  const parents = (await listSteps(c.get('parts').database.read, stage.code)).filter(({ id }) => id !== step?.id);
  return <StepPage page={pageContext(c)} state={state} stage={stage} step={step} parents={parents} />;
}

const homes = { title: 'title', funderGroup: 'funderGroup', daysAfter: 'daysAfter', parentId: 'parentId' };
const stepFilled = (it: StepTemplateJson): Filled => ({
  title: it.title,
  funderGroup: it.funderGroup ?? '',
  daysAfter: String(it.daysAfter),
  parentId: it.parentId ?? '',
});
const stepIn = (c: Ctx, filled: Filled, refused: Record<string, string>) => ({
  title: typed(filled, 'title'),
  funderGroup: typedOrNull(filled, 'funderGroup'),
  daysAfter: wholeIn(filled, 'daysAfter', stepWords[languageOf(c)].notANumber, refused),
  parentId: typedOrNull(filled, 'parentId'),
});

async function stageOf(c: Ctx, step: StepTemplateJson): Promise<StageJson> {
  const found = (await listStages(c.get('parts').database.read)).find(({ code }) => code === step.stage);
  if (!found) throw notFound();
  return found;
}

async function postStage(c: Ctx): Promise<Response> {
  const { database } = c.get('parts');
  const stage = await oneStage(database.read, idIn(c, 'id'));
  const filled = await readForm(c);
  const language = languageOf(c);
  return submitted(
    c,
    async () => {
      const errors: Record<string, string> = {};
      const chance = wholeIn(filled, 'chance', opportunityWords[language].notAPercentage, errors);
      if (chance === null || chance > 100) errors.chance = opportunityWords[language].notAPercentage;
      const mostDays = wholeIn(filled, 'mostDays', stepWords[language].notANumber, errors);
      if (Object.keys(errors).length > 0) {
        const state = { ...freshForm(filled, versionIn(filled)), errors };
        return c.html(await stagesPage(c, { id: stage.id, state }), 422);
      }
      const patch = checked(stagePatch, { chance, mostDays });
      const done = await database.transaction(posting(c), (work) =>
        changeStage(work, stage.id, patch, versionIn(filled)),
      );
      const text = stepWords[language].stageSaved(pipelineTerms[language].stages[stage.code]);
      return saved(c, done, text, `/stages#${stage.code}`);
    },
    async (problem) => {
      const fields = { chance: 'chance', mostDays: 'mostDays' };
      const state = await refusedForm(c, problem, filled, fields, await oneStage(database.read, stage.id));
      return stagesPage(c, { id: stage.id, state });
    },
  );
}

async function postStep(c: Ctx, stage: StageJson, step: StepTemplateJson | null): Promise<Response> {
  const filled = await readForm(c);
  const { database } = c.get('parts');
  return submitted(
    c,
    async () => {
      const errors: Record<string, string> = {};
      const wanted = stepIn(c, filled, errors);
      if (wanted.daysAfter === null) errors.daysAfter = stepWords[languageOf(c)].notANumber;
      if (Object.keys(errors).length > 0)
        return c.html(await stepPage(c, stage, step, { ...freshForm(filled, versionIn(filled) || null), errors }), 422);
      const done = await database.transaction(posting(c), (work) => {
        if (step === null) return createStep(work, checked(newStepTemplate, { ...wanted, stage: stage.code }));
        const patch = changedFields(wanted, stepIn(c, stepFilled(step), {}));
        return changeStep(work, step.id, checked(stepTemplatePatch, patch), versionIn(filled));
      });
      return saved(c, done, opportunityWords[languageOf(c)].saved(wanted.title), `/stages#${stage.code}`);
    },
    async (problem) => {
      const present = step && (await oneStep(database.read, step.id));
      return stepPage(c, stage, step, await refusedForm(c, problem, filled, homes, present));
    },
  );
}

/** /stages: chances, limits of days and usual steps; only an administrator changes them. */
export function stageScreens(app: OpenAPIHono<Env>): void {
  app.get('/stages', readers, async (c) => c.html(await stagesPage(c, null)));
  app.post('/stages/:id', admins, postStage);
  app.get('/stages/:id/steps/new', admins, async (c) => {
    const stage = await oneStage(c.get('parts').database.read, idIn(c, 'id'));
    return c.html(await stepPage(c, stage, null, freshForm({ daysAfter: '7' })));
  });
  app.post('/stages/:id/steps', admins, async (c) =>
    postStep(c, await oneStage(c.get('parts').database.read, idIn(c, 'id')), null),
  );
  app.get('/step-templates/:id/edit', admins, async (c) => {
    const step = await oneStep(c.get('parts').database.read, idIn(c, 'id'));
    if (step.archivedAt !== null) return seeOther(c, `/stages#${step.stage}`);
    return c.html(await stepPage(c, await stageOf(c, step), step, freshForm(stepFilled(step), step.version)));
  });
  app.post('/step-templates/:id', admins, async (c) => {
    const step = await oneStep(c.get('parts').database.read, idIn(c, 'id'));
    return postStep(c, await stageOf(c, step), step);
  });
  app.post('/step-templates/:id/archive', admins, async (c) => {
    const { database } = c.get('parts');
    const step = await oneStep(database.read, idIn(c, 'id'));
    const version = versionIn(await readForm(c));
    const done = await database.transaction(posting(c), (work) => archiveStep(work, step.id, version));
    return saved(c, done, opportunityWords[languageOf(c)].archived(step.title), `/stages#${step.stage}`);
  });
}
