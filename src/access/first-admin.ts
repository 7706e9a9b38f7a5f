import { sql } from 'kysely';
import { journalLine } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { Problem } from '../values/problem.ts';
import { hasAdmin } from './last-admin.ts';
import type { Link } from './link.ts';
import type { LinkParts } from './link-address.ts';
import { createLink, type LinkInHand, spendLink } from './links.ts';
import type { OwnDetails } from './shapes.ts';
import { Staff } from './staff.ts';
import { staffFacts, staffSubject, writeStaff } from './staff-facts.ts';

/** A link with which the first administrator says who they are; null once there is one. */
export const offerFirstAdmin = async (work: Work): Promise<Link | null> =>
  (await hasAdmin(work)) ? null : createLink(work, { purpose: 'first_admin', staffId: null });

/** Makes the first administrator. Once there is one, every such link is withdrawn (410). */
export async function createFirstAdmin(
  work: Work,
  parts: Pick<LinkParts, 'secret'>,
  hand: LinkInHand,
  input: OwnDetails,
): Promise<Staff> {
  // Of two links used at once, the second must see the administrator that the first has made.
  await sql`select pg_advisory_xact_lock(hashtextextended('first admin', 11))`.execute(work.tables());
  await spendLink(work, parts, hand);
  if (await hasAdmin(work)) throw new Problem('gone', 'link_revoked');
  const made = work.em.create(Staff, { ...input, role: 'admin', archivedAt: null });
  await writeStaff(work);
  await journalLine(work, staffSubject(made), 'created', null, staffFacts(made));
  return made;
}
