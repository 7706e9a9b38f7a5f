import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import type { Env } from '../../platform/http.ts';
import { answerScreens } from './screens-answer.tsx';
import { callLinkScreens } from './screens-call.tsx';
import { noLink } from './screens-door.tsx';
import { pledgeAnswerScreens } from './screens-pledge.tsx';

/** The recipient's pages of a call: opened by a mailed link, without an account and with scripts off. */
export function answeringScreens(app: OpenAPIHono<Env>): void {
  callLinkScreens(app);
  pledgeAnswerScreens(app);
  answerScreens(app);
  app.get('/call', everybody, noLink);
  app.get('/call/*', everybody, noLink);
}
