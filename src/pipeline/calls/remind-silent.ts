import { sql } from 'kysely';
import { settleRungs } from '../../partnerships/reminders/rungs.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { Call } from './call.ts';
import { isArchived, refusesContact } from './contact-refusal.ts';
import { CallRecipient } from './recipient.ts';
import { mailRecipient } from './recipient-link.ts';
import { ownerName } from './send-call.ts';

interface Due {
  call_id: string;
  recipient_id: string;
  deadline: Day;
  rung: number;
  nearest: number | null;
}

/**
 * Rungs that are due and not recorded, of recipients of open calls who have answered nothing, whose link works and who
 * may be written to; of one call, or of all with null.
 */
const dueRungs = (today: Day, callId: string | null) => sql<Due>`
  select c.id as call_id, r.id as recipient_id, c.deadline, step.days as rung,
    (select min(rung) from call_reminder x where x.recipient_id = r.id and x.deadline = c.deadline) as nearest
  from call_for_funding c
  join call_recipient r on r.call_id = c.id and r.sent_at is not null and r.ended_because is null
    and r.left_out is null and r.archived_at is null
  cross join lateral unnest(c.reminder_days) as step (days)
  where c.opened_at is not null and c.closed_at is null and c.archived_at is null and c.deadline >= ${today}::date
    and c.deadline - step.days <= ${today}::date
    and c.deadline - step.days > (r.sent_at at time zone 'Europe/Paris')::date
    and not exists (select from call_answer a where a.recipient_id = r.id and a.archived_at is null)
    and (${callId}::uuid is null or c.id = ${callId}::uuid) and not ${refusesContact} and not ${isArchived}
    and not exists (select from call_reminder x
      where x.recipient_id = r.id and x.deadline = c.deadline and x.rung = step.days)
  order by c.id, r.id, step.days`;

/**
 * Reminds the silent, and nobody else, so many days before the deadline as the call says: each rung once, and after
 * downtime only the nearest. Answers how many mails it wrote.
 */
export async function remindSilent(work: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('loam call reminders'))`.execute(work.tables());
  const db = work.tables<object>();
  const due = await dueRungs(work.today(), null).execute(db);
  let mails = 0;
  for (const callId of new Set(due.rows.map((row) => row.call_id))) {
    const call = await work.em.findOneOrFail(Call, { id: callId }, { ...forUpdate, refresh: true });
    const sender = await ownerName(work, call);
    // Asked again under the call's lock: somebody may have answered while it was waited for.
    const { rows } = await dueRungs(work.today(), callId).execute(db);
    for (const [recipientId, rungs] of Map.groupBy(rows, (row) => row.recipient_id)) {
      const nearest = rungs[0]?.nearest ?? null;
      const { told } = settleRungs(
        rungs.map(({ rung }) => rung),
        nearest,
      );
      const noted = rungs.map(({ deadline, rung }) => ({
        recipient_id: recipientId,
        deadline,
        rung,
        recorded_on: work.today(),
        told: rung === told,
      }));
      await work.tables<Tables>().insertInto('call_reminder').values(noted).execute();
      if (told === null) continue;
      const recipient = await work.em.findOneOrFail(CallRecipient, { id: recipientId });
      await mailRecipient(work, call, recipient, 'call-reminder', { sender });
      mails += 1;
    }
  }
  return mails;
}

interface Tables {
  call_reminder: { recipient_id: string; deadline: Day; rung: number; recorded_on: Day; told: boolean };
}
