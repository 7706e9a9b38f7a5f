import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { LinkSlots } from '../platform/jobs.ts';
import { type LinkParts, slotsOfLink } from './link-address.ts';
import { linkWorks } from './link-works.ts';
import { sealedLink } from './links.ts';

/** What a link gives a mail, also one that no longer works; null when there is none. */
export async function linkSlots(read: Read, linkId: string, parts: LinkParts): Promise<LinkSlots | null> {
  const link = await sealedLink(read, linkId);
  return link && slotsOfLink(parts, link);
}

/** The same for a mail that is about to leave; null when the link no longer works, and so the mail is of no use. */
export async function linkToMail(read: Read, linkId: string, parts: LinkParts): Promise<LinkSlots | null> {
  const link = await read
    .tables<object>()
    .selectNoFrom(linkWorks(read, sql`${linkId}::uuid`).as('works'))
    .executeTakeFirstOrThrow();
  return link.works ? linkSlots(read, linkId, parts) : null;
}
