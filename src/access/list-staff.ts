import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { Language } from '../values/language.ts';
import { notFound } from '../values/problem.ts';
import type { Role } from '../values/role.ts';

interface StaffRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  name: string;
  email: string;
  role: Role;
  language: Language;
  last_seen_at: string | null;
}

const staffJson = (row: StaffRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  name: row.name,
  email: row.email,
  role: row.role,
  language: row.language,
  lastSeenAt: instantOrNull(row.last_seen_at),
});
export type StaffJson = ReturnType<typeof staffJson>;

const from = (read: Read) => read.tables<{ staff: StaffRow }>().selectFrom('staff').selectAll();

/** A page of staff by name: those who can sign in, or with `archived` those who were deactivated. */
export async function listStaff(
  read: Read,
  wish: { limit: number; cursor?: string | undefined; archived?: boolean; role?: Role | undefined },
) {
  let query = from(read).where('archived_at', wish.archived ? 'is not' : 'is', null);
  if (wish.role) query = query.where('role', '=', wish.role);
  const place = readPlace(wish.cursor, 'text', 'id');
  if (place) query = query.where(after([sql.ref('name'), sql.ref('id')], place));
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.name, row.id], staffJson);
}

/** One member of staff, deactivated or not; 404 otherwise. */
export async function oneStaff(read: Read, id: string): Promise<StaffJson> {
  const row = await from(read).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return staffJson(row);
}
