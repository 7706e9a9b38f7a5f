import { type SqlBool, sql } from 'kysely';
import { pageOf, readPlace } from '../../platform/cursor.ts';
import { instantOrNull, type Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { reminderId } from './reminder.ts';
import type { Target } from './rungs.ts';
import { rungs, unrecorded } from './select-rungs.ts';
import type { reminderStates } from './shapes.ts';

type State = (typeof reminderStates)[number];
interface Row {
  version: number;
  created_at: string | null;
  updated_at: string | null;
  agreement_id: string;
  part_id: string | null;
  subject_id: string;
  target: Target;
  day: Day;
  rung: number;
  due_on: Day;
  state: State;
  recorded_on: Day | null;
  told: { id: string; name: string; escalated: boolean; mail: string }[] | null;
}

/** Which reminders a list shows. */
export interface ReminderWish {
  agreement?: string | undefined;
  /** The owner of the partnership. */
  owner?: string | undefined;
  /** Both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  state?: readonly State[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

const reminderJson = (row: Row) => ({
  id: reminderId({ subjectId: row.subject_id, target: row.target, day: row.day, rung: row.rung }),
  version: row.version,
  createdAt: instantOrNull(row.created_at),
  updatedAt: instantOrNull(row.updated_at),
  archivedAt: null,
  agreementId: row.agreement_id,
  partId: row.part_id,
  target: row.target,
  day: row.day,
  rung: row.rung,
  dueOn: row.due_on,
  state: row.state,
  recordedOn: row.recorded_on,
  told: (row.told ?? []).map(({ id, name, escalated, mail }) => ({ staff: { id, name }, escalated, mailId: mail })),
});
export type ReminderJson = ReturnType<typeof reminderJson>;

const order = sql`l.due_on, l.subject_id, l.target, l.day, l.rung`;

/** A page of reminders by the day they are due: those recorded, and those that follow from ladders and ends. */
export async function listReminders(read: Read, wish: ReminderWish) {
  const within = [
    ...(wish.agreement ? [sql<SqlBool>`a.id = ${wish.agreement}`] : []),
    ...(wish.owner ? [sql<SqlBool>`p.owner_id = ${wish.owner}`] : []),
    sql<SqlBool>`true`,
  ];
  const asked = sql<SqlBool>`(${sql.join(within, sql` and `)})`;
  const place = readPlace(wish.cursor, 'day', 'id', 'text', 'day', 'number');
  const listed = [
    ...(wish.from ? [sql<SqlBool>`l.due_on >= ${wish.from}::date`] : []),
    ...(wish.to ? [sql<SqlBool>`l.due_on <= ${wish.to}::date`] : []),
    ...(wish.state ? [sql<SqlBool>`l.state in (${sql.join([...wish.state])})`] : []),
    ...(place
      ? [sql<SqlBool>`(${order}) > (${place[0]}::date, ${place[1]}::uuid, ${place[2]}, ${place[3]}::date, ${place[4]})`]
      : []),
    sql<SqlBool>`true`,
  ];
  const { rows } = await sql<Row>`with ${rungs(read, asked)},
    listed as (
      select x.id, x.version, x.created_at, x.updated_at, x.agreement_id, x.part_id,
        coalesce(x.part_id, x.agreement_id) as subject_id, x.target, x.day, x.rung, x.due_on, x.outcome as state,
        x.recorded_on
      from reminder x join agreement a on a.id = x.agreement_id join partnership p on p.id = a.partnership_id
      where ${asked}
      union all
      select null, 0, null, null, r.agreement_id, r.part_id, r.subject_id, r.target, r.day, r.rung, r.due_on,
        case when r.due_on <= r.today then 'due' else 'upcoming' end, null
      from rung r where ${unrecorded}
    )
    select l.*, (select json_agg(json_build_object('id', s.id, 'name', s.name, 'escalated', t.escalated,
        'mail', t.mail_id) order by t.escalated, s.name)
      from reminder_told t join staff s on s.id = t.staff_id where t.reminder_id = l.id) as told
    from listed l where ${sql.join(listed, sql` and `)}
    order by ${order} limit ${wish.limit + 1}`.execute(read.tables<unknown>());
  return pageOf(rows, wish.limit, (row) => [row.due_on, row.subject_id, row.target, row.day, row.rung], reminderJson);
}
