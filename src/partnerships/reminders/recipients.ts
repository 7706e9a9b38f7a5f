import type { Read } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';
import type { DueRung } from './due-rungs.ts';
import type { RemindersTables } from './rows.ts';
import { escalates } from './rungs.ts';

/** Somebody who is told, in their language. */
export interface Reader {
  id: string;
  name: string;
  email: string;
  language: Language;
}
/** Who is told of a rung, and who of them only because nobody acted. */
export interface Recipient {
  reader: Reader;
  escalated: boolean;
}

/**
 * Who is told of what: the owner of the partnership, or the administrators where there is none who is active; on an
 * escalated rung also the person whom its ladder names, or else the administrators. Nobody where nobody is active.
 */
export async function recipients(read: Read): Promise<(rung: DueRung) => Recipient[]> {
  const active = await read
    .tables<RemindersTables>()
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'language', 'role'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const admins = active.filter(({ role }) => role === 'admin');
  const known = (id: string | null) => active.filter((one) => one.id === id);
  const orAdmins = (id: string | null) => (known(id).length > 0 ? known(id) : admins);
  return (rung) => {
    const first = orAdmins(rung.owner_id);
    const second = escalates(rung.rung, rung.escalate_from, rung.unheeded) ? orAdmins(rung.escalate_to) : [];
    return [
      ...first.map((reader) => ({ reader, escalated: false })),
      ...second.filter((one) => !first.includes(one)).map((reader) => ({ reader, escalated: true })),
    ];
  };
}
