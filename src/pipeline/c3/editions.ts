import { sql } from 'kysely';
import { pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import { known } from '../../platform/known.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Day } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import { nameKey } from './name-key.ts';
import type { LeftOut } from './read-list.ts';

interface ListRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  name: string;
  plain: string;
  listed_on: Day;
  file_name: string | null;
  file_id: string;
  sha256: string;
  entries: number;
  left_out: LeftOut[];
  imported_by_id: string | null;
  imported_by: string;
}

const editionJson = (row: ListRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  name: row.name,
  listedOn: row.listed_on,
  fileName: row.file_name,
  sha256: row.sha256,
  entries: row.entries,
  leftOut: row.left_out,
  importedBy: { id: row.imported_by_id, name: row.imported_by },
});
/** An edition of a list as the API shows it. */
export type EditionJson = ReturnType<typeof editionJson>;

const select = (read: Read, knownAt: string | null) =>
  read
    .tables<object>()
    .selectFrom(known<ListRow, 'l'>('funder_list', 'l', knownAt))
    .selectAll('l')
    .orderBy('l.listed_on', 'desc')
    .orderBy('l.created_at', 'desc')
    .orderBy('l.id', 'desc');

/** Every edition of every list, the newest first. */
export async function listEditions(read: Read, knownAt: string | null = null): Promise<EditionJson[]> {
  return (await select(read, knownAt).where('l.archived_at', 'is', null).limit(1000).execute()).map(editionJson);
}

/** A page of the editions of every list, the newest first. */
export async function pageOfEditions(read: Read, wish: { limit: number; cursor?: string | undefined }) {
  const place = readPlace(wish.cursor, 'day', 'instant', 'id');
  const rows = await select(read, null)
    .where('l.archived_at', 'is', null)
    .where(
      place
        ? sql<boolean>`(l.listed_on, l.created_at, l.id) < (${place[0]}::date, ${place[1]}::timestamptz, ${place[2]}::uuid)`
        : sql<boolean>`true`,
    )
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.listed_on, instant(row.created_at), row.id], editionJson);
}

/** One edition, archived or not; or 404. */
export async function oneEdition(read: Read, id: string): Promise<EditionJson> {
  const row = await select(read, null).where('l.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return editionJson(row);
}

/** The file that an edition came in, and its name; pasted rows are a text. */
export async function editionFile(read: Read, id: string): Promise<{ fileId: string; name: string }> {
  const row = await select(read, null).where('l.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return { fileId: row.file_id, name: row.file_name ?? `${row.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.txt` };
}

/** The editions that stood on a day as known at an instant: of one list, and the first one of each other list. */
export interface EditionsOn {
  /** The edition in question: the newest, unless one is named. Null for none. */
  shown: EditionJson | null;
  /** All editions of the same list until that day, the newest first. */
  ofList: EditionJson[];
  /** The names of all lists, the one that was first taken in first. */
  lists: string[];
  /** The first day of which there is an edition, where none is as old as the day looked at. */
  firstDay: Day | null;
}

/**
 * The edition that counts on the day looked at. Without a name it is one of the list that was first taken in: that is
 * the one the plan speaks of, until it is archived.
 */
export async function editionsOn(
  read: Read,
  looking: LookingBack,
  wish: { list?: string | undefined; edition?: string | undefined },
): Promise<EditionsOn> {
  const all = await listEditions(read, looking.knownAt);
  const day = looking.asOf ?? read.today();
  const standing = all.filter(({ listedOn }) => listedOn <= day);
  const firsts = new Map<string, EditionJson>();
  for (const one of all.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)))
    if (!firsts.has(nameKey(one.name))) firsts.set(nameKey(one.name), one);
  const named = wish.edition ? all.find(({ id }) => id === wish.edition) : undefined;
  if (wish.edition && !named) throw notFound();
  const [first] = [...firsts.keys()].filter((key) => standing.some(({ name }) => nameKey(name) === key));
  const key = named ? nameKey(named.name) : wish.list === undefined ? first : nameKey(wish.list);
  const ofList = standing.filter(({ name }) => nameKey(name) === key);
  return {
    shown: named ?? ofList[0] ?? null,
    ofList,
    lists: [...firsts.values()].map(({ name }) => name),
    firstDay: standing.length > 0 ? null : (all.at(-1)?.listedOn ?? null),
  };
}

/** The editions of the lists named like this one, under the lock that imports take, the newest first. */
export async function editionsNamed(read: Read, plain: string): Promise<ListRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`loam funder list ${plain}`}))`.execute(read.tables<object>());
  return select(read, null).where('l.plain', '=', plain).where('l.archived_at', 'is', null).execute();
}
