import { existsSync, readlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { takeLock, tryLock } from './file-lock.ts';
import { launcherFor } from './postgres-account.ts';
import { addressOf, folderIn, isCode, makeData, makePassword, placesIn, readIfThere } from './postgres-folder.ts';
import { type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

/** A PostgreSQL server that this process uses, alone or with others. */
export interface EmbeddedPostgres {
  /** The address of one database on it, password included. */
  url(database: string): string;
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>;
}

/**
 * PostgreSQL without any setup, its data in `root/postgres`, with a database `loam`. Processes on the same root share
 * one server. `durable: false` is for tests and trials: faster, but a power cut may lose the data.
 */
export async function startEmbeddedPostgres(
  root: string,
  { durable = true }: { durable?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const folder = folderIn(root);
  const { startLock, usersLock } = placesIn(folder);
  const starting = await takeLock(startLock, 'exclusive', 150);
  try {
    const server = (await sharedServer(folder)) ?? (await ownServer(folder, durable));
    const using = await takeLock(usersLock, 'shared', 5);
    const addresses = (database: string) => addressOf(folder, server.port, database);
    let stopped: Promise<void> | undefined;
    const running = {
      url: addresses,
      stop: () => {
        stopped ??= leave(folder, server, using.release);
        return stopped;
      },
    };
    try {
      await createDatabaseIfMissing(addresses('postgres'), 'loam');
    } catch (error) {
      using.release();
      throw error;
    }
    return running;
  } finally {
    starting.release();
  }
}

/** Creates a database (a copy of `template`, if given) unless it exists. `url` is any database of the server. */
export async function createDatabaseIfMissing(url: string, name: string, template?: string): Promise<void> {
  const client = clientOf(url, 10);
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    const copyOf = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
    await client.query(`create database ${pg.escapeIdentifier(name)}${copyOf}`);
  } catch (error) {
    // Somebody else made it in between: duplicate_database, or unique_violation on its name.
    if (!isCode(error, '42P04', '23505')) throw error;
  } finally {
    await client.end();
  }
}

async function ownServer(folder: string, durable: boolean): Promise<Postmaster> {
  const { usersLock, machine } = placesIn(folder);
  const alone = tryLock(usersLock, 'exclusive');
  // Users of a server that crashed are welcome to the next one; users whose server we cannot see would lose data.
  if (!alone && readIfThere(machine) !== thisMachine())
    throw new Error(`${folder} is in use from another machine or container: give both the same DATABASE_URL instead.`);
  try {
    makePassword(folder);
    const launch = launcherFor(folder);
    await makeData(folder, launch, durable);
    writeFileSync(machine, thisMachine());
    return await startPostmaster(folder, launch, durable);
  } finally {
    alone?.release();
  }
}

/** The server that already runs on this folder, once it answers; null when none runs. */
async function sharedServer(folder: string): Promise<Postmaster | null> {
  const deadline = AbortSignal.timeout(60_000);
  for (;;) {
    const server = runningPostmaster(folder);
    if (!server) return null;
    if (server.ready && (await answers(addressOf(folder, server.port, 'postgres')))) return server;
    if (deadline.aborted)
      throw new Error(`PostgreSQL (process ${server.pid}) runs on ${folder} but does not answer; stop it first.`);
    await pause(20);
  }
}

/** Whether the server takes a connection; false while it starts, stops or hangs. Other refusals are errors. */
async function answers(url: string): Promise<boolean> {
  const client = clientOf(url, 3);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Five characters are PostgreSQL's own answer, of which only cannot_connect_now passes by waiting.
    if (error instanceof pg.DatabaseError && !isCode(error, '57P03')) throw error;
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function clientOf(url: string, seconds: number): pg.Client {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: seconds * 1000 });
  // A connection that breaks while idle would end the process; the next query on it fails by itself.
  client.on('error', () => {});
  return client;
}

async function leave(folder: string, server: Postmaster, release: () => void): Promise<void> {
  if (!existsSync(folder)) {
    // Somebody removed the folder under a running server: nothing is left to share or to keep.
    release();
    return stopPostmaster(folder, server.pid);
  }
  const { startLock, usersLock } = placesIn(folder);
  const leaving = await takeLock(startLock, 'exclusive', 150);
  try {
    release();
    const last = tryLock(usersLock, 'exclusive');
    // After a crash another process may have started the next server: stop the one that runs now.
    const current = runningPostmaster(folder);
    if (last && current) await stopPostmaster(folder, current.pid).finally(last.release);
    else last?.release();
  } finally {
    leaving.release();
  }
}

/** Names the system of processes we can see: the boot and the process namespace, else the host. */
function thisMachine(): string {
  const boot = readIfThere('/proc/sys/kernel/random/boot_id').trim();
  return boot ? `${boot} ${readlinkSync('/proc/self/ns/pid')}` : hostname();
}
