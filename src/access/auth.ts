import { passkey } from '@better-auth/passkey';
import { APIError, type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type pg from 'pg';
import { z } from 'zod';
import { addressHeader } from './visitor.ts';

/** What sign-in needs from the outside. */
export interface SessionParts {
  /** A pool of its own with pg's default parsers: with others, timestamps are text and no session ever expires. */
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly baseUrl: string;
  /** Whether the last entry of X-Forwarded-For was written by a proxy of ours. */
  readonly trustProxy: boolean;
  /** Whether this member of staff may sign in now; asked before every session and every new passkey. */
  readonly mayEnter: (staffId: string) => Promise<boolean>;
}

const day = 86_400;
const longestName = 100;
const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

const refusal = (code: string) => new APIError('FORBIDDEN', { code, message: code });

/** Makes a session for whom our own code has already recognised. It has no path, so no request can reach it. */
const ourSignIn = {
  id: 'our-sign-in',
  endpoints: {
    sessionFor: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ staffId: z.uuid() }), requireHeaders: true },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.staffId);
        const session = user && (await ctx.context.internalAdapter.createSession(user.id));
        if (!session) throw new APIError('INTERNAL_SERVER_ERROR', { message: 'No session was made' });
        await setSessionCookie(ctx, { session, user });
        return ctx.json(null);
      },
    ),
  },
} satisfies BetterAuthPlugin;

const passkeys = (origin: string, parts: SessionParts) =>
  passkey({
    rpID: new URL(origin).hostname,
    rpName: 'Loam',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
    registration: {
      afterVerification: async ({ ctx, user, verification }) => {
        if (!verification.registrationInfo?.userVerified) throw refusal('USER_NOT_VERIFIED');
        if (String(ctx.body?.name ?? '').length > longestName) throw refusal('NAME_TOO_LONG');
        if (!(await parts.mayEnter(user.id))) throw refusal('MAY_NOT_ENTER');
      },
    },
    authentication: {
      // A passkey is the whole sign-in here, so touching a found key is not enough: finger, face or PIN.
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw refusal('USER_NOT_VERIFIED');
      },
    },
    schema: {
      passkey: {
        modelName: 'auth_passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'user_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });

/** better-auth, holding only sessions and passkeys, in the tables of `migrations/auth-tables.ts`. */
export const authOptions = (parts: SessionParts) => {
  const origin = new URL(parts.baseUrl).origin;
  return {
    appName: 'Loam',
    baseURL: origin,
    basePath: '/api/auth',
    // As a list: given singly, a BETTER_AUTH_SECRETS left in the environment would win over it.
    secrets: [{ version: 1, value: parts.secret }],
    database: parts.pool,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    user: { modelName: 'auth_user', fields: { ...timestamps, emailVerified: 'email_verified' } },
    session: {
      modelName: 'auth_session',
      fields: {
        ...timestamps,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: 7 * day,
      updateAge: day,
      freshAge: day,
    },
    account: {
      modelName: 'auth_account',
      fields: {
        ...timestamps,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'auth_verification', fields: { ...timestamps, expiresAt: 'expires_at' } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 20,
      modelName: 'auth_rate_limit',
      fields: { lastRequest: 'last_request' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await parts.mayEnter(session.userId))) throw refusal('MAY_NOT_ENTER');
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'loam',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Both said aloud: under a test runner better-auth otherwise turns its origin check off.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // The tables come from our migrations and a test compares them; the check at run time would begin
      // reading the catalogue before any request, which Workers do not allow.
      database: { generateId: 'uuid', validateSchema: false },
    },
    plugins: [ourSignIn, passkeys(origin, parts)],
  } satisfies BetterAuthOptions;
};

/** better-auth over our settings: sessions and passkeys. */
export const openAuth = (parts: SessionParts) => betterAuth(authOptions(parts));
