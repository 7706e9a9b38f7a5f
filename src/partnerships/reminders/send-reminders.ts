import { sql } from 'kysely';
import type { Work } from '../../platform/database.ts';
import { type DigestItem, mailDigest } from './digest.ts';
import { type DueRung, dueRungs } from './due-rungs.ts';
import { type Reader, recipients } from './recipients.ts';
import { Reminder, reminderId } from './reminder.ts';
import type { RemindersTables } from './rows.ts';
import { settleRungs } from './rungs.ts';
import { watchFromToday } from './select-rungs.ts';

/**
 * Tells everybody what is due for them, in one mail each, and records every rung: all in one transaction with the
 * mails, so that nothing is told twice and nothing is lost. What nobody can be told of stays due. Answers how many
 * mails it wrote.
 */
export async function sendReminders(work: Work): Promise<number> {
  // One run after another: the second finds the rungs of the first recorded.
  await sql`select pg_advisory_xact_lock(hashtext('loam reminders'))`.execute(work.tables());
  await watchFromToday(work);
  const due = await dueRungs(work);
  if (due.length === 0) return 0;
  const toldOf = await recipients(work);
  const digests = new Map<string, { reader: Reader; items: DigestItem[] }>();
  for (const sameDay of byDay(due)) {
    const { told, caughtUp } = settleRungs(
      sameDay.map(({ rung }) => rung),
      sameDay[0]?.nearest_recorded ?? null,
    );
    const sent = sameDay.find(({ rung }) => rung === told);
    const people = sent ? toldOf(sent) : [];
    if (sent && people.length === 0) continue;
    for (const rung of sameDay) record(work, rung, caughtUp.includes(rung.rung) ? 'caught_up' : 'sent');
    for (const { reader, escalated } of people) {
      const digest = digests.get(reader.id) ?? { reader, items: [] };
      if (sent) digest.items.push({ rung: sent, escalated });
      digests.set(reader.id, digest);
    }
  }
  await work.em.flush();
  for (const { reader, items } of digests.values()) {
    const mailId = await mailDigest(work, reader, items);
    const told = items.map(({ rung, escalated }) => ({
      reminder_id: idOf(rung),
      staff_id: reader.id,
      mail_id: mailId,
      escalated,
    }));
    await work.tables<RemindersTables>().insertInto('reminder_told').values(told).execute();
  }
  return digests.size;
}

/** The rungs that count down to the same day of the same thing. */
function byDay(due: readonly DueRung[]): DueRung[][] {
  const groups = new Map<string, DueRung[]>();
  for (const rung of due) {
    const key = `${rung.subject_id} ${rung.target} ${rung.day}`;
    groups.set(key, [...(groups.get(key) ?? []), rung]);
  }
  return [...groups.values()];
}

const idOf = ({ subject_id: subjectId, target, day, rung }: DueRung) => reminderId({ subjectId, target, day, rung });

/** Writes down that a rung was told, or noted together with a nearer one. */
function record(work: Work, rung: DueRung, outcome: 'sent' | 'caught_up'): void {
  work.em.create(Reminder, {
    id: idOf(rung),
    agreementId: rung.agreement_id,
    partId: rung.part_id,
    target: rung.target,
    day: rung.day,
    rung: rung.rung,
    dueOn: rung.due_on,
    outcome,
    recordedOn: rung.today,
    archivedAt: null,
  });
}
