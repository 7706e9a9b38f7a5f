import { sql } from 'kysely';
import type { Work } from '../platform/database.ts';
import { invalid } from '../values/problem.ts';

/**
 * Refuses to let the last active administrator go. Locks all of them, so that two who demote each other at once
 * do not both succeed. `pointer` is the field at fault.
 */
export async function keepOneAdmin(work: Work, leaving: string, pointer: string): Promise<void> {
  const admins = await sql<{ id: string }>`
    select id from staff where role = 'admin' and archived_at is null order by id for update`.execute(work.tables());
  if (admins.rows.length === 1 && admins.rows[0]?.id === leaving) throw invalid({ pointer, code: 'last_admin' });
}

/** Whether somebody can administer Loam. */
export async function hasAdmin(read: Pick<Work, 'tables'>): Promise<boolean> {
  const found = await read
    .tables<{ staff: { id: string; role: string; archived_at: string | null } }>()
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'admin')
    .where('archived_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
