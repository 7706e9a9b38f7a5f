import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import type { Env } from '../../platform/http.ts';
import { pageContext, seeOther } from '../../platform/page-context.ts';
import { answersSoFar } from './answers-so-far.ts';
import { liveLink } from './screens-door.tsx';
import { CallPage } from './views-call.tsx';
import { LandingPage } from './views-landing.tsx';
import { visitCall } from './visit-call.ts';

/** The first page of a link, and the call behind it. */
export function callLinkScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/call/:id/:secret',
    everybody,
    liveLink('read', (c, { invited, base }) =>
      c.html(<LandingPage page={pageContext(c)} invited={invited} base={base} />),
    ),
  );
  app.post(
    '/call/:id/:secret/open',
    everybody,
    liveLink('send', async (c, { invited, base, who }) => {
      await c.get('parts').database.transaction(who, (work) => visitCall(work, invited.recipientId));
      return seeOther(c, `${base}/read`);
    }),
  );
  app.get(
    '/call/:id/:secret/read',
    everybody,
    liveLink('read', async (c, { invited, base }) => {
      const answers = await answersSoFar(c.get('parts').database.read, invited.callId, invited.recipientId);
      return c.html(<CallPage page={pageContext(c)} invited={invited} base={base} answers={answers} />);
    }),
  );
}
