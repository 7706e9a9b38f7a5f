import { type AliasedRawBuilder, sql } from 'kysely';
import { known } from '../platform/known.ts';
import type { Day } from '../values/day.ts';

/**
 * The stages with the chances and limits that held on a day, as known at an instant (null: now): a change of a chance
 * counts from its day on, so that it shows as a change and leaves the figures of earlier days as they were told.
 */
export function stagesOn<Row>(day: Day, knownAt: string | null): AliasedRawBuilder<Row, 'stage'> {
  const before = knownAt === null ? sql`true` : sql`h.known_from <= ${knownAt}::timestamptz`;
  return sql<Row>`(
    select distinct on (code) * from (
      select * from ${known('stage', 'now', knownAt)}
      union all
      select past.* from row_history h cross join lateral jsonb_populate_record(null::stage, h."row") as past
      where h.table_name = 'stage' and ${before}
    ) as versions where holds_from <= ${day}::date order by code, "version" desc
  )`.as('stage');
}
