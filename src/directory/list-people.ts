import { type SqlBool, sql } from 'kysely';
import { after, pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import { holding } from './list-organisations.ts';
import type { DirectoryTables, PersonRow } from './rows.ts';
import { inOrder, type Stay } from './timeline-place.ts';

/** A person’s place at an organisation, with its name. */
export interface StayJson extends Stay {
  /** The organisation's name. */
  organisation: string;
  /** Why the organisation must not be contacted, where it says so. */
  organisationDoNotContact: string | null;
}

const personJson = (row: PersonRow, affiliations: readonly StayJson[]) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  name: [row.given_name, row.family_name].filter(Boolean).join(' '),
  givenName: row.given_name,
  familyName: row.family_name,
  emails: row.emails,
  phones: row.phones,
  languages: row.languages,
  funderGroup: row.funder_group,
  tags: row.tags,
  doNotContact: row.do_not_contact,
  mergedIntoId: row.merged_into_id,
  affiliations: inOrder(affiliations),
});
export type PersonJson = ReturnType<typeof personJson>;

/** The stays of several people, with the names of the organisations. */
async function staysByPerson(read: Read, people: readonly string[]): Promise<Map<string, StayJson[]>> {
  const stays = new Map<string, StayJson[]>(people.map((id) => [id, []]));
  if (people.length === 0) return stays;
  const rows = await read
    .tables<DirectoryTables>()
    .selectFrom('affiliation')
    .innerJoin('organisation', 'organisation.id', 'affiliation.organisation_id')
    .select(['person_id', 'organisation_id as organisationId', 'organisation.name as organisation'])
    .select('organisation.do_not_contact as organisationDoNotContact')
    .select(['affiliation.function', 'affiliation.since', 'affiliation.until'])
    .where('person_id', 'in', [...people])
    .execute();
  for (const { person_id, ...stay } of rows) stays.get(person_id)?.push(stay);
  return stays;
}

/** Which people of a list. */
export interface PeopleWish {
  /** Part of a name or e-mail address; accents and case do not matter. */
  q?: string | undefined;
  /** Now or formerly at this organisation. */
  organisation?: string | undefined;
  tag?: string | undefined;
  funderGroup?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of people by family name. Archived ones are left out. */
export async function listPeople(read: Read, wish: PeopleWish) {
  let query = read
    .tables<DirectoryTables>()
    .selectFrom(holding<PersonRow, 'person'>('person', wish.q))
    .selectAll()
    .where('archived_at', 'is', null);
  if (wish.organisation)
    query = query.where(
      sql<SqlBool>`id = any (array(select person_id from affiliation where organisation_id = ${wish.organisation}))`,
    );
  if (wish.funderGroup) query = query.where('funder_group', '=', wish.funderGroup as PersonRow['funder_group']);
  if (wish.tag) query = query.where(sql<SqlBool>`tags @> array[${wish.tag}]`);
  const place = readPlace(wish.cursor, 'text', 'id');
  if (place) query = query.where(after([sql.ref('sort_name'), sql.ref('id')], place));
  const rows = await query
    .orderBy('sort_name')
    .orderBy('id')
    .limit(wish.limit + 1)
    .execute();
  const stays = await staysByPerson(
    read,
    rows.slice(0, wish.limit).map((row) => row.id),
  );
  return pageOf(
    rows,
    wish.limit,
    (row) => [row.sort_name, row.id],
    (row) => personJson(row, stays.get(row.id) ?? []),
  );
}

/** One person, or nothing. An archived one is found too: the record says so. */
export async function findPerson(read: Read, id: string): Promise<PersonJson | null> {
  const row = await read
    .tables<DirectoryTables>()
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? personJson(row, (await staysByPerson(read, [id])).get(id) ?? []) : null;
}
