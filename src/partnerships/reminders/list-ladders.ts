import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import type { Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import { notFound } from '../../values/problem.ts';
import type { LadderRow, RemindersTables } from './rows.ts';

const ladderJson = (row: LadderRow) => ({
  ...recordJson(row),
  kind: row.kind,
  endDays: row.end_days,
  noticeDays: row.notice_days,
  escalateFrom: row.escalate_from,
  escalateTo: row.escalate_to,
});
export type LadderJson = ReturnType<typeof ladderJson>;

const from = (read: Read) => read.tables<RemindersTables>().selectFrom('reminder_ladder').selectAll();

/** A page of ladders: the kinds of agreement, then obligations and instalments. */
export async function listLadders(read: Read, wish: { limit: number; cursor?: string | undefined }) {
  let query = from(read);
  const place = readPlace(wish.cursor, 'id');
  if (place) query = query.where(after([sql.ref('id')], place));
  const rows = await query
    .orderBy('id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.id], ladderJson);
}

/** One ladder; 404 otherwise. */
export async function oneLadder(read: Read, id: string): Promise<LadderJson> {
  const row = await from(read).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return ladderJson(row);
}
