import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import { type MergeKind, type Moved, references } from './references.ts';

/** How much of each kind refers to some records, by record; what nothing refers to is left out. */
export async function countMoved(
  read: Read,
  kind: MergeKind,
  ids: readonly string[],
): Promise<Map<string, Partial<Record<Moved, number>>>> {
  const parts = references[kind]
    .filter(({ table, counted }) => table !== 'document' && counted !== null)
    .map(({ table, column, counted }) => {
      const count = table === 'affiliation' ? sql`count(distinct person_id)` : sql`count(*)`;
      return sql`select ${counted} as counted, ${sql.ref(column)} as id, ${count}::int as many from ${sql.table(table)}
        where ${sql.ref(column)} = any (${ids}::uuid[]) group by ${sql.ref(column)}`;
    });
  const documents = sql`select 'documents', subject_id, count(*)::int from document
    where subject_kind = ${kind} and subject_id = any (${ids}::uuid[]) group by subject_id`;
  const agreements = sql`select 'agreements', p.organisation_id, count(*)::int from agreement a
    join partnership p on p.id = a.partnership_id
    where p.organisation_id = any (${ids}::uuid[]) group by p.organisation_id`;
  const all = [...parts, documents, ...(kind === 'organisation' ? [agreements] : [])];
  const { rows } = await sql<{ counted: Moved; id: string; many: number }>`
    ${sql.join(all, sql` union all `)}`.execute(read.tables<unknown>());
  const found = new Map<string, Partial<Record<Moved, number>>>(ids.map((id) => [id, {}]));
  for (const { counted, id, many } of rows) {
    const has = found.get(id) ?? {};
    has[counted] = (has[counted] ?? 0) + many;
    found.set(id, has);
  }
  return found;
}
