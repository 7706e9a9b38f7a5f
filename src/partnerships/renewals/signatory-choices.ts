import { type SqlBool, sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';

/** Somebody who can be picked to sign. */
export interface SignatoryChoice {
  /** "p:" or "s:" and the id of the person or member of staff. */
  key: string;
  name: string;
  function: string | null;
  email: string | null;
  language: Language;
  staffId: string | null;
}

interface Tables {
  person: {
    id: string;
    given_name: string | null;
    family_name: string;
    emails: string[];
    languages: Language[];
    archived_at: string | null;
    sort_name: string;
  };
  affiliation: { person_id: string; organisation_id: string; function: string | null };
  staff: { id: string; name: string; email: string; language: Language; archived_at: string | null };
}

/** People who are at some organisations now, by organisation; those with an address and a function come first. */
export async function partnerPeople(
  read: Read,
  organisationIds: readonly string[],
): Promise<Map<string, SignatoryChoice[]>> {
  const lists = new Map<string, SignatoryChoice[]>(organisationIds.map((id) => [id, []]));
  if (lists.size === 0) return lists;
  const day = read.today();
  const rows = await read
    .tables<Tables>()
    .selectFrom('affiliation as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.organisation_id', 'a.function', 'p.id', 'p.given_name', 'p.family_name', 'p.emails', 'p.languages'])
    .where('a.organisation_id', 'in', [...lists.keys()])
    .where('p.archived_at', 'is', null)
    .where(sql<SqlBool>`coalesce(a.since, '-infinity'::date) <= ${day}::date
      and coalesce(a.until, 'infinity'::date) >= ${day}::date`)
    .orderBy(sql`cardinality(p.emails) = 0`)
    .orderBy(sql`a.function is null`)
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .limit(2000)
    .execute();
  for (const row of rows) {
    lists.get(row.organisation_id)?.push({
      key: `p:${row.id}`,
      name: [row.given_name, row.family_name].filter(Boolean).join(' '),
      function: row.function,
      email: row.emails[0] ?? null,
      language: row.languages[0] ?? 'en',
      staffId: null,
    });
  }
  return lists;
}

/** Active staff by name. */
export async function staffWhoSign(read: Read): Promise<SignatoryChoice[]> {
  const rows = await read
    .tables<Tables>()
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'language'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id, ...rest }) => ({ key: `s:${id}`, ...rest, function: null, staffId: id }));
}
