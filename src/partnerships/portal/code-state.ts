import type { Read } from '../../platform/database.ts';
import { isFresh } from '../renewals/signing-code.ts';

interface Tables {
  renewal_signatory: { id: string; code_link_id: string | null; code_verified_at: string | null };
}

/** Whether somebody has asked for a code, and whether they have just typed it right. */
export async function codeState(read: Read, signatoryId: string): Promise<{ asked: boolean; verified: boolean }> {
  const row = await read
    .tables<Tables>()
    .selectFrom('renewal_signatory')
    .select(['code_link_id', 'code_verified_at'])
    .where('id', '=', signatoryId)
    .executeTakeFirst();
  const at = row?.code_verified_at ? new Date(row.code_verified_at) : null;
  return { asked: row?.code_link_id != null, verified: isFresh(at, read.now()) };
}
