import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../access/guard.ts';
import { listPeople } from '../directory/list-people.ts';
import { refusedForm, saved } from '../partnerships/after-form.ts';
import { facilityChoices } from '../partnerships/choices.ts';
import { type FormState, freshForm } from '../partnerships/form-state.tsx';
import { changedFields } from '../partnerships/form-values.ts';
import { ownerChoices } from '../partnerships/owner-choices.ts';
import { posting } from '../partnerships/rights.ts';
import { checked, type Filled, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { problemWords } from '../platform/words-problems.ts';
import { changeOpportunity, createOpportunity } from './change-opportunity.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import { opportunityFilled, opportunityHomes, peopleIn, opportunityIn as valuesIn } from './opportunity-form.ts';
import { personNamed } from './person-named.ts';
import { possibleFunders } from './possible-funders.ts';
import { funderIn } from './screens-funder.ts';
import { opportunityIn } from './screens-opportunity.tsx';
import { newOpportunity, opportunityPatch } from './shapes.ts';
import { ChooseFunderPage } from './views-choose-funder.tsx';
import { OpportunityFormPage } from './views-opportunity-form.tsx';
import { opportunityWords } from './words-opportunity.ts';

interface Funder {
  kind: 'organisation' | 'person';
  id: string;
  name: string;
}

async function formPage(c: Ctx, state: FormState, funder: Funder, it: OpportunityJson | null, blank = 1) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const say = opportunityWords[page.language];
  const [owners, facilities, names] = await Promise.all([
    ownerChoices(read, it?.owner?.id ?? null),
    facilityChoices(read),
    namesNear(c, funder),
  ]);
  return (
    <OpportunityFormPage
      page={page}
      state={state}
      title={it ? say.changeOpportunity : say.newOpportunity}
      action={it ? `/opportunities/${it.id}` : '/opportunities/new'}
      funder={funder}
      back={
        it ? { href: `/opportunities/${it.id}`, text: it.title } : { href: '/opportunities/new', text: say.whoIsFunder }
      }
      owners={owners}
      facilities={facilities}
      names={names.map(({ name }) => name)}
      blank={blank}
      isNew={it === null}
    />
  );
}

/** The people of the funder, to be named in the form. */
async function namesNear(c: Ctx, funder: Funder): Promise<{ id: string; name: string }[]> {
  if (funder.kind === 'person') return [{ id: funder.id, name: funder.name }];
  const { items } = await listPeople(c.get('parts').database.read, { organisation: funder.id, limit: 100 });
  return items.map(({ id, name }) => ({ id, name }));
}

/** Who the typed names are, with their parts; a name that is nobody's or several people's is told at its row. */
async function peopleOfForm(
  c: Ctx,
  filled: Filled,
  funder: Funder,
  known: OpportunityJson['people'],
  refused: Record<string, string>,
) {
  const language = languageOf(c);
  const near = [...known.map(({ personId }) => personId), ...(await namesNear(c, funder)).map(({ id }) => id)];
  const people: { personId: string; part: string }[] = [];
  for (const [row, { name, part }] of peopleIn(filled).entries()) {
    const personId = name === '' ? null : await personNamed(c.get('parts').database.read, name, near);
    if (personId === null) refused[`people.${row}.name`] = opportunityWords[language].personUnknown;
    if (part === '') refused[`people.${row}.part`] = problemWords[language].fields.required({});
    if (personId !== null) people.push({ personId, part });
  }
  return people;
}

const homes: Readonly<Record<string, string>> = {
  ...opportunityHomes,
  ...Object.fromEntries(Array.from({ length: 50 }, (_, row) => [`people.${row}`, `people.${row}.name`])),
};

async function create(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const funder = await funderIn(c, (name) => typed(filled, `${name}Id`));
  const language = languageOf(c);
  if (typed(filled, 'more')) return c.html(await formPage(c, freshForm(filled), funder, null, 3));
  return submitted(
    c,
    async () => {
      const refused: Record<string, string> = {};
      const wanted = valuesIn(filled, language, refused);
      const people = await peopleOfForm(c, filled, funder, [], refused);
      if (Object.keys(refused).length > 0)
        return c.html(await formPage(c, { ...freshForm(filled), errors: refused }, funder, null), 422);
      const input = checked(newOpportunity, {
        ...wanted,
        people,
        stage: typed(filled, 'stage') || undefined,
        [`${funder.kind}Id`]: funder.id,
      });
      const made = await c.get('parts').database.transaction(posting(c), (work) => createOpportunity(work, input));
      return saved(c, made, opportunityWords[language].created(input.title), `/opportunities/${made.id}`);
    },
    async (problem) => formPage(c, await refusedForm(c, problem, filled, homes, null), funder, null),
  );
}

async function change(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const it = await opportunityIn(c);
  const language = languageOf(c);
  if (typed(filled, 'more'))
    return c.html(await formPage(c, freshForm(filled, versionIn(filled) || null), it.funder, it, 3));
  return submitted(
    c,
    async () => {
      const refused: Record<string, string> = {};
      const wanted = {
        ...valuesIn(filled, language, refused),
        people: await peopleOfForm(c, filled, it.funder, it.people, refused),
      };
      if (Object.keys(refused).length > 0) {
        const state = { ...freshForm(filled, versionIn(filled) || null), errors: refused };
        return c.html(await formPage(c, state, it.funder, it), 422);
      }
      const was = {
        ...valuesIn(opportunityFilled(it, language), language, {}),
        people: it.people.map(({ personId, part }) => ({ personId, part })),
      };
      const patch = checked(opportunityPatch, changedFields(wanted, was));
      const changed = await c
        .get('parts')
        .database.transaction(posting(c), (work) => changeOpportunity(work, it.id, patch, versionIn(filled)));
      return saved(c, changed, opportunityWords[language].saved(wanted.title), `/opportunities/${it.id}`);
    },
    async (problem) => {
      const present = await opportunityIn(c);
      return formPage(c, await refusedForm(c, problem, filled, homes, present), present.funder, present);
    },
  );
}

/** Forms of an opportunity: a new one for a funder, and a change. */
export function opportunityForms(app: OpenAPIHono<Env>): void {
  app.get('/opportunities/new', partnershipWriters, async (c) => {
    const page = pageContext(c);
    const say = opportunityWords[page.language];
    if (!c.req.query('organisation') && !c.req.query('person')) {
      const q = (c.req.query('q') ?? '').trim().slice(0, 100);
      return c.html(
        <ChooseFunderPage
          page={page}
          title={say.newOpportunity}
          path="/opportunities/new"
          back={{ href: '/pipeline', text: say.pipeline }}
          q={q}
          found={await possibleFunders(c.get('parts').database.read, q)}
        />,
      );
    }
    const funder = await funderIn(c, (name) => c.req.query(name));
    const filled = { ownerId: c.get('staff')?.id ?? '', funderGroup: funder.funderGroup ?? '' };
    return c.html(await formPage(c, freshForm(filled), funder, null));
  });
  app.post('/opportunities/new', partnershipWriters, create);
  app.get('/opportunities/:id/edit', partnershipWriters, async (c) => {
    const it = await opportunityIn(c);
    if (it.archivedAt !== null) return seeOther(c, `/opportunities/${it.id}`);
    return c.html(await formPage(c, freshForm(opportunityFilled(it, languageOf(c)), it.version), it.funder, it));
  });
  app.post('/opportunities/:id', partnershipWriters, change);
}
