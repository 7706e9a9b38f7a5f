import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { directoryWriters, readers } from '../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { type FieldError, invalid, notFound, Problem } from '../values/problem.ts';
import { createActivity } from './change-activity.ts';
import { archivePerson, changePerson, createPerson, restorePerson } from './change-person.ts';
import { findDuplicatePeople, type SamePerson } from './find-duplicate-people.ts';
import { listDocumentLines } from './list-documents.ts';
import { findOrganisation, listOrganisations } from './list-organisations.ts';
import { findPerson, listPeople } from './list-people.ts';
import { listTaskLines } from './list-tasks.ts';
import { mergedInto } from './merged.ts';
import { funderGroups } from './organisation.ts';
import { organisationNamed } from './organisation-named.ts';
import { type PersonDraft, personBody, personDraft, personTyped } from './person-form.ts';
import { idIn, idInQuery, sayDone, shownAgain } from './screen-parts.ts';
import type { Extras } from './screens.tsx';
import { newActivity, newPerson, personPatch } from './shapes.ts';
import { timeline } from './timeline.ts';
import { currentOrganisation } from './timeline-place.ts';
import { PeoplePage } from './views-people.tsx';
import { PersonPage } from './views-person.tsx';
import { PersonFormPage } from './views-person-form.tsx';
import { pageWords } from './words-pages.ts';

const nameOf = (person: { givenName?: string | null | undefined; familyName?: string | undefined }): string =>
  [person.givenName, person.familyName].filter(Boolean).join(' ');

async function showList(c: Ctx) {
  const { read } = c.get('parts').database;
  const query = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 200);
  const group = query('funderGroup');
  const organisation = idInQuery(c, 'organisation') ?? '';
  const filter = {
    q: query('q'),
    funderGroup: (funderGroups as readonly string[]).includes(group) ? group : '',
    tag: query('tag').slice(0, 60),
    organisation,
  };
  const { items, nextCursor } = await listPeople(read, {
    q: filter.q || undefined,
    funderGroup: filter.funderGroup || undefined,
    tag: filter.tag || undefined,
    organisation: organisation || undefined,
    limit: 50,
    cursor: query('cursor') || undefined,
  });
  const at = organisation ? await findOrganisation(read, organisation) : null;
  const shown = { items, nextCursor, further: query('cursor') !== '', organisationName: at?.name ?? null };
  return c.html(<PeoplePage page={pageContext(c)} filter={filter} {...shown} />);
}

/** The organisations that the rows of a form mean; a row that means none or several becomes a choice. */
async function resolved(c: Ctx, draft: PersonDraft): Promise<string[]> {
  const errors: FieldError[] = [];
  const ids: string[] = [];
  for (const [row, stay] of draft.affiliations.entries()) {
    const meant = await organisationNamed(c.get('parts').database.read, stay.organisation, stay.organisationId);
    if ('id' in meant) ids[row] = stay.organisationId = meant.id;
    else {
      stay.candidates = meant.candidates;
      errors.push({ pointer: `#/affiliations/${row}/organisationId`, code: 'unknown_record' });
    }
  }
  if (errors.length > 0) throw invalid(...errors);
  return ids;
}

const formPage = (
  c: Ctx,
  id: string | null,
  draft: PersonDraft,
  problem: Problem | null,
  same: readonly SamePerson[] = [],
  blank = 1,
) => <PersonFormPage page={pageContext(c)} id={id} draft={draft} problem={problem} same={same} blank={blank} />;

/** Names to offer for what is being typed. */
async function organisationsLike(c: Ctx, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.map((text) => text.trim().slice(0, 200)).filter((text) => text.length > 1);
  const { read } = c.get('parts').database;
  const found = await Promise.all(wanted.slice(0, 10).map((q) => listOrganisations(read, { q, limit: 8 })));
  return [...new Set(found.flatMap(({ items }) => items.map(({ name }) => name)))];
}

async function create(c: Ctx) {
  const filled = await readForm(c);
  const draft = personTyped(filled);
  if (typed(filled, 'more')) return c.html(formPage(c, null, draft, null, [], 3));
  let same: readonly SamePerson[] = [];
  return submitted(
    c,
    async () => {
      const input = checked(newPerson, personBody(draft, await resolved(c, draft)));
      if (typed(filled, 'confirmed') !== 'yes') {
        same = await findDuplicatePeople(c.get('parts').database.read, input);
        if (same.length > 0) throw new Problem('conflict', 'possible_duplicate');
      }
      const made = await acting(c, (work) => createPerson(work, input));
      sayDone(c, pageWords[languageOf(c)].created(nameOf(input)), made);
      return seeOther(c, `/people/${made.id}`);
    },
    (problem) => formPage(c, null, draft, problem, same),
  );
}

