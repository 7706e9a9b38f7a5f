import { type Changed, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { mailSignIn } from './ask-for-link.ts';
import { Staff } from './staff.ts';
import { staffSubject } from './staff-facts.ts';

/** An administrator sends a colleague a sign-in link. */
export async function mailLinkTo(work: Work, id: string): Promise<Changed> {
  const found = await lock(work, Staff, id, null);
  await mailSignIn(work, { name: found.name, email: found.email, language: found.language }, id);
  return { id, entry: await journalLine(work, staffSubject(found), 'link_sent', null, null) };
}
