import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { facilityChoices } from '../../partnerships/choices.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { changedFields } from '../../partnerships/form-values.ts';
import { ownerChoices } from '../../partnerships/owner-choices.ts';
import { idIn, posting } from '../../partnerships/rights.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../../platform/page-context.ts';
import type { Problem } from '../../values/problem.ts';
import { purposeIn, purposeValue } from '../opportunity-form.ts';
import { possibleFunders } from '../possible-funders.ts';
import { waitingScreening } from '../screening/list-screenings.ts';
import { funderIn } from '../screens-funder.ts';
import { ChooseFunderPage } from '../views-choose-funder.tsx';
import { changePledge, createPledge } from './change-pledge.ts';
import { instalmentsIn, splitRows } from './instalment-form.ts';
import { onePledge, type PledgeJson } from './list-pledges.ts';
import { newPledge, pledgePatch } from './shapes.ts';
import { PledgeFormPage } from './views-pledge-form.tsx';
import { pledgeWords } from './words.ts';

/** The pledge in the address, or 404. */
export const pledgeIn = (c: Ctx) => onePledge(c.get('parts').database.read, idIn(c, 'id'));

const homes: Readonly<Record<string, string>> = {
  madeOn: 'madeOn',
  ownerId: 'ownerId',
  note: 'note',
  purpose: 'purpose',
  'purpose.code': 'project',
  instalments: 'instalments.0.amount',
  ...Object.fromEntries(Array.from({ length: 120 }, (_, row) => [`instalments.${row}`, `instalments.${row}.amount`])),
};
const valuesIn = (filled: Filled) => ({
  ownerId: typedOrNull(filled, 'ownerId'),
  madeOn: typedOrNull(filled, 'madeOn') ?? undefined,
  purpose: purposeIn(filled),
  note: typedOrNull(filled, 'note'),
});
const pledgeFilled = (it: PledgeJson): Filled => ({
  ownerId: it.owner?.id ?? '',
  madeOn: it.madeOn,
  purpose: purposeValue(it.purpose),
  project: it.purpose.kind === 'project' ? (it.purpose.code ?? '') : '',
  note: it.note ?? '',
});

async function formPage(
  c: Ctx,
  state: FormState,
  funder: PledgeJson['funder'],
  it: PledgeJson | null,
  { blank = 0, refused = null }: { blank?: number; refused?: Problem['reason'] | null } = {},
) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const say = pledgeWords[page.language];
  const [owners, facilities, waiting] = await Promise.all([
    ownerChoices(read, it?.owner?.id ?? null),
    facilityChoices(read),
    refused === 'screening_missing' ? waitingScreening(read, funder) : null,
  ]);
  return (
    <PledgeFormPage
      page={page}
      state={state}
      title={it ? say.changePledge : say.newPledge}
      action={it ? `/pledges/${it.id}` : '/pledges/new'}
      funder={funder}
      back={it ? { href: `/pledges/${it.id}`, text: it.funder.name } : { href: '/pledges', text: say.pledges }}
      owners={owners}
      facilities={facilities}
      isNew={it === null}
      blank={blank}
      refused={refused}
      waiting={waiting}
    />
  );
}

async function create(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const funder = await funderIn(c, (name) => typed(filled, `${name}Id`));
  const language = languageOf(c);
  const errors: Record<string, string> = {};
  if (typed(filled, 'more')) return c.html(await formPage(c, freshForm(filled), funder, null, { blank: 3 }));
  if (typed(filled, 'split')) {
    const laid = splitRows(filled, language, errors);
    return c.html(
      await formPage(c, { ...freshForm(laid), errors }, funder, null),
      Object.keys(errors).length > 0 ? 422 : 200,
    );
  }
  return submitted(
    c,
    async () => {
      const instalments = instalmentsIn(filled, language, errors);
      if (Object.keys(errors).length > 0)
        return c.html(await formPage(c, { ...freshForm(filled), errors }, funder, null), 422);
      const input = checked(newPledge, { ...valuesIn(filled), instalments, [`${funder.kind}Id`]: funder.id });
      const made = await c.get('parts').database.transaction(posting(c), (work) => createPledge(work, input));
      return saved(c, made, pledgeWords[language].created(funder.name), `/pledges/${made.id}`);
    },
    async (problem) =>
      formPage(c, await refusedForm(c, problem, filled, homes, null), funder, null, { refused: problem.reason }),
  );
}

async function change(c: Ctx): Promise<Response> {
  const it = await pledgeIn(c);
  const filled = await readForm(c);
  return submitted(
    c,
    async () => {
      const patch = checked(pledgePatch, changedFields(valuesIn(filled), valuesIn(pledgeFilled(it))));
      const done = await c
        .get('parts')
        .database.transaction(posting(c), (work) => changePledge(work, it.id, patch, versionIn(filled)));
      return saved(c, done, pledgeWords[languageOf(c)].saved(it.funder.name), `/pledges/${it.id}`);
    },
    async (problem) => {
      const present = await pledgeIn(c);
      return formPage(c, await refusedForm(c, problem, filled, homes, present), present.funder, present);
    },
  );
}

/** The forms of a pledge: a new one, and a change of who, when and what for. */
export function pledgeFormScreens(app: OpenAPIHono<Env>): void {
  app.get('/pledges/new', partnershipWriters, async (c) => {
    const page = pageContext(c);
    const say = pledgeWords[page.language];
    if (!c.req.query('organisation') && !c.req.query('person')) {
      const q = (c.req.query('q') ?? '').trim().slice(0, 100);
      return c.html(
        <ChooseFunderPage
          page={page}
          title={say.newPledge}
          path="/pledges/new"
          back={{ href: '/pledges', text: say.pledges }}
          q={q}
          found={await possibleFunders(c.get('parts').database.read, q)}
        />,
      );
    }
    const funder = await funderIn(c, (name) => c.req.query(name));
    const filled = { madeOn: page.today, ownerId: c.get('staff')?.id ?? '' };
    return c.html(await formPage(c, freshForm(filled), funder, null));
  });
  app.post('/pledges/new', partnershipWriters, create);
  app.get('/pledges/:id/edit', partnershipWriters, async (c) => {
    const it = await pledgeIn(c);
    if (it.archivedAt !== null) return seeOther(c, `/pledges/${it.id}`);
    return c.html(await formPage(c, freshForm(pledgeFilled(it), it.version), it.funder, it));
  });
  app.post('/pledges/:id', partnershipWriters, change);
}
