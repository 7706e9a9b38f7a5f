import type { Context, MiddlewareHandler } from 'hono';
import type { Language } from '../values/language.ts';
import type { Role, Who } from '../values/role.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Settings } from './settings.ts';

/** What the entry gives the app: no edge makes one of these itself. */
export interface Parts {
  database: Database;
  clock: Clock;
  settings: Settings;
  /** The key of links and sessions, given or kept (`keptSecret`). */
  secret: string;
  /** True on the throw-away database of `npm run demo`: every page says that what it shows is invented. */
  demo: boolean;
}

/** The member of staff a session belongs to. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
}

/**
 * What middleware leaves for edges: the parts, who asks (null for a visitor), the person behind a session, and the
 * language of whom an opened link belongs to.
 */
export interface Env {
  Variables: { parts: Parts; who: Who | null; staff: SignedIn | null; linkLanguage?: Language };
}

/** A request with what middleware left for it. */
export type Ctx = Context<Env>;

/** Middleware that lets in only some roles, and says which: the house rules read `roles` off every route. */
export type Guard = MiddlewareHandler<Env> & { roles: readonly Role[] | 'public' };
