import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import type { Env } from '../../platform/http.ts';
import { answerScreens } from './screens-answer.tsx';
import { codeScreens } from './screens-code.tsx';
import { documentScreens } from './screens-document.ts';
import { noLink } from './screens-door.tsx';
import { landingScreens } from './screens-landing.tsx';
import { obligationScreens } from './screens-obligations.tsx';
import { offerScreens } from './screens-offer.tsx';
import { proposeScreens } from './screens-propose.tsx';
import { signScreens } from './screens-sign.tsx';

/** The partner's portal: pages that a mailed link opens, without an account and with scripts off. */
export function portalScreens(app: OpenAPIHono<Env>): void {
  landingScreens(app);
  offerScreens(app);
  proposeScreens(app);
  answerScreens(app);
  signScreens(app);
  codeScreens(app);
  documentScreens(app);
  obligationScreens(app);
  app.get('/portal', everybody, noLink);
  app.get('/portal/*', everybody, noLink);
}
