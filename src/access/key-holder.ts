import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { sha256 } from '../platform/journal.ts';
import type { Role, Who } from '../values/role.ts';

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
