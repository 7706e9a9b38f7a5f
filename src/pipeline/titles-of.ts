import type { Read } from '../platform/database.ts';

/** The titles of some opportunities by their ids. */
export async function titlesOf(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .tables<{ opportunity: { id: string; title: string } }>()
    .selectFrom('opportunity')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
