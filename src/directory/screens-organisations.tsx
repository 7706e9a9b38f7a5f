import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { directoryWriters, readers } from '../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { isCountry } from '../values/country.ts';
import { notFound, Problem } from '../values/problem.ts';
import { createActivity } from './change-activity.ts';
import {
  archiveOrganisation,
  changeOrganisation,
  createOrganisation,
  restoreOrganisation,
} from './change-organisation.ts';
import { findDuplicates, type Lookalike } from './find-duplicates.ts';
import { findOrganisation, listOrganisations } from './list-organisations.ts';
import { funderGroups, organisationKinds, relationKinds } from './organisation.ts';
import { type OrganisationDraft, organisationBody, organisationDraft, organisationTyped } from './organisation-form.ts';
import { organisationRecord } from './organisation-record.ts';
import { idIn, sayDone, shownAgain } from './screen-parts.ts';
import type { Extras } from './screens.tsx';
import { newActivity, newOrganisation, organisationPatch } from './shapes.ts';
import { organisationPage } from './views-organisation.tsx';
import { OrganisationFormPage } from './views-organisation-form.tsx';
import { OrganisationsPage } from './views-organisations.tsx';
import { pageWords } from './words-pages.ts';

const oneOf = (values: readonly string[], text: string): string => (values.includes(text) ? text : '');

async function showList(c: Ctx) {
  const query = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 200);
  const filter = {
    q: query('q'),
    kind: oneOf(organisationKinds, query('kind')),
    country: isCountry(query('country')) ? query('country') : '',
    relation: oneOf(relationKinds, query('relation')),
    funderGroup: oneOf(funderGroups, query('funderGroup')),
    tag: query('tag').slice(0, 60),
  };
  const { items, nextCursor } = await listOrganisations(c.get('parts').database.read, {
    q: filter.q || undefined,
    kind: filter.kind ? [filter.kind] : undefined,
    country: filter.country || undefined,
    relation: filter.relation || undefined,
    funderGroup: filter.funderGroup || undefined,
    tag: filter.tag || undefined,
    limit: 50,
    cursor: query('cursor') || undefined,
  });
  const further = query('cursor') !== '';
  return c.html(
    <OrganisationsPage page={pageContext(c)} filter={filter} items={items} nextCursor={nextCursor} further={further} />,
  );
}

async function found(c: Ctx) {
  const organisation = await findOrganisation(c.get('parts').database.read, idIn(c));
  if (!organisation) throw notFound();
  return organisation;
}

/** The forms that ask for a funder, and go on with the one that was added. */
const asking = ['/opportunities/new', '/pledges/new', '/screenings/new'];
const cameFor = (back: string | undefined): string | null => asking.find((path) => path === back) ?? null;

/** The form again: with more rows (no problem), or with what is wrong. */
const formPage = (
  c: Ctx,
  id: string | null,
  draft: OrganisationDraft,
  problem: Problem | null,
  lookalikes: readonly Lookalike[] = [],
  after: string | null = null,
) => (
  <OrganisationFormPage
    page={pageContext(c)}
    id={id}
    draft={draft}
    problem={problem}
    lookalikes={lookalikes}
    after={after}
    blank={problem ? 1 : 3}
  />
);

async function create(c: Ctx) {
  const filled = await readForm(c);
  const draft = organisationTyped(filled);
  const after = cameFor(typed(filled, 'back'));
  if (typed(filled, 'more')) return c.html(formPage(c, null, draft, null, [], after));
  let lookalikes: readonly Lookalike[] = [];
  return submitted(
    c,
    async () => {
      const input = checked(newOrganisation, organisationBody(draft));
      if (typed(filled, 'confirmed') !== 'yes') {
        lookalikes = await findDuplicates(c.get('parts').database.read, input);
        if (lookalikes.length > 0) throw new Problem('conflict', 'possible_duplicate');
      }
      const made = await acting(c, (work) => createOrganisation(work, input));
      sayDone(c, pageWords[languageOf(c)].created(input.name), made);
      return seeOther(c, after ? `${after}?organisation=${made.id}` : `/organisations/${made.id}`);
    },
    (problem) => formPage(c, null, draft, problem, lookalikes, after),
  );
}

