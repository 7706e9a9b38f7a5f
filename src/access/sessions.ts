import { isAPIError } from 'better-auth/api';
import type pg from 'pg';
import { Problem } from '../values/problem.ts';
import { openAuth, type SessionParts } from './auth.ts';
import { sessionToken } from './session-cookie.ts';
import { vouchedHeaders } from './visitor.ts';

/** Whom a session is made for; the id is that of the row in `staff`. */
export interface SessionHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A session that somebody has open: on which device, since when. */
export interface OpenSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly prolongedAt: Date;
  readonly endsAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** A passkey of one’s own: its name and when it was added. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly addedAt: Date | null;
}

/** Staff sessions and passkeys, kept by better-auth. */
export interface Sessions {
  /**
   * Starts a session for a member of staff who has just proved who they are; answers Set-Cookie values. Call it
   * after the transaction that spent the link has committed. `peer` is the address at the other end of the
   * connection. Throws `forbidden` when `mayEnter` says no. A session the browser already held is ended.
   */
  create(staff: SessionHolder, request: Headers, peer?: string): Promise<string[]>;
  /** The session token of a genuinely signed Cookie header, or null; reads nothing. */
  tokenOf(cookieHeader: string | null | undefined): Promise<string | null>;
  /**
   * Prolongs the session by seven days and answers Set-Cookie values, none if it is not due. Worth calling once
   * `expires_at < now() + interval '6 days'`.
   */
  refresh(request: Headers): Promise<string[]>;
  /** Ends the session of this request, if any; answers Set-Cookie values that clear the cookie. */
  end(request: Headers): Promise<string[]>;
  /** The sessions of one member of staff that still run, last used first. */
  listOf(staffId: string): Promise<OpenSession[]>;
  passkeysOf(staffId: string): Promise<OwnPasskey[]>;
  /** Answers the passkey addresses under /api/auth/ and 404 to everything else. `peer` as in `create`. */
  handler(request: Request, peer?: string): Promise<Response>;
  /** Deletes expired sessions and challenges; for a daily job. Answers how many rows went. */
  sweep(): Promise<number>;
}

/** The only addresses of better-auth that the outside may reach. */
const passkeyRoutes: ReadonlySet<string> = new Set([
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/generate-authenticate-options',
  'POST /api/auth/passkey/verify-authentication',
]);

/** Opens sign-in. Reads nothing from the database until it is asked something. */
export const openSessions = (parts: SessionParts): Sessions => {
  const auth = openAuth(parts);
  const origin = new URL(parts.baseUrl).origin;
  const secure = origin.startsWith('https:');

  const query = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
    const client = await parts.pool.connect();
    try {
      return await client.query<Row>(sql, values);
    } finally {
      client.release();
    }
  };

  const tokenOf = (cookieHeader: string | null | undefined) => sessionToken(cookieHeader, parts.secret, secure);

  return {
    tokenOf,

    async create(staff, request, peer) {
      await query(
        `insert into auth_user (id, name, email, email_verified) values ($1, $2, $3, true)
         on conflict (id) do update set name = excluded.name, email = excluded.email, updated_at = now()
         where (auth_user.name, auth_user.email) is distinct from (excluded.name, excluded.email)`,
        [staff.id, staff.name, staff.email],
      );
      const headers = vouchedHeaders(request, parts.trustProxy, peer);
      headers.delete('cookie');
      try {
        const made = await auth.api.sessionFor({ body: { staffId: staff.id }, headers, returnHeaders: true });
        const held = await tokenOf(request.get('cookie'));
        if (held) await query('delete from auth_session where token = $1', [held]);
        return made.headers.getSetCookie();
      } catch (error) {
        if (isAPIError(error) && error.statusCode === 403) throw new Problem('forbidden', 'bad_credentials');
        throw error;
      }
    },

    async refresh(request) {
      const { headers } = await auth.api.getSession({ headers: request, returnHeaders: true });
      return headers.getSetCookie();
    },

    async end(request) {
      const { headers } = await auth.api.signOut({ headers: request, returnHeaders: true });
      return headers.getSetCookie();
    },

    async listOf(staffId) {
      const found = await query<OpenSession>(
        `select id, created_at as "startedAt", updated_at as "prolongedAt", expires_at as "endsAt",
                nullif(ip_address, '') as address, nullif(user_agent, '') as "userAgent"
         from auth_session where user_id = $1 and expires_at > now() order by updated_at desc, id`,
        [staffId],
      );
      return found.rows;
    },

    async passkeysOf(staffId) {
      const found = await query<OwnPasskey>(
        `select id, name, created_at as "addedAt" from auth_passkey where user_id = $1 order by created_at, id`,
        [staffId],
      );
      return found.rows;
    },

    async handler(request, peer) {
      const { pathname, search } = new URL(request.url);
      const noStore = { 'cache-control': 'no-store' };
      if (!passkeyRoutes.has(`${request.method} ${pathname}`)) {
        return new Response(null, { status: 404, headers: noStore });
      }
      // Ours is stricter than better-auth's own check, which lets a request without cookies pass and can be
      // widened by an environment variable.
      if (request.method === 'POST' && request.headers.get('origin') !== origin) {
        return Response.json({ code: 'INVALID_ORIGIN' }, { status: 403, headers: noStore });
      }
      const answer = await auth.handler(
        new Request(`${origin}${pathname}${search}`, {
          method: request.method,
          headers: vouchedHeaders(request.headers, parts.trustProxy, peer),
          ...(request.method === 'POST' && { body: await request.text() }),
        }),
      );
      const headers = new Headers(answer.headers);
      headers.set('cache-control', 'no-store');
      const wait = headers.get('x-retry-after');
      if (wait) headers.set('retry-after', wait);
      // The scripts need no more than "done", and a session's token has no business in a page.
      if (request.method === 'POST' && answer.ok) return Response.json({}, { headers });
      return new Response(answer.body, { status: answer.status, headers });
    },

    async sweep() {
      const sessions = await query('delete from auth_session where expires_at < now()');
      const challenges = await query('delete from auth_verification where expires_at < now()');
      return (sessions.rowCount ?? 0) + (challenges.rowCount ?? 0);
    },
  };
};
