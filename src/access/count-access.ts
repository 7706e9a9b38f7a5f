import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';

/** How many members of staff can sign in, and how many keys work. */
export async function countAccess(read: Read): Promise<{ staff: number; keys: number }> {
  const counted = await sql<{ staff: number; keys: number }>`select
    (select count(*)::int from staff where archived_at is null) as staff,
    (select count(*)::int from api_key where archived_at is null) as keys`.execute(read.tables());
  return counted.rows[0] ?? { staff: 0, keys: 0 };
}
