import type { MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { Env, SignedIn } from '../platform/http.ts';
import { Problem } from '../values/problem.ts';
import { keyHolder } from './key-holder.ts';
import type { Sessions } from './sessions.ts';

interface Tables {
  auth_session: { user_id: string; token: string; expires_at: string };
  staff: SignedIn & { archived_at: string | null };
}

/** Who a session belongs to: one indexed read. `due`: better-auth should prolong it. */
const holder = (read: Read, token: string) =>
  read
    .tables<Tables>()
    .selectFrom('auth_session as session')
    .innerJoin('staff', 'staff.id', 'session.user_id')
    .select(['staff.id', 'staff.name', 'staff.email', 'staff.role', 'staff.language'])
    .select(sql<boolean>`session.expires_at < now() + interval '6 days'`.as('due'))
    .select(sql<boolean>`last_seen_at is null or last_seen_at < now() - interval '5 minutes'`.as('unseen'))
    .where('session.token', '=', token)
    .where(sql<boolean>`session.expires_at > now()`)
    .where('staff.archived_at', 'is', null)
    .executeTakeFirst();

/** Tells who asks: an API key (a wrong one is refused at once), a staff session, or nobody. */
export const identify =
  (sessions: Sessions): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { read } = c.get('parts').database;
    c.set('who', null);
    c.set('staff', null);
    const header = c.req.header('authorization');
    if (header !== undefined) {
      const key = /^Bearer (\S{10,200})$/i.exec(header)?.[1];
      const who = key ? await keyHolder(read, key) : null;
      if (!who) throw new Problem('unauthenticated', 'bad_credentials');
      c.set('who', who);
      return next();
    }
    const token = await sessions.tokenOf(c.req.header('cookie'));
    const found = token === null ? undefined : await holder(read, token);
    if (found) {
      const { due, unseen, ...staff } = found;
      c.set('staff', staff);
      c.set('who', { kind: 'staff', id: staff.id, name: staff.name, role: staff.role });
      if (unseen) await sql`update staff set last_seen_at = now() where id = ${staff.id}`.execute(read.tables());
      if (due)
        for (const cookie of await sessions.refresh(c.req.raw.headers))
          c.header('set-cookie', cookie, { append: true });
    }
    await next();
  };
