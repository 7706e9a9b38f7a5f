import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { firstDayOf } from '../values/day.ts';
import type { AgreementJson } from './agreement-json.ts';
import { agreementsById } from './agreements-by-id.ts';
import { gapDays, lastDayInForce } from './chain.ts';
import type { Looking } from './select-agreements.ts';

/** One agreement of a chain, with the days in force under neither between it and the one before. */
export interface ChainStep {
  agreement: AgreementJson;
  /** 0 without a gap; null for the first, or where a day is not known. */
  gap: number | null;
}

/** The chain an agreement stands in, oldest first: all it follows and all that follow it. */
export async function chainOf(read: Read, looking: Looking, id: string): Promise<ChainStep[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive before as (
      select a.id, a.predecessor_id, 0 as steps from agreement a where a.id = ${id}
      union
      select a.id, a.predecessor_id, before.steps + 1 from agreement a join before on a.id = before.predecessor_id
      where before.steps < 100 and a.archived_at is null
    ), after as (
      select ${id}::uuid as id, 0 as steps
      union
      select a.id, after.steps + 1 from agreement a join after on a.predecessor_id = after.id
      where after.steps < 100 and a.archived_at is null
    )
    select id from (select id, -steps as place from before union select id, steps from after) as chain
    order by place`.execute(read.tables<unknown>());
  const ids = rows.map((row) => row.id);
  const found = await agreementsById(read, looking, ids);
  const agreements = ids.flatMap((one) => found.get(one) ?? []);
  return agreements.map((agreement, index) => {
    const before = agreements[index - 1];
    const start = agreement.startsOn && firstDayOf(agreement.startsOn);
    const end =
      before &&
      lastDayInForce({ terminatedOn: before.terminatedOn, closedOn: before.closedOn, lastDay: before.end.lastDay });
    return { agreement, gap: before && start ? gapDays(end ?? null, start) : null };
  });
}
