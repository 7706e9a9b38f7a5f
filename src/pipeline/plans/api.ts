import { admins, partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf } from '../../platform/api.ts';
import { oneOpportunity } from '../list-opportunities.ts';
import { opportunity } from '../shapes.ts';
import { archiveStep, changeStep, createStep } from './change-step.ts';
import { layPlan } from './lay-plan.ts';
import { listSteps, oneStep } from './list-steps.ts';
import { newStepTemplate, planWish, stepTemplate, stepTemplatePatch } from './shapes.ts';

/** `/api/step-templates`: the usual next steps of each stage, and taking them over as tasks. */
export function stepsApi(api: Api): void {
  api.read(
    '/api/step-templates',
    {
      guard: readers,
      summary: 'Usual steps, each after the one it follows',
      answer: listOf(stepTemplate, 'StepTemplate'),
    },
    async (read) => ({ items: await listSteps(read), nextCursor: null }),
  );
  api.read(
    '/api/step-templates/{id}',
    { guard: readers, summary: 'One usual step', answer: stepTemplate },
    (read, ask) => oneStep(read, ask.param('id')),
  );
  api.create(
    '/api/step-templates',
    { guard: admins, summary: 'A new usual step', body: newStepTemplate, answer: stepTemplate },
    async (work, body) => oneStep(work, (await createStep(work, body)).id),
  );
  api.change(
    '/api/step-templates/{id}',
    { guard: admins, summary: 'Change a usual step', body: stepTemplatePatch, answer: stepTemplate },
    async (work, body, ask) => oneStep(work, (await changeStep(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/step-templates/{id}', { guard: admins, summary: 'Archive a usual step' }, async (work, ask) => {
    await archiveStep(work, ask.param('id'), ask.version);
  });
  api.create(
    '/api/opportunities/{id}/plans',
    {
      guard: partnershipWriters,
      summary: 'Take over the usual steps of its stage as tasks',
      body: planWish,
      answer: opportunity,
    },
    async (work, body, ask) => {
      await layPlan(work, ask.param('id'), body.steps);
      return oneOpportunity(work, { asOf: null, knownAt: null }, ask.param('id'));
    },
  );
}
