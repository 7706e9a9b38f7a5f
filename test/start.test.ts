import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { rows } from './platform/sql.ts';
import { temporaryFolder } from './temporary-folder.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const link = /^http:\/\/localhost:\d+\/welcome\/\S+$/gm;
const ready = /^Loam is ready at /m;
const slow = { timeout: 90_000 };

let folder: string;
const running = new Set<ChildProcess>();

interface Run {
  child: ChildProcess;
  /** What it has said so far, errors included. */
  said(): string;
  /** Its exit code; null after a signal. */
  ended: Promise<number | null>;
  isReady(): Promise<void>;
}

/** A real process of ours, as npm starts it. */
function run(file: string, env: Record<string, string> = {}, args: string[] = []): Run {
  // Nothing else: the test runner has a BASE_URL and a NODE_ENV of its own.
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: home,
    env: { PATH, HOME, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part));
  // "close" comes after the last of its output, "exit" may come before.
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const isReady = async () => {
    await expect.poll(() => ready.test(text) || child.exitCode !== null, { timeout: 60_000 }).toBe(true);
    expect(text).toMatch(ready);
  };
  return { child, said: () => text, ended, isReady };
}

function freePort(): Promise<string> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(String(typeof address === 'object' && address ? address.port : 0)));
    });
  });
}

const server = async (env: Record<string, string> = {}) => run('src/server.ts', { PORT: await freePort(), ...env });
const postgresRuns = async () => {
  const lock = await import('../src/platform/postmaster.ts');
  return lock.runningPostmaster(`${folder}/postgres`) !== null;
};
const stopped = async (one: Run) => {
  one.child.kill('SIGTERM');
  return one.ended;
};

beforeAll(() => {
  folder = temporaryFolder('loam-start');
});
afterEach(async () => {
  for (const child of running) {
    const gone = once(child, 'exit');
    if (child.kill('SIGKILL')) await gone;
  }
});
afterAll(async () => {
  // Whatever a failed test left on the folder.
  await startEmbeddedPostgres(folder).then((left) => left.stop());
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', slow, () => {
  test('prints the address and one sign-in link; SIGTERM stops everything', async () => {
    const first = await server();
    await first.isReady();
    await expect.poll(() => first.said().match(link)?.length, { timeout: 10_000 }).toBe(1);
    expect(await stopped(first)).toBe(0);
    expect(await postgresRuns()).toBe(false);
    expect(first.said()).not.toMatch(/error|warn/i);
  });

  test('a second process shares the data, and the last to stop ends the database', async () => {
    const [first, second] = await Promise.all([server(), server({ JOBS: 'off' })]);
    await Promise.all([first.isReady(), second.isReady()]);
    expect(await stopped(first)).toBe(0);
    expect(await postgresRuns()).toBe(true);
    const address = /ready at (\S+)/.exec(second.said())?.[1];
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await stopped(second)).toBe(0);
    expect(await postgresRuns()).toBe(false);
  });

  test('commands work meanwhile: a key that opens the API, and a clear line for an unknown address', async () => {
    const one = await server();
    await one.isReady();
    const key = run('src/access/key-command.ts', {}, ['--name', 'Figures', '--role', 'viewer']);
    const signIn = run('src/access/sign-in-command.ts', {}, ['--email', 'nobody@oiv.example']);
    expect(await key.ended).toBe(0);
    const secret = key.said().trim().split('\n').at(-1) ?? '';
    const address = /ready at (\S+)/.exec(one.said())?.[1];
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await fetch(`${address}/api/partnerships`, { headers });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { items: unknown[] }).items).toHaveLength(20);
    expect(await signIn.ended).toBe(2);
    expect(signIn.said()).toBe('No active member of staff has the address nobody@oiv.example.\n');
    await stopped(one);
  });

  test('after kill -9 the next start recovers', async () => {
    const killed = await server();
    await killed.isReady();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await postgresRuns()).toBe(true);
    const next = await server();
    await next.isReady();
    expect(await stopped(next)).toBe(0);
    expect(await postgresRuns()).toBe(false);
  });

  test('a stop while it starts leaves nothing behind', async () => {
    const hasty = await server();
    await expect.poll(postgresRuns, { timeout: 30_000 }).toBe(true);
    expect(await stopped(hasty)).not.toBe(1);
    expect(await postgresRuns()).toBe(false);
  });
});

