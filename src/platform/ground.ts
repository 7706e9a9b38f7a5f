import type { Options } from '@mikro-orm/postgresql';
import { type Clock, clockFrom } from './clock.ts';
import { type Database, openDatabase } from './database.ts';
import { within } from './life.ts';
import { openQueue, type Queue } from './queue.ts';
import { keptSecret, type Settings } from './settings.ts';
import { openStorage } from './storage.ts';

/** A statement that hangs must not keep the process from ending: the server drops it when we are gone. */
const closeSeconds = 5;

/** What every process of Loam stands on, open and migrated. */
export interface Ground {
  settings: Settings;
  clock: Clock;
  /** The key of links and sessions, given or kept. */
  secret: string;
  /** Address of the database. */
  url: string;
  database: Database;
  /** Null in a command that leaves its work to the processes that have one. */
  queue: Queue | null;
  /** Closes all of it, the embedded server last; also after a failure in between, which it then throws. */
  close(): Promise<void>;
}

/** What a process needs of its database and queue. */
export interface GroundWish {
  entities: NonNullable<Options['entities']>;
  migrations: NonNullable<Options['migrations']>['migrationsList'];
  /** False on a database that may be lost with a power cut: the demo's. */
  durable?: boolean;
  /** `works`: this process does jobs. `enqueues`: it only writes them down. */
  queue?: 'works' | 'enqueues';
}

/** Opens storage, database and queue, and brings the tables up to date. Closes what it opened when that fails. */
export async function openGround(settings: Settings, wish: GroundWish): Promise<Ground> {
  const secret = settings.secret ?? keptSecret(settings.dataDir);
  const clock = clockFrom(settings.clockAt);
  const { entities, migrations } = wish;
  const storage = await openStorage(settings, wish.durable ?? true);
  const { url } = storage;
  const queue = wish.queue ? openQueue(url, { works: wish.queue === 'works' }) : null;
  const database = openDatabase(url, { clock, entities, migrations, queue: queue ?? undefined });
  const close = () => closeAll([() => queue?.stop(), () => within(closeSeconds, database.close()), storage.stop]);
  try {
    await Promise.all([database.migrate(), queue?.start()]);
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
  return { settings, clock, secret, url, database, queue, close };
}

/** Closes in order, one after another, whatever fails; then throws the first failure. */
export async function closeAll(closers: readonly (() => Promise<unknown> | undefined)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const each of closers) {
    try {
      await each();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
