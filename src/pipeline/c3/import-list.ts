import { sql } from 'kysely';
import { v7 } from 'uuid';
import { type Changed, journalLine, setArchived } from '../../platform/change.ts';
import type { Read, Work } from '../../platform/database.ts';
import { keepFile } from '../../platform/files.ts';
import { sha256 as hashOf } from '../../platform/journal.ts';
import { type FieldErrorCode, invalid, Problem } from '../../values/problem.ts';
import { editionsNamed } from './editions.ts';
import { FunderList, type matchBases } from './funder-list.ts';
import { nameKey } from './name-key.ts';
import { type ListRead, listText, mostEntries, type ReadEntry, type RowFault, readList } from './read-list.ts';
import { type ImportInput, largestList } from './shapes.ts';
import { type Found, nameFinder } from './sure-matches.ts';

const asked = 'CSV with a column name, and where they are known rank, country, note';
const codes: Readonly<Record<RowFault, FieldErrorCode>> = {
  no_name: 'required',
  not_a_rank: 'not_allowed',
  rank_twice: 'duplicate',
  name_twice: 'duplicate',
  too_long: 'too_long',
  quote_open: 'bad_format',
};
const subject = ({ id }: { id: string }) => ({ kind: 'funder_list', id });

/** What a list as it was sent holds. Refuses what is none, empty or too large. A file has heads, pasted rows may. */
export function listSent({ fileName, bytes }: Pick<ImportInput, 'fileName' | 'bytes'>): ListRead {
  const pointer = fileName === null ? '#/text' : '#/file';
  if (bytes.length > largestList)
    throw invalid({ pointer, code: 'file_too_large', params: { max: largestList / 1_000_000 }, allowed: largestList });
  const text = listText(bytes);
  if (text !== null && text.trim() === '')
    throw invalid({ pointer, code: fileName === null ? 'required' : 'file_empty' });
  const read = text === null ? null : readList(text, { heads: fileName === null ? 'optional' : 'needed' });
  if (!read || read.entries.length + read.bad.length === 0)
    throw invalid({ pointer, code: 'file_type', allowed: asked });
  if (read.entries.length > mostEntries)
    throw invalid({ pointer, code: 'too_long', params: { max: mostEntries }, allowed: mostEntries });
  return read;
}

/** An entry that was read, with whom its name means. */
export type FoundEntry = ReadEntry & Found;

/** The entries of a list with whom each of them is by its name: what a preview shows. */
export async function foundEntries(read: Read, entries: readonly ReadEntry[]): Promise<FoundEntry[]> {
  const find = await nameFinder(read);
  const taken = new Set<string>();
  return entries.map((entry) => {
    const found = find(entry.name, entry.country);
    // Two entries that are one organisation would count it twice: the second is for a person to say.
    if (!found.sure || !taken.has(found.sure.id)) {
      if (found.sure) taken.add(found.sure.id);
      return { ...entry, ...found };
    }
    return { ...entry, sure: null, possible: [found.sure] };
  });
}

/** Who the entries of the edition before this one were, by the key of their name. */
async function earlierMatches(read: Read, listId: string | undefined) {
  if (listId === undefined) return new Map<string, { organisation_id: string | null; person_id: string | null }>();
  const rows = await read
    .tables<{
      funder_entry: { list_id: string; plain: string; organisation_id: string | null; person_id: string | null };
    }>()
    .selectFrom('funder_entry')
    .select(['plain', 'organisation_id', 'person_id'])
    .where('list_id', '=', listId)
    .where((it) => it.or([it('organisation_id', 'is not', null), it('person_id', 'is not', null)]))
    .execute();
  return new Map(rows.map((row) => [row.plain, row]));
}

/**
 * Takes a list in as a new edition. Rows at fault refuse it all and are told, or are left out and kept with it. Who an
 * entry is comes from the newest edition of the same list, else from its name where one is surely meant.
 */
export async function importList(work: Work, input: ImportInput): Promise<Changed> {
  const { name, listedOn, fileName, bytes } = input;
  const plain = nameKey(name) || name;
  if (listedOn > work.today())
    throw invalid({ pointer: '#/listedOn', code: 'not_allowed', allowed: 'a day until today' });
  const read = listSent(input);
  if (read.bad.length > 0 && (input.bad === 'refuse' || read.entries.length === 0))
    throw invalid(
      ...read.bad.slice(0, 200).map(({ line, fault, text, other }) => ({
        pointer: `#/file/${line}`,
        code: codes[fault],
        allowed: other === null ? `${fault}: ${text}` : `${fault}: ${text} (line ${other})`,
      })),
    );
  const earlier = await editionsNamed(work, plain);
  const sha256 = hashOf(bytes);
  if (earlier.some((one) => one.sha256 === sha256 && one.listed_on === listedOn))
    throw new Problem('conflict', 'already_so');
  const kept = await keepFile(work, { bytes, mediaType: fileName === null ? 'text/plain' : 'text/csv' });
  const made = work.em.create(FunderList, {
    ...{ name, plain, listedOn, fileName, sha256 },
    fileId: kept.id,
    entries: read.entries.length,
    leftOut: read.bad,
    importedById: work.who.kind === 'staff' ? work.who.id : null,
    importedBy: work.who.name,
    archivedAt: null,
  });
  await work.em.flush();
  await writeEntries(work, made.id, await foundEntries(work, read.entries), earlier[0]?.id);
  const told = { name, listedOn, fileName, sha256, entries: read.entries.length, leftOut: read.bad.length };
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, told) };
}

async function writeEntries(work: Work, listId: string, found: readonly FoundEntry[], earlierId: string | undefined) {
  const earlier = await earlierMatches(work, earlierId);
  const keyOf = (name: string) => nameKey(name) || name;
  const known = new Set(
    found.map(({ name }) => earlier.get(keyOf(name))).map((it) => it?.organisation_id ?? it?.person_id),
  );
  const rows = found.map(({ rank, name, country, note, sure: named }) => {
    const plain = keyOf(name);
    const before = earlier.get(plain);
    // Whom the edition before has under another name of this list is not counted a second time.
    const sure = named && !known.has(named.id) ? named : null;
    const basis: (typeof matchBases)[number] | null = before ? 'earlier' : sure ? 'name' : null;
    const ids = before ?? {
      organisation_id: sure?.kind === 'organisation' ? sure.id : null,
      person_id: sure?.kind === 'person' ? sure.id : null,
    };
    return { id: v7(), rank, name, plain, country, note, basis, ...ids };
  });
  await sql`insert into funder_entry
      (id, list_id, rank, name, plain, country, note, organisation_id, person_id, match_basis)
    select id, ${listId}::uuid, rank, name, plain, country, note, organisation_id, person_id, basis
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, rank int, name text, plain text,
      country text, note text, organisation_id uuid, person_id uuid, basis text)`.execute(work.tables<object>());
}

/** Takes an edition away that was imported by mistake; the one before it is shown again. */
export const archiveList = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, FunderList, id, version, true, subject);
/** Puts it back. */
export const restoreList = (work: Work, id: string): Promise<Changed> =>
  setArchived(work, FunderList, id, null, false, subject);
