import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createDatabaseIfMissing,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres.ts';
import { takeLock } from '../../src/platform/file-lock.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { serverUser, spawnUser } from './server-user.ts';
import { rows } from './sql.ts';

/** A folder that was started and stopped once; most tests begin with a copy of it, which is quicker than a first start. */
let used = '';
let root = '';
let started: EmbeddedPostgres[] = [];

const inFolder = (...names: string[]) => join(root, 'postgres', ...names);
const isRunning = () => existsSync(inFolder('data', 'postmaster.pid'));
const postmasterPid = () => Number(readFileSync(inFolder('data', 'postmaster.pid'), 'utf8').split('\n')[0]);
const kept = 'select name from partner';

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(root, { durable: false });
  started.push(server);
  return server;
}

function neverStarted(): void {
  rmSync(inFolder(), { recursive: true });
}

async function writePartner(url: string): Promise<void> {
  await rows(url, "create table partner (name text); insert into partner values ('AFRIS')");
}

beforeAll(async () => {
  used = temporaryFolder('loam-embedded');
  await (await startEmbeddedPostgres(used, { durable: false })).stop();
});

afterAll(() => rmSync(used, { recursive: true, force: true }));

beforeEach(() => {
  root = temporaryFolder('loam-embedded');
  execFileSync('cp', ['-a', join(used, 'postgres'), root]);
});

afterEach(async () => {
  for (const server of started) await server.stop();
  started = [];
  rmSync(root, { recursive: true, force: true });
});

