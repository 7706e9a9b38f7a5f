import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import fc from 'fast-check';
import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { authTables } from '../../migrations/auth-tables.ts';
import { authOptions, type SessionParts } from '../../src/access/auth.ts';
import { sessionCookieName, sessionToken } from '../../src/access/session-cookie.ts';
import { openSessions } from '../../src/access/sessions.ts';
import {
  createDatabaseIfMissing,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres.ts';
import { openPool } from '../../src/platform/pool.ts';
import { softAuthenticator } from './soft-authenticator.ts';

const origin = 'http://localhost:3000';
const secret = 'a-secret-of-the-tests-3f9c0b7e51d24a68';
const amina = { id: v7(), name: 'Amina Diallo', email: 'amina@4p1000.org' };
const paul = { id: v7(), name: 'Paul Luu', email: 'paul@4p1000.org' };

const root = mkdtempSync(join(tmpdir(), 'loam-sessions-'));
let server: EmbeddedPostgres;
let pool: pg.Pool;
let parts: SessionParts;
const deactivated = new Set<string>();

beforeAll(async () => {
  server = await startEmbeddedPostgres(root, { durable: false });
  await createDatabaseIfMissing(server.url('postgres'), 'sessions');
  pool = openPool(server.url('sessions'), 2);
  for (const statement of authTables) await pool.query(statement);
  parts = { pool, secret, baseUrl: origin, trustProxy: false, mayEnter: async (id) => !deactivated.has(id) };
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

afterEach(() => vi.restoreAllMocks());

beforeEach(async () => {
  deactivated.clear();
  await pool.query('truncate auth_user, auth_verification, auth_rate_limit cascade');
});

/** What a browser would send back for these Set-Cookie values. */
const cookies = (...set: string[]) => set.map((one) => one.split(';')[0]).join('; ');
const withCookie = (cookie: string) => new Headers({ cookie });
const signedIn = async (staff = amina) => cookies(...(await openSessions(parts).create(staff, new Headers())));

const get = (path: string, cookie = '', headers: Record<string, string> = {}) =>
  openSessions(parts).handler(new Request(`${origin}/api/auth${path}`, { headers: { ...headers, cookie } }));

const post = (path: string, body: unknown, cookie = '', from = origin) =>
  openSessions(parts).handler(
    new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: from, cookie },
      body: JSON.stringify(body),
    }),
  );

/** Whom the cookie signs in, as the app finds it (identify.ts): by its token, in a session that has not expired. */
const signedInBy = async (cookie: string): Promise<string | null> => {
  const token = await sessionToken(cookie, secret, false);
  const found = await pool.query('select user_id from auth_session where token = $1 and expires_at > now()', [token]);
  return found.rows[0]?.user_id ?? null;
};

const count = async (table: string) => (await pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;

describe('the tables', () => {
  test('are those better-auth would make', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations({ ...authOptions(parts), logger: { disabled: true } });
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  });
});

