import type { Read } from '../platform/database.ts';
import type { LinkParts } from './link-address.ts';
import { addressOf } from './links.ts';

interface Tables {
  link: { id: string; expires_at: string; spent_at: string | null; revoked_at: string | null };
}

/** The address for a mail that is about to leave; null when the link no longer works, and so the mail is of no use. */
export async function addressToMail(read: Read, linkId: string, parts: LinkParts): Promise<string | null> {
  const working = await read
    .tables<Tables>()
    .selectFrom('link')
    .select('id')
    .where('id', '=', linkId)
    .where('spent_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', read.now().toISOString())
    .executeTakeFirst();
  return working ? addressOf(read, linkId, parts) : null;
}
