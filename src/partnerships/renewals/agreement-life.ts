import type { Read } from '../../platform/database.ts';
import { type Day, firstDayOf } from '../../values/day.ts';
import { chainOf } from '../chain-of.ts';
import { type AgreementRecord, findAgreement } from '../list-agreements.ts';
import { listReminders, type ReminderJson } from '../reminders/list-reminders.ts';
import { today } from '../select-agreements.ts';
import { listRenewals, type RenewalJson } from './list-renewals.ts';

/** One agreement of a chain with what happened to it. */
export interface LifeStep {
  agreement: AgreementRecord;
  /** Days in force under neither this one nor the one before; null for the first, or where a day is not known. */
  gap: number | null;
  /** Offers to continue it, the first made first; drafts among them. */
  offers: RenewalJson[];
  /** Reminders that were sent of it, in their order. */
  reminders: ReminderJson[];
}

/** The first day an agreement is in force, as far as it is known. */
export const startOf = ({ startsOn }: AgreementRecord): Day | null => startsOn && firstDayOf(startsOn);

/** The life of an agreement: all it follows and all that follow it, oldest first. */
export async function agreementLife(read: Read, id: string): Promise<LifeStep[]> {
  const chain = await chainOf(read, today, id);
  const steps = await Promise.all(
    chain.map(async ({ agreement: { id: one }, gap }) => {
      const [agreement, offers, reminders] = await Promise.all([
        findAgreement(read, today, one),
        listRenewals(read, { agreement: one, limit: 200 }),
        listReminders(read, { agreement: one, state: ['sent'], limit: 200 }),
      ]);
      const inOrder = offers.items.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
      return agreement ? [{ agreement, gap, offers: inOrder, reminders: reminders.items }] : [];
    }),
  );
  return steps.flat();
}
