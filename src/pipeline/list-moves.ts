import { instant, type Read } from '../platform/database.ts';
import { type Day, daysBetween } from '../values/day.ts';
import type { StageCode } from './stage.ts';

interface Row {
  id: string;
  opportunity_id: string;
  seq: number;
  from_day: Day;
  recorded_at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  stage: StageCode;
  from_stage: StageCode | null;
  move_reason: string | null;
  look_again_on: Day | null;
}

/** Every move of an opportunity, oldest first; the first is where it began. `daysInStage` is how long it stayed. */
export async function movesOf(read: Read, opportunityId: string) {
  const rows = await read
    .tables<{ opportunity_state: Row }>()
    .selectFrom('opportunity_state')
    .select(['id', 'seq', 'from_day', 'recorded_at', 'actor_kind', 'actor_id', 'actor_name', 'stage', 'from_stage'])
    .select(['move_reason', 'look_again_on'])
    .where('opportunity_id', '=', opportunityId)
    .where((where) => where.or([where('seq', '=', 1), where('from_stage', 'is not', null)]))
    .orderBy('seq')
    .execute();
  return rows.map((row, index) => ({
    id: row.id,
    version: 1,
    createdAt: instant(row.recorded_at),
    updatedAt: instant(row.recorded_at),
    archivedAt: null,
    on: row.from_day,
    from: row.from_stage,
    to: row.stage,
    reason: row.move_reason,
    lookAgainOn: row.look_again_on,
    by: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    daysInStage: daysBetween(row.from_day, rows[index + 1]?.from_day ?? read.today()),
  }));
}
export type MoveJson = Awaited<ReturnType<typeof movesOf>>[number];
