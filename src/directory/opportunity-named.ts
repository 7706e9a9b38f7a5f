import type { Read } from '../platform/database.ts';
import type { DirectoryTables } from './rows.ts';

/** The title of an opportunity, for what stands on it: the room that has it is below. */
export async function opportunityNamed(
  read: Read,
  id: string | undefined,
): Promise<{ id: string; title: string } | null> {
  if (id === undefined) return null;
  const db = read.tables<DirectoryTables>();
  return (await db.selectFrom('opportunity').select(['id', 'title']).where('id', '=', id).executeTakeFirst()) ?? null;
}
