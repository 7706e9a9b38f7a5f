import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Read, Work } from '../platform/database.ts';
import { sha256, writeJournal } from '../platform/journal.ts';
import type { Role, Who } from '../values/role.ts';
import { ApiKey } from './api-key.ts';

interface Tables {
  api_key: {
    id: string;
    name: string;
    role: Role;
    hash: string;
    last_used_at: string | null;
    archived_at: string | null;
  };
}

/** Makes a key and returns it with its row: the only moment the key itself is seen. */
export async function createKey(work: Work, wish: { name: string; role: Role }): Promise<{ key: string; row: ApiKey }> {
  const key = `loam_${randomBytes(32).toString('base64url')}`;
  const row = work.em.create(ApiKey, {
    ...wish,
    hash: sha256(key),
    hint: `${key.slice(0, 9)}…`,
    archivedAt: null,
  });
  await work.em.flush();
  await writeJournal(work, {
    action: 'key.created',
    subject: { kind: 'key', id: row.id },
    after: { name: row.name, role: row.role },
  });
  return { key, row };
}

/** Who a bearer key belongs to: one indexed read. Revoked and unknown keys are nobody. */
export async function keyHolder(read: Read, key: string): Promise<Who | null> {
  const db = read.tables<Tables>();
  const row = await db
    .selectFrom('api_key')
    .select(['id', 'name', 'role'])
    .select(sql<boolean>`last_used_at is null or last_used_at < now() - interval '1 minute'`.as('stale'))
    .where('hash', '=', sha256(key))
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (row.stale) {
    // To the minute is enough for a person, and spares a write on every request. Not a change of the key itself.
    await sql`update api_key set last_used_at = now() where id = ${row.id}`.execute(db);
  }
  return { kind: 'key', id: row.id, name: row.name, role: row.role };
}
