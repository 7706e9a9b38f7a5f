import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Settings } from './settings.ts';
import { StartFault } from './start-fault.ts';

/** Where the data is: a PostgreSQL server that was given, or the embedded one. */
export interface Storage {
  url: string;
  /** Leaves the embedded server, which stops when nobody is left; nothing to do for a given one. */
  stop(): Promise<void>;
}

/** The database named by `DATABASE_URL`, else an embedded PostgreSQL in `DATA_DIR`. Throws `StartFault`. */
export async function openStorage(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  durable = true,
): Promise<Storage> {
  if (settings.databaseUrl !== null) {
    await tryToConnect(settings.databaseUrl);
    return { url: settings.databaseUrl, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres(settings.dataDir, { durable });
  return { url: server.url('loam'), stop: server.stop };
}

/** One connection, so that a wrong address says so at once. The message names the server, never the password. */
async function tryToConnect(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    const { host, pathname } = new URL(url);
    const reason = reasonOf(cause)
      .replace(/[.\s]+$/, '')
      .replace(/\s+/g, ' ');
    throw new StartFault(`DATABASE_URL cannot be reached (${host}${pathname}): ${reason}.`, { cause });
  } finally {
    await client.end().catch(() => {});
  }
}

/** A host with several addresses fails with an empty message and one error for each. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
