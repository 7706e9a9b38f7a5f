import { sql } from 'kysely';
import type { Read, Work } from './database.ts';
import { canonical, sha256 } from './journal.ts';

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
const hashOf = (previous: string, line: Line): string =>
  sha256(previous + canonical({ ...line, at: new Date(line.at).toISOString() }));

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
