import { type Changed, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { keepOneAdmin } from './last-admin.ts';
import { revokeLinks } from './links.ts';
import { Staff } from './staff.ts';
import { staffSubject } from './staff-facts.ts';

/** Ends the sessions of a member of staff: all of them, only one, or all but one. Answers how many. */
export async function endSessions(
  work: Work,
  staffId: string,
  which: { only?: string; butToken?: string | null } = {},
): Promise<number> {
  let query = work
    .tables<{ auth_session: { id: string; user_id: string; token: string } }>()
    .deleteFrom('auth_session')
    .where('user_id', '=', staffId);
  if (which.only !== undefined) query = query.where('id', '=', which.only);
  if (which.butToken) query = query.where('token', '!=', which.butToken);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Deactivates: sessions end and links stop working in the same transaction. Not the last administrator (422). */
export async function deactivateStaff(work: Work, id: string, version: number | null): Promise<Changed> {
  await keepOneAdmin(work, id, '#/archivedAt');
  const done = await setArchived(work, Staff, id, version, true, staffSubject);
  await endSessions(work, id);
  await revokeLinks(work, id);
  return done;
}

/** Lets a deactivated member of staff in again, with the role they had. */
export const reactivateStaff = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, Staff, id, version, false, staffSubject);
