import type { Read } from '../../platform/database.ts';

interface Tables {
  renewal_signatory: { id: string; handed_over_from: string | null; confirmed_at: string | null };
}

/** True after a hand-over, until the new person has opened their own link. */
export async function awaitsConfirmation(read: Read, signatoryId: string | null): Promise<boolean> {
  if (signatoryId === null) return false;
  const person = await read
    .tables<Tables>()
    .selectFrom('renewal_signatory')
    .select(['handed_over_from', 'confirmed_at'])
    .where('id', '=', signatoryId)
    .executeTakeFirst();
  return person !== undefined && person.handed_over_from !== null && person.confirmed_at === null;
}
