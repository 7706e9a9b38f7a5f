import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../access/guard.ts';
import { listOrganisations } from '../directory/list-organisations.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { agreementInQuestion, refusedForm, saved } from './after-form.ts';
import type { Party } from './agreement.ts';
import { changeAgreement } from './change-agreement.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { idIn, posting } from './rights.ts';
import { today } from './select-agreements.ts';
import { agreementPatch } from './shapes.ts';
import { PartiesPage } from './views-parties.tsx';
import { formWords } from './words-forms.ts';

const inQuestion = (c: Ctx) => agreementInQuestion(c.get('parts').database.read, today, idIn(c, 'id'));

/** The parties as the form leaves them: renamed, moved, taken away, or one more. */
function partiesIn(filled: Filled, parties: readonly Party[]) {
  const add = typedOrNull(filled, 'add');
  if (add !== null) return [...parties, { organisationId: add, side: typed(filled, 'side') }];
  return parties.flatMap((party, index) =>
    typedOrNull(filled, `remove${index}`) === null
      ? [
          {
            organisationId: party.organisationId,
            ...(typedOrNull(filled, `name${index}`) && { name: typed(filled, `name${index}`) }),
            side: typed(filled, `side${index}`) || party.side,
          },
        ]
      : [],
  );
}

async function partiesPage(c: Ctx, state: FormState) {
  const { agreement, partnership } = await inQuestion(c);
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const { read } = c.get('parts').database;
  const found = q === '' ? [] : (await listOrganisations(read, { q, limit: 10 })).items;
  return (
    <PartiesPage
      page={pageContext(c)}
      state={{ ...state, version: state.version ?? agreement.version }}
      parties={agreement.parties}
      action={`/agreements/${agreement.id}/parties`}
      back={{ href: `/agreements/${agreement.id}`, text: partnership.organisation.name }}
      q={q}
      found={found}
    />
  );
}

/** /agreements/:id/parties: who signs. */
export function partiesForm(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id/parties', partnershipWriters, async (c) => c.html(await partiesPage(c, freshForm({}))));
  app.post('/agreements/:id/parties', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const { agreement, partnership } = await inQuestion(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = checked(agreementPatch, { parties: partiesIn(filled, agreement.parties) });
        const changed = await database.transaction(posting(c), (work) =>
          changeAgreement(work, agreement.id, input, versionIn(filled)),
        );
        const text = formWords[languageOf(c)].saved(partnership.organisation.name);
        return saved(c, changed, text, `/agreements/${agreement.id}/parties`);
      },
      async (problem) => {
        const now = (await inQuestion(c)).agreement;
        return partiesPage(c, await refusedForm(c, problem, filled, {}, now));
      },
    );
  });
}
