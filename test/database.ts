import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabaseIfMissing } from '../src/platform/embedded-postgres.ts';

/** A migrated database of its own for one test file; `drop` ends what is still connected to it. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('serverUrl');
  const template = inject('template');
  if (template.fault) throw new Error(`The migrations failed: ${template.fault}`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabaseIfMissing(server, name, template.name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      await client.end();
    },
  };
}