describe('a session', () => {
  test('is recognised by its cookie and one read', async () => {
    const cookie = await signedIn();
    expect(await signedInBy(cookie)).toBe(amina.id);
  });

  test('lasts seven days', async () => {
    await signedIn();
    const { rows } = await pool.query(
      // The two instants are taken one after the other: a millisecond may lie between them.
      `select round(extract(epoch from expires_at - created_at) / 86400)::int as days from auth_session`,
    );
    expect(rows).toEqual([{ days: 7 }]);
  });

  test('is kept in a cookie that scripts and other sites cannot use', async () => {
    const [cookie] = await openSessions(parts).create(amina, new Headers());
    expect(cookie).toMatch(/^loam\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('has a secure cookie of its own name over https', async () => {
    const sessions = openSessions({ ...parts, baseUrl: 'https://loam.4p1000.org' });
    const [cookie = ''] = await sessions.create(amina, new Headers());
    expect(cookie).toMatch(/^__Secure-loam\.session_token=.*; Secure;/);
    expect(await sessions.tokenOf(cookies(cookie))).not.toBeNull();
    expect(await openSessions(parts).tokenOf(cookies(cookie))).toBeNull();
  });

  test('is refused when any character of its cookie is changed', async () => {
    const cookie = decodeURIComponent(await signedIn());
    const start = cookie.indexOf('=') + 1;
    // Not the last two: base64 ends in bits that stand for nothing, and in padding.
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: cookie.length - 3 }),
        fc.constantFrom(...'aZ0+/.'),
        async (at, to) => {
          fc.pre(cookie[at] !== to);
          const tampered = cookie.slice(0, at) + to + cookie.slice(at + 1);
          expect(await sessionToken(tampered, secret, false)).toBeNull();
        },
      ),
    );
  });

  test('is refused under another secret', async () => {
    expect(await sessionToken(await signedIn(), `${secret}!`, false)).toBeNull();
  });

  test.each([undefined, '', 'x=y', 'loam.session_token=', 'loam.session_token=%E0%A4', 'loam.session_token=a.b'])(
    'is not found in the cookie header %j',
    async (header) => {
      expect(await sessionToken(header, secret, false)).toBeNull();
    },
  );

  test('is not found when a cookie header holds anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (value) => {
        expect(await sessionToken(`${sessionCookieName(false)}=${value}`, secret, false)).toBeNull();
      }),
    );
  });

  test('is refused once expired, by us and by better-auth', async () => {
    const cookie = await signedIn();
    await pool.query(`update auth_session set expires_at = now() - interval '1 second'`);
    expect(await signedInBy(cookie)).toBeNull();
    expect((await get('/passkey/generate-register-options', cookie)).status).toBe(401);
  });

  test('is refused once its row is deleted in a transaction of ours', async () => {
    const cookie = await signedIn();
    const other = await signedIn(paul);
    await pool.query('delete from auth_session where user_id = $1', [amina.id]);
    expect(await signedInBy(cookie)).toBeNull();
    expect(await signedInBy(other)).toBe(paul.id);
  });

  test('is not made for somebody who may not enter', async () => {
    deactivated.add(amina.id);
    await expect(signedIn()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await count('auth_session')).toBe(0);
  });

  test('is made when an address has passed from one person to another', async () => {
    await signedIn(amina);
    const heir = { ...paul, email: amina.email };
    expect(await signedInBy(await signedIn(heir))).toBe(paul.id);
  });

  test('replaces the one the browser held', async () => {
    const first = await signedIn();
    const second = cookies(...(await openSessions(parts).create(paul, withCookie(first))));
    expect(await signedInBy(first)).toBeNull();
    expect(await signedInBy(second)).toBe(paul.id);
  });

  test('is prolonged once a day has passed, and not before', async () => {
    const cookie = await signedIn();
    const sessions = openSessions(parts);
    expect(await sessions.refresh(withCookie(cookie))).toEqual([]);
    await pool.query(`update auth_session set expires_at = expires_at - interval '25 hours'`);
    const set = await sessions.refresh(withCookie(cookie));
    expect(cookies(...set)).toBe(cookie);
    const { rows } = await pool.query(
      `select expires_at > now() + interval '167 hours' as prolonged from auth_session`,
    );
    expect(rows).toEqual([{ prolonged: true }]);
  });

  test('ends on signing out', async () => {
    const cookie = await signedIn();
    const sessions = openSessions(parts);
    const set = await sessions.end(withCookie(cookie));
    expect(set[0]).toMatch(/^loam\.session_token=; Max-Age=0; Path=\//);
    expect(await signedInBy(cookie)).toBeNull();
  });

  test('is listed with where it was started, whatever the visitor claims', async () => {
    const request = new Headers({ 'user-agent': 'Firefox', 'x-forwarded-for': '9.9.9.9', 'x-loam-visitor': '8.8.8.8' });
    await openSessions(parts).create(amina, request, '203.0.113.7');
    await openSessions({ ...parts, trustProxy: true }).create(paul, request, '203.0.113.7');
    expect(await openSessions(parts).listOf(amina.id)).toMatchObject([
      { userAgent: 'Firefox', address: '203.0.113.7' },
    ]);
    expect(await openSessions(parts).listOf(paul.id)).toMatchObject([{ address: '9.9.9.9' }]);
  });

  test('goes in the sweep once expired', async () => {
    await signedIn();
    await signedIn(paul);
    await pool.query(`update auth_session set expires_at = now() - interval '1 day' where user_id = $1`, [paul.id]);
    expect(await openSessions(parts).sweep()).toBe(1);
    expect(await count('auth_session')).toBe(1);
  });
});

describe('the addresses under /api/auth/', () => {
  test.each([
    '/get-session',
    '/list-sessions',
    '/ok',
    '/error',
    '/our-sign-in',
    '/session-for',
    '/passkey/list-user-passkeys',
    '/passkey/generate-register-options/',
    '/passkey//generate-register-options',
    '/passkey/GENERATE-REGISTER-OPTIONS',
    '/passkey/%67enerate-register-options',
    '/passkey/verify-authentication',
  ])('do not include GET %s', async (path) => {
    expect((await get(path, await signedIn())).status).toBe(404);
  });

  test.each([
    '/sign-up/email',
    '/sign-in/email',
    '/sign-in/social',
    '/sign-out',
    '/update-user',
    '/delete-user',
    '/revoke-sessions',
    '/passkey/update-passkey',
    '/passkey/delete-passkey',
    '/passkey/generate-register-options',
  ])('do not include POST %s', async (path) => {
    const body = { staffId: amina.id, email: amina.email, password: 'a password', name: 'x', id: 'x' };
    expect((await post(path, body, await signedIn())).status).toBe(404);
  });

  test('refuse a request from another site', async () => {
    const cookie = await signedIn();
    expect((await post('/passkey/verify-registration', {}, cookie, 'https://example.org')).status).toBe(403);
  });

  test('need a session to add a passkey', async () => {
    expect((await get('/passkey/generate-register-options')).status).toBe(401);
  });

  test('answer 429 with the seconds to wait after twenty requests in a minute', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 20; n++) statuses.push((await get('/passkey/generate-authenticate-options')).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const refused = await get('/passkey/generate-authenticate-options');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });
});

