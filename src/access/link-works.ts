import { type RawBuilder, sql } from 'kysely';
import type { Read } from '../platform/database.ts';

/** Whether the link of that id (a column or a value) can still be used: the same question as `openLink`, in SQL. */
export const linkWorks = (read: Read, id: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from link left join staff on staff.id = link.staff_id where link.id = ${id}
    and link.spent_at is null and link.revoked_at is null and staff.archived_at is null
    and link.expires_at > ${read.now().toISOString()}::timestamptz)`;
