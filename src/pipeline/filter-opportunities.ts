import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../values/day.ts';
import type { PipelineFilter } from './board-address.ts';

const like = (q: string): string => `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * A filter in SQL, over an opportunity `o`, its state `s`, its `stage` and its funder (`organisation` or `person`).
 * `me` is who looks: 'mine' of somebody without a name is nothing.
 */
export function meets(filter: PipelineFilter, me: string | null, today: Day): RawBuilder<SqlBool> {
  const { q, owner, group, purpose, stale, overdue } = filter;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (q)
    conditions.push(sql<SqlBool>`(o.search like plain_text(${like(q)})
      or coalesce(organisation.search, person.search) like plain_text(${like(q)}))`);
  if (owner === 'nobody') conditions.push(sql<SqlBool>`s.owner_id is null`);
  else if (owner) conditions.push(sql<SqlBool>`s.owner_id = ${owner === 'mine' ? me : owner}::uuid`);
  if (group) conditions.push(sql<SqlBool>`s.funder_group = ${group}`);
  if (purpose) conditions.push(sql<SqlBool>`s.purpose = ${purpose}`);
  if (stale) conditions.push(sql<SqlBool>`s.stage_since + stage.most_days < ${today}::date`);
  if (overdue) conditions.push(sql<SqlBool>`o.next_step_due_on < ${today}::date`);
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** Where an opportunity's title, funder and stage come from: what `meets` and every page of the pipeline asks. */
export const presentOpportunities = sql`opportunity_state s join opportunity o on o.id = s.opportunity_id
  join stage on stage.code = s.stage left join organisation on organisation.id = o.organisation_id
  left join person on person.id = o.person_id`;

/** The funder's name, out of the same. */
export const funderName = sql<string>`coalesce(organisation.name, concat_ws(' ', person.given_name, person.family_name))`;
