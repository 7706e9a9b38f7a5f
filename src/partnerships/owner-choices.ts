import type { Read } from '../platform/database.ts';

interface Tables {
  staff: { id: string; name: string; archived_at: string | null };
}

/** Who can own a partnership: active staff by name. `keep` is there even when deactivated since. */
export const ownerChoices = (read: Read, keep: string | null = null): Promise<{ id: string; name: string }[]> =>
  read
    .tables<Tables>()
    .selectFrom('staff')
    .select(['id', 'name'])
    .where((where) => where.or([where('archived_at', 'is', null), ...(keep === null ? [] : [where('id', '=', keep)])]))
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
