import { type SqlBool, sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instantOrNull, type Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import type { Day } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import type { AnswerKind, PromisedInstalment, WaitingReason } from './answer.ts';
import { funderJson } from './list-recipients.ts';

interface AnswerRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  call_id: string;
  call_title: string;
  recipient_id: string;
  recipient_name: string;
  organisation_id: string | null;
  person_id: string | null;
  funder_name: string | null;
  opportunity_id: string | null;
  kind: AnswerKind;
  by_name: string;
  by_function: string | null;
  words: string | null;
  amount_low: string | null;
  amount_high: string | null;
  currency: string | null;
  expected_on: Day | null;
  instalments: PromisedInstalment[] | null;
  passed_to: { name: string; email: string } | null;
  late: boolean;
  waiting_because: WaitingReason | null;
  pledge_id: string | null;
  reply: string | null;
  settled_at: string | null;
  settled_by: string | null;
}

const select = (read: Read) =>
  read
    .tables<object>()
    .selectFrom(
      sql<AnswerRow>`(select a.*, c.title as call_title, t.name as recipient_name, t.organisation_id, t.person_id,
          t.opportunity_id, coalesce(o.name, nullif(concat_ws(' ', p.given_name, p.family_name), '')) as funder_name
        from call_answer a join call_for_funding c on c.id = a.call_id join call_recipient t on t.id = a.recipient_id
        left join organisation o on o.id = t.organisation_id left join person p on p.id = t.person_id)`.as('r'),
    )
    .selectAll('r');

const json = (row: AnswerRow) => {
  const money = (amount: string) => ({ amount: Number(amount), currency: row.currency ?? '' });
  return {
    ...recordJson(row),
    callId: row.call_id,
    recipientId: row.recipient_id,
    recipient: row.recipient_name,
    funder: funderJson(row),
    opportunityId: row.opportunity_id,
    kind: row.kind,
    byName: row.by_name,
    byFunction: row.by_function,
    words: row.words,
    amount:
      row.amount_low === null || row.amount_high === null
        ? null
        : { low: money(row.amount_low), high: money(row.amount_high) },
    expectedOn: row.expected_on,
    instalments: row.instalments ?? [],
    passedTo: row.passed_to,
    late: row.late,
    waitingBecause: row.waiting_because,
    pledgeId: row.pledge_id,
    reply: row.reply,
    settledAt: instantOrNull(row.settled_at),
    settledBy: row.settled_by,
  };
};
/** An answer as the API tells it. */
export type AnswerJson = ReturnType<typeof json>;

/** A page of answers, of one call, one recipient or all, oldest first; `open` asks for those somebody has to see to. */
export async function listAnswers(
  read: Read,
  wish: {
    call?: string | undefined;
    recipient?: string | undefined;
    open?: boolean | undefined;
    /** The newest first instead. */
    newest?: boolean;
    limit: number;
    cursor?: string | undefined;
  },
) {
  let query = select(read).where('r.archived_at', 'is', null);
  if (wish.call) query = query.where('r.call_id', '=', wish.call);
  if (wish.recipient) query = query.where('r.recipient_id', '=', wish.recipient);
  if (wish.open !== undefined) query = query.where('r.settled_at', wish.open ? 'is' : 'is not', null);
  const place = readPlace(wish.cursor, 'instant', 'id');
  const order = wish.newest ? 'desc' : 'asc';
  if (place)
    query = query.where(
      wish.newest
        ? sql<SqlBool>`(r.created_at, r.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`
        : after([sql.ref('r.created_at'), sql.ref('r.id')], place),
    );
  const rows = await query
    .orderBy('r.created_at', order)
    .orderBy('r.id', order)
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.created_at, row.id], json);
}

/** One answer to a call, or 404. */
export async function oneAnswer(read: Read, callId: string, id: string): Promise<AnswerJson> {
  const row = await select(read).where('r.id', '=', id).where('r.call_id', '=', callId).executeTakeFirst();
  if (!row) throw notFound();
  return json(row);
}
