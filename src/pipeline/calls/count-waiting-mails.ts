import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';

/** How many mails of a call are written and not handed to the mail server yet. */
export async function countWaitingMails(read: Read, callId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from call_recipient
    where call_id = ${callId}::uuid and archived_at is null
      and mail_id in (select id from mail where state in ('queued', 'attempting'))`.execute(read.tables<object>());
  return rows[0]?.waiting ?? 0;
}
