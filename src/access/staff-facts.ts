import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Subject } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { invalid } from '../values/problem.ts';
import type { Staff } from './staff.ts';

/** What the journal keeps of a member of staff: all of it tells of a person. */
export const staffSubject = ({ id }: Pick<Staff, 'id'>): Subject => ({ kind: 'staff', id, personal: true });
/** What the journal keeps of a member of staff. */
export const staffFacts = (it: Staff): Facts => ({
  name: it.name,
  email: it.email,
  role: it.role,
  language: it.language,
});

/** Writes what was changed; an address that a colleague has (also a deactivated one) is a fault of that field. */
export async function writeStaff(work: Work): Promise<void> {
  try {
    await work.em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw invalid({ pointer: '#/email', code: 'taken' });
    throw error;
  }
}