async function change(c: Ctx) {
  const id = idIn(c);
  const filled = await readForm(c);
  const draft = organisationTyped(filled);
  if (typed(filled, 'more')) return c.html(formPage(c, id, draft, null));
  return submitted(
    c,
    async () => {
      const patch = checked(organisationPatch, organisationBody(draft));
      const made = await acting(c, (work) => changeOrganisation(work, id, patch, versionIn(filled)));
      const say = pageWords[languageOf(c)];
      sayDone(c, made.entry === null ? say.nothingChanged : say.saved(patch.name ?? ''), made);
      return seeOther(c, `/organisations/${id}`);
    },
    async (problem) => formPage(c, id, await shownAgain(draft, problem, () => found(c)), problem),
  );
}

/** The pages of organisations. `extras` are the blocks of rooms below. */
export function organisationScreens(app: OpenAPIHono<Env>, extras: Extras): void {
  const record = async (c: Ctx, typedSoFar: Filled | null, problem: Problem | null) => {
    const page = pageContext(c);
    const parts = await organisationRecord(c.get('parts').database.read, idIn(c), c.req.query('before'));
    const extra = await extras.besideOrganisation?.(c, parts.organisation);
    const draft = {
      kind: (typedSoFar && typed(typedSoFar, 'kind')) || 'note',
      text: typedSoFar ? typed(typedSoFar, 'text') : '',
      happenedOn: typedSoFar ? typed(typedSoFar, 'happenedOn') : page.today,
      other: typedSoFar ? typed(typedSoFar, 'other') : '',
    };
    return organisationPage({ page, ...parts, draft, problem, tell: extras.tell, ...(extra && { extra }) });
  };

  app.get('/organisations', readers, showList);
  // With script the form asks itself again while a name is typed, for the organisations that look like it.
  app.get('/organisations/new', directoryWriters, async (c) => {
    const name = (c.req.query('name') ?? '').trim().slice(0, 300);
    const acronym = (c.req.query('acronym') ?? '').trim().slice(0, 40) || null;
    const lookalikes = name.length < 3 ? [] : await findDuplicates(c.get('parts').database.read, { name, acronym });
    const draft = { ...organisationDraft(null), name, acronym: acronym ?? '' };
    const page = pageContext(c);
    const after = cameFor(c.req.query('back'));
    return c.html(<OrganisationFormPage {...{ page, draft, lookalikes, after }} id={null} problem={null} blank={2} />);
  });
  app.get('/organisations/:id', readers, async (c) => {
    const { mergedIntoId } = await found(c);
    return mergedIntoId ? seeOther(c, `/organisations/${mergedIntoId}`) : c.html(await record(c, null, null));
  });
  app.get('/organisations/:id/edit', directoryWriters, async (c) => {
    const organisation = await found(c);
    if (organisation.archivedAt !== null) return seeOther(c, `/organisations/${organisation.id}`);
    const draft = organisationDraft(organisation);
    const page = pageContext(c);
    return c.html(
      <OrganisationFormPage page={page} id={organisation.id} draft={draft} problem={null} lookalikes={[]} blank={2} />,
    );
  });
  app.post('/organisations', directoryWriters, create);
  app.post('/organisations/:id', directoryWriters, change);
  app.post('/organisations/:id/log', directoryWriters, async (c) => {
    const id = idIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = checked(newActivity, {
          kind: typed(filled, 'kind'),
          text: typed(filled, 'text'),
          happenedOn: typedOrNull(filled, 'happenedOn') ?? undefined,
          organisationId: id,
          personId: typedOrNull(filled, 'other'),
        });
        sayDone(c, pageWords[languageOf(c)].logged, await acting(c, (work) => createActivity(work, input)));
        return seeOther(c, `/organisations/${id}`);
      },
      (problem) => record(c, filled, problem),
    );
  });
  app.post('/organisations/:id/archive', directoryWriters, async (c) => {
    const { name } = await found(c);
    const version = versionIn(await readForm(c));
    const done = await acting(c, (work) => archiveOrganisation(work, idIn(c), version));
    sayDone(c, pageWords[languageOf(c)].archivedToast(name), done);
    return seeOther(c, `/organisations/${idIn(c)}`);
  });
  app.post('/organisations/:id/restore', directoryWriters, async (c) => {
    const { name } = await found(c);
    const done = await acting(c, (work) => restoreOrganisation(work, idIn(c)));
    sayDone(c, pageWords[languageOf(c)].restoredToast(name), done);
    return seeOther(c, `/organisations/${idIn(c)}`);
  });
}
