import { instantOrNull, type Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import type { Side } from '../obligation.ts';
import type { Offer } from './offer.ts';
import type { Comment, Texts } from './renewal-version.ts';

interface VersionRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  renewal_id: string;
  number: number;
  side: Side;
  offer: Offer;
  wording_id: string | null;
  wording_edition: number | null;
  wording: Texts;
  text: Texts;
  hash: string;
  basis: string;
  comments: Comment[];
  marked_file_id: string | null;
  marked_file_name: string | null;
  offered_at: string | null;
  answered_at: string | null;
  reply: string | null;
}

const versionJson = (row: VersionRow) => ({
  ...recordJson(row),
  renewalId: row.renewal_id,
  number: row.number,
  side: row.side,
  offer: row.offer,
  wordingId: row.wording_id,
  wordingEdition: row.wording_edition,
  wording: row.wording,
  text: row.text,
  hash: row.hash,
  comments: row.comments,
  markedFile: row.marked_file_id === null ? null : { id: row.marked_file_id, name: row.marked_file_name ?? '' },
  offeredAt: instantOrNull(row.offered_at),
  answeredAt: instantOrNull(row.answered_at),
  reply: row.reply,
});
/** One version of an offer: `wording` has its slots open, `text` is what is read and signed. */
export type VersionJson = ReturnType<typeof versionJson>;

/** All versions of an offer, oldest first. */
export async function versionsOf(read: Read, renewalId: string): Promise<VersionJson[]> {
  const rows = await read
    .tables<{ renewal_version: VersionRow }>()
    .selectFrom('renewal_version')
    .selectAll()
    .where('renewal_id', '=', renewalId)
    .orderBy('number')
    .execute();
  return rows.map(versionJson);
}
