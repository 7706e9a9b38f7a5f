import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { nullsLast, pageOf, readPlace } from '../platform/cursor.ts';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import { recordJson } from '../platform/record-json.ts';
import type { AgreementJson } from './agreement-json.ts';
import { agreementsOf } from './list-agreements.ts';
import type { PartnershipRow, PartnershipsTables } from './rows.ts';
import { type AgreementWish, type Looking, selectAgreements, wished } from './select-agreements.ts';

const selectPartnerships = (read: Read, looking: Looking) =>
  read
    .tables<PartnershipsTables>()
    .selectFrom(known<PartnershipRow, 'p'>('partnership', 'p', looking.knownAt))
    .innerJoin(
      known<PartnershipsTables['organisation'], 'o'>('organisation', 'o', looking.knownAt),
      'o.id',
      'p.organisation_id',
    )
    .leftJoin('staff', 'staff.id', 'p.owner_id')
    .selectAll('p')
    .select(['o.name', 'o.acronym', 'o.country', 'staff.name as owner_name']);
type SelectedPartnership = Awaited<ReturnType<ReturnType<typeof selectPartnerships>['execute']>>[number];

const partnershipJson = (row: SelectedPartnership, agreements: readonly AgreementJson[]) => ({
  ...recordJson(row),
  number: row.number,
  organisation: { id: row.organisation_id, name: row.name, acronym: row.acronym, country: row.country },
  owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
  facilities: row.facilities,
  ambiguities: row.ambiguities,
  source: row.source,
  agreements: agreements.filter((agreement) => agreement.partnershipId === row.id),
});
export type PartnershipJson = ReturnType<typeof partnershipJson>;

/** A page of partnerships: the numbered ones first, then by the organisation's name. */
export async function listPartnerships(
  read: Read,
  looking: Looking,
  wish: AgreementWish & { organisation?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<{ items: PartnershipJson[]; nextCursor: string | null }> {
  let query = selectPartnerships(read, looking).where('p.archived_at', 'is', null);
  if (wish.owner !== undefined) query = query.where('p.owner_id', '=', wish.owner);
  if (wish.organisation !== undefined) query = query.where('p.organisation_id', '=', wish.organisation);
  if (wish.facility !== undefined && !wish.status && !wish.kind && !wish.endsBefore) {
    query = query.where(
      sql<SqlBool>`(p.facilities @> array[${wish.facility}] or ${anyAgreement(read, looking, wish)})`,
    );
  } else if (wish.status || wish.kind || wish.endsBefore || wish.facility) {
    query = query.where(anyAgreement(read, looking, wish));
  }
  const order = [sql.ref('p.number'), sql.ref('p.sort_name'), sql.ref('p.id')] as const;
  const page = (within: RawBuilder<SqlBool>, size: number) =>
    query.where(within).orderBy('p.number').orderBy('p.sort_name').orderBy('p.id').limit(size).execute();
  const rows = await nullsLast(order, readPlace(wish.cursor, 'number', 'text', 'id'), wish.limit + 1, page);
  const agreements = await agreementsOf(
    read,
    looking,
    rows.slice(0, wish.limit).map((row) => row.id),
  );
  return pageOf(
    rows,
    wish.limit,
    (row) => [row.number, row.sort_name, row.id],
    (row) => partnershipJson(row, agreements),
  );
}

/** Those of some organisations that have a partnership. */
export async function organisationsWithPartnership(read: Read, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read
    .tables<PartnershipsTables>()
    .selectFrom('partnership')
    .select('organisation_id')
    .distinct()
    .where('organisation_id', 'in', [...ids])
    .where('archived_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.organisation_id));
}

const anyAgreement = (read: Read, looking: Looking, wish: AgreementWish) =>
  sql<SqlBool>`exists (${selectAgreements(read, looking)
    .where(wished(read, looking, wish))
    .where(sql<SqlBool>`a.partnership_id = p.id`)})`;

/** One partnership with its agreements, or nothing. */
export async function findPartnership(read: Read, looking: Looking, id: string): Promise<PartnershipJson | null> {
  const row = await selectPartnerships(read, looking).where('p.id', '=', id).executeTakeFirst();
  return row ? partnershipJson(row, await agreementsOf(read, looking, [id])) : null;
}
