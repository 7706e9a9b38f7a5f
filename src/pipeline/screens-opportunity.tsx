import type { OpenAPIHono } from '@hono/zod-openapi';
import { directoryWriters, figureWriters, partnershipWriters, readers } from '../access/guard.ts';
import { createActivity } from '../directory/change-activity.ts';
import { listDocumentLines } from '../directory/list-documents.ts';
import { listPeople } from '../directory/list-people.ts';
import { listTaskLines } from '../directory/list-tasks.ts';
import { newActivity } from '../directory/shapes.ts';
import { timeline } from '../directory/timeline.ts';
import { pageWords } from '../directory/words-pages.ts';
import { ratesOn } from '../ledger/rates-on.ts';
import { saved } from '../partnerships/after-form.ts';
import { idIn, posting, rightsOf } from '../partnerships/rights.ts';
import {
  checked,
  type Filled,
  readForm,
  submitted,
  typed,
  typedList,
  typedOrNull,
  versionIn,
} from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import type { LookingBack } from '../platform/looking.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { problemWords } from '../platform/words-problems.ts';
import { Problem } from '../values/problem.ts';
import { callsOfOpportunity } from './calls/calls-of.ts';
import { archiveOpportunity, restoreOpportunity } from './change-opportunity.ts';
import { tellPipeline } from './happened.ts';
import { movesOf } from './list-moves.ts';
import { oneOpportunity } from './list-opportunities.ts';
import { viewConflict } from './move-opportunity.ts';
import { layPlan } from './plans/lay-plan.ts';
import { planOf } from './plans/list-steps.ts';
import { stepWords } from './plans/words.ts';
import { latestScreenings } from './screening/list-screenings.ts';
import { isOpen } from './stage.ts';
import { OpportunityPage } from './views-opportunity.tsx';
import { opportunityWords } from './words-opportunity.ts';

const now: LookingBack = { asOf: null, knownAt: null };

/** The opportunity in the address, or 404. */
export const opportunityIn = (c: Ctx) => oneOpportunity(c.get('parts').database.read, now, idIn(c, 'id'));

interface Refused {
  filled: Filled;
  problem: Problem;
  scope: 'log' | 'view';
}

async function record(c: Ctx, refused: Refused | null = null) {
  const { read } = c.get('parts').database;
  const it = await opportunityIn(c);
  const page = pageContext(c);
  const who = c.get('who');
  const organisation = it.funder.kind === 'organisation' ? it.funder.id : undefined;
  const [moves, rates, tasks, documents, lines, plan, people, screenings, calls] = await Promise.all([
    movesOf(read, it.id),
    ratesOn(read, page.today, null),
    listTaskLines(read, { opportunity: it.id, open: true, limit: 50 }),
    listDocumentLines(read, { subjectKind: 'opportunity', subjectId: it.id, limit: 10 }),
    timeline(read, { opportunity: it.id }, { limit: 25, cursor: c.req.query('before') || undefined }),
    isOpen(it.stage) ? planOf(read, it) : [],
    organisation ? listPeople(read, { organisation, limit: 50 }) : null,
    latestScreenings(read, 3, it.funder),
    callsOfOpportunity(read, it.id),
  ]);
  const contacts = new Map(
    [...it.people.map(({ personId, name }) => ({ id: personId, name })), ...(people?.items ?? [])].map(
      ({ id, name }) => [id, { id, name }] as const,
    ),
  );
  const log = refused?.scope === 'log' ? refused.filled : null;
  const view = refused?.scope === 'view' ? refused : null;
  const { write, figures } = rightsOf(c);
  return (
    <OpportunityPage
      page={page}
      opportunity={it}
      moves={moves}
      rates={rates}
      tasks={tasks.items}
      plan={plan}
      documents={documents}
      timeline={lines}
      tell={tellPipeline}
      draft={{
        kind: (log && typed(log, 'kind')) || 'note',
        text: log ? typed(log, 'text') : '',
        happenedOn: log ? typed(log, 'happenedOn') : page.today,
        other: log ? typed(log, 'other') : '',
      }}
      problem={log ? (refused?.problem ?? null) : null}
      screenings={screenings}
      calls={calls}
      contacts={[...contacts.values()]}
      rights={{
        write,
        figures,
        log: who !== null && who?.role !== 'viewer',
        view: figures && who?.kind === 'staff' && who.id !== it.owner?.id,
      }}
      view={{
        typed: view ? typed(view.filled, 'view') : '',
        error:
          view === null
            ? undefined
            : view.problem.code === 'invalid'
              ? problemWords[page.language].fields.required({})
              : problemWords[page.language].reasons[view.problem.reason],
      }}
    />
  );
}

/** /opportunities/:id: the record, its quick log, the second person's view, the usual steps, archiving. */
export function opportunityScreens(app: OpenAPIHono<Env>): void {
  app.get('/opportunities/:id', readers, async (c) => c.html(await record(c)));
  app.post('/opportunities/:id/log', directoryWriters, async (c) => {
    const it = await opportunityIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const other = typedOrNull(filled, 'other');
        const input = checked(newActivity, {
          kind: typed(filled, 'kind'),
          text: typed(filled, 'text'),
          happenedOn: typedOrNull(filled, 'happenedOn') ?? undefined,
          opportunityId: it.id,
          organisationId: it.funder.kind === 'organisation' ? it.funder.id : null,
          personId: it.funder.kind === 'person' ? it.funder.id : other,
        });
        const made = await c.get('parts').database.transaction(posting(c), (work) => createActivity(work, input));
        return saved(c, made, pageWords[languageOf(c)].logged, `/opportunities/${it.id}`);
      },
      (problem) => record(c, { filled, problem, scope: 'log' }),
    );
  });
  app.post('/opportunities/:id/conflict-views', figureWriters, async (c) => {
    const it = await opportunityIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const view = typed(filled, 'view');
        if (view === '') throw new Problem('invalid', 'fields_at_fault');
        const { database } = c.get('parts');
        await database.transaction(posting(c), (work) => viewConflict(work, it.id, view, versionIn(filled)));
        leaveToast(c, { text: opportunityWords[languageOf(c)].viewKept });
        return seeOther(c, `/opportunities/${it.id}#conflict`);
      },
      (problem) => record(c, { filled, problem, scope: 'view' }),
    );
  });
  app.post('/opportunities/:id/plan', partnershipWriters, async (c) => {
    const it = await opportunityIn(c);
    const steps = typedList(await readForm(c), 'steps');
    await c.get('parts').database.transaction(posting(c), (work) => layPlan(work, it.id, steps));
    if (steps.length > 0) leaveToast(c, { text: stepWords[languageOf(c)].takenOver(steps.length) });
    return seeOther(c, `/opportunities/${it.id}#tasks`);
  });
  for (const action of ['archive', 'restore'] as const) {
    app.post(`/opportunities/:id/${action}`, partnershipWriters, async (c) => {
      const it = await opportunityIn(c);
      const version = versionIn(await readForm(c));
      const done = await c
        .get('parts')
        .database.transaction(posting(c), (work) =>
          action === 'archive' ? archiveOpportunity(work, it.id, version) : restoreOpportunity(work, it.id),
        );
      const say = opportunityWords[languageOf(c)];
      const text = (action === 'archive' ? say.archived : say.restored)(it.title);
      return saved(c, done, text, `/opportunities/${it.id}`);
    });
  }
}
