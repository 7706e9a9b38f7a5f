import { z } from '@hono/zod-openapi';
import { admins, figureWriters, partnershipWriters, readers } from '../access/guard.ts';
import { funderGroups } from '../directory/organisation.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import { type LookingBack, looking, lookingAt } from '../platform/looking.ts';
import { commaList, id } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { archiveOpportunity, changeOpportunity, createOpportunity } from './change-opportunity.ts';
import { movesOf } from './list-moves.ts';
import { listOpportunities, oneOpportunity } from './list-opportunities.ts';
import { moveOpportunity, viewConflict } from './move-opportunity.ts';
import {
  conflictView,
  move,
  newMove,
  newOpportunity,
  opportunity,
  opportunityPatch,
  stage,
  stagePatch,
} from './shapes.ts';
import { stageCodes } from './stage.ts';
import { changeStage, listStages, oneStage } from './stages.ts';

const lookingBack = {
  ...lookingAt,
  asOf: lookingAt.asOf.openapi({
    description: [
      'The day looked at, for what counts: stage, amount, chance, expected day, purpose, channel, funder group, owner.',
      'Title, funder, people, next step, notes, conflict of interest and joining are today’s, whatever the day.',
    ].join(' '),
  }),
};
const now: LookingBack = { asOf: null, knownAt: null };

/** `/api/stages`: the chances and limits of the stages. */
export function stagesApi(api: Api): void {
  api.read(
    '/api/stages',
    { guard: readers, summary: 'Stages in their order', answer: listOf(stage, 'Stage') },
    async (read) => ({ items: await listStages(read), nextCursor: null }),
  );
  api.read('/api/stages/{id}', { guard: readers, summary: 'One stage', answer: stage }, (read, ask) =>
    oneStage(read, ask.param('id')),
  );
  api.change(
    '/api/stages/{id}',
    { guard: admins, summary: 'Set the chance and the limit of days of a stage', body: stagePatch, answer: stage },
    async (work, body, ask) => oneStage(work, (await changeStage(work, ask.param('id'), body, ask.version)).id),
  );
}

/** `/api/opportunities` and their moves. */
export function opportunitiesApi(api: Api): void {
  api.read(
    '/api/opportunities',
    {
      guard: readers,
      summary: 'Opportunities by expected day, those without one last; open ones unless stages are named',
      query: z.strictObject({
        ...paging,
        ...lookingBack,
        stage: commaList(stageCodes).optional(),
        owner: id.optional(),
        funderGroup: z.enum(funderGroups).optional(),
        organisation: id.optional(),
        person: id.optional(),
      }),
      answer: listOf(opportunity, 'Opportunity'),
    },
    (read, { query }) => listOpportunities(read, looking(query), query),
  );
  api.read(
    '/api/opportunities/{id}',
    {
      guard: readers,
      summary: 'One opportunity',
      query: z.strictObject(lookingBack),
      answer: opportunity,
    },
    (read, ask) => oneOpportunity(read, looking(ask.query), ask.param('id')),
  );
  api.create(
    '/api/opportunities',
    { guard: partnershipWriters, summary: 'A new opportunity', body: newOpportunity, answer: opportunity },
    async (work, body) => oneOpportunity(work, now, (await createOpportunity(work, body)).id),
  );
  api.change(
    '/api/opportunities/{id}',
    {
      guard: partnershipWriters,
      summary: 'Change an opportunity',
      body: opportunityPatch,
      answer: opportunity,
      ownMerge: ['chance'],
    },
    async (work, body, ask) =>
      oneOpportunity(work, now, (await changeOpportunity(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/opportunities/{id}',
    { guard: partnershipWriters, summary: 'Archive an opportunity' },
    async (work, ask) => {
      await archiveOpportunity(work, ask.param('id'), ask.version);
    },
  );
  api.read(
    '/api/opportunities/{id}/moves',
    { guard: readers, summary: 'Every move, oldest first', answer: listOf(move, 'Move') },
    async (read, ask) => {
      const items = await movesOf(read, ask.param('id'));
      if (items.length === 0) throw notFound();
      return { items, nextCursor: null };
    },
  );
  api.create(
    '/api/opportunities/{id}/moves',
    { guard: partnershipWriters, summary: 'Move it to another stage', body: newMove, answer: move },
    async (work, body, ask) => {
      await moveOpportunity(work, ask.param('id'), body);
      const made = (await movesOf(work, ask.param('id'))).at(-1);
      if (!made) throw notFound();
      return made;
    },
  );
  api.create(
    '/api/opportunities/{id}/conflict-views',
    {
      guard: figureWriters,
      summary: 'Look at a possible conflict of interest as the second person, who has never owned the opportunity',
      body: conflictView,
      answer: opportunity,
    },
    async (work, { view }, ask) => {
      await viewConflict(work, ask.param('id'), view, null);
      return oneOpportunity(work, now, ask.param('id'));
    },
  );
}
