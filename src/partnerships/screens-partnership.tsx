import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../access/guard.ts';
import { findOrganisation, listOrganisations } from '../directory/list-organisations.ts';
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
import { languageOf, pageContext } from '../platform/page-context.ts';
import { notFound } from '../values/problem.ts';
import { lookingIn, refusedForm, saved } from './after-form.ts';
import { chainOf } from './chain-of.ts';
import { archivePartnership, changePartnership, createPartnership, restorePartnership } from './change-partnership.ts';
import { facilityChoices } from './choices.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { changedFields, linesIn } from './form-values.ts';
import { historyOf } from './history.ts';
import { findPartnership, organisationsWithPartnership, type PartnershipJson } from './list-partnerships.ts';
import { ownerChoices } from './owner-choices.ts';
import { openOffers } from './renewals/open-offers.ts';
import { idIn, isId, posting, rightsOf } from './rights.ts';
import { newPartnership, partnershipPatch } from './shapes.ts';
import { PartnershipPage } from './views-partnership.tsx';
import { ChooseFirstPage, foundNote, PartnershipFormPage } from './views-partnership-form.tsx';
import { formWords } from './words-forms.ts';
import { recordWords } from './words-record.ts';

const partnershipIn = (filled: Filled) => ({
  ownerId: typedOrNull(filled, 'ownerId'),
  number: typedOrNull(filled, 'number') === null ? null : Number(typed(filled, 'number')),
  facilities: typedList(filled, 'facilities'),
  ambiguities: linesIn(filled, 'ambiguities'),
});
const partnershipFilled = (it: PartnershipJson): Filled => ({
  ownerId: it.owner?.id ?? '',
  number: it.number === null ? '' : String(it.number),
  facilities: it.facilities,
  ambiguities: it.ambiguities.join('\n'),
});
const homes = {
  ownerId: 'ownerId',
  owner: 'ownerId',
  number: 'number',
  facilities: 'facilities',
  ambiguities: 'ambiguities',
};

async function inQuestion(c: Ctx): Promise<PartnershipJson> {
  const found = await findPartnership(c.get('parts').database.read, lookingIn(c), idIn(c, 'id'));
  if (!found) throw notFound();
  return found;
}

async function formPage(
  c: Ctx,
  state: FormState,
  organisation: { id: string; name: string },
  it: PartnershipJson | null,
) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const say = formWords[page.language];
  const [owners, facilities] = await Promise.all([ownerChoices(read, it?.owner?.id ?? null), facilityChoices(read)]);
  return (
    <PartnershipFormPage
      page={page}
      state={state}
      title={it ? say.changePartnership : say.newPartnership}
      organisation={organisation}
      action={it ? `/partnerships/${it.id}` : '/partnerships'}
      cancel={
        it
          ? { href: `/partnerships/${it.id}`, text: recordWords[page.language].partnership }
          : { href: '/partnerships/new', text: say.newPartnership }
      }
      owners={owners}
      facilities={facilities}
    />
  );
}

/** The search for the organisation that a new partnership is with. */
async function chooseOrganisation(c: Ctx) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const say = formWords[page.language];
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const { items } = await listOrganisations(read, { q: q || undefined, limit: 25 });
  const held = await organisationsWithPartnership(
    read,
    items.map(({ id }) => id),
  );
  return (
    <ChooseFirstPage
      page={page}
      title={say.newPartnership}
      question={say.findOrganisation}
      hint={say.findOrganisationHint}
      q={q}
      found={items.map((one) => ({
        href: `/partnerships/new?organisation=${one.id}`,
        name: one.name,
        note: foundNote(one.acronym, one.country, page.language, held.has(one.id) ? say.hasPartnership : null),
      }))}
      none={say.noOrganisation}
      add={{ href: '/organisations/new', text: say.addOrganisation }}
    />
  );
}

/** /partnerships/new and the records of partnerships. */
export function partnershipScreens(app: OpenAPIHono<Env>): void {
  app.get('/partnerships/new', partnershipWriters, async (c) => {
    const chosen = c.req.query('organisation');
    if (!chosen) return c.html(await chooseOrganisation(c));
    const organisation = isId(chosen) ? await findOrganisation(c.get('parts').database.read, chosen) : null;
    if (!organisation) throw notFound();
    return c.html(await formPage(c, freshForm({ ownerId: c.get('staff')?.id ?? '' }), organisation, null));
  });
  app.post('/partnerships', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const filled = await readForm(c);
    const organisationId = typed(filled, 'organisationId');
    return submitted(
      c,
      async () => {
        const input = checked(newPartnership, { ...partnershipIn(filled), organisationId });
        const made = await database.transaction(posting(c), (work) => createPartnership(work, input));
        const text = formWords[languageOf(c)].newPartnership;
        return saved(c, made, text, `/partnerships/${made.id}`);
      },
      async (problem) => {
        const state = await refusedForm(c, problem, filled, homes, null);
        const organisation = isId(organisationId) ? await findOrganisation(database.read, organisationId) : null;
        if (!organisation) throw notFound();
        return formPage(c, state, organisation, null);
      },
    );
  });

  app.get('/partnerships/:id', readers, async (c) => {
    const { read } = c.get('parts').database;
    const looking = lookingIn(c);
    const partnership = await inQuestion(c);
    const linked = partnership.agreements.filter(({ predecessorId, successorId }) => predecessorId && !successorId);
    const [history, offers, ...chains] = await Promise.all([
      historyOf(read, partnership.id),
      openOffers(
        read,
        partnership.agreements.map(({ id }) => id),
      ),
      ...linked.map((agreement) => chainOf(read, looking, agreement.id)),
    ]);
    return c.html(
      <PartnershipPage
        page={pageContext(c)}
        partnership={partnership}
        chains={chains}
        history={history}
        offers={[...offers.values()]}
        rights={rightsOf(c)}
        asOf={looking.asOf}
      />,
    );
  });
  app.get('/partnerships/:id/edit', partnershipWriters, async (c) => {
    const it = await inQuestion(c);
    return c.html(await formPage(c, freshForm(partnershipFilled(it), it.version), it.organisation, it));
  });
  app.post('/partnerships/:id', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const it = await inQuestion(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const patch = changedFields(partnershipIn(filled), partnershipIn(partnershipFilled(it)));
        const input = checked(partnershipPatch, patch);
        const changed = await database.transaction(posting(c), (work) =>
          changePartnership(work, it.id, input, versionIn(filled)),
        );
        return saved(c, changed, formWords[languageOf(c)].saved(it.organisation.name), `/partnerships/${it.id}`);
      },
      async (problem) => {
        const now = await inQuestion(c);
        return formPage(c, await refusedForm(c, problem, filled, homes, now), now.organisation, now);
      },
    );
  });
  for (const action of ['archive', 'restore'] as const) {
    app.post(`/partnerships/:id/${action}`, partnershipWriters, async (c) => {
      const { database } = c.get('parts');
      const it = await inQuestion(c);
      const filled = await readForm(c);
      const changed = await database.transaction(posting(c), (work) =>
        action === 'archive' ? archivePartnership(work, it.id, versionIn(filled)) : restorePartnership(work, it.id),
      );
      const say = formWords[languageOf(c)];
      const text = (action === 'archive' ? say.archived : say.restored)(it.organisation.name);
      return saved(c, changed, text, `/partnerships/${it.id}`);
    });
  }
}
