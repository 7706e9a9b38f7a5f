import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { listTaskLines } from '../../directory/list-tasks.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { posting } from '../../partnerships/rights.ts';
import { checked, readForm, submitted, typedOrNull, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import type { OpportunityJson } from '../list-opportunities.ts';
import { opportunityIn } from '../screens-opportunity.tsx';
import { opportunityPatch } from '../shapes.ts';
import { opportunityWords } from '../words-opportunity.ts';
import { completeStep } from './complete-step.ts';
import { NextStepPage } from './views-next-step.tsx';

const homes = { nextStep: 'nextStep', nextStepDueOn: 'nextStepDueOn', text: 'outcome' };
const page = (c: Ctx, it: OpportunityJson, state: FormState) => (
  <NextStepPage page={pageContext(c)} opportunity={it} state={state} />
);

/** /opportunities/:id/next-step: what came of the step that is done, and what is next. */
export function nextStepScreens(app: OpenAPIHono<Env>): void {
  app.get('/opportunities/:id/next-step', partnershipWriters, async (c) => {
    const it = await opportunityIn(c);
    const { items } = await listTaskLines(c.get('parts').database.read, { opportunity: it.id, open: true, limit: 200 });
    // The task that comes next is what most often happens next.
    const next = items.find(({ title }) => title !== it.nextStep);
    const filled = { nextStep: next?.title ?? '', nextStepDueOn: next?.dueOn ?? '' };
    return c.html(page(c, it, freshForm(filled, it.version)));
  });
  app.post('/opportunities/:id/next-step', partnershipWriters, async (c) => {
    const it = await opportunityIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const { nextStep = null, nextStepDueOn = null } = checked(
          opportunityPatch.pick({ nextStep: true, nextStepDueOn: true }),
          { nextStep: typedOrNull(filled, 'nextStep'), nextStepDueOn: typedOrNull(filled, 'nextStepDueOn') },
        );
        const outcome = typedOrNull(filled, 'outcome');
        const done = await c
          .get('parts')
          .database.transaction(posting(c), (work) =>
            completeStep(work, it.id, { nextStep, nextStepDueOn, outcome }, versionIn(filled)),
          );
        return saved(c, done, opportunityWords[languageOf(c)].nextStepSaved, `/opportunities/${it.id}`);
      },
      async (problem) => page(c, it, await refusedForm(c, problem, filled, homes, await opportunityIn(c))),
    );
  });
}
