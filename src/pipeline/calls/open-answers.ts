import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { AnswerKind, WaitingReason } from './answer.ts';

/** How many answers to calls somebody has to see to. */
export async function countOpenAnswers(read: Read): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from call_answer
    where settled_at is null and archived_at is null`.execute(read.tables<object>());
  return rows[0]?.count ?? 0;
}

/** An answer that somebody has to see to. */
export interface OpenAnswer {
  id: string;
  callId: string;
  call: string;
  recipient: string;
  kind: AnswerKind;
  waitingBecause: WaitingReason | null;
}

/** The answers that somebody has to see to, the oldest first: to the calls of one owner, or to all with null. */
export async function openAnswers(read: Read, owner: string | null, limit = 20): Promise<OpenAnswer[]> {
  const { rows } = await sql<OpenAnswer>`
    select a.id, a.call_id as "callId", c.title as call, coalesce(o.name, r.name) as recipient, a.kind,
      a.waiting_because as "waitingBecause"
    from call_answer a join call_for_funding c on c.id = a.call_id join call_recipient r on r.id = a.recipient_id
    left join organisation o on o.id = r.organisation_id
    where a.settled_at is null and a.archived_at is null and (${owner}::uuid is null or c.owner_id = ${owner}::uuid)
    order by a.created_at, a.id limit ${limit}`.execute(read.tables<object>());
  return rows;
}
