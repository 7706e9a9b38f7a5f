import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { after, pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { DirectoryTables, OrganisationRow } from './rows.ts';

const organisationJson = (row: OrganisationRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  name: row.name,
  names: row.names,
  acronym: row.acronym,
  country: row.country,
  region: row.region,
  kind: row.kind,
  relations: row.relations,
  funderGroup: row.funder_group,
  identifiers: row.identifiers,
  tags: row.tags,
});
export type OrganisationJson = ReturnType<typeof organisationJson>;

export interface OrganisationWish {
  /** Part of a name or acronym; accents and case do not matter. */
  q?: string | undefined;
  kind?: readonly string[] | undefined;
  country?: string | undefined;
  relation?: string | undefined;
  funderGroup?: string | undefined;
  tag?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** So many hits are found by their own index; more are soon met on the way along the names. */
const fewHits = 500;

/**
 * Rows whose `search` holds the term. A plain `like` with an order leaves it to a guess of PostgreSQL whether hits are
 * rare, and a wrong one reads every row (stack.md, "planner trap"); so they are looked up first, and ordered if few.
 */
export async function holding(read: Read, table: 'organisation' | 'person', q: string): Promise<RawBuilder<SqlBool>> {
  const like = q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  const holds = sql<SqlBool>`search like '%' || plain_text(${like}) || '%'`;
  const db = read.tables<DirectoryTables>();
  const hits = await db
    .selectFrom(table)
    .select(`${table}.id`)
    .where(holds)
    .limit(fewHits + 1)
    .execute();
  return hits.length > fewHits ? holds : sql<SqlBool>`id = any (${hits.map(({ id }) => id)}::uuid[])`;
}

/** A page of organisations by name. Archived ones are left out. */
export async function listOrganisations(read: Read, wish: OrganisationWish) {
  let query = read.tables<DirectoryTables>().selectFrom('organisation').selectAll().where('archived_at', 'is', null);
  if (wish.q) query = query.where(await holding(read, 'organisation', wish.q));
  if (wish.kind) query = query.where('kind', 'in', wish.kind as OrganisationRow['kind'][]);
  if (wish.country) query = query.where('country', '=', wish.country);
  if (wish.funderGroup) query = query.where('funder_group', '=', wish.funderGroup as OrganisationRow['funder_group']);
  if (wish.tag) query = query.where(sql<SqlBool>`tags @> array[${wish.tag}]`);
  if (wish.relation)
    query = query.where(sql<SqlBool>`relations @> ${JSON.stringify([{ kind: wish.relation }])}::jsonb`);
  const place = readPlace(wish.cursor, 'text', 'id');
  if (place) query = query.where(after([sql.ref('sort_name'), sql.ref('id')], place));
  const rows = await query
    .orderBy('sort_name')
    .orderBy('id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.sort_name, row.id], organisationJson);
}

/** One organisation, or nothing. An archived one is found too: its record says so. */
export async function findOrganisation(read: Read, id: string): Promise<OrganisationJson | null> {
  const row = await read
    .tables<DirectoryTables>()
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? organisationJson(row) : null;
}
