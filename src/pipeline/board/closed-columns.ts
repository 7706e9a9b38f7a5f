import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { isNarrowed, type PipelineFilter } from '../board-address.ts';
import { meets, opportunitiesFor, shown, standingIn } from '../filter-opportunities.ts';

/** Stages that the board keeps folded. */
export const closedStages = ['won', 'lost', 'dormant'] as const;
type ClosedStage = (typeof closedStages)[number];

/** How many ended in one way (counted to `mostCounted` or beyond), and the last of them. */
export interface ClosedColumn {
  stage: ClosedStage;
  count: number;
  last: { id: string; title: string; funder: string; since: Day }[];
}

/** A count goes no further: "1,000+". */
export const mostCounted = 1000;
const lastShown = 5;

interface Row {
  stage: ClosedStage;
  count: number;
  id: string;
  title: string;
  funder: string;
  since: Day;
}

/** How the opportunities that meet the filter ended: one query. */
export async function closedColumns(read: Read, filter: PipelineFilter, me: string | null): Promise<ClosedColumn[]> {
  // Nothing asked of them: counted and found along the index, without looking any other up.
  const along = sql.join(
    closedStages.map(
      (code) => sql`(select s.opportunity_id as id,
        (select count(*)::int from (select 1 from opportunity_state s where ${standingIn([code])}
          limit ${mostCounted + 1}) as counted) as count
        from opportunity_state s where ${standingIn([code])}
        order by s.stage_since desc, s.opportunity_id desc limit ${lastShown})`,
    ),
    sql` union all `,
  );
  const among = sql`select * from (
    select s.opportunity_id as id, (count(*) over h)::int as count,
      row_number() over (h order by s.stage_since desc, s.opportunity_id desc) as place
    from ${opportunitiesFor(filter, { few: false })}
    where ${standingIn(closedStages)} and ${meets(filter, me, read.today())}
    window h as (partition by s.standing)) ranked where place <= ${lastShown}`;
  const { rows } =
    await sql<Row>`${shown(isNarrowed(filter) ? among : along, sql`o.title, s.stage, s.stage_since as since`)}
    order by s.stage_since desc, c.id desc`.execute(read.tables<object>());
  return closedStages.map((stage) => {
    const last = rows.filter((row) => row.stage === stage);
    return {
      stage,
      count: last[0]?.count ?? 0,
      last: last.map(({ id, title, funder, since }) => ({ id, title, funder, since })),
    };
  });
}
