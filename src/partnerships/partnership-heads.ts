import type { Read } from '../platform/database.ts';
import type { PartnershipsTables } from './rows.ts';

/** What every list says of a partnership beside its agreements. */
export interface PartnershipHead {
  id: string;
  number: number | null;
  organisation: { id: string; name: string; acronym: string | null; country: string | null };
  owner: { id: string; name: string } | null;
  facilities: string[];
  /** True when it stands in the list of October 2022: its names are English. */
  fromSource: boolean;
  archived: boolean;
}

/** Some partnerships by id. */
export async function partnershipHeads(read: Read, ids: readonly string[]): Promise<Map<string, PartnershipHead>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .tables<PartnershipsTables>()
    .selectFrom('partnership as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('staff', 'staff.id', 'p.owner_id')
    .select(['p.id', 'p.number', 'p.organisation_id', 'p.owner_id', 'p.facilities', 'p.source', 'p.archived_at'])
    .select(['o.name', 'o.acronym', 'o.country', 'staff.name as owner_name'])
    .where('p.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        number: row.number,
        organisation: { id: row.organisation_id, name: row.name, acronym: row.acronym, country: row.country },
        owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
        facilities: row.facilities,
        fromSource: row.source !== null,
        archived: row.archived_at !== null,
      },
    ]),
  );
}