describe('Ctrl+C while a request waits for the database', slow, () => {
  /** A server with a request that waits until `release`. */
  const waitingServer = async () => {
    const one = await server();
    await one.isReady();
    const database = await startEmbeddedPostgres(folder);
    const lock = new pg.Client({ connectionString: database.url('loam') });
    await lock.connect();
    await lock.query('begin; lock table migration in access exclusive mode');
    const address = /ready at (\S+)/.exec(one.said())?.[1];
    const answer = fetch(`${address}/readyz`).then(
      ({ status }) => status,
      () => 'cut off',
    );
    const held = () => lock.query(`select from pg_locks where relation = 'migration'::regclass and not granted`);
    await expect.poll(async () => (await held()).rowCount, { timeout: 10_000 }).toBe(1);
    const release = async () => {
      await lock.end();
      await database.stop();
    };
    return { one, answer, release };
  };

  test('the request is answered before the end, and what npm repeats is one Ctrl+C', async () => {
    const { one, answer, release } = await waitingServer();
    one.child.kill('SIGINT');
    await pause(50);
    one.child.kill('SIGINT');
    await pause(1000);
    await release();
    expect(await answer).not.toBe('cut off');
    expect(await one.ended).toBe(0);
    expect(await postgresRuns()).toBe(false);
  });

  test('a second one ends it at once', async () => {
    const { one, answer, release } = await waitingServer();
    one.child.kill('SIGINT');
    await pause(1000);
    one.child.kill('SIGINT');
    expect(await one.ended).toBe(130);
    expect(await answer).toBe('cut off');
    await release();
  });
});

describe('jobs', slow, () => {
  test('once: the journal is sealed, and the chain stands', async () => {
    const once = run('src/jobs.ts', {}, ['--once']);
    expect([await once.ended, once.said()]).toEqual([0, '']);
    const check = run('src/platform/check-journal.ts');
    expect(await check.ended).toBe(0);
    expect(check.said()).toMatch(/^[1-9]\d* lines are sealed and stand as written; 0 wait for their seal\.$/m);
  });

  test('a process of their own starts and stops', async () => {
    const jobs = run('src/jobs.ts');
    await expect.poll(jobs.said, { timeout: 30_000 }).toContain('Loam does its jobs.');
    expect(await stopped(jobs)).toBe(0);
    expect(await postgresRuns()).toBe(false);
  });

  test('a line changed behind the journal is named, with exit code 1', async () => {
    const database = await startEmbeddedPostgres(folder);
    const url = database.url('loam');
    await rows(url, `set session_replication_role = replica; update journal set action = 'x' where id = 1`);
    const check = run('src/platform/check-journal.ts');
    expect(await check.ended).toBe(1);
    expect(check.said()).toContain('Broken at position 1, journal row 1: changed line.');
    await database.stop();
  });
});

describe('what stops the start says why in one line, with exit code 1', slow, () => {
  const refused = async (env: Record<string, string>) => {
    const one = await server(env);
    return { code: await one.ended, said: one.said() };
  };

  test('a wrong setting', async () => {
    const said = 'PORT is "many"; allowed: a whole number from 1 to 65535.\n';
    expect(await refused({ PORT: 'many' })).toEqual({ code: 1, said });
  });

  test('a database that is not there, without its password', async () => {
    const port = await freePort();
    const said = `DATABASE_URL cannot be reached (127.0.0.1:${port}/loam): connect ECONNREFUSED 127.0.0.1:${port}.\n`;
    expect(await refused({ DATABASE_URL: `postgres://loam:geheim@127.0.0.1:${port}/loam` })).toEqual({ code: 1, said });
  });

  test('a port in use', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const said = `Port ${port} is in use: stop what listens there, or set PORT to another.\n`;
    expect(await refused({ PORT: String(port) })).toEqual({ code: 1, said });
    other.close();
    expect(await postgresRuns()).toBe(false);
  });

  test('a database of a newer version', async () => {
    const database = await startEmbeddedPostgres(folder);
    await rows(database.url('loam'), `insert into migration (name) values ('Migration20990101Future')`);
    const { code, said } = await refused({});
    expect(code).toBe(1);
    expect(said).toMatch(/^The database was last used by a newer Loam .*\n$/);
    await database.stop();
  });
});
