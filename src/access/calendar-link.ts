import { sql } from 'kysely';
import { type Changed, journalLine, lock } from '../platform/change.ts';
import { instant, type Read, type Work } from '../platform/database.ts';
import type { LinkParts } from './link-address.ts';
import { linkWorks } from './link-works.ts';
import { addressOf, createLink, revokeLinks } from './links.ts';
import { Staff } from './staff.ts';
import { staffSubject } from './staff-facts.ts';

/** The address at which calendar programs read what concerns one person, and since when it works. */
export interface CalendarAddress {
  address: string;
  madeAt: string;
}

interface Tables {
  link: { id: string; purpose: string; staff_id: string | null; created_at: string };
}

/** A person's calendar address, made from its link whenever it is asked for; null when there is none. */
export async function calendarAddress(read: Read, staffId: string, parts: LinkParts): Promise<CalendarAddress | null> {
  const link = await read
    .tables<Tables>()
    .selectFrom('link as kept')
    .select(['kept.id', 'kept.created_at'])
    .where('kept.purpose', '=', 'calendar')
    .where('kept.staff_id', '=', staffId)
    .where(linkWorks(read, sql.ref('kept.id')))
    .orderBy('kept.created_at', 'desc')
    .executeTakeFirst();
  const address = link && (await addressOf(read, link.id, parts));
  // The ending tells programs and people what is there; the address works without it.
  return link && address ? { address: `${address}.ics`, madeAt: instant(link.created_at) } : null;
}

/** Makes a person's calendar address; the one there was stops working. */
export async function makeCalendarAddress(work: Work, staffId: string): Promise<Changed> {
  const found = await lock(work, Staff, staffId, null);
  await revokeLinks(work, staffId, ['calendar']);
  await createLink(work, { purpose: 'calendar', staffId });
  return { id: staffId, entry: await journalLine(work, staffSubject(found), 'calendar_made', null, null) };
}

/** Withdraws a person's calendar address. */
export async function revokeCalendarAddress(work: Work, staffId: string): Promise<Changed> {
  const found = await lock(work, Staff, staffId, null);
  await revokeLinks(work, staffId, ['calendar']);
  return { id: staffId, entry: await journalLine(work, staffSubject(found), 'calendar_revoked', null, null) };
}
