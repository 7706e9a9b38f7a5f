import { type SqlBool, sql } from 'kysely';
import { pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { ActivityRow, DirectoryTables } from './rows.ts';

const activityJson = (row: ActivityRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  kind: row.kind,
  text: row.text,
  happenedOn: row.happened_on,
  organisationId: row.organisation_id,
  personId: row.person_id,
  agreementId: row.agreement_id,
  opportunityId: row.opportunity_id,
  author: { id: row.author_id, name: row.author_name },
});
export type ActivityJson = ReturnType<typeof activityJson>;

/** Which notes, calls and meetings of a list. */
export interface ActivityWish {
  organisation?: string | undefined;
  person?: string | undefined;
  agreement?: string | undefined;
  opportunity?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of notes, calls, meetings and mails, the latest day first. Archived ones are left out. */
export async function listActivities(read: Read, wish: ActivityWish) {
  let query = read.tables<DirectoryTables>().selectFrom('activity').selectAll().where('archived_at', 'is', null);
  if (wish.organisation) query = query.where('organisation_id', '=', wish.organisation);
  if (wish.person) query = query.where('person_id', '=', wish.person);
  if (wish.agreement) query = query.where('agreement_id', '=', wish.agreement);
  if (wish.opportunity) query = query.where('opportunity_id', '=', wish.opportunity);
  const place = readPlace(wish.cursor, 'day', 'id');
  if (place) query = query.where(sql<SqlBool>`(happened_on, id) < (${place[0]}::date, ${place[1]}::uuid)`);
  const rows = await query
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.happened_on, row.id], activityJson);
}

/** One note, call, meeting or mail, or nothing. */
export async function findActivity(read: Read, id: string): Promise<ActivityJson | null> {
  const row = await read
    .tables<DirectoryTables>()
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? activityJson(row) : null;
}
