import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import type { AgreementKind } from '../agreement.ts';
import type { RenewalManner } from './renewal.ts';
import type { Texts } from './renewal-version.ts';

interface WordingRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  name: string;
  kind: AgreementKind | null;
  manner: RenewalManner;
  edition: number;
  text: Texts;
}
interface Tables {
  wording: WordingRow;
  row_history: { table_name: string; row_id: string; known_until: string; row: WordingRow };
}

const wordingJson = (row: WordingRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  name: row.name,
  kind: row.kind,
  manner: row.manner,
  edition: row.edition,
  text: row.text,
});
export type WordingJson = ReturnType<typeof wordingJson>;

/** Which templates are asked for. */
export interface WordingWish {
  manner?: RenewalManner | undefined;
  /** Templates for this kind of agreement: its own and those for any. */
  kind?: AgreementKind | undefined;
  archived?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of templates by name; without those archived, or those alone. */
export async function listWordings(read: Read, wish: WordingWish) {
  const place = readPlace(wish.cursor, 'text', 'id');
  const { kind, manner } = wish;
  let query = read
    .tables<Tables>()
    .selectFrom('wording')
    .selectAll()
    .where('archived_at', wish.archived ? 'is not' : 'is', null);
  if (manner) query = query.where('manner', '=', manner);
  if (kind) query = query.where((on) => on.or([on('kind', '=', kind), on('kind', 'is', null)]));
  if (place) query = query.where(after([sql.ref('name'), sql.ref('id')], place));
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.name, row.id], wordingJson);
}

/** One template, or nothing. */
export async function findWording(read: Read, id: string): Promise<WordingJson | null> {
  const row = await read.tables<Tables>().selectFrom('wording').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? wordingJson(row) : null;
}

/** What a template said before, the last first: each edition as it stood at its end. */
export async function oldEditions(read: Read, { id, edition }: WordingJson) {
  const rows = await read
    .tables<Tables>()
    .selectFrom('row_history')
    .select(['known_until', 'row'])
    .where('table_name', '=', 'wording')
    .where('row_id', '=', id)
    .orderBy('known_until', 'desc')
    .execute();
  const editions = new Map<number, { edition: number; until: string; name: string; text: Texts }>();
  for (const { known_until, row } of rows)
    if (row.edition !== edition && !editions.has(row.edition))
      editions.set(row.edition, {
        edition: row.edition,
        until: instant(known_until),
        name: row.name,
        text: row.text,
      });
  return [...editions.values()];
}
