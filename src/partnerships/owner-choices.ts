import type { Read } from '../platform/database.ts';

interface Tables {
  staff: { id: string; name: string; role: string; archived_at: string | null };
}

/**
 * Who can own a partnership: active staff who do more than read, by name (`viewers`: those too, to be told things).
 * `keep` is there whatever became of them since.
 */
export const ownerChoices = (
  read: Read,
  keep: string | null = null,
  { viewers = false } = {},
): Promise<{ id: string; name: string }[]> =>
  read
    .tables<Tables>()
    .selectFrom('staff')
    .select(['id', 'name'])
    .where((where) =>
      where.or([
        where.and([where('archived_at', 'is', null), ...(viewers ? [] : [where('role', '<>', 'viewer')])]),
        ...(keep === null ? [] : [where('id', '=', keep)]),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
