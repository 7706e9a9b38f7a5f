import { sql } from 'kysely';
import type { Work } from '../../platform/database.ts';

/**
 * Holds the funders of recipients before anything else is locked: a merge takes them first too, so that of a merge and
 * an answer one waits for the other, and never each for the other.
 */
export async function holdFunders(work: Work, recipientIds: readonly string[]): Promise<void> {
  const ids = [...recipientIds];
  for (const table of ['organisation', 'person'])
    await sql`select id from ${sql.table(table)} where id in (
        select unnest(array[r.organisation_id, r.person_id, r.contact_person_id]) from call_recipient r
        where r.id = any (${ids}::uuid[]))
      order by id for key share`.execute(work.tables<object>());
}
