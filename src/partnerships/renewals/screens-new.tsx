import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import { daysLine } from '../parts-agreement.tsx';
import { listRegister } from '../register.ts';
import { isId } from '../rights.ts';
import { today } from '../select-agreements.ts';
import { ChooseFirstPage } from '../views-partnership-form.tsx';
import { partnershipTerms } from '../words.ts';
import { manyOffersPage } from './screens-bulk.tsx';
import { newOfferPage } from './screens-composer.tsx';
import { composerWords } from './words-composer.ts';

/** The search for the agreement that is to be continued. */
async function chooseAgreement(c: Ctx) {
  const page = pageContext(c);
  const { language } = page;
  const say = composerWords[language];
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const order = { by: 'end' as const, descending: false, kinds: [] };
  const { items } = await listRegister(c.get('parts').database.read, today, { q: q || undefined }, order, {
    limit: 100,
  });
  const found = items.flatMap(({ partnership, agreement }) =>
    agreement && !agreement.successorId
      ? {
          href: `/renewals/new?agreement=${agreement.id}`,
          name: partnership.organisation.name,
          note: `${partnershipTerms[language].shortKinds[agreement.kind]} · ${daysLine(agreement, language)}`,
        }
      : [],
  );
  return (
    <ChooseFirstPage
      page={page}
      title={say.newOffer}
      question={say.which}
      hint={say.whichHint}
      q={q}
      found={found}
      none={say.noneFound}
      add={{ href: '/agreements/new', text: say.newAgreement }}
    />
  );
}

/** /renewals/new: which agreement, then its form; of several, the form for many. */
export function newOfferScreen(app: OpenAPIHono<Env>): void {
  app.get('/renewals/new', partnershipWriters, async (c) => {
    const ids = [...new Set(c.req.queries('agreement') ?? [])].filter(isId);
    const [first] = ids;
    if (first === undefined) return c.html(await chooseAgreement(c));
    return ids.length === 1 ? newOfferPage(c, first) : manyOffersPage(c, ids);
  });
}
