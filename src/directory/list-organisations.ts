import { type AliasedRawBuilder, type SqlBool, sql } from 'kysely';
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
  doNotContact: row.do_not_contact,
  mergedIntoId: row.merged_into_id,
});
export type OrganisationJson = ReturnType<typeof organisationJson>;

/** Which organisations of a list. */
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

/**
 * A table, or those of its rows whose `search` holds the term, found first and ordered after (`offset 0` sees to it).
 * A plain `like` with an order can make PostgreSQL walk the name index and test every row (stack.md, "planner trap").
 */
export function holding<Row, const T extends 'organisation' | 'person'>(
  table: T,
  q: string | undefined,
): AliasedRawBuilder<Row, T> {
  const all = sql.table(table);
  if (!q) return sql<Row>`${all}`.as(table);
  const like = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<Row>`(select * from ${all} where search like plain_text(${like}) offset 0)`.as(table);
}

/** A page of organisations by name. Archived ones are left out. */
export async function listOrganisations(read: Read, wish: OrganisationWish) {
  let query = read
    .tables<DirectoryTables>()
    .selectFrom(holding<OrganisationRow, 'organisation'>('organisation', wish.q))
    .selectAll()
    .where('archived_at', 'is', null);
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
