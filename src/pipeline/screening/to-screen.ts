import { sql } from 'kysely';
import { pageOf, readPlace } from '../../platform/cursor.ts';
import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { openStages } from '../stage.ts';
import { listsInForce } from './screen-funder.ts';

/** Why a funder is an open party. */
export const openParties = ['opportunity', 'pledge', 'draft'] as const;

/** A funder of something open who has not been held against the newest versions of all lists. */
export interface ToScreen {
  kind: 'organisation' | 'person';
  id: string;
  name: string;
  because: (typeof openParties)[number][];
  /** The day of the last all-clear, against older lists; null: never. */
  lastClearOn: Day | null;
}

/**
 * A page, by name, of funders of open opportunities, pledges with something outstanding and drafts of money, whom nobody
 * has screened against the newest lists (domain.md 2.12: all open parties when a list changes). None before a list.
 */
export async function fundersToScreen(read: Read, wish: { limit: number; cursor?: string | undefined }) {
  const place = readPlace(wish.cursor, 'text', 'id');
  const lists = await listsInForce(read);
  if (lists.length === 0) return { items: [], nextCursor: null, count: 0 };
  const newest = JSON.stringify(lists.map(({ id }) => ({ id })));
  const { rows } = await sql<ToScreen & { count: string }>`
    with party as (
      select o.organisation_id, o.person_id, 'opportunity' as because
      from opportunity_state s join opportunity o on o.id = s.opportunity_id where s.standing in (${sql.join([...openStages])})
      union
      select g.organisation_id, g.person_id, 'pledge' from pledge g join pledge_instalment i on i.pledge_id = g.id
      where g.archived_at is null and i.archived_at is null and i.written_off_on is null and i.amount > coalesce(
        (select sum(r.amount) from pledge_receipt r where r.instalment_id = i.id and r.archived_at is null), 0)
      union
      select p.organisation_id, null, 'draft' from agreement a join partnership p on p.id = a.partnership_id
      where a.archived_at is null and a.signed_on is null and not a.from_source and (
        exists (select from contribution c where c.agreement_id = a.id and c.kind = 'money' and c.archived_at is null)
        or exists (select from opportunity_state s where s.agreement_id = a.id and s.standing = 'won'))
    ), funder as (
      select organisation_id, person_id, array_agg(because order by because desc) as because
      from party group by organisation_id, person_id
    ), due as (
      select case when f.organisation_id is null then 'person' else 'organisation' end as kind,
        coalesce(f.organisation_id, f.person_id) as id, f.because,
        coalesce(o.name, concat_ws(' ', person.given_name, person.family_name)) as name,
        (select max(s.screened_on) from screening s where s.archived_at is null
          and (s.organisation_id = f.organisation_id or s.person_id = f.person_id)
          and s.decision <> 'true_hit' and (s.candidates = '[]' or s.confirmed_on is not null)) as "lastClearOn"
      from funder f left join organisation o on o.id = f.organisation_id left join person on person.id = f.person_id
      where not exists (select from screening s where s.archived_at is null
        and (s.organisation_id = f.organisation_id or s.person_id = f.person_id) and s.lists @> ${newest}::jsonb)
    )
    select due.*, (select count(*) from due) as count from due
    where ${place ? sql`(name, id) > (${place[0]}, ${place[1]}::uuid)` : sql`true`}
    order by name, id limit ${wish.limit + 1}`.execute(read.tables<object>());
  const count = Number(rows[0]?.count ?? 0);
  return {
    ...pageOf(
      rows,
      wish.limit,
      ({ name, id }) => [name, id],
      ({ count: _, ...it }): ToScreen => it,
    ),
    count,
  };
}
