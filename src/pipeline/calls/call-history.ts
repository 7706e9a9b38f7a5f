import { sql } from 'kysely';
import { type HistoryEntry, historyEntry, type JournalRow } from '../../partnerships/history.ts';
import type { Read } from '../../platform/database.ts';
import type { Facts } from '../../platform/journal.ts';

interface Tables {
  journal: JournalRow;
  journal_personal: { journal_id: string; before: Facts | null; after: Facts | null };
  staff: { id: string; name: string };
}

/** What was recorded about a call, its recipients and answers, newest first, with the names of its owners. */
export async function callHistory(
  read: Read,
  callId: string,
  limit = 100,
): Promise<{ history: HistoryEntry[]; names: Readonly<Record<string, string>> }> {
  const db = read.tables<Tables>();
  const rows = await db
    .selectFrom('journal as j')
    .leftJoin('journal_personal as own', 'own.journal_id', 'j.id')
    .select(['j.id', 'j.at', 'j.actor_name', 'j.actor_kind', 'j.action', 'j.subject_id'])
    .select((eb) => eb.fn.coalesce('own.before', 'j.before').as('before'))
    .select((eb) => eb.fn.coalesce('own.after', 'j.after').as('after'))
    .where(sql<boolean>`j.subject_id = ${callId}::uuid`)
    .orderBy('j.id', 'desc')
    .limit(limit)
    .execute();
  const owners = rows.flatMap(({ before, after }) => [before?.ownerId, after?.ownerId]);
  const ids = [...new Set(owners.filter((id): id is string => typeof id === 'string'))];
  const people =
    ids.length === 0 ? [] : await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  return { history: rows.map(historyEntry), names: Object.fromEntries(people.map(({ id, name }) => [id, name])) };
}
