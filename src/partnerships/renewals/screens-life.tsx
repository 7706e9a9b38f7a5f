import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { agreementInQuestion } from '../after-form.ts';
import { errorsAt, type FormState, freshForm } from '../form-state.tsx';
import { idIn, posting, rightsOf } from '../rights.ts';
import { today } from '../select-agreements.ts';
import { agreementLife } from './agreement-life.ts';
import { listPortalLinks } from './list-portal-links.ts';
import { sendAgreementLink } from './portal-links.ts';
import { newPortalLink } from './shapes.ts';
import { partnerPeople } from './signatory-choices.ts';
import { LifePage } from './views-life.tsx';
import { LinksPage } from './views-links.tsx';
import { lifeWords } from './words-life.ts';

/** How many ended links stand on a page. */
const endedShown = 20;

function life(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id/chain', readers, async (c) => {
    const { read } = c.get('parts').database;
    const { agreement, partnership } = await agreementInQuestion(read, today, idIn(c, 'id'));
    const steps = await agreementLife(read, agreement.id);
    return c.html(
      <LifePage
        page={pageContext(c)}
        agreementId={agreement.id}
        partner={{ name: partnership.organisation.name, listed: partnership.source !== null }}
        steps={steps}
        today={read.today(agreement.zone)}
      />,
    );
  });
}

async function linksPage(c: Ctx, state: FormState) {
  const { read } = c.get('parts').database;
  const { agreement, partnership } = await agreementInQuestion(read, today, idIn(c, 'id'));
  const cursor = c.req.query('cursor');
  const [live, ended, people] = await Promise.all([
    listPortalLinks(read, { agreement: agreement.id, live: true, limit: 200 }),
    listPortalLinks(read, { agreement: agreement.id, live: false, limit: endedShown, cursor }),
    partnerPeople(read, [partnership.organisation.id]),
  ]);
  return (
    <LinksPage
      page={pageContext(c)}
      agreement={agreement}
      partner={partnership.organisation.name}
      live={live.items}
      ended={{ ...ended, further: cursor !== undefined }}
      mayWrite={rightsOf(c).write}
      staffId={c.get('staff')?.id ?? null}
      people={[...people.values()].flat()}
      state={state}
    />
  );
}

/** Who was chosen, with what was typed beside in place of what is on file. */
async function addressee(c: Ctx, filled: Filled) {
  const { read } = c.get('parts').database;
  const { partnership } = await agreementInQuestion(read, today, idIn(c, 'id'));
  const people = await partnerPeople(read, [partnership.organisation.id]);
  const chosen = [...people.values()].flat().find(({ key }) => key === typed(filled, 'person'));
  return {
    name: typed(filled, 'name') || (chosen?.name ?? ''),
    email: typed(filled, 'email') || (chosen?.email ?? ''),
    language: typed(filled, 'language') || languageOf(c),
  };
}

function links(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id/links', readers, async (c) => c.html(await linksPage(c, freshForm({}))));
  app.post('/agreements/:id/links', partnershipWriters, async (c) => {
    const id = idIn(c, 'id');
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = checked(newPortalLink, { agreementId: id, ...(await addressee(c, filled)) });
        await c.get('parts').database.transaction(posting(c), (work) => sendAgreementLink(work, input));
        leaveToast(c, { text: lifeWords[languageOf(c)].toldLink(input.name) });
        return seeOther(c, `/agreements/${id}/links`);
      },
      (problem) => {
        const homes = { name: 'name', email: 'email', language: 'language' };
        return linksPage(c, { ...freshForm(filled), errors: errorsAt(problem, languageOf(c), homes) });
      },
    );
  });
}

/** The life of an agreement, and all its links. */
export function lifeScreens(app: OpenAPIHono<Env>): void {
  life(app);
  links(app);
}
