import { sql } from 'kysely';
import { journalChange, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Pair } from './move-references.ts';

interface Row {
  id: string;
  organisation_id: string;
  number: number | null;
  owner_id: string | null;
  facilities: string[];
  ambiguities: string[];
  listed: boolean;
}

const facts = ({ owner_id, facilities, ambiguities }: Row) => ({ ownerId: owner_id, facilities, ambiguities });
const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Agreements and documents of one partnership go over to another, which takes its facilities; the empty one is archived. */
async function absorb(work: Work, kept: Row, gone: Row, organisationId: string): Promise<void> {
  const db = work.tables<unknown>();
  const before = facts(kept);
  kept.owner_id ??= gone.owner_id;
  kept.facilities = both(kept.facilities, gone.facilities);
  kept.ambiguities = both(kept.ambiguities, gone.ambiguities);
  await sql`update agreement set partnership_id = ${kept.id}, version = version + 1
    where partnership_id = ${gone.id}`.execute(db);
  await sql`update document set subject_id = ${kept.id}, version = version + 1
    where subject_kind = 'partnership' and subject_id = ${gone.id}`.execute(db);
  await sql`update partnership set owner_id = ${kept.owner_id}, facilities = ${kept.facilities}::text[],
    ambiguities = ${kept.ambiguities}::text[], version = version + 1 where id = ${kept.id}`.execute(db);
  await sql`update partnership set archived_at = recorded_now(), version = version + 1 where id = ${gone.id}`.execute(
    db,
  );
  await journalChange(work, { kind: 'partnership', id: kept.id, organisationId }, 'changed', before, facts(kept));
  await journalLine(work, { kind: 'partnership', id: gone.id, organisationId }, 'archived', null, null);
}

/**
 * The partnerships of two organisations become those of the one that stays. One that the list of 2022 names stays as it
 * is listed; any other goes into the first of the organisation it meets, listed ones first: people look for one
 * partnership with one partner.
 */
export async function movePartnerships(work: Work, { stays, goes }: Pair): Promise<void> {
  const db = work.tables<unknown>();
  const { rows } = await sql<Row>`
    select id, organisation_id, number, owner_id, facilities, ambiguities, number is not null or "source" is not null as listed
    from partnership where organisation_id in (${stays}, ${goes}) and archived_at is null
    order by number nulls last, organisation_id = ${stays} desc, created_at, id for update`.execute(db);
  const moved = await sql<{ id: string }>`
    update partnership set organisation_id = ${stays}, version = version + 1 where organisation_id = ${goes}
    returning id`.execute(db);
  for (const { id } of moved.rows) {
    const subject = { kind: 'partnership', id, organisationId: stays };
    await journalLine(work, subject, 'changed', { organisationId: goes }, { organisationId: stays });
  }
  const [first] = rows;
  for (const row of rows)
    if (first && row !== first && !row.listed && row.organisation_id !== first.organisation_id)
      await absorb(work, first, row, stays);
}
