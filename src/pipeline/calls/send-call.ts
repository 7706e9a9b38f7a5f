import { type SqlBool, sql } from 'kysely';
import { journalLine } from '../../platform/change.ts';
import { deadlockDetected, forUpdate, type Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
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
const waitsForMail = sql<SqlBool>`(r.sent_at is null and r.left_out is null and r.archived_at is null
  and r.ended_because is null
  and not exists (select from call_answer a where a.recipient_id = r.id and a.kind <> 'question' and a.archived_at is null))`;

/** Of recipients `r` of calls `c`: those who are still to be written to, now or once the call is out. */
export const isToSend = (today: Day) => sql<SqlBool>`(c.archived_at is null and c.closed_at is null
  and c.deadline >= ${today}::date and ${waitsForMail})`;

const nextInLine = (work: Work, tried: readonly string[]) => sql<{ id: string; call_id: string }>`
  select r.id, r.call_id from call_recipient r join call_for_funding c on c.id = r.call_id
  where ${isToSend(work.today())} and c.opened_at is not null and c.opens_on <= ${work.today()}::date
    and r.id <> all (${[...tried]}::uuid[])
  order by r.call_id, r.id limit ${batch}`;

/** One to whom no mail could be written, and why. */
export interface Unwritten {
  recipientId: string;
  error: unknown;
}

/** Those whom a batch has seen to, and of them those who failed. */
export interface Batch {
  tried: string[];
  failed: Unwritten[];
}

/**
 * Does a part of a transaction by itself: what it wrote before it failed is taken back, and the error answered. After a
 * deadlock the whole transaction begins again, as everywhere.
 */
async function alone(work: Work, task: () => Promise<void>): Promise<unknown> {
  const db = work.tables<object>();
  await sql`savepoint one_recipient`.execute(db);
  try {
    await task();
    await sql`release savepoint one_recipient`.execute(db);
    return null;
  } catch (error) {
    if ((error as { code?: unknown }).code === deadlockDetected) throw error;
    await sql`rollback to savepoint one_recipient`.execute(db);
    work.em.clear();
    return error ?? new Error('Nothing was said.');
  }
}

/**
 * Writes to the next recipients who wait for the mail of a call that is open, at most twenty, but for those who were
 * tried before. One who fails is no reason for the others to wait.
 */
export async function sendNextBatch(work: Work, tried: readonly string[]): Promise<Batch> {
  const { rows } = await nextInLine(work, tried).execute(work.tables<object>());
  const ids = rows.map(({ id }) => id);
  await holdFunders(work, ids);
  const failed: Unwritten[] = [];
  for (const [callId, ofCall] of Map.groupBy(rows, (row) => row.call_id)) {
    const theirs = ofCall.map(({ id }) => id);
    failed.push(...(await sendOfCall(work, callId, theirs)));
  }
  return { tried: ids, failed };
}

/** Writes to recipients of one call, if it is open still; answers who failed. */
async function sendOfCall(work: Work, callId: string, ids: readonly string[]): Promise<Unwritten[]> {
  const holdCall = (lockMode = {}) => work.em.findOne(Call, { id: callId }, { ...lockMode, refresh: true });
  if (!(await holdCall(forUpdate))) return [];
  // Under the call's lock: another process, or a colleague, may have been faster.
  const { rows: waiting } = await sql<{ id: string }>`select r.id from call_recipient r
    join call_for_funding c on c.id = r.call_id
    where r.id = any (${[...ids]}::uuid[]) and ${isToSend(work.today())} order by r.id for update of r`.execute(
    work.tables<object>(),
  );
  const failed: Unwritten[] = [];
  let written = 0;
  for (const { id: recipientId } of waiting) {
    const error = await alone(work, async () => {
      const call = await work.em.findOneOrFail(Call, { id: callId });
      const to = await work.em.findOneOrFail(CallRecipient, { id: recipientId }, { refresh: true });
      if (await writeTo(work, call, to, await ownerName(work, call))) written += 1;
    });
    if (error !== null) failed.push({ recipientId, error });
  }
  const call = written > 0 ? await holdCall() : null;
  if (call) await journalLine(work, callSubject(call), 'sent', null, { count: written });
  return failed;
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
