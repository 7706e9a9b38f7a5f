import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { LinkParts } from './link-address.ts';
import { linkWorks } from './link-works.ts';
import { addressOf } from './links.ts';

/** The address for a mail that is about to leave; null when the link no longer works, and so the mail is of no use. */
export async function addressToMail(read: Read, linkId: string, parts: LinkParts): Promise<string | null> {
  const link = await read
    .tables<object>()
    .selectNoFrom(linkWorks(read, sql`${linkId}::uuid`).as('works'))
    .executeTakeFirstOrThrow();
  return link.works ? addressOf(read, linkId, parts) : null;
}
