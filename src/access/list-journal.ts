import { type SqlBool, sql } from 'kysely';
import { homeZone } from '../platform/clock.ts';
import { pageOf, readPlace } from '../platform/cursor.ts';
import { instant, type Read } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { isDay } from '../values/day.ts';
import type { Who } from '../values/role.ts';

interface Row {
  id: string;
  at: string;
  actor_kind: Who['kind'];
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  organisation_id: string | null;
  before: Facts | null;
  after: Facts | null;
  personal_hash: string | null;
}
interface Tables {
  journal: Row;
  journal_personal: { journal_id: string; before: Facts | null; after: Facts | null };
}

/** Which lines of the journal: of one subject, one organisation, one actor, within days. */
export interface JournalWish {
  subject?: string | undefined;
  organisation?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  /** An instant, or a day of Paris: from its first moment, until its last. */
  from?: string | undefined;
  until?: string | undefined;
  entry?: string | undefined;
  limit: number;
  cursor?: string | undefined;
  /** Whether entries about staff, keys and the outbox may be seen: administrators only. */
  ofAccess: boolean;
}

const entryJson = (row: Row & { kept: string | null }) => ({
  id: row.id,
  version: 1,
  createdAt: instant(row.at),
  updatedAt: instant(row.at),
  archivedAt: null,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  action: row.action,
  subject: { kind: row.subject_kind, id: row.subject_id },
  organisationId: row.organisation_id,
  before: row.before,
  after: row.after,
  personal: row.personal_hash !== null,
  erased: row.personal_hash !== null && row.kept === null,
});

const moment = (text: string, daysLater: number) =>
  isDay(text)
    ? sql`((${text}::date + ${daysLater}::int)::timestamp at time zone ${homeZone})`
    : sql`${text}::timestamptz`;

/** A page of the journal, newest first, with the personal values that have not been erased. */
export async function listJournal(read: Read, wish: JournalWish) {
  let query = read
    .tables<Tables>()
    .selectFrom('journal as j')
    .leftJoin('journal_personal as own', 'own.journal_id', 'j.id')
    .select(['j.at', 'j.actor_kind', 'j.actor_id', 'j.actor_name', 'j.action', 'j.subject_kind', 'j.subject_id'])
    .select(['j.organisation_id', 'j.personal_hash'])
    .select([sql<string>`j.id::text`.as('id'), sql<string | null>`own.journal_id::text`.as('kept')])
    .select(sql<Facts | null>`coalesce(own.before, j.before)`.as('before'))
    .select(sql<Facts | null>`coalesce(own.after, j.after)`.as('after'));
  if (wish.entry) query = query.where('j.id', '=', wish.entry);
  if (wish.subject) query = query.where('j.subject_id', '=', wish.subject);
  if (wish.organisation) query = query.where('j.organisation_id', '=', wish.organisation);
  if (wish.actor) query = query.where('j.actor_id', '=', wish.actor);
  if (wish.action) query = query.where('j.action', '=', wish.action);
  if (wish.from) query = query.where(sql<SqlBool>`j.at >= ${moment(wish.from, 0)}`);
  if (wish.until) query = query.where(sql<SqlBool>`j.at < ${moment(wish.until, 1)}`);
  if (!wish.ofAccess) query = query.where('j.subject_kind', 'not in', ['staff', 'key', 'mail']);
  const place = readPlace(wish.cursor, 'instant', 'line');
  // Between two instants the order follows the index on the instant: along the ids alone, PostgreSQL would walk
  // the whole journal to reach a span long past.
  const byInstant = Boolean(wish.from || wish.until);
  if (place) {
    const [at, id] = place;
    query = query.where(
      byInstant ? sql<SqlBool>`(j.at, j.id) < (${at}::timestamptz, ${id}::bigint)` : sql<SqlBool>`j.id < ${id}::bigint`,
    );
  }
  if (byInstant) query = query.orderBy('j.at', 'desc');
  const rows = await query
    .orderBy('j.id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.at, row.id], entryJson);
}
