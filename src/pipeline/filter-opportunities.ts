import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../values/day.ts';
import type { PipelineFilter } from './board-address.ts';
import type { StageCode } from './stage.ts';

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
 * What a filter and an order ask of states `s`: the opportunity `o`, its `stage` and, for words or where wanted, its
 * funder (`organisation` or `person`). Where `few` are in question each is looked up by its id (`offset 0`): the planner
 * would rather read whole tables.
 */
export function opportunitiesFor(filter: PipelineFilter, { few, funder = false }: { few: boolean; funder?: boolean }) {
  // Of one funder first (`offset 0`), whatever the order: else an index in that order is walked through all states.
  const states = filter.funder
    ? sql`(select * from opportunity_state where replaced_at is null and opportunity_id = any(array(
        select id from opportunity where organisation_id = ${filter.funder}::uuid or person_id = ${filter.funder}::uuid))
        offset 0) s`
    : sql`opportunity_state s`;
  const from = few
    ? sql`${states} cross join lateral (select * from opportunity where id = s.opportunity_id offset 0) o`
    : sql`${states} join opportunity o on o.id = s.opportunity_id`;
  const funders = few
    ? sql`left join lateral (select * from organisation where id = o.organisation_id offset 0) organisation on true
      left join lateral (select * from person where id = o.person_id offset 0) person on true`
    : sql`left join organisation on organisation.id = o.organisation_id left join person on person.id = o.person_id`;
  return sql`${from} join stage on stage.code = s.stage ${funder || filter.q !== '' ? funders : sql``}`;
}

/** Present states `s`, not archived, in one of these stages: by an index of their own. */
export const standingIn = (stages: readonly StageCode[]) =>
  sql<SqlBool>`s.standing in (${sql.join(stages.map((stage) => sql.lit(stage)))})`;

/**
 * Chosen opportunities `c (id)` with columns of their present state `s`, opportunity `o`, `stage`, funder and owner, all
 * looked up for those alone.
 */
export const shown = (chosen: RawBuilder<unknown>, columns: RawBuilder<unknown>) => sql`select c.*, ${columns},
    coalesce(organisation.name, concat_ws(' ', person.given_name, person.family_name)) as funder,
    owner.name as owner_name
  from (${chosen}) c
  cross join lateral (select * from opportunity_state where opportunity_id = c.id and replaced_at is null offset 0) s
  cross join lateral (select * from opportunity where id = c.id offset 0) o
  join stage on stage.code = s.stage
  left join lateral (select name from organisation where id = o.organisation_id offset 0) organisation on true
  left join lateral (select given_name, family_name from person where id = o.person_id offset 0) person on true
  left join lateral (select name from staff where id = s.owner_id offset 0) owner on true`;
