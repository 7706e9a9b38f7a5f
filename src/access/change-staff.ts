import { type Changed, journalChange, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { keepOneAdmin } from './last-admin.ts';
import { linkPurposes } from './link.ts';
import { revokeLinks } from './links.ts';
import type { StaffPatch } from './shapes.ts';
import { Staff } from './staff.ts';
import { staffFacts, staffSubject, writeStaff } from './staff-facts.ts';

/** What goes by mail; a calendar's address was copied by its person. */
const mailed = linkPurposes.filter((purpose) => purpose !== 'calendar');

/**
 * Changes the given fields. A new address withdraws the links that went to the old one; the last active
 * administrator keeps that role (422 `last_admin`).
 */
export async function changeStaff(work: Work, id: string, patch: StaffPatch, version: number | null): Promise<Changed> {
  if (patch.role !== undefined && patch.role !== 'admin') await keepOneAdmin(work, id, '#/role');
  const found = await lock(work, Staff, id, version);
  const before = staffFacts(found);
  work.em.assign(found, patch);
  await writeStaff(work);
  if (found.email !== before.email) await revokeLinks(work, id, mailed);
  return journalChange(work, staffSubject(found), 'changed', before, staffFacts(found));
}
