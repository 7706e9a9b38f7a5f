import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { notFound } from '../../values/problem.ts';
import type { AnswerKind } from './answer.ts';
import type { LeftOut, recipientEnds } from './recipient.ts';

interface RecipientRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  call_id: string;
  organisation_id: string | null;
  person_id: string | null;
  contact_person_id: string | null;
  funder_name: string | null;
  name: string;
  email: string | null;
  language: Language;
  left_out: LeftOut | null;
  opportunity_id: string | null;
  passed_from_id: string | null;
  sent_at: string | null;
  mail_state: string | null;
  mail_error: string | null;
  visited_at: string | null;
  last_visited_at: string | null;
  ended_because: (typeof recipientEnds)[number] | null;
  reminded_on: Day | null;
  answer_kind: AnswerKind | null;
  answered_at: string | null;
}

const select = (read: Read) =>
  read
    .tables<object>()
    .selectFrom(
      sql<RecipientRow>`(select c.*, m.state as mail_state, m.last_error as mail_error,
          coalesce(o.name, nullif(concat_ws(' ', p.given_name, p.family_name), '')) as funder_name,
          (select max(recorded_on) from call_reminder where recipient_id = c.id and told) as reminded_on,
          a.kind as answer_kind, a.created_at as answered_at
        from call_recipient c
        left join organisation o on o.id = c.organisation_id left join person p on p.id = c.person_id
        left join mail m on m.id = c.mail_id
        left join lateral (select kind, created_at from call_answer where recipient_id = c.id and archived_at is null
          order by created_at desc, id desc limit 1) a on true)`.as('r'),
    )
    .selectAll('r');

/** An organisation or a person, where a row names one. */
export const funderJson = (row: {
  organisation_id: string | null;
  person_id: string | null;
  funder_name: string | null;
}) => {
  const id = row.organisation_id ?? row.person_id;
  if (id === null) return null;
  return {
    kind: row.organisation_id ? ('organisation' as const) : ('person' as const),
    id,
    name: row.funder_name ?? '',
  };
};

const json = (row: RecipientRow) => ({
  ...recordJson(row),
  callId: row.call_id,
  funder: funderJson(row),
  contactPersonId: row.contact_person_id,
  name: row.name,
  email: row.email,
  language: row.language,
  leftOut: row.left_out,
  opportunityId: row.opportunity_id,
  passedFromId: row.passed_from_id,
  sentAt: instantOrNull(row.sent_at),
  mail: row.mail_state === null ? null : { state: row.mail_state, error: row.mail_error },
  visitedAt: instantOrNull(row.visited_at),
  lastVisitedAt: instantOrNull(row.last_visited_at),
  endedBecause: row.ended_because,
  remindedOn: row.reminded_on,
  answer:
    row.answer_kind === null || row.answered_at === null
      ? null
      : { kind: row.answer_kind, at: instant(row.answered_at) },
});
/** A recipient as the API answers them. */
export type RecipientJson = ReturnType<typeof json>;

/** Which recipients of a call: all, those written to or to be written to, those left out, or those who are silent. */
export const recipientViews = ['all', 'written', 'left_out', 'silent', 'answered'] as const;
export type RecipientView = (typeof recipientViews)[number];

/** A page of the recipients of a call, in the order they were added. */
export async function listRecipients(
  read: Read,
  callId: string,
  wish: { view?: RecipientView | undefined; limit: number; cursor?: string | undefined },
) {
  let query = select(read).where('r.call_id', '=', callId).where('r.archived_at', 'is', null);
  if (wish.view === 'written') query = query.where('r.left_out', 'is', null);
  if (wish.view === 'left_out') query = query.where('r.left_out', 'is not', null);
  if (wish.view === 'silent')
    query = query
      .where('r.sent_at', 'is not', null)
      .where('r.answer_kind', 'is', null)
      .where('r.ended_because', 'is', null);
  if (wish.view === 'answered') query = query.where('r.answer_kind', 'is not', null);
  const place = readPlace(wish.cursor, 'id');
  if (place) query = query.where(after([sql.ref('r.id')], place));
  const rows = await query
    .orderBy('r.id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.id], json);
}

/** One recipient of a call, or 404. */
export async function oneRecipient(read: Read, callId: string, id: string): Promise<RecipientJson> {
  const row = await select(read).where('r.id', '=', id).where('r.call_id', '=', callId).executeTakeFirst();
  if (!row) throw notFound();
  return json(row);
}

/** In which languages a call is to be written, and to how many. */
export async function chosenLanguages(read: Read, callId: string): Promise<Map<Language, number>> {
  const { rows } = await sql<{ language: Language; count: number }>`
    select language, count(*)::int as count from call_recipient
    where call_id = ${callId}::uuid and left_out is null and archived_at is null
    group by language`.execute(read.tables<object>());
  return new Map(rows.map(({ language, count }) => [language, count]));
}
