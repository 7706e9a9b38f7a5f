import type { Read } from '../../platform/database.ts';

interface Tables {
  saved_view: { id: string; name: string; path: string; staff_id: string | null; archived_at: string | null };
}

/** A saved view as the tabs show it. */
export interface ViewTab {
  id: string;
  name: string;
  path: string;
  /** True for one that is everybody's. */
  shared: boolean;
}

/** Everybody's views and one's own, by name. */
export async function viewsFor(read: Read, staffId: string | null): Promise<ViewTab[]> {
  const rows = await read
    .tables<Tables>()
    .selectFrom('saved_view')
    .select(['id', 'name', 'path', 'staff_id'])
    .where('archived_at', 'is', null)
    .where((where) => where.or([where('staff_id', 'is', null), where('staff_id', '=', staffId)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, path, staff_id }) => ({ id, name, path, shared: staff_id === null }));
}
