import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { Problem } from '../values/problem.ts';
import type { DirectoryTables } from './rows.ts';

/** A record that was merged into another. */
export interface MergedRecord {
  id: string;
  name: string;
}

/** The records that were merged into one, the last first. */
export async function mergedInto(read: Read, kind: 'organisation' | 'person', id: string): Promise<MergedRecord[]> {
  const name = kind === 'organisation' ? sql`name` : sql`concat_ws(' ', given_name, family_name)`;
  const { rows } = await sql<MergedRecord>`
    select id, ${name} as name from ${sql.table(kind)} where merged_into_id = ${id}
    order by archived_at desc, id`.execute(read.tables<DirectoryTables>());
  return rows;
}

/** Refuses (409 `merged`) to bring back a record that was merged into another: what it had is there. */
export async function refuseMerged(read: Read, kind: 'organisation' | 'person', id: string): Promise<void> {
  const found = await read
    .tables<DirectoryTables>()
    .selectFrom(kind)
    .select(`${kind}.id`)
    .where(`${kind}.id`, '=', id)
    .where(`${kind}.merged_into_id`, 'is not', null)
    .executeTakeFirst();
  if (found) throw new Problem('conflict', 'merged');
}

/** The ids of organisations, each as that of the record it leads to now: agreements name parties as they were signed. */
export async function leadingTo(read: Read, ids: readonly string[]): Promise<(id: string) => string> {
  if (ids.length === 0) return (id) => id;
  const rows = await read
    .tables<DirectoryTables>()
    .selectFrom('organisation')
    .select(['id', 'merged_into_id'])
    .where('id', 'in', ids)
    .where('merged_into_id', 'is not', null)
    .execute();
  const leads = new Map(rows.map((row) => [row.id, row.merged_into_id]));
  return (id) => leads.get(id) ?? id;
}
