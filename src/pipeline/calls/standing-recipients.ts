import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { LeftOut } from './recipient.ts';

/** As much of the recipients of a call as tells who is written to already. */
export async function standingRecipients(read: Read, callId: string) {
  const { rows } = await sql<{
    organisationId: string | null;
    personId: string | null;
    email: string | null;
    leftOut: LeftOut | null;
  }>`select organisation_id as "organisationId", person_id as "personId", email, left_out as "leftOut"
    from call_recipient where call_id = ${callId}::uuid and archived_at is null order by id`.execute(
    read.tables<object>(),
  );
  return rows.map((row) => ({ ...row, archivedAt: null }));
}
