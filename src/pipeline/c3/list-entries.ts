import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import type { LookingBack } from '../../platform/looking.ts';
import { notFound } from '../../values/problem.ts';
import { type EntryRow, selectEntries } from './select-entries.ts';

/** The entries of one view: all, those contacted, those not, and those that are matched to nobody. */
export const entryStates = ['contacted', 'not_contacted', 'unmatched'] as const;
export type EntryState = (typeof entryStates)[number];

const contactJson = (row: EntryRow) =>
  row.activity_id && row.contact_kind && row.contact_on && row.on_kind && row.on_id
    ? {
        activityId: row.activity_id,
        kind: row.contact_kind,
        happenedOn: row.contact_on,
        author: { id: row.author_id, name: row.author_name ?? '' },
        on: { kind: row.on_kind, id: row.on_id },
        firstOn: row.first_on ?? row.contact_on,
        count: row.contacts ?? 1,
      }
    : null;

const entryJson = (row: EntryRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  listId: row.list_id,
  rank: row.rank,
  name: row.name,
  country: row.country,
  note: row.note,
  match:
    row.match_basis && (row.organisation_id || row.person_id)
      ? {
          kind: row.organisation_id ? ('organisation' as const) : ('person' as const),
          id: row.organisation_id ?? row.person_id ?? '',
          name: row.match_name ?? '',
          basis: row.match_basis,
        }
      : null,
  contact: contactJson(row),
});
/** An entry as the API shows it. */
export type EntryJson = ReturnType<typeof entryJson>;

/** Which entries of an edition. */
export interface EntryWish {
  state?: EntryState | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of the entries of an edition by rank, each with the contact that proves it. */
export async function listEntries(read: Read, listId: string, looking: LookingBack, wish: EntryWish) {
  let query = selectEntries(read, listId, looking).selectAll('e');
  if (wish.state === 'contacted') query = query.where('e.activity_id', 'is not', null);
  if (wish.state === 'not_contacted') query = query.where('e.activity_id', 'is', null);
  if (wish.state === 'unmatched') query = query.where('e.match_basis', 'is', null);
  const place = readPlace(wish.cursor, 'number', 'id');
  if (place) query = query.where(after([sql.ref('e.rank'), sql.ref('e.id')], place));
  const rows = await query
    .orderBy('e.rank')
    .orderBy('e.id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.rank, row.id], entryJson);
}

/** One entry of any edition as it stands today, or 404. */
export async function oneEntry(read: Read, id: string): Promise<EntryJson> {
  const place = await read
    .tables<{ funder_entry: { id: string; list_id: string } }>()
    .selectFrom('funder_entry')
    .select('list_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!place) throw notFound();
  const now = { asOf: null, knownAt: null };
  const row = await selectEntries(read, place.list_id, now).selectAll('e').where('e.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return entryJson(row);
}