describe('one process', () => {
  test('a first start has a database loam', async () => {
    neverStarted();
    const server = await start();
    expect(await rows(server.url('loam'), 'select current_database() as name')).toEqual([{ name: 'loam' }]);
  });

  test('the folder is closed to other users', async () => {
    neverStarted();
    await start();
    expect(statSync(inFolder()).mode & 0o777).toBe(0o700);
    expect(statSync(inFolder('password')).mode & 0o777).toBe(0o600);
  });

  test('a wrong password is refused', async () => {
    const url = new URL((await start()).url('loam'));
    url.password = 'guess';
    await expect(rows(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('names sort and compare as PostgreSQL servers do: ICU orders, upper and lower know accents', async () => {
    const { url } = await start();
    const sql = `select string_agg(x, ' ' order by x collate "und-x-icu") as sorted, upper('forêt') as upper
                 from (values ('z'), ('é'), ('E'), ('a')) as v (x)`;
    expect(await rows(url('loam'), sql)).toEqual([{ sorted: 'a E é z', upper: 'FORÊT' }]);
  });

  test('after a stop the next start finds the data', async () => {
    const server = await start();
    await writePartner(server.url('loam'));
    await server.stop();
    expect(isRunning()).toBe(false);
    expect(await rows((await start()).url('loam'), kept)).toEqual([{ name: 'AFRIS' }]);
  });

  test('a folder put back by a plain copy is closed again and served', async () => {
    execFileSync('chmod', ['-R', 'go+rX', inFolder()]);
    expect(await rows((await start()).url('loam'), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(inFolder()).mode & 0o777).toBe(0o700);
  });

  test('stopping twice is stopping once', async () => {
    const server = await start();
    await Promise.all([server.stop(), server.stop()]);
    expect(isRunning()).toBe(false);
  });

  test('a stop ends what is still connected', async () => {
    const server = await start();
    const sleeper = rows(server.url('loam'), 'select pg_sleep(60)').catch((error: Error) => error.message);
    await pause(100);
    await server.stop();
    expect(await sleeper).toMatch(/terminat/);
  });

  test('a stop ends the server also when its folder was removed', async () => {
    const server = await start();
    const pid = postmasterPid();
    rmSync(root, { recursive: true });
    await server.stop();
    expect(existsSync(`/proc/${pid}/exe`)).toBe(false);
  });

  test('the port of last time, when taken, gives way to another', async () => {
    const taken = Number(readFileSync(inFolder('port'), 'utf8'));
    const squatter = createServer().listen(taken, '127.0.0.1');
    await once(squatter, 'listening');
    expect(new URL((await start()).url('loam')).port).not.toBe(String(taken));
    squatter.close();
  });
});

describe('several processes', () => {
  test('a second process shares the server', async () => {
    const server = await start();
    const other = await serverUser(root);
    expect(other.url).toBe(server.url('loam'));
    await other.leave();
  });

  test('the last one out stops it', async () => {
    const server = await start();
    const other = await serverUser(root);
    await server.stop();
    expect(isRunning()).toBe(true);
    await other.leave();
    expect(isRunning()).toBe(false);
  });

  test('processes that start at the same moment agree on one server', async () => {
    neverStarted();
    const users = await Promise.all([serverUser(root), serverUser(root), serverUser(root)]);
    expect(new Set(users.map((user) => user.url)).size).toBe(1);
    await Promise.all(users.map((user) => user.leave()));
    expect(isRunning()).toBe(false);
  });

  test('a database asked for by several at once is made once', async () => {
    const { url } = await start();
    await Promise.all([1, 2, 3].map(() => createDatabaseIfMissing(url('postgres'), 'OIV "2022"')));
    expect(await rows(url('OIV "2022"'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a folder in use from another machine is refused', async () => {
    writeFileSync(inFolder('machine'), 'another machine');
    const elsewhere = await takeLock(inFolder('users.lock'), 'shared', 1);
    await expect(start()).rejects.toThrow('is in use from another machine or container');
    elsewhere.release();
  });
});

describe('after kill -9', () => {
  test('of the process that started the server: the next start takes it over', async () => {
    const first = await serverUser(root);
    await writePartner(first.url);
    await first.kill();
    const server = await start();
    expect(await rows(server.url('loam'), kept)).toEqual([{ name: 'AFRIS' }]);
    await server.stop();
    expect(isRunning()).toBe(false);
  });

  test('of the server: the next start recovers the data', async () => {
    await writePartner((await start()).url('loam'));
    process.kill(postmasterPid(), 'SIGKILL');
    expect(await rows((await start()).url('loam'), kept)).toEqual([{ name: 'AFRIS' }]);
  });

  test('of the server: those who used it find the next one at the same address', async () => {
    const before = (await start()).url('loam');
    process.kill(postmasterPid(), 'SIGKILL');
    expect((await start()).url('loam')).toBe(before);
  });

  test('of both: the next start recovers the data', async () => {
    const first = await serverUser(root);
    await writePartner(first.url);
    process.kill(postmasterPid(), 'SIGKILL');
    await first.kill();
    expect(await rows((await start()).url('loam'), kept)).toEqual([{ name: 'AFRIS' }]);
  });

  test.each([0.2, 0.7])('of a first start after %s seconds: its lock and its draft are taken over', async (seconds) => {
    neverStarted();
    const first = spawnUser(root);
    await pause(seconds * 1000);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await writePartner((await start()).url('loam'));
    await started.pop()?.stop();
    expect(await rows((await start()).url('loam'), kept)).toEqual([{ name: 'AFRIS' }]);
    expect(readdirSync(inFolder()).filter((name) => name.includes('draft'))).toEqual([]);
  });

  test('a pid file whose number now belongs to another program is taken over', async () => {
    const server = await start();
    await writePartner(server.url('loam'));
    const [, ...rest] = readFileSync(inFolder('data', 'postmaster.pid'), 'utf8').split('\n');
    await server.stop();
    writeFileSync(inFolder('data', 'postmaster.pid'), ['1', ...rest].join('\n'));
    expect(await rows((await start()).url('loam'), kept)).toEqual([{ name: 'AFRIS' }]);
  });
});

describe('what cannot start says why', () => {
  test('a broken configuration: the end of the log', async () => {
    writeFileSync(inFolder('data', 'postgresql.conf'), 'max_connections = many\n');
    await expect(start()).rejects.toThrow(/did not start[\s\S]*max_connections/);
  });

  test('a lost password', async () => {
    rmSync(inFolder('password'));
    await expect(start()).rejects.toThrow('password is missing');
  });

  test('another start is possible once the cause is gone', async () => {
    neverStarted();
    writeFileSync(root.concat('/postgres'), 'not a folder');
    await expect(start()).rejects.toThrow('EEXIST');
    rmSync(join(root, 'postgres'));
    expect(await rows((await start()).url('loam'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  const account = { uid: 65534, gid: 65534 };

  test('a folder that belongs to somebody else is served under that account', async () => {
    neverStarted();
    mkdirSync(inFolder(), { mode: 0o700 });
    chownSync(inFolder(), account.uid, account.gid);
    await start();
    expect(statSync(`/proc/${postmasterPid()}`).uid).toBe(account.uid);
  });

  test('an ordinary user starts the server directly', async () => {
    neverStarted();
    chownSync(root, account.uid, account.gid);
    const user = await serverUser(root, account);
    expect(statSync(inFolder('data')).uid).toBe(account.uid);
    await user.leave();
    expect(isRunning()).toBe(false);
  });
});
