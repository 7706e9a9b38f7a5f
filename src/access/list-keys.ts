import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import { notFound } from '../values/problem.ts';
import type { Role } from '../values/role.ts';

interface KeyRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  name: string;
  role: Role;
  hint: string;
  last_used_at: string | null;
}

const keyJson = (row: KeyRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  name: row.name,
  role: row.role,
  hint: row.hint,
  lastUsedAt: instantOrNull(row.last_used_at),
});
export type KeyJson = ReturnType<typeof keyJson>;

/** The hash stays where it is. */
const from = (read: Read) =>
  read
    .tables<{ api_key: KeyRow }>()
    .selectFrom('api_key')
    .select(['id', 'version', 'created_at', 'updated_at', 'archived_at', 'name', 'role', 'hint', 'last_used_at']);

/** A page of API keys by name: those that work, or with `archived` those that were revoked. */
export async function listKeys(read: Read, wish: { limit: number; cursor?: string | undefined; archived?: boolean }) {
  let query = from(read).where('archived_at', wish.archived ? 'is not' : 'is', null);
  const place = readPlace(wish.cursor, 'text', 'id');
  if (place) query = query.where(after([sql.ref('name'), sql.ref('id')], place));
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.name, row.id], keyJson);
}

/** One API key, revoked or not; 404 otherwise. */
/** Whether there is a key of that id, revoked or not. */
export const keyExists = async (read: Read, id: string): Promise<boolean> =>
  (await from(read).where('id', '=', id).executeTakeFirst()) !== undefined;

/** One API key without its secret, or 404. */
export async function oneKey(read: Read, id: string): Promise<KeyJson> {
  const row = await from(read).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return keyJson(row);
}
