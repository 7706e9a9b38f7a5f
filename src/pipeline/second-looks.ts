import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';

/** What waits for a second person: a conflict of interest that was noted, or a screening that was decided. */
export interface SecondLook {
  kind: 'conflict' | 'screening';
  /** The opportunity, or the screening. */
  id: string;
  /** The opportunity's title, or nothing. */
  title: string | null;
  funder: string;
}

/**
 * What waits for a second person, the oldest first: of one member of staff (whose opportunity it is, or who decided on
 * the screening), or of everybody with null. Opportunities that ended are left out.
 */
export async function secondLooks(read: Read, owner: string | null, limit = 20): Promise<SecondLook[]> {
  const named = sql`left join organisation n on n.id = x.organisation_id left join person p on p.id = x.person_id`;
  const funder = sql`coalesce(n.name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), '')`;
  const { rows } = await sql<SecondLook>`select kind, id, title, funder from (
    select 'conflict' as kind, x.id, x.title, ${funder} as funder, x.created_at as since
      from opportunity x join opportunity_state s on s.opportunity_id = x.id and s.replaced_at is null and not s.archived
      ${named}
      where x.conflict_notes is not null and x.conflict_viewed_at is null and x.archived_at is null
        and s.stage not in ('won', 'lost') and (${owner}::uuid is null or s.owner_id = ${owner}::uuid)
    union all select 'screening', x.id, null, ${funder}, x.created_at
      from screening x ${named}
      where x.archived_at is null and x.confirmed_on is null and x.decision is not null and x.decision <> 'true_hit'
        and jsonb_array_length(x.candidates::jsonb) > 0
        and (${owner}::uuid is null or x.decided_by_id = ${owner}::uuid)
  ) waiting order by since, id limit ${limit}`.execute(read.tables<object>());
  return rows;
}
