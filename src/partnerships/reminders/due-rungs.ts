import { type SqlBool, sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { ObligationRow } from '../rows.ts';
import { type RungRow, rungs, sameDay, unrecorded } from './select-rungs.ts';

/** A rung that is due and not yet recorded, with all that its line in a mail says. */
export interface DueRung extends RungRow {
  escalate_from: number | null;
  escalate_to: string | null;
  /** The nearest rung recorded for the same day. */
  nearest_recorded: number | null;
  /** True when the day was told of before and nobody has acted on it since. */
  unheeded: boolean;
  partner: string;
  obligation: ObligationRow['kind'] | null;
  title: string | null;
  owed_by: ObligationRow['owed_by'] | null;
  amount: string | null;
  currency: string | null;
}

/** An offer to renew that the partner has and can still take, or has taken. */
const offered = sql<SqlBool>`exists (select from renewal n where n.agreement_id = r.agreement_id
  and n.archived_at is null and n.sent_at is not null and n.withdrawn_at is null and n.declined_at is null
  and (n.concluded_at is not null or n.deadline >= r.today))`;

/** What staff or a program of theirs did about the agreement after an instant: both are times of the database. */
const acted = sql<SqlBool>`exists (select from journal j
  where j.organisation_id = p.organisation_id and j.at > told.at and j.actor_kind in ('staff', 'key')
  and (j.subject_id = r.agreement_id
    or (j.subject_kind in ('amendment', 'contribution', 'obligation', 'renewal') and j.subject_id in (
      select id from amendment where agreement_id = r.agreement_id
      union all select id from contribution where agreement_id = r.agreement_id
      union all select id from obligation where agreement_id = r.agreement_id
      union all select id from renewal where agreement_id = r.agreement_id))
    or (j.subject_kind = 'activity' and exists (select from activity i where i.id = j.subject_id
      and coalesce(i.agreement_id, r.agreement_id) = r.agreement_id))
    or (j.subject_kind = 'task' and exists (select from task k where k.id = j.subject_id
      and coalesce(k.agreement_id, r.agreement_id) = r.agreement_id))))`;

/** Every rung that is due on its own zone's today and not recorded, nearest day first. */
export async function dueRungs(read: Read): Promise<DueRung[]> {
  const { rows } = await sql<DueRung>`with ${rungs(read)}
    select r.agreement_id, r.part_id, r.subject_id, r.partnership_id, r.owner_id, r.kind, r.target, r.day, r.rung,
      r.due_on, r.today, r.escalate_from, r.escalate_to, org.name as partner, o.kind as obligation, o.title, o.owed_by,
      c.amount, c.currency, told.nearest as nearest_recorded,
      told.at is not null and not ${offered} and not ${acted} as unheeded
    from rung r
    join partnership p on p.id = r.partnership_id
    join organisation org on org.id = p.organisation_id
    left join obligation o on o.id = r.part_id
    left join contribution c on c.id = r.part_id
    cross join lateral (select min(x.rung) as nearest, max(x.created_at) filter (where x.outcome = 'sent') as at
      from reminder x where ${sameDay}) as told
    where r.due_on <= r.today and ${unrecorded}
    order by r.day, org.sort_name, r.subject_id, r.target, r.rung`.execute(read.tables<unknown>());
  return rows;
}