async function change(c: Ctx) {
  const id = idIn(c);
  const filled = await readForm(c);
  const draft = personTyped(filled);
  if (typed(filled, 'more')) return c.html(formPage(c, id, draft, null, [], 3));
  return submitted(
    c,
    async () => {
      const patch = checked(personPatch, personBody(draft, await resolved(c, draft)));
      const made = await acting(c, (work) => changePerson(work, id, patch, versionIn(filled)));
      const say = pageWords[languageOf(c)];
      sayDone(c, made.entry === null ? say.nothingChanged : say.saved(nameOf(patch)), made);
      return seeOther(c, `/people/${id}`);
    },
    async (problem) => formPage(c, id, await shownAgain(draft, problem, () => found(c)), problem),
  );
}

async function found(c: Ctx) {
  const person = await findPerson(c.get('parts').database.read, idIn(c));
  if (!person) throw notFound();
  return person;
}

/** The pages of people. */
export function peopleScreens(app: OpenAPIHono<Env>, extras: Extras): void {
  const record = async (c: Ctx, filled: Filled | null, problem: Problem | null) => {
    const { read } = c.get('parts').database;
    const page = pageContext(c);
    const person = await found(c);
    const cursor = c.req.query('before') || undefined;
    const [tasks, documents, lines, twins, merged] = await Promise.all([
      listTaskLines(read, { person: person.id, open: true, limit: 50 }),
      listDocumentLines(read, { subjectKind: 'person', subjectId: person.id, limit: 10 }),
      timeline(read, { person: person.id }, { limit: 25, cursor }),
      person.emails.length === 0 ? [] : findDuplicatePeople(read, { ...person, except: person.id }),
      mergedInto(read, 'person', person.id),
    ]);
    const extra = await extras.besidePerson?.(c, person);
    const draft = {
      kind: (filled && typed(filled, 'kind')) || 'note',
      text: filled ? typed(filled, 'text') : '',
      happenedOn: filled ? typed(filled, 'happenedOn') : page.today,
      other: filled ? typed(filled, 'other') : (currentOrganisation(person.affiliations, page.today) ?? ''),
    };
    return (
      <PersonPage
        page={page}
        person={person}
        sameAddress={twins.filter(({ sameEmail }) => sameEmail)}
        tasks={tasks.items}
        documents={documents}
        timeline={lines}
        merged={merged}
        draft={draft}
        problem={problem}
        tell={extras.tell}
        extra={extra}
      />
    );
  };

  app.get('/people', readers, showList);
  app.get('/people/new', directoryWriters, async (c) => {
    const organisation = idInQuery(c, 'organisation');
    const at = organisation ? await findOrganisation(c.get('parts').database.read, organisation) : null;
    const typing = Object.entries(c.req.query()).filter(([name]) => /(^|\.)organisation$/.test(name));
    const names = await organisationsLike(
      c,
      typing.map(([, text]) => text),
    );
    const page = pageContext(c);
    const draft = personDraft(null, at);
    return c.html(
      <PersonFormPage page={page} id={null} draft={draft} problem={null} same={[]} blank={1} names={names} />,
    );
  });
  app.get('/people/:id', readers, async (c) => {
    const { mergedIntoId } = await found(c);
    return mergedIntoId ? seeOther(c, `/people/${mergedIntoId}`) : c.html(await record(c, null, null));
  });
  app.get('/people/:id/edit', directoryWriters, async (c) => {
    const person = await found(c);
    if (person.archivedAt !== null) return seeOther(c, `/people/${person.id}`);
    return c.html(formPage(c, person.id, personDraft(person), null));
  });
  app.post('/people', directoryWriters, create);
  app.post('/people/:id', directoryWriters, change);
  app.post('/people/:id/log', directoryWriters, async (c) => {
    const id = idIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = checked(newActivity, {
          kind: typed(filled, 'kind'),
          text: typed(filled, 'text'),
          happenedOn: typedOrNull(filled, 'happenedOn') ?? undefined,
          personId: id,
          organisationId: typedOrNull(filled, 'other'),
        });
        sayDone(c, pageWords[languageOf(c)].logged, await acting(c, (work) => createActivity(work, input)));
        return seeOther(c, `/people/${id}`);
      },
      (problem) => record(c, filled, problem),
    );
  });
  app.post('/people/:id/archive', directoryWriters, async (c) => {
    const { name } = await found(c);
    const version = versionIn(await readForm(c));
    const done = await acting(c, (work) => archivePerson(work, idIn(c), version));
    sayDone(c, pageWords[languageOf(c)].archivedToast(name), done);
    return seeOther(c, `/people/${idIn(c)}`);
  });
  app.post('/people/:id/restore', directoryWriters, async (c) => {
    const { name } = await found(c);
    const done = await acting(c, (work) => restorePerson(work, idIn(c)));
    sayDone(c, pageWords[languageOf(c)].restoredToast(name), done);
    return seeOther(c, `/people/${idIn(c)}`);
  });
}
