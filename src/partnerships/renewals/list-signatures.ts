import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import type { Side } from '../obligation.ts';
import type { SignatureRow } from './evidence-rows.ts';

interface Row extends SignatureRow {
  version: number;
  updated_at: string;
  archived_at: string | null;
  renewal_id: string;
  number: number;
  side: Side;
}
interface Tables {
  renewal_signature: Omit<Row, 'number' | 'side'>;
  renewal_version: { id: string; number: number };
  renewal_signatory: { id: string; side: Side };
}

const signatureJson = (row: Row) => ({
  ...recordJson(row),
  renewalId: row.renewal_id,
  versionId: row.version_id,
  /** Number of the version that was signed. */
  number: row.number,
  signatoryId: row.signatory_id,
  side: row.side,
  manner: row.manner,
  name: row.name,
  function: row.function,
  powerDeclared: row.power_declared,
  consent: row.consent,
  language: row.language,
  hash: row.hash,
  signedAt: instant(row.signed_at),
  identifiedBy: row.identified_by,
  ip: row.ip,
  userAgent: row.user_agent,
  linkId: row.link_id,
  codeSentAt: instantOrNull(row.code_sent_at),
  codeVerifiedAt: instantOrNull(row.code_verified_at),
  fileId: row.file_id,
});
/** A signature with all that is kept of it. Addresses of devices are not for every reader: see `forReader`. */
export type SignatureJson = ReturnType<typeof signatureJson>;

/** All signatures of an offer, under whichever version, in the order they were given. */
export async function signaturesOf(read: Read, renewalId: string): Promise<SignatureJson[]> {
  const rows = await read
    .tables<Tables>()
    .selectFrom('renewal_signature as n')
    .innerJoin('renewal_version as v', 'v.id', 'n.version_id')
    .innerJoin('renewal_signatory as s', 's.id', 'n.signatory_id')
    .selectAll('n')
    .select(['v.number', 's.side'])
    .where('n.renewal_id', '=', renewalId)
    .orderBy('n.signed_at')
    .orderBy('n.id')
    .execute();
  return rows.map(signatureJson);
}

/** A signature as a reader may see it: from which device it came is told to those who may write partnerships. */
export const forReader = (it: SignatureJson, writes: boolean): SignatureJson =>
  writes ? it : { ...it, ip: null, userAgent: null };
