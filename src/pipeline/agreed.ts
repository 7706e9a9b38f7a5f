import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { known } from '../platform/known.ts';
import type { Day } from '../values/day.ts';

/**
 * Whether an agreement `a` counts as committed on a day: signed by then (or in the list of 2022), made of a pledge, or
 * money came for it. Until then what it was won from stays in the pipeline, so that every euro is in one column.
 */
export const agreed = (
  day: Day,
  knownAt: string | null,
): RawBuilder<SqlBool> => sql<SqlBool>`(a.archived_at is null and (
  a.signed_first <= ${day}::date or (a.from_source and a.signed_on is null)
  or exists (select from ${known('pledge', 'p', knownAt)} where p.agreement_id = a.id and p.converted_on <= ${day}::date and p.archived_at is null)
  or exists (select from ${known('contribution', 'c', knownAt)} where c.agreement_id = a.id and c.received_on <= ${day}::date
    and c.archived_at is null)))`;

/** Whether a pledge `g` counts on a day: made by then, or money came for it. Until then it is only hoped for. */
export const pledged = (
  day: Day,
  knownAt: string | null,
): RawBuilder<SqlBool> => sql<SqlBool>`(g.archived_at is null and (g.made_on <= ${day}::date
  or exists (select from ${known('pledge_receipt', 'came', knownAt)} join ${known('pledge_instalment', 'part', knownAt)}
    on part.id = came.instalment_id where part.pledge_id = g.id and came.archived_at is null
    and came.received_on <= ${day}::date)))`;
