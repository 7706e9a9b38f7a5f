import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';

/** One thing found, of whatever kind. */
export interface Found {
  kind: 'organisation' | 'person' | 'agreement' | 'opportunity' | 'call' | 'objective' | 'facility';
  id: string;
  title: string;
  note: string | null;
}

const perKind = 8;

/**
 * Organisations, people, agreements, opportunities (also by their funder), calls, objectives and facilities whose name holds
 * every letter group of `q`; accents and case do not matter. Names that begin with it come first; at most eight of each kind.
 */
export async function search(read: Read, q: string): Promise<Found[]> {
  const like = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<Found>`
    with asked as (select plain_text(${like}) as part, plain_text(${q}) || '%' as start),
    organisations as materialized (select id from organisation, asked where search like part),
    people as materialized (select id from person, asked where search like part)
    (select 'organisation' as kind, o.id::text as id, o.name as title, o.acronym as note
      from organisation o, asked where o.id in (select id from organisations) and o.archived_at is null
      order by (o.sort_name like start or plain_text(o.acronym) like start) desc nulls last, o.sort_name limit ${perKind})
    union all
    (select 'person', p.id::text, concat_ws(' ', p.given_name, p.family_name), null
      from person p, asked where p.id in (select id from people) and p.archived_at is null
      order by (p.sort_name like start) desc, p.sort_name limit ${perKind})
    union all
    (select 'agreement', a.id::text, o.name, a.kind
      from agreement a join partnership ps on ps.id = a.partnership_id join organisation o on o.id = ps.organisation_id
      where o.id in (select id from organisations) and a.archived_at is null
        and ps.archived_at is null and o.archived_at is null order by o.sort_name, a.id limit ${perKind})
    union all
    (select 'opportunity', op.id::text, op.title, s.stage
      from opportunity op join opportunity_state s on s.opportunity_id = op.id and s.replaced_at is null, asked
      where op.archived_at is null and (op.search like part
        or op.organisation_id in (select id from organisations) or op.person_id in (select id from people))
      order by (op.search like start) desc, s.stage in ('won', 'lost', 'dormant'), op.id limit ${perKind})
    union all
    (select 'call', c.id::text, c.title, null from call_for_funding c, asked
      where c.archived_at is null and plain_text(c.title) like part
      order by (plain_text(c.title) like start) desc, c.deadline desc, c.id limit ${perKind})
    union all
    (select 'objective', s.code, s.code || ' ' || coalesce(s.short_title, ''), v.code
      from strategic_objective s join plan_version v on v.id = s.plan_id, asked
      where plain_text(s.code || ' ' || coalesce(s.short_title, '')) like part order by s.code limit ${perKind})
    union all
    (select 'facility', f.code, f.code || ' ' || f.name, null from facility f, asked
      where plain_text(f.code || ' ' || f.name || ' ' || joined(f.aliases)) like part order by f.position limit ${perKind})
  `.execute(read.tables<unknown>());
  return rows;
}
