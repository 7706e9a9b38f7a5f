import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { RecipientView } from './list-recipients.ts';

/** How many recipients of a call there are in each view of its list. */
export async function countRecipients(read: Read, callId: string): Promise<Record<RecipientView, number>> {
  const { rows } = await sql<Record<RecipientView, number>>`
    select count(*)::int as all, count(*) filter (where left_out is null)::int as written,
      count(*) filter (where left_out is not null)::int as left_out,
      count(*) filter (where sent_at is not null and ended_because is null and not answered)::int as silent,
      count(*) filter (where answered)::int as answered
    from call_recipient r cross join lateral (select exists (
      select from call_answer where recipient_id = r.id and archived_at is null) as answered) a
    where call_id = ${callId}::uuid and archived_at is null`.execute(read.tables<object>());
  return rows[0] ?? { all: 0, written: 0, left_out: 0, silent: 0, answered: 0 };
}
