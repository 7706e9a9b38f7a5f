import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { Facts } from '../../platform/journal.ts';
import { type HistoryEntry, historyEntry, type JournalRow } from '../history.ts';

interface Tables {
  journal: JournalRow;
  journal_personal: { journal_id: string; before: Facts | null; after: Facts | null };
}

/** What was recorded about an offer and its links, newest first. */
export async function renewalHistory(read: Read, renewalId: string, limit = 200): Promise<HistoryEntry[]> {
  const subjects = sql<string>`any (array(
    select ${renewalId}::uuid union all select id from portal_link where renewal_id = ${renewalId}))`;
  const rows = await read
    .tables<Tables>()
    .selectFrom('journal as j')
    .leftJoin('journal_personal as own', 'own.journal_id', 'j.id')
    .select(['j.id', 'j.at', 'j.actor_name', 'j.actor_kind', 'j.action', 'j.subject_id'])
    .select((eb) => eb.fn.coalesce('own.before', 'j.before').as('before'))
    .select((eb) => eb.fn.coalesce('own.after', 'j.after').as('after'))
    .where(sql<boolean>`j.subject_id = ${subjects}`)
    .orderBy('j.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(historyEntry);
}
