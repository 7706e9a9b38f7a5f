import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Read, Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { AgreementKind } from '../agreement.ts';
import { endOfTime } from '../agreement-terms.ts';
import type { Target } from './rungs.ts';

/** A row of `rung` below. `subject_id` is the part's id, or else the agreement's. */
export interface RungRow {
  agreement_id: string;
  part_id: string | null;
  subject_id: string;
  partnership_id: string;
  owner_id: string | null;
  kind: AgreementKind;
  target: Target;
  day: Day;
  rung: number;
  due_on: Day;
  today: Day;
}

/** Today in the zone of the terms `t`. */
const today = (read: Read): RawBuilder<Day> =>
  sql<Day>`(${read.now().toISOString()}::timestamptz at time zone t.zone)::date`;

/**
 * The common table `counted`: every day that is reminded of. Ends and notice days of the terms that hold in the end,
 * of agreements that are signed and neither ended nor followed by a signed successor; due days of what is open.
 * `within` narrows the agreements `a` and partnerships `p`.
 */
export const counted = (read: Read, within: RawBuilder<SqlBool>) => sql`
  standing as (
    select a.id as agreement_id, a.partnership_id, p.owner_id, a.kind, t.end_last_day, t.notice_by, today.today,
      a.terminated_on is null and a.closed_on is null
        and (a.signed_first <= today.today or (a.signed_on is null and a.from_source))
        and not exists (select from agreement s where s.predecessor_id = a.id and s.archived_at is null
          and (s.signed_first <= today.today or (s.signed_on is null and s.from_source))
          and coalesce(least(s.terminated_on, s.closed_on), 'infinity') > t.end_last_day) as ends
    from agreement a
    join partnership p on p.id = a.partnership_id and p.archived_at is null
    join agreement_terms t on t.agreement_id = a.id and t.until_day = ${endOfTime}
    cross join lateral (select ${today(read)} as today) as today
    where a.archived_at is null and ${within}
  ),
  counted as (
    select standing.*, null::uuid as part_id, agreement_id as subject_id, 'end' as target, end_last_day as day,
      kind as ladder from standing where ends and end_last_day is not null
    union all
    select standing.*, null, agreement_id, 'notice', notice_by, kind from standing where ends and notice_by is not null
    union all
    select standing.*, o.id, o.id, 'obligation', o.due_on, 'obligation' from standing
      join obligation o on o.agreement_id = standing.agreement_id
      where o.archived_at is null and o.completed_on is null and o.due_on is not null
    union all
    select standing.*, c.id, c.id, 'instalment', c.due_on, 'instalment' from standing
      join contribution c on c.agreement_id = standing.agreement_id
      where c.archived_at is null and c.received_on is null and c.due_on is not null and c.kind = 'money'
  )`;

/** The same with the common table `rung`: each step of the ladder of each such day, from the day it is known on. */
export const rungs = (read: Read, within: RawBuilder<SqlBool> = sql<SqlBool>`true`) => sql`${counted(read, within)},
  rung as (
    select counted.*, step.days as rung, counted.day - step.days as due_on, l.escalate_from, l.escalate_to
    from counted
    join watched_end w on coalesce(w.part_id, w.agreement_id) = counted.subject_id and w.target = counted.target
      and w.last_day = counted.day
    join reminder_ladder l on l.kind = counted.ladder
    cross join lateral unnest(case counted.target when 'notice' then l.notice_days else l.end_days end) as step (days)
    where counted.day - step.days >= w.since
  )`;

/** Rows of `reminder` `x` for the same day as the rung `r`. */
export const sameDay = sql<SqlBool>`coalesce(x.part_id, x.agreement_id) = r.subject_id and x.target = r.target
  and x.day = r.day`;

/** A rung `r` that is not recorded yet. */
export const unrecorded = sql<SqlBool>`not exists (select from reminder x where ${sameDay} and x.rung = r.rung)`;

/**
 * Days known from today on: those that nobody noted, and those noted on a day to come, by a clock that was since set
 * back for a trial.
 */
export async function watchFromToday(work: Work): Promise<void> {
  await sql`with ${counted(work, sql<SqlBool>`true`)}
    insert into watched_end as w (agreement_id, part_id, target, last_day, since)
    select agreement_id, part_id, target, day, today from counted c
    where not exists (select from watched_end k where coalesce(k.part_id, k.agreement_id) = c.subject_id
      and k.target = c.target and k.last_day = c.day and k.since <= c.today)
    on conflict (coalesce(part_id, agreement_id), target, last_day) do update
      set since = least(w.since, excluded.since)`.execute(work.tables());
}
