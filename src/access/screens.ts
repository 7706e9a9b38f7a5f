import type { OpenAPIHono } from '@hono/zod-openapi';
import { journalLine } from '../platform/change.ts';
import type { Ctx, Env } from '../platform/http.ts';
import type { RenderMail } from '../post/render.ts';
import { everybody } from './guard.ts';
import { peerOf } from './peer.ts';
import { accountScreens } from './screens-account.tsx';
import { keyScreens } from './screens-keys.tsx';
import { outboxScreens } from './screens-outbox.tsx';
import { signInScreens } from './screens-sign-in.tsx';
import { staffScreens } from './screens-staff.tsx';
import type { Sessions } from './sessions.ts';
import { staffSubject } from './staff-facts.ts';

/** Every page of this room, and the addresses that passkeys talk to. */
export function accessScreens(app: OpenAPIHono<Env>, sessions: Sessions, render: RenderMail): void {
  signInScreens(app, sessions);
  accountScreens(app, sessions);
  keyScreens(app);
  staffScreens(app, sessions);
  outboxScreens(app, render);
  app.on(['GET', 'POST'], '/api/auth/*', everybody, async (c) => {
    const answer = await sessions.handler(c.req.raw, peerOf(c));
    if (answer.ok) await journalPasskey(c, sessions);
    return answer;
  });
}

/** better-auth has committed by now; a passkey it added stands in the journal in the person's own name. */
async function journalPasskey(c: Ctx, sessions: Sessions): Promise<void> {
  const staff = c.get('staff');
  const who = c.get('who');
  if (!staff || !who || !c.req.path.endsWith('/verify-registration')) return;
  const passkey = (await sessions.passkeysOf(staff.id)).at(-1)?.name ?? null;
  await c
    .get('parts')
    .database.transaction(who, (work) => journalLine(work, staffSubject(staff), 'passkey_added', null, { passkey }));
}
