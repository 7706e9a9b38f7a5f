import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';

/** Everything Loam can be told from outside. Read once at the start; nothing below asks the environment again. */
export interface Settings {
  port: number;
  /** Origin of the public address, without a trailing slash. */
  baseUrl: string;
  /** A PostgreSQL server; null means the embedded one. */
  databaseUrl: string | null;
  dataDir: string;
  /** Key of links and sessions; null means the one kept in `dataDir` (see `keptSecret`). */
  secret: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  jobs: 'on' | 'off';
  trustProxy: boolean;
  /** A fixed now for days, ladders and link expiry; never in production. */
  clockAt: Date | null;
  production: boolean;
}

/** A setting that stops the start. The message is one line: the name, what it got, what is allowed. */
export class SettingError extends StartFault {
  readonly setting: string;
  constructor(setting: string, got: string, allowed: string) {
    super(`${setting} is ${got}; allowed: ${allowed}.`);
    this.name = 'SettingError';
    this.setting = setting;
  }
}

type Environment = Record<string, string | undefined>;

const shortestSecret = 32;

/** Reads the settings out of an environment. An empty value counts as not given. Throws `SettingError`. */
export function readSettings(env: Environment): Settings {
  const given = (name: string) => env[name]?.trim() || null;

  const production = oneOf('NODE_ENV', given('NODE_ENV') ?? 'development', modes);
  const port = portFrom(given('PORT') ?? '3000');
  const jobs = oneOf('JOBS', given('JOBS') ?? 'on', { on: 'on', off: 'off' } as const);
  const secret = given('SECRET');
  const clockAt = given('CLOCK_AT');

  if (production && !secret)
    throw new SettingError('SECRET', 'not given', `${shortestSecret} characters or more, in production`);
  if (production && secret && secret.length < shortestSecret)
    throw new SettingError('SECRET', `${secret.length} characters long`, `${shortestSecret} or more, in production`);
  if (production && clockAt) throw new SettingError('CLOCK_AT', quoted(clockAt), 'nothing, in production');

  return {
    port,
    baseUrl: originFrom(given('BASE_URL') ?? `http://localhost:${port}`),
    databaseUrl: addressFrom('DATABASE_URL', given('DATABASE_URL'), 'postgres://user:password@host:port/database', [
      'postgres:',
      'postgresql:',
    ]),
    dataDir: given('DATA_DIR') ?? '.data',
    secret,
    smtpUrl: addressFrom('SMTP_URL', given('SMTP_URL'), 'smtp://host:port or smtps://user:password@host:port', [
      'smtp:',
      'smtps:',
    ]),
    mailFrom: senderFrom(given('MAIL_FROM') ?? 'Loam <loam@localhost>'),
    jobs,
    trustProxy: oneOf('TRUST_PROXY', given('TRUST_PROXY') ?? 'off', switches),
    clockAt: clockAt ? instantFrom(clockAt) : null,
    production,
  };
}

/** The settings of this process, for the entry files. */
export function processSettings(): Settings {
  return readSettings(process.env);
}

/** Whether npm runs this process (`npm start`), and so must not leave it behind when npm itself is killed. */
export function startedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** The secret made at the first start and kept in `dataDir/secret` (readable by its owner only) from then on. */
export function keptSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secret');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all, and only once: two processes starting together agree on one secret.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < shortestSecret)
    throw new SettingError('SECRET', `kept in ${file}, which is damaged`, 'a backup of that file, or no file');
  return secret;
}

const modes = { production: true, development: false, test: false };
const switches = { on: true, off: false, true: true, false: false, 1: true, 0: false };

function oneOf<T>(setting: string, got: string, allowed: Record<string, T>): T {
  const value = Object.hasOwn(allowed, got) ? allowed[got] : undefined;
  if (value === undefined) throw new SettingError(setting, quoted(got), Object.keys(allowed).join(', '));
  return value;
}

function portFrom(got: string): number {
  const port = /^\d{1,5}$/.test(got) ? Number(got) : 0;
  if (port < 1 || port > 65535) throw new SettingError('PORT', quoted(got), 'a whole number from 1 to 65535');
  return port;
}

function originFrom(got: string): string {
  const url = URL.canParse(got) ? new URL(got) : null;
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!bare || !['http:', 'https:'].includes(url.protocol))
    throw new SettingError('BASE_URL', shownAddress(got), 'an http or https origin such as https://loam.example.org');
  return url.origin;
}

function addressFrom(setting: string, got: string | null, pattern: string, protocols: string[]): string | null {
  if (got === null) return null;
  const url = URL.canParse(got) ? new URL(got) : null;
  if (!url || !protocols.includes(url.protocol) || !url.hostname)
    throw new SettingError(setting, shownAddress(got), pattern);
  return got;
}

function senderFrom(got: string): string {
  if (!/^(?:[^<>"\p{Cc}]+ )?<[^\s<>@,]+@[^\s<>@,]+>$|^[^\s<>@,]+@[^\s<>@,]+$/u.test(got))
    throw new SettingError('MAIL_FROM', quoted(got), 'an address such as Loam <loam@example.org>');
  return got;
}

function instantFrom(got: string): Date {
  const instant = new Date(got);
  // `new Date` rolls 30 February over to March: the day must come back as it was written.
  const written = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(got)?.[1];
  const dayExists = written && new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written);
  if (!dayExists || Number.isNaN(instant.getTime()))
    throw new SettingError('CLOCK_AT', quoted(got), 'an instant with its zone such as 2026-11-21T09:00:00Z');
  return instant;
}

function quoted(got: string): string {
  return JSON.stringify(got.length > 80 ? `${got.slice(0, 80)}…` : got);
}

/** An address may hold a password, so only its scheme is shown. */
function shownAddress(got: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(got)?.[1];
  return scheme ? `an address that starts with ${scheme}// and does not fit` : 'no address';
}
