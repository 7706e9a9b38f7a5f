import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { listOrganisations } from './list-organisations.ts';
import type { DirectoryTables } from './rows.ts';

/** An organisation that a typed name may mean. */
export interface Candidate {
  id: string;
  name: string;
}

/** What a typed name means: one organisation, or several to choose from (perhaps none). */
export type Meant = { id: string } | { candidates: readonly Candidate[] };

/**
 * The organisation that a person means by a name or acronym, accents and case forgiven. `chosen` is the one the form
 * had before; it stands while its name does.
 */
export async function organisationNamed(read: Read, text: string, chosen: string): Promise<Meant> {
  const exact = await read
    .tables<DirectoryTables>()
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('archived_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('sort_name', '=', sql<string>`plain_text(${text})`),
        eb(sql`plain_text(acronym)`, '=', sql`plain_text(${text})`),
      ]),
    )
    .limit(10)
    .execute();
  const kept = exact.find(({ id }) => id === chosen);
  if (kept) return { id: kept.id };
  if (exact.length === 1 && exact[0]) return { id: exact[0].id };
  if (exact.length > 1) return { candidates: exact };
  const { items } = await listOrganisations(read, { q: text, limit: 8 });
  return items.some(({ id }) => id === chosen) ? { id: chosen } : { candidates: items };
}
