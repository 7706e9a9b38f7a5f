import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabaseIfMissing, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database, to create others from. */
    serverUrl: string;
    /** The migrated database that test files copy; `fault` says why there is none. */
    template: { name: string; fault: string | null };
  }
}

const prefix = 'loam-test-';

/** One embedded PostgreSQL for the whole run, with a migrated database that `freshDatabase` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = temporaryFolder(`${prefix}${process.pid}`);
  const server = await startEmbeddedPostgres(folder, { durable: false });
  const name = 'loam_template';
  await createDatabaseIfMissing(server.url('postgres'), name);
  // A broken migration fails the tests that need a database, and not those of plain values.
  const fault = await migrated(server.url(name)).then(
    () => null,
    (error: unknown) => String(error),
  );
  project.provide('serverUrl', server.url('postgres'));
  project.provide('template', { name, fault });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function migrated(url: string): Promise<void> {
  const { migrations } = await import('../migrations/list.ts');
  const { clockFrom } = await import('../src/platform/clock.ts');
  const { openDatabase } = await import('../src/platform/database.ts');
  const { JournalEntry } = await import('../src/platform/journal.ts');
  // The ORM asks for an entity; the migrations need none.
  const database = openDatabase(url, { clock: clockFrom(null), entities: [JournalEntry], migrations });
  await database.migrate().finally(database.close);
}

/** Stops and removes what a run that was killed has left behind. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    await startEmbeddedPostgres(folder)
      .then((server) => server.stop())
      .catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
