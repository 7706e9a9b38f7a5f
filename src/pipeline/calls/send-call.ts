import { type SqlBool, sql } from 'kysely';
import { journalLine } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { checkScreened } from '../screening/screening-stands.ts';
import { Call } from './call.ts';
import { atTheCall } from './call-opportunity.ts';
import { callSubject } from './change-call.ts';
import { contactRefusal } from './contact-refusal.ts';
import { holdFunders } from './hold-funders.ts';
import { CallRecipient, type LeftOut } from './recipient.ts';
import { sendRecipientLink } from './recipient-link.ts';

/** How many mails one transaction writes: the page of the call counts on meanwhile. */
const batch = 20;

/** Why somebody who was chosen earlier is not written to today after all. */
async function leftOutNow(work: Work, call: Call, to: CallRecipient): Promise<LeftOut | null> {
  if (!call.texts[to.language]) return 'no_text';
  if (!to.email) return 'no_address';
  return contactRefusal(work, to.id);
}

/** Writes to one recipient, in a transaction that has the call; or leaves them out, with the reason: then false. */
async function writeTo(work: Work, call: Call, to: CallRecipient, sender: string): Promise<boolean> {
  let leftOut = await leftOutNow(work, call, to);
  if (leftOut === null) {
    try {
      await checkScreened(work, { organisationId: to.organisationId ?? null, personId: to.personId ?? null }, []);
      to.opportunityId = await atTheCall(work, call, to);
    } catch (error) {
      // A rule of the pipeline forbids to ask this funder now; nothing was written.
      const reason = error instanceof Problem ? error.reason : null;
      if (reason !== 'conflict_not_viewed' && reason !== 'sanctions_hit') throw error;
      leftOut = reason;
    }
  }
  to.leftOut = leftOut;
  await work.em.flush();
  if (leftOut === null) await sendRecipientLink(work, call, to, 'call', { sender });
  return leftOut === null;
}

/** Of recipients `r`: those who wait for their mail. Who has answered before it (by telephone) is not asked again. */
export const waitsForMail = sql<SqlBool>`(r.sent_at is null and r.left_out is null and r.archived_at is null
  and r.ended_because is null
  and not exists (select from call_answer a where a.recipient_id = r.id and a.kind <> 'question' and a.archived_at is null))`;

const nextInLine = (work: Work) => sql<{ id: string; call_id: string }>`
  select r.id, r.call_id from call_recipient r join call_for_funding c on c.id = r.call_id
  where ${waitsForMail} and c.archived_at is null and c.opened_at is not null and c.closed_at is null
    and c.opens_on <= ${work.today()}::date and c.deadline >= ${work.today()}::date
  order by r.call_id, r.id limit ${batch}`;

/** Writes to the next recipients who wait for the mail of a call that is open, at most twenty; answers how many. */
export async function sendNextBatch(work: Work): Promise<number> {
  const { rows } = await nextInLine(work).execute(work.tables<object>());
  await holdFunders(
    work,
    rows.map(({ id }) => id),
  );
  let seen = 0;
  for (const [callId, ofCall] of Map.groupBy(rows, (row) => row.call_id)) {
    const call = await work.em.findOne(Call, { id: callId }, { ...forUpdate, refresh: true });
    if (!call || call.closedAt || call.archivedAt) continue;
    const sender = await ownerName(work, call);
    // Under the call's lock: another process, or a colleague, may have been faster.
    const { rows: waiting } = await sql<{ id: string }>`select r.id from call_recipient r
      where r.id = any (${ofCall.map(({ id }) => id)}::uuid[]) and ${waitsForMail} order by r.id for update`.execute(
      work.tables<object>(),
    );
    let written = 0;
    for (const { id } of waiting) {
      const to = await work.em.findOneOrFail(CallRecipient, { id }, { refresh: true });
      if (await writeTo(work, call, to, sender)) written += 1;
    }
    seen += waiting.length;
    if (written > 0) await journalLine(work, callSubject(call), 'sent', null, { count: written });
  }
  return seen;
}

/** Who a call is from: its owner's name, or the Initiative's secretariat. */
export async function ownerName(work: Work, call: Call): Promise<string> {
  if (!call.ownerId) return '4 per 1000';
  const row = await work
    .tables<{ staff: { id: string; name: string } }>()
    .selectFrom('staff')
    .select('name')
    .where('id', '=', call.ownerId)
    .executeTakeFirst();
  return row?.name ?? '4 per 1000';
}
