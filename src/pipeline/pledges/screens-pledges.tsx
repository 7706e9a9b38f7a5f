import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { listDocumentLines } from '../../directory/list-documents.ts';
import { saved } from '../../partnerships/after-form.ts';
import { posting, rightsOf } from '../../partnerships/rights.ts';
import { readForm, versionIn } from '../../platform/form.ts';
import type { Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { titlesOfCalls } from '../calls/calls-of.ts';
import { funderIn } from '../screens-funder.ts';
import { convertPledge } from '../win-opportunity.ts';
import { archivePledge, restorePledge } from './change-pledge.ts';
import { listPledges } from './list-pledges.ts';
import { pledgeFormScreens, pledgeIn } from './screens-pledge-forms.tsx';
import { PledgePage } from './views-pledge.tsx';
import { PledgesPage } from './views-pledges.tsx';
import { pledgeWords } from './words.ts';

/** The pages of pledges: list, record, forms, made into an agreement, archived. */
export function pledgeScreens(app: OpenAPIHono<Env>): void {
  app.get('/pledges', readers, async (c) => {
    const asked = { organisation: c.req.query('organisation'), person: c.req.query('person') };
    const funder = asked.organisation || asked.person ? await funderIn(c, (name) => asked[name]) : null;
    const cursor = c.req.query('cursor') || undefined;
    const { items, nextCursor } = await listPledges(c.get('parts').database.read, {
      limit: 50,
      cursor,
      ...(funder && { [funder.kind]: funder.id }),
    });
    const shown = { items, nextCursor, further: cursor !== undefined, funder, mayWrite: rightsOf(c).write };
    return c.html(<PledgesPage page={pageContext(c)} {...shown} />);
  });
  pledgeFormScreens(app);
  app.get('/pledges/:id', readers, async (c) => {
    const it = await pledgeIn(c);
    const wish = { subjectKind: 'pledge' as const, subjectId: it.id, limit: 10 };
    const { read } = c.get('parts').database;
    const [documents, titles] = await Promise.all([
      listDocumentLines(read, wish),
      titlesOfCalls(read, it.callId ? [it.callId] : []),
    ]);
    const call = it.callId ? { id: it.callId, title: titles.get(it.callId) ?? '' } : null;
    const shown = { pledge: it, documents, call, rights: rightsOf(c) };
    return c.html(<PledgePage page={pageContext(c)} {...shown} />);
  });
  app.post('/pledges/:id/convert', partnershipWriters, async (c) => {
    const it = await pledgeIn(c);
    const version = versionIn(await readForm(c));
    await c.get('parts').database.transaction(posting(c), (work) => convertPledge(work, it.id, version));
    leaveToast(c, { text: pledgeWords[languageOf(c)].converted });
    return seeOther(c, `/pledges/${it.id}`);
  });
  for (const action of ['archive', 'restore'] as const) {
    app.post(`/pledges/:id/${action}`, partnershipWriters, async (c) => {
      const it = await pledgeIn(c);
      const version = versionIn(await readForm(c));
      const done = await c
        .get('parts')
        .database.transaction(posting(c), (work) =>
          action === 'archive' ? archivePledge(work, it.id, version) : restorePledge(work, it.id),
        );
      const say = pledgeWords[languageOf(c)];
      return saved(c, done, (action === 'archive' ? say.archived : say.restored)(it.funder.name), `/pledges/${it.id}`);
    });
  }
}
