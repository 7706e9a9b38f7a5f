import { sql } from 'kysely';
import { instant, type Read } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';

/** One line of the journal about an agreement or one of its parts. */
export interface HistoryEntry {
  id: string;
  at: string;
  actorName: string;
  actorKind: string;
  /** "agreement.changed", "contribution.archived". */
  action: string;
  subjectId: string;
  before: Facts | null;
  after: Facts | null;
}

/** A line of the journal as PostgreSQL answers it. */
export interface JournalRow {
  id: string;
  at: string;
  actor_name: string;
  actor_kind: string;
  action: string;
  subject_id: string;
  before: Facts | null;
  after: Facts | null;
}
interface Tables {
  journal: JournalRow;
}

/** A line of the journal as pages show it. */
export const historyEntry = (row: JournalRow): HistoryEntry => ({
  id: row.id,
  at: instant(row.at),
  actorName: row.actor_name,
  actorKind: row.actor_kind,
  action: row.action,
  subjectId: row.subject_id,
  before: row.before,
  after: row.after,
});

const columns = ['id', 'at', 'actor_name', 'actor_kind', 'action', 'subject_id', 'before', 'after'] as const;

/** What was recorded about an agreement, its amendments, contributions and obligations, newest first. */
export async function agreementHistory(read: Read, agreementId: string, limit = 100): Promise<HistoryEntry[]> {
  const subjects = sql<string>`any (array(
    select ${agreementId}::uuid
    union all select id from amendment where agreement_id = ${agreementId}
    union all select id from contribution where agreement_id = ${agreementId}
    union all select id from obligation where agreement_id = ${agreementId}))`;
  const rows = await read
    .tables<Tables>()
    .selectFrom('journal')
    .select([...columns])
    .where(sql<boolean>`subject_id = ${subjects}`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(historyEntry);
}

/** What was recorded about one object, newest first. */
export async function historyOf(read: Read, subjectId: string, limit = 100): Promise<HistoryEntry[]> {
  const rows = await read
    .tables<Tables>()
    .selectFrom('journal')
    .select([...columns])
    .where('subject_id', '=', subjectId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(historyEntry);
}
