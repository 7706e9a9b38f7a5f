import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, LockMode, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Day } from '../values/day.ts';
import type { Who } from '../values/role.ts';
import type { Clock } from './clock.ts';

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
}

export interface Database {
  orm: MikroORM;
  /** Reading outside a transaction. */
  read: Read;
  /** Runs `task` in one transaction: all of it is kept, or nothing. The only way to open one. */
  transaction<T>(who: Who, task: (work: Work) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  /** True when no migration waits: what `/readyz` asks. */
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
}

type Parts = Pick<Options, 'entities' | 'driverOptions' | 'compiledFunctions'> & {
  clock: Clock;
  migrations: NonNullable<Options['migrations']>['migrationsList'];
  /** Connections at most; small on the embedded server. */
  poolSize?: number;
};

/** The unit of work, typed reading and migrations over one PostgreSQL address. Connects lazily. */
export function openDatabase(url: string, { clock, migrations, poolSize = 8, ...options }: Parts): Database {
  const orm = new MikroORM({
    ...options,
    clientUrl: url,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize },
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    serialization: { forceObject: true },
  });
  const reader = (em: EntityManager): Read => ({
    tables: <T>() => em.getKysely() as unknown as Kysely<T>,
    now: () => clock.now(),
    today: (zone) => clock.today(zone),
  });
  return {
    orm,
    read: reader(orm.em.fork()),
    transaction: (who, task) => orm.em.fork().transactional((em) => task({ ...reader(em), em, who })),
    migrate: async () => {
      await orm.migrator.up();
    },
    isMigrated: async () => (await orm.migrator.getPending()).length === 0,
    close: () => orm.close(),
  };
}

/** Locks the row that is about to change, so that two changes of it follow one another. */
export const forUpdate = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** A timestamp as PostgreSQL writes it ("2026-11-21 09:00:00.123+00") as an ISO instant in UTC. */
export const instant = (text: string): string => new Date(text).toISOString();

/** The same, where there may be none. */
export const instantOrNull = (text: string | null): string | null => (text === null ? null : instant(text));
