import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Settings } from './settings.ts';

/** Where the data is: a PostgreSQL server that was given, or the embedded one. */
export interface Storage {
  url: string;
  /** Leaves the embedded server, which stops when nobody is left; nothing to do for a given one. */
  stop(): Promise<void>;
}

/** The database named by `DATABASE_URL`, else an embedded PostgreSQL in `DATA_DIR`. */
export async function openStorage(settings: Settings): Promise<Storage> {
  if (settings.databaseUrl !== null) return { url: settings.databaseUrl, stop: async () => {} };
  const server = await startEmbeddedPostgres(settings.dataDir);
  return { url: server.url('loam'), stop: server.stop };
}
