import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import type { MailState } from '../../platform/outbox.ts';
import { recordJson } from '../../platform/record-json.ts';
import type { Language } from '../../values/language.ts';
import { notFound } from '../../values/problem.ts';
import type { PortalLinkEnd } from './portal-link.ts';

interface Row {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  agreement_id: string;
  renewal_id: string | null;
  signatory_id: string | null;
  staff_id: string | null;
  version_id: string | null;
  name: string;
  email: string;
  language: Language;
  visited_at: string | null;
  last_visited_at: string | null;
  ended_because: PortalLinkEnd | null;
  expires_at: string;
  mail_id: string | null;
  mail_state: MailState | null;
  mail_error: string | null;
  answered: boolean;
}

const select = (read: Read) =>
  read
    .tables<object>()
    .selectFrom(
      sql<Row>`(select p.*, link.expires_at, signs.staff_id, mail.state as mail_state, mail.last_error as mail_error,
        exists (select from renewal_signature n where n.link_id = p.id) as answered
        from portal_link p join link on link.id = p.id left join mail on mail.id = p.mail_id
        left join renewal_signatory signs on signs.id = p.signatory_id)`.as('l'),
    )
    .selectAll('l');

const portalLinkJson = (read: Read, row: Row) => ({
  ...recordJson(row),
  agreementId: row.agreement_id,
  renewalId: row.renewal_id,
  signatoryId: row.signatory_id,
  /** The colleague whose link it is; null for a partner's. */
  staffId: row.staff_id,
  name: row.name,
  email: row.email,
  language: row.language,
  expiresAt: instant(row.expires_at),
  /** Whether it leads anywhere now. */
  live: row.ended_because === null && new Date(row.expires_at) > read.now(),
  endedBecause: row.ended_because,
  visitedAt: instantOrNull(row.visited_at),
  lastVisitedAt: instantOrNull(row.last_visited_at),
  /** Whether a signature was given by it. */
  signed: row.answered,
  mail: row.mail_id === null ? null : { id: row.mail_id, state: row.mail_state ?? 'queued', lastError: row.mail_error },
});
export type PortalLinkJson = ReturnType<typeof portalLinkJson>;

/** Which links of a list: of one agreement or offer, live ones or ended ones. */
export interface PortalLinkWish {
  agreement?: string | undefined;
  renewal?: string | undefined;
  live?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of links to the partner's pages, newest first. */
export async function listPortalLinks(read: Read, wish: PortalLinkWish) {
  let query = select(read);
  if (wish.agreement) query = query.where('l.agreement_id', '=', wish.agreement);
  if (wish.renewal) query = query.where('l.renewal_id', '=', wish.renewal);
  const works: RawBuilder<SqlBool> = sql`(l.ended_because is null and l.expires_at > ${read.now().toISOString()}::timestamptz)`;
  if (wish.live !== undefined) query = query.where(wish.live ? works : sql<SqlBool>`not ${works}`);
  const place = readPlace(wish.cursor, 'instant', 'id');
  if (place) query = query.where(sql<SqlBool>`(l.created_at, l.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`);
  const rows = await query
    .orderBy('l.created_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(
    rows,
    wish.limit,
    (row) => [row.created_at, row.id],
    (row) => portalLinkJson(read, row),
  );
}

/** One link, or 404. */
export async function onePortalLink(read: Read, id: string): Promise<PortalLinkJson> {
  const row = await select(read).where('l.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return portalLinkJson(read, row);
}
