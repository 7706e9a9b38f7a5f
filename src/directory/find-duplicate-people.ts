import { type SqlBool, sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { DirectoryTables } from './rows.ts';

/** A person who may be the one about to be created. */
export interface SamePerson {
  id: string;
  name: string;
  emails: string[];
  /** True when an e-mail address is the same; else the name looks alike. */
  sameEmail: boolean;
}

/**
 * People with one of the e-mail addresses, or a name that looks like the given one (accents, case and order do not
 * matter, a letter or two may differ). At most ten, same addresses first.
 */
export async function findDuplicatePeople(
  read: Read,
  wish: { givenName: string | null; familyName: string; emails: readonly string[]; except?: string },
): Promise<SamePerson[]> {
  const name = [wish.givenName, wish.familyName].filter(Boolean).join(' ');
  const emails = wish.emails.map((address) => address.toLowerCase());
  const sameEmail = sql<boolean>`exists (
    select from unnest(emails) as own (address) where lower(own.address) = any (${emails}::text[]))`;
  const alike = sql<number>`word_similarity(plain_text(${name}), search)`;
  let query = read
    .tables<DirectoryTables>()
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'emails', sameEmail.as('same_email')])
    .where('archived_at', 'is', null)
    .where(
      sql<SqlBool>`((plain_text(${name}) <% search and ${alike} >= 0.75)
        or id = any (array(select id from person where search like any (
          select '%' || plain_text(replace(replace(replace(wanted, '\\', '\\\\'), '%', '\\%'), '_', '\\_')) || '%'
          from unnest(${emails}::text[]) as wanted))) and ${sameEmail})`,
    );
  if (wish.except) query = query.where('id', '!=', wish.except);
  const rows = await query.orderBy('same_email', 'desc').orderBy(alike, 'desc').orderBy('id').limit(10).execute();
  return rows.map((row) => ({
    id: row.id,
    name: [row.given_name, row.family_name].filter(Boolean).join(' '),
    emails: row.emails,
    sameEmail: row.same_email,
  }));
}
