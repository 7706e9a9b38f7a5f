import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../values/day.ts';
import type { PipelineFilter } from './board-address.ts';
import { openStages } from './stage.ts';

const like = (q: string): string => `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * A filter in SQL, over an opportunity `o`, its state `s`, its `stage` and its funder (`organisation` or `person`).
 * `me` is who looks: 'mine' of somebody without a name is nothing.
 */
export function meets(filter: PipelineFilter, me: string | null, today: Day): RawBuilder<SqlBool> {
  const { q, owner, group, purpose, stale, overdue, funder } = filter;
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
  // By the index of funders, not by reading every open state.
  if (funder)
    conditions.push(sql<SqlBool>`s.opportunity_id = any(array(
      select id from opportunity where organisation_id = ${funder}::uuid or person_id = ${funder}::uuid))`);
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/**
 * Where an opportunity's title, funder and stage come from: what `meets` and every page of the pipeline asks. Each is
 * looked up by its id (`offset 0`): the planner takes open states for many and would read whole tables instead.
 */
export const presentOpportunities = sql`opportunity_state s
  cross join lateral (select * from opportunity where id = s.opportunity_id offset 0) o
  join stage on stage.code = s.stage
  left join lateral (select name, sort_name, search from organisation where id = o.organisation_id offset 0) organisation on true
  left join lateral (select given_name, family_name, sort_name, search from person where id = o.person_id offset 0) person on true`;

/** The open stages written out, so that the index of open states answers. */
export const inOpenStages = sql<SqlBool>`s.stage in (${sql.join(openStages.map((stage) => sql.lit(stage)))})`;

/** The funder's name, out of the same. */
export const funderName = sql<string>`coalesce(organisation.name, concat_ws(' ', person.given_name, person.family_name))`;
