import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { takePersonalTurn } from '../../access/paces.ts';
import type { Env } from '../../platform/http.ts';
import { pageContext, seeOther } from '../../platform/page-context.ts';
import { visitPortal } from '../renewals/hand-over.ts';
import { awaitsConfirmation } from './awaits-confirmation.ts';
import { mailCurrentLink, replacedPlace } from './mail-current-link.ts';
import { anyLink, liveLink } from './screens-door.tsx';
import { CurrentLinkPage, LandingPage } from './views-landing.tsx';

/** How often one person may have the current link mailed, however many dead ones they have. */
const linkPace = { most: 3, seconds: 3600 };

/** The first page of a link, and what one that no longer works can still do. */
export function landingScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/portal/:id/:secret',
    everybody,
    liveLink('read', async (c, { portal, base }) => {
      const confirms = await awaitsConfirmation(c.get('parts').database.read, portal.signatoryId);
      return c.html(<LandingPage page={pageContext(c)} portal={portal} base={base} confirms={confirms} />);
    }),
  );

  app.post(
    '/portal/:id/:secret/open',
    everybody,
    liveLink('send', async (c, { portal, base, who }) => {
      await c.get('parts').database.transaction(who, (work) => visitPortal(work, portal.id));
      return seeOther(c, portal.renewalId ? `${base}/offer` : `${base}/obligations`);
    }),
  );

  app.post(
    '/portal/:id/:secret/current-link',
    everybody,
    anyLink('send', async (c, { portal, base, who }) => {
      if (!portal.dead) return seeOther(c, base);
      const place = replacedPlace(portal);
      const wait = place === null ? null : await takePersonalTurn(c, `current link of ${place}`, linkPace);
      if (wait) c.header('retry-after', String(wait * 60));
      const sent =
        place !== null &&
        !wait &&
        (await c.get('parts').database.transaction(who, (work) => mailCurrentLink(work, portal)));
      const page = <CurrentLinkPage page={pageContext(c)} portal={portal} sent={sent} wait={wait} />;
      return c.html(page, wait ? 429 : 200);
    }),
  );
}
