import { journalLine } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { notFound } from '../values/problem.ts';
import { staffSubject } from './staff-facts.ts';

/** Removes a passkey of that member of staff, and of nobody else. */
export async function removePasskey(work: Work, staffId: string, passkeyId: string): Promise<void> {
  const gone = await work
    .tables<{ auth_passkey: { id: string; user_id: string; name: string | null } }>()
    .deleteFrom('auth_passkey')
    .where('user_id', '=', staffId)
    .where('id', '=', passkeyId)
    .returning('name')
    .executeTakeFirst();
  if (!gone) throw notFound();
  await journalLine(work, staffSubject({ id: staffId }), 'passkey_removed', { passkey: gone.name }, null);
}
