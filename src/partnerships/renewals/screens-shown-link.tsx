import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { addressOf } from '../../access/links.ts';
import { readForm, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import { AddressPage } from '../../platform/parts-address.tsx';
import { notFound } from '../../values/problem.ts';
import { idIn, posting } from '../rights.ts';
import { showPortalLink } from './show-portal-link.ts';
import { negotiationWords } from './words-negotiation.ts';

/** Where a form about a link was sent from, a page of ours; else the board. */
export function backIn(filled: Parameters<typeof typed>[0]): string {
  const back = typed(filled, 'back');
  return /^\/(renewals|agreements)\/[0-9a-f-]{36}(\/links)?(#\w+)?$/.test(back) ? back : '/renewals';
}

/** Shows the address of a link, which stands on no other page, and records who saw it. */
async function show(c: Ctx): Promise<Response> {
  const { database, secret, settings } = c.get('parts');
  const id = idIn(c, 'id');
  const filled = await readForm(c);
  const link = await database.transaction(posting(c), (work) => showPortalLink(work, id));
  const address = await addressOf(database.read, id, { secret, baseUrl: settings.baseUrl });
  if (address === null) throw notFound();
  c.header('cache-control', 'no-store');
  const page = pageContext(c);
  const say = negotiationWords[page.language];
  const back = { href: backIn(filled), text: say.links };
  return c.html(<AddressPage page={page} say={say} link={link} address={address} back={back} />);
}

/** `POST /portal-links/:id/show`: by hand and on purpose, so no GET. */
export function shownLinkScreen(app: OpenAPIHono<Env>): void {
  app.post('/portal-links/:id/show', partnershipWriters, show);
}
