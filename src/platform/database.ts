import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, LockMode, MikroORM, type Options, TableNotFoundException } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Day } from '../values/day.ts';
import type { Who } from '../values/role.ts';
import type { Clock } from './clock.ts';
import type { JobData, JobName, Queue } from './queue.ts';
import { StartFault } from './start-fault.ts';

/** What a query gets: typed reading, and the clock for "today". */
export interface Read {
  /** Typed Kysely over the tables a room names, in the open transaction when there is one. */
  tables<T>(): Kysely<T>;
  now(): Date;
  today(zone?: string): Day;
}

/** An open transaction and who is acting in it: what every verb gets. It commits when the edge's function returns. */
export interface Work extends Read {
  em: EntityManager;
  who: Who;
  /** Queues a job that waits for this transaction. Without a queue the job finds its work when it next runs. */
  enqueue<Name extends JobName>(name: Name, data: JobData[Name]): Promise<void>;
}

/** The database as edges and jobs have it. */
export interface Database {
  orm: MikroORM;
  /** Reading outside a transaction. */
  read: Read;
  /**
   * Runs `task` in one transaction: all of it is kept, or nothing. The only way to open one. After a deadlock it is run
   * again from the start, so it changes nothing but the database.
   */
  transaction<T>(who: Who, task: (work: Work) => Promise<T>): Promise<T>;
  /** Brings the tables up to date, one process at a time. Throws `StartFault` on those of a newer Loam. */
  migrate(): Promise<void>;
  /** True when no migration waits and the queue, if any, has its tables: what `/readyz` asks. */
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
}

type Parts = Pick<Options, 'entities' | 'driverOptions' | 'compiledFunctions'> & {
  clock: Clock;
  migrations: NonNullable<Options['migrations']>['migrationsList'];
  /** Connections at most; small on the embedded server. */
  poolSize?: number;
  /** Where work queues its jobs; without one, nothing is queued. */
  queue?: Pick<Queue, 'send' | 'isInstalled'> | undefined;
};

/** The unit of work, typed reading and migrations over one PostgreSQL address. Connects lazily. */
export function openDatabase(url: string, { clock, migrations, poolSize = 8, queue, ...options }: Parts): Database {
  const orm = new MikroORM({
    ...options,
    clientUrl: url,
    extensions: [Migrator],
    // The database exists: Loam makes the embedded one by itself, and a Worker must never make any.
    ensureDatabase: false,
    pool: { min: 0, max: poolSize },
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    serialization: { forceObject: true },
  });
  orm.em.getPlatform().marshallArray = arrayText;
  const reader = (em: EntityManager): Read => ({
    tables: <T>() => em.getKysely() as unknown as Kysely<T>,
    now: () => clock.now(),
    today: (zone) => clock.today(zone),
  });
  return {
    orm,
    read: reader(orm.em.fork()),
    transaction: (who, task) =>
      againAfterDeadlock(() =>
        orm.em.fork().transactional((em) => {
          const read = reader(em);
          return task({ ...read, em, who, enqueue: async (name, data) => queue?.send(name, data, read.tables()) });
        }),
      ),
    migrate: () =>
      // The lock is held by a transaction beside the migrations': two processes that start together take turns.
      orm.em.fork().transactional(async (em) => {
        await em.execute(`select pg_advisory_xact_lock(hashtext('loam migrations'))`);
        const pending = await orm.migrator.getPending();
        const unknown = (await orm.migrator.getExecuted()).length + pending.length - (migrations?.length ?? 0);
        if (unknown > 0)
          throw new StartFault(
            `The database was last used by a newer Loam (${unknown} unknown migration${unknown > 1 ? 's' : ''}): start that version, or give this one another database.`,
          );
        if (pending.length > 0) await orm.migrator.up();
      }),
    isMigrated: async () => {
      // Not by the migrator, which would make its table first.
      const done = await orm.em.fork().execute<{ name: string }[]>(`select name from migration`).catch(noneIfNoTable);
      const names = new Set(done.map(({ name }) => name));
      const migrated = (migrations ?? []).every(({ name }) => names.has(name));
      return migrated && (queue === undefined || (await queue.isInstalled()));
    },
    close: () => orm.close(),
  };
}

/** PostgreSQL's code of an error: two transactions waited for each other, and this one was ended. */
export const deadlockDetected = '40P01';

/** PostgreSQL ends one of two transactions that wait for each other; nothing of it stands, so it can be done again. */
async function againAfterDeadlock<T>(attempt: () => Promise<T>, left = 2): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (left === 0 || (error as { code?: unknown }).code !== deadlockDetected) throw error;
    return againAfterDeadlock(attempt, left - 1);
  }
}

function noneIfNoTable(error: unknown): never[] {
  if (error instanceof TableNotFoundException) return [];
  throw error;
}

/**
 * A list as PostgreSQL reads it, every value quoted: the ORM's own leaves a bare null, which is read as NULL, and
 * writes a line break as \n, which is read as n.
 */
const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** Locks the row that is about to change, so that two changes of it follow one another. */
export const forUpdate = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** A timestamp as PostgreSQL writes it ("2026-11-21 09:00:00.123+00") as an ISO instant in UTC. */
export const instant = (text: string): string => new Date(text).toISOString();

/** The same, where there may be none. */
export const instantOrNull = (text: string | null): string | null => (text === null ? null : instant(text));
