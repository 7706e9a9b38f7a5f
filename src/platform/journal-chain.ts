import { type SqlBool, sql } from 'kysely';
import type { Read, Work } from './database.ts';
import { canonical, sha256 } from './journal.ts';

/** A line of the journal as it is sealed. */
interface Line {
  id: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  organisation_id: string | null;
  before: unknown;
  after: unknown;
  personal_hash: string | null;
}

interface Tables {
  journal: Line;
  journal_unsealed: { journal_id: string };
  journal_seal: { position: string; journal_id: string; hash: string };
  journal_personal: { journal_id: string; salt: string; before: unknown; after: unknown };
}

const beginning = '0'.repeat(64);
const batch = 1000;
const asSealed = (line: Line): Line => ({ ...line, at: new Date(line.at).toISOString() });
const hashOf = (previous: string, line: Line): string => sha256(previous + canonical(asSealed(line)));

/** A sealed line with all that its seal rests on: who has it can make the hash again by hand. */
export interface SealedLine {
  position: number;
  /** Hash of the line before in the chain. */
  previous: string;
  /** SHA-256, in hexadecimal, of `previous` followed by `line` as JSON with sorted keys. */
  hash: string;
  line: Line;
  /** What the line's `personal_hash` is made of; null when it has none, or when it was erased. */
  personal: { salt: string; before: unknown; after: unknown } | null;
}

/** Whether a line and its personal values give the hashes they carry. */
export const sealHolds = ({ previous, hash, line, personal }: SealedLine): boolean =>
  hashOf(previous, line) === hash &&
  (personal === null ||
    sha256(personal.salt + canonical({ before: personal.before, after: personal.after })) === line.personal_hash);

/** The sealed lines about some objects in the order of the chain, and how many lines about them wait for their seal. */
export async function sealedLines(
  read: Read,
  subjectIds: readonly string[],
): Promise<{ lines: SealedLine[]; unsealed: number }> {
  const db = read.tables<Tables>();
  const rows = await db
    .selectFrom('journal')
    .leftJoin('journal_seal as seal', 'seal.journal_id', 'journal.id')
    .leftJoin('journal_seal as before', (join) => join.on(sql<SqlBool>`before.position = seal.position - 1`))
    .leftJoin('journal_personal as personal', 'personal.journal_id', 'journal.id')
    .selectAll('journal')
    .select(['seal.position', 'seal.hash', 'before.hash as previous', 'personal.salt'])
    .select(['personal.before as personal_before', 'personal.after as personal_after'])
    .where('journal.subject_id', 'in', [...subjectIds])
    .orderBy('seal.position')
    .execute();
  const sealed = rows.filter(({ position }) => position !== null);
  const lines = sealed.map(({ position, hash, previous, salt, personal_before, personal_after, ...line }) => ({
    position: Number(position),
    previous: previous ?? beginning,
    hash: hash ?? '',
    line: asSealed(line),
    personal: salt === null ? null : { salt, before: personal_before, after: personal_after },
  }));
  return { lines, unsealed: rows.length - sealed.length };
}

/** A place of the chain. */
interface Place {
  position: number;
  hash: string;
}
const placeOf = (row: { position: string; hash: string } | undefined): Place | null =>
  row ? { position: Number(row.position), hash: row.hash } : null;

/** Where the chain ends now. */
export async function chainHead(read: Read): Promise<Place> {
  const seals = read.tables<Tables>().selectFrom('journal_seal').select(['position', 'hash']);
  const last = await seals.orderBy('position', 'desc').limit(1).executeTakeFirst();
  return placeOf(last) ?? { position: 0, hash: beginning };
}

/** The seal of that hash, or at that position; null when there is none. */
export async function sealWith(read: Read, wish: { hash: string } | { position: number }): Promise<Place | null> {
  const seals = read.tables<Tables>().selectFrom('journal_seal').select(['position', 'hash']);
  const found =
    'hash' in wish ? seals.where('hash', '=', wish.hash) : seals.where('position', '=', String(wish.position));
  return placeOf(await found.executeTakeFirst());
}

/**
 * Seals committed lines into the hash chain, in the order it finds them, and returns how many.
 * The trigger-fed table of unsealed lines means that a line committed late is never passed over.
 */
export async function sealJournal(work: Work): Promise<number> {
  const db = work.tables<Tables>();
  await sql`select pg_advisory_xact_lock(hashtext('journal_seal'))`.execute(db);
  const lines = await db
    .selectFrom('journal_unsealed')
    .innerJoin('journal', 'journal.id', 'journal_unsealed.journal_id')
    .selectAll('journal')
    .orderBy('journal_unsealed.journal_id')
    .limit(batch)
    .execute();
  if (lines.length === 0) return 0;
  const last = await db.selectFrom('journal_seal').selectAll().orderBy('position', 'desc').limit(1).executeTakeFirst();
  let hash = last?.hash ?? beginning;
  let position = Number(last?.position ?? 0);
  const seals = [];
  for (const line of lines) {
    hash = hashOf(hash, line);
    position += 1;
    seals.push({ position: String(position), journal_id: line.id, hash });
  }
  await db.insertInto('journal_seal').values(seals).execute();
  const ids = lines.map((line) => line.id);
  await db.deleteFrom('journal_unsealed').where('journal_id', 'in', ids).execute();
  return lines.length;
}

/** What is wrong at a place of the chain. */
export type ChainFault = 'missing line' | 'changed line' | 'changed personal values' | 'gap in the chain';
/** What `npm run check:journal` says: how many lines stand, and the first that does not. */
export interface ChainReport {
  sealed: number;
  unsealed: number;
  broken: { position: number; journalId: string; fault: ChainFault } | null;
}

/** Walks the whole chain in batches and names the first broken row. */
export async function checkJournal(read: Read): Promise<ChainReport> {
  const db = read.tables<Tables>();
  const waiting = await db
    .selectFrom('journal_unsealed')
    .select(sql<string>`count(*)`.as('n'))
    .executeTakeFirstOrThrow();
  let hash = beginning;
  let position = 0;
  const report = (fault: ChainFault | null, journalId = ''): ChainReport => ({
    sealed: position,
    unsealed: Number(waiting.n),
    broken: fault && { position: position + 1, journalId, fault },
  });
  for (;;) {
    const rows = await db
      .selectFrom('journal_seal as seal')
      .leftJoin('journal', 'journal.id', 'seal.journal_id')
      .leftJoin('journal_personal as personal', 'personal.journal_id', 'seal.journal_id')
      .selectAll('journal')
      .select(['seal.position', 'seal.journal_id', 'seal.hash', 'personal.salt'])
      .select(['personal.before as personal_before', 'personal.after as personal_after'])
      .where('seal.position', '>', String(position))
      .orderBy('seal.position')
      .limit(batch)
      .execute();
    for (const { position: at, journal_id, hash: sealed, salt, personal_before, personal_after, ...line } of rows) {
      if (Number(at) !== position + 1) return report('gap in the chain', journal_id);
      if (line.id === null) return report('missing line', journal_id);
      hash = hashOf(hash, line as Line);
      if (hash !== sealed) return report('changed line', journal_id);
      const personal = salt && salt + canonical({ before: personal_before, after: personal_after });
      if (personal && sha256(personal) !== line.personal_hash) return report('changed personal values', journal_id);
      position += 1;
    }
    if (rows.length < batch) return report(null);
  }
}
