import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Launcher } from './postgres-account.ts';

/** The environment of PostgreSQL's programs: no secrets of ours, no PGDATA or PGPORT from the person's shell. */
export const programEnv = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** What lies where in the folder of an embedded server. */
export function placesIn(folder: string) {
  return {
    data: join(folder, 'data'),
    pidFile: join(folder, 'data', 'postmaster.pid'),
    log: join(folder, 'server.log'),
    /** The port of last time. */
    portFile: join(folder, 'port'),
    password: join(folder, 'password'),
    /** Which machine or container the server was started in. */
    machine: join(folder, 'machine'),
    /** Held alone around initdb, start and stop. */
    startLock: join(folder, 'start.lock'),
    /** Held together by everybody who uses the server. */
    usersLock: join(folder, 'users.lock'),
  };
}

/** `root/postgres`, made if need be and open to its owner only. */
export function folderIn(root: string): string {
  mkdirSync(join(root, 'postgres'), { recursive: true, mode: 0o700 });
  const folder = realpathSync(join(root, 'postgres'));
  closeToOthers(folder);
  return folder;
}

/** Makes the random password of the first start; call it before choosing an account, which must own the file. */
export function makePassword(folder: string): void {
  const { password, data } = placesIn(folder);
  if (existsSync(password)) return;
  if (existsSync(data)) throw new Error(`${password} is missing: put it back from a backup, or remove ${folder}.`);
  writeFileSync(`${password}.draft`, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  renameSync(`${password}.draft`, password);
}

/** The address of a database, password included. */
export function addressOf(folder: string, port: number, database: string): string {
  const password = readFileSync(placesIn(folder).password, 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Runs initdb, whole or not at all: a first start that was killed leaves only a draft, which the next one removes. */
export async function makeData(folder: string, launch: Launcher, durable: boolean): Promise<void> {
  const { data, password } = placesIn(folder);
  removeDrafts(folder);
  if (existsSync(data)) return closeToOthers(data);
  // A name of its own each time: the initdb of a killed start may still be writing into the one before.
  const draft = `${data}.draft-${randomBytes(4).toString('hex')}`;
  const { file, args, options } = launch('initdb', [
    `--pgdata=${draft}`,
    `--pwfile=${password}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Upper, lower and order by PostgreSQL's own tables: the same on every system, whatever its C library.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--lc-messages=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(file, args, { ...options, env: programEnv, cwd: folder, timeout: 120_000 });
  } catch (error) {
    removeDrafts(folder);
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`PostgreSQL could not make its data in ${folder}:\n${lastLines(said) || String(error)}`);
  }
  renameSync(draft, data);
}

/** The text of a file; nothing where there is no file, or no such process. */
export function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ESRCH')) return '';
    throw error;
  }
}

/** Whether an error carries one of these codes (of the system, or of PostgreSQL). */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The end of a log, for an error message. */
export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n');
}

/** PostgreSQL refuses data that others may read, as a folder put back by a plain copy is. */
function closeToOthers(folder: string): void {
  if (statSync(folder).mode & 0o077) chmodSync(folder, 0o700);
}

function removeDrafts(folder: string): void {
  const drafts = readdirSync(folder).filter((name) => name.startsWith('data.draft-'));
  for (const draft of drafts) {
    try {
      rmSync(join(folder, draft), { recursive: true, force: true });
    } catch (error) {
      // Its initdb is still writing, and soon notices that nobody listens; the next start removes the rest.
      if (!isCode(error, 'ENOTEMPTY', 'EBUSY')) throw error;
    }
  }
}
