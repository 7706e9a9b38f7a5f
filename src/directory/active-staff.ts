import type { Read } from '../platform/database.ts';
import type { DirectoryTables } from './rows.ts';

/** The members of staff who can be given a task, by name. */
export const activeStaff = (read: Read): Promise<{ id: string; name: string }[]> =>
  read
    .tables<DirectoryTables>()
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
