import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { DirectoryTables } from './rows.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function* idsIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && uuid.test(value)) yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* idsIn(inner);
}

/** The names of the organisations, people, tasks, opportunities, documents and staff whose ids stand anywhere in `value`, by id. */
export async function namesIn(read: Read, value: unknown): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(idsIn(value))];
  if (ids.length === 0) return {};
  const db = read.tables<DirectoryTables>();
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .unionAll(
      db
        .selectFrom('person')
        .select(['id', sql<string>`concat_ws(' ', given_name, family_name)`.as('name')])
        .where('id', 'in', ids),
    )
    .unionAll(db.selectFrom('task').select(['id', 'title as name']).where('id', 'in', ids))
    .unionAll(db.selectFrom('opportunity').select(['id', 'title as name']).where('id', 'in', ids))
    .unionAll(db.selectFrom('document').select(['id', 'title as name']).where('id', 'in', ids))
    .unionAll(
      db
        .selectFrom('document_version as v')
        .innerJoin('document as d', 'd.id', 'v.document_id')
        .select(['v.id', 'd.title as name'])
        .where('v.id', 'in', ids),
    )
    .unionAll(db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids))
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