describe('a passkey', () => {
  type Device = ReturnType<typeof softAuthenticator>;

  const added = async (device: Device, cookie: string, verified = true, name: string | undefined = 'Laptop') => {
    const asked = await get('/passkey/generate-register-options', cookie);
    const challenge = cookies(...asked.headers.getSetCookie());
    const response = device.create((await asked.json()).challenge, verified);
    return post('/passkey/verify-registration', { name, response }, `${cookie}; ${challenge}`);
  };
  const enteredWith = async (device: Device, verified = true) => {
    const asked = await get('/passkey/generate-authenticate-options');
    const response = device.get((await asked.json()).challenge, verified);
    return post('/passkey/verify-authentication', { response }, cookies(...asked.headers.getSetCookie()));
  };

  test('is added by a signed-in person and signs them in again', async () => {
    const device = softAuthenticator(origin);
    expect((await added(device, await signedIn())).status).toBe(200);
    const answer = await enteredWith(device);
    expect(answer.status).toBe(200);
    expect(await signedInBy(cookies(...answer.headers.getSetCookie()))).toBe(amina.id);
    expect(await openSessions(parts).passkeysOf(amina.id)).toMatchObject([{ name: 'Laptop' }]);
  });

  test('does not show the session token to the page', async () => {
    const device = softAuthenticator(origin);
    await added(device, await signedIn());
    expect(await (await enteredWith(device)).json()).toEqual({});
  });

  test('does not let in a person who has been deactivated', async () => {
    const device = softAuthenticator(origin);
    await added(device, await signedIn());
    await pool.query('delete from auth_session');
    deactivated.add(amina.id);
    const answer = await enteredWith(device);
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'MAY_NOT_ENTER']);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await count('auth_session')).toBe(0);
  });

  test('cannot be added by a person who has been deactivated', async () => {
    const cookie = await signedIn();
    deactivated.add(amina.id);
    expect((await added(softAuthenticator(origin), cookie)).status).toBe(403);
    expect(await count('auth_passkey')).toBe(0);
  });

  test('cannot be added without finger, face or PIN', async () => {
    expect((await added(softAuthenticator(origin), await signedIn(), false)).status).toBe(403);
    expect(await count('auth_passkey')).toBe(0);
  });

  test('does not let in anybody without finger, face or PIN', async () => {
    const device = softAuthenticator(origin);
    await added(device, await signedIn());
    expect((await enteredWith(device, false)).status).toBe(403);
  });

  test('cannot be added on a session more than a day old', async () => {
    const cookie = await signedIn();
    await pool.query(`update auth_session set created_at = now() - interval '25 hours'`);
    const answer = await get('/passkey/generate-register-options', cookie);
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'SESSION_NOT_FRESH']);
  });

  test('cannot carry a name of more than a hundred characters', async () => {
    expect((await added(softAuthenticator(origin), await signedIn(), true, 'x'.repeat(101))).status).toBe(403);
    expect(await count('auth_passkey')).toBe(0);
  });

  test('of another site is refused', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const phished = softAuthenticator('https://loam.example.org');
    expect((await added(phished, await signedIn())).ok).toBe(false);
    expect(await count('auth_passkey')).toBe(0);
  });

  test('answers a challenge only once', async () => {
    const device = softAuthenticator(origin);
    await added(device, await signedIn());
    const asked = await get('/passkey/generate-authenticate-options');
    const challenge = cookies(...asked.headers.getSetCookie());
    const response = device.get((await asked.json()).challenge);
    expect((await post('/passkey/verify-authentication', { response }, challenge)).status).toBe(200);
    expect((await post('/passkey/verify-authentication', { response }, challenge)).status).toBe(400);
  });

  test('belongs to one person only', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const device = softAuthenticator(origin);
    await added(device, await signedIn());
    expect((await added(device, await signedIn(paul))).ok).toBe(false);
    expect(await openSessions(parts).passkeysOf(paul.id)).toEqual([]);
  });
});
