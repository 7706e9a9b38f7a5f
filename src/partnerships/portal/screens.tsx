import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import type { Env } from '../../platform/http.ts';
import { noLink } from './screens-door.tsx';
import { landingScreens } from './screens-landing.tsx';
import { offerScreens } from './screens-offer.tsx';

/** The partner's portal: pages that a mailed link opens, without an account and with scripts off. */
export function portalScreens(app: OpenAPIHono<Env>): void {
  landingScreens(app);
  offerScreens(app);
  app.get('/portal', everybody, noLink);
  app.get('/portal/*', everybody, noLink);
}
