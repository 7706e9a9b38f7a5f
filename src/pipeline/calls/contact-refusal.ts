import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Read } from '../../platform/database.ts';

/** Whoever must not be contacted: the funder `r` is of, the person of it, or whoever else has the same address. */
export const refusesContact: RawBuilder<SqlBool> = sql<SqlBool>`(
  exists (select from organisation o where o.id = r.organisation_id and o.do_not_contact is not null)
  or exists (select from person p where p.id in (r.person_id, r.contact_person_id) and p.do_not_contact is not null)
  or lower(r.email) in (select lower(address) from person p, unnest(p.emails) as address
    where p.do_not_contact is not null))`;

/** Whether the funder of a recipient `r`, or the person of it, was archived. */
export const isArchived: RawBuilder<SqlBool> = sql<SqlBool>`(
  exists (select from organisation o where o.id = r.organisation_id and o.archived_at is not null)
  or exists (select from person p where p.id in (r.person_id, r.contact_person_id) and p.archived_at is not null))`;

/** Why a recipient must not be written to any more, or null. */
export async function contactRefusal(
  read: Read,
  recipientId: string,
): Promise<'do_not_contact' | 'funder_archived' | null> {
  const { rows } = await sql<{ refused: boolean; archived: boolean }>`
    select ${refusesContact} as refused, ${isArchived} as archived from call_recipient r
    where r.id = ${recipientId}::uuid`.execute(read.tables<object>());
  if (rows[0]?.refused) return 'do_not_contact';
  return rows[0]?.archived ? 'funder_archived' : null;
}
