import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { directoryWriters, readers } from '../access/guard.ts';
import { ownPath } from '../access/own-path.ts';
import { checked, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { invalid, notFound, type Problem } from '../values/problem.ts';
import { activeStaff } from './active-staff.ts';
import { archiveTask, changeTask, createTask, restoreTask } from './change-task.ts';
import { findOrganisation } from './list-organisations.ts';
import { findPerson } from './list-people.ts';
import { findTaskLine, listTaskLines, type TaskLine } from './list-tasks.ts';
import { opportunityNamed } from './opportunity-named.ts';
import { organisationNamed } from './organisation-named.ts';
import { idIn, idInQuery, sayDone, shownAgain } from './screen-parts.ts';
import { newTask, taskPatch } from './shapes.ts';
import { type TaskDraft, taskBody, taskDraft, taskTyped } from './task-form.ts';
import { currentOrganisation } from './timeline-place.ts';
import { TaskFormPage } from './views-task-form.tsx';
import { TasksPage } from './views-tasks.tsx';
import { pageWords } from './words-pages.ts';

async function showList(c: Ctx) {
  const page = pageContext(c);
  const mine = page.staff !== null && c.req.query('owner') !== 'all';
  const done = c.req.query('state') === 'done';
  const cursor = c.req.query('cursor') || undefined;
  const wish = { open: !done, limit: 50, cursor, ...(mine && page.staff && { owner: page.staff.id }) };
  const { items, nextCursor } = await listTaskLines(c.get('parts').database.read, wish);
  const shown = { items, nextCursor, further: cursor !== undefined };
  return c.html(<TasksPage page={page} mine={mine} done={done} {...shown} />);
}

async function found(c: Ctx): Promise<TaskLine> {
  const task = await findTaskLine(c.get('parts').database.read, idIn(c));
  if (!task) throw notFound();
  return task;
}

async function form(c: Ctx, task: TaskLine | null, draft: TaskDraft, problem: Problem | null) {
  const staff = await activeStaff(c.get('parts').database.read);
  return <TaskFormPage page={pageContext(c)} task={task} draft={draft} problem={problem} staff={staff} />;
}

/** A new task's form, about what the address names. */
async function blank(c: Ctx): Promise<TaskDraft> {
  const { read } = c.get('parts').database;
  const [organisationId, personId] = [idInQuery(c, 'organisation'), idInQuery(c, 'person')];
  const person = personId ? await findPerson(read, personId) : null;
  const opportunity = await opportunityNamed(read, idInQuery(c, 'opportunity'));
  const at = organisationId ?? (person && currentOrganisation(person.affiliations, read.today()));
  const organisation = at ? await findOrganisation(read, at) : null;
  return {
    title: '',
    dueOn: '',
    ownerId: c.get('staff')?.id ?? '',
    organisation: organisation?.name ?? '',
    organisationId: organisation?.id ?? '',
    personId: person?.id ?? '',
    person: person?.name ?? '',
    agreementId: idInQuery(c, 'agreement') ?? '',
    opportunityId: opportunity?.id ?? '',
    opportunity: opportunity?.title ?? '',
    completedOn: '',
    version: '',
    back: opportunity
      ? `/opportunities/${opportunity.id}`
      : person
        ? `/people/${person.id}`
        : organisation
          ? `/organisations/${organisation.id}`
          : '',
  };
}

/** Finds the organisation that was typed; what is not clear becomes a choice. */
async function resolve(c: Ctx, draft: TaskDraft): Promise<void> {
  if (draft.organisation === '') return;
  const meant = await organisationNamed(c.get('parts').database.read, draft.organisation, draft.organisationId);
  if ('id' in meant) {
    draft.organisationId = meant.id;
    return;
  }
  draft.candidates = meant.candidates;
  throw invalid({ pointer: '#/organisationId', code: 'unknown_record' });
}

async function create(c: Ctx) {
  const draft = taskTyped(await readForm(c));
  return submitted(
    c,
    async () => {
      await resolve(c, draft);
      const input = checked(newTask, taskBody(draft));
      const made = await acting(c, (work) => createTask(work, input));
      sayDone(c, pageWords[languageOf(c)].taskAdded(input.title), made);
      return seeOther(c, ownPath(draft.back, '/tasks'));
    },
    (problem) => form(c, null, draft, problem),
  );
}

async function change(c: Ctx) {
  const task = await found(c);
  const filled = await readForm(c);
  const draft = taskTyped(filled);
  return submitted(
    c,
    async () => {
      await resolve(c, draft);
      const patch = checked(taskPatch, taskBody(draft));
      const made = await acting(c, (work) => changeTask(work, task.id, patch, versionIn(filled)));
      const say = pageWords[languageOf(c)];
      sayDone(c, made.entry === null ? say.nothingChanged : say.saved(patch.title ?? ''), made);
      return seeOther(c, ownPath(draft.back, '/tasks'));
    },
    async (problem) => form(c, task, await shownAgain(draft, problem, () => found(c)), problem),
  );
}

/** The pages of tasks. */
export function taskScreens(app: OpenAPIHono<Env>): void {
  app.get('/tasks', readers, showList);
  app.get('/tasks/new', directoryWriters, async (c) => c.html(await form(c, null, await blank(c), null)));
  app.get('/tasks/:id/edit', readers, async (c) => {
    const task = await found(c);
    const on = [
      task.opportunityId && `/opportunities/${task.opportunityId}`,
      task.personId && `/people/${task.personId}`,
      task.organisationId && `/organisations/${task.organisationId}`,
    ];
    return c.html(await form(c, task, taskDraft(task, on.find(Boolean) || ''), null));
  });
  app.post('/tasks', directoryWriters, create);
  app.post('/tasks/:id', directoryWriters, change);
  for (const step of ['complete', 'reopen'] as const) {
    app.post(`/tasks/:id/${step}`, directoryWriters, async (c) => {
      const { title } = await found(c);
      const back = typed(await readForm(c), 'back');
      const completedOn = step === 'complete' ? c.get('parts').clock.today() : null;
      const done = await acting(c, (work) => changeTask(work, idIn(c), { completedOn }, null));
      const say = pageWords[languageOf(c)];
      sayDone(c, step === 'complete' ? say.taskDone(title) : say.taskReopened(title), done);
      return seeOther(c, ownPath(back, '/tasks'));
    });
  }
  app.post('/tasks/:id/archive', directoryWriters, async (c) => {
    const { title } = await found(c);
    const filled = await readForm(c);
    const done = await acting(c, (work) => archiveTask(work, idIn(c), versionIn(filled)));
    sayDone(c, pageWords[languageOf(c)].archivedToast(title), done);
    return seeOther(c, ownPath(typed(filled, 'back'), '/tasks'));
  });
  app.post('/tasks/:id/restore', directoryWriters, async (c) => {
    const { title } = await found(c);
    const done = await acting(c, (work) => restoreTask(work, idIn(c)));
    sayDone(c, pageWords[languageOf(c)].restoredToast(title), done);
    return seeOther(c, `/tasks/${idIn(c)}/edit`);
  });
}
