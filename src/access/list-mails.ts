import { type SqlBool, sql } from 'kysely';
import { pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { MailFile, MailState } from '../platform/outbox.ts';
import type { Language } from '../values/language.ts';
import { notFound } from '../values/problem.ts';
import { linkWorks } from './link-works.ts';

interface MailRow {
  id: string;
  version: number;
  created_at: string;
  template: string;
  language: Language;
  to_name: string;
  to_address: string;
  data: Record<string, string>;
  link_id: string | null;
  path: string | null;
  file_ids: MailFile[];
  state: MailState;
  attempts: number;
  last_error: string | null;
  submitted_at: string | null;
  link_works: boolean;
}

const mailJson = (row: MailRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  template: row.template,
  language: row.language,
  toName: row.to_name,
  toAddress: row.to_address,
  data: row.data,
  linkId: row.link_id,
  path: row.path,
  files: row.file_ids,
  /** Whether a link of its still works. */
  linkWorks: row.link_works,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
  submittedAt: instantOrNull(row.submitted_at),
});
export type MailView = ReturnType<typeof mailJson>;

const from = (read: Read) =>
  read
    .tables<{ mail: MailRow }>()
    .selectFrom('mail')
    .select(['id', 'version', 'created_at', 'template', 'language', 'to_name', 'to_address', 'data', 'link_id', 'path'])
    .select(['file_ids', 'state', 'attempts', 'last_error', 'submitted_at'])
    .select(linkWorks(read, sql.ref('mail.link_id')).as('link_works'));

/** A page of mails, newest first. */
export async function listMails(read: Read, wish: { limit: number; cursor?: string | undefined }) {
  let query = from(read);
  const place = readPlace(wish.cursor, 'instant', 'id');
  if (place) query = query.where(sql<SqlBool>`(created_at, id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`);
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.created_at, row.id], mailJson);
}

/** One mail; 404 otherwise. */
export async function oneMail(read: Read, id: string): Promise<MailView> {
  const row = await from(read).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return mailJson(row);
}
