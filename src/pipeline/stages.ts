import { type Changed, journalChange, lock } from '../platform/change.ts';
import { instant, instantOrNull, type Read, type Work } from '../platform/database.ts';
import { notFound } from '../values/problem.ts';
import { Stage, type StageCode } from './stage.ts';

interface Row {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  code: StageCode;
  place: number;
  chance: number;
  most_days: number | null;
}

const stageJson = (row: Row) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  code: row.code,
  place: row.place,
  chance: row.chance,
  mostDays: row.most_days,
  /** Joining is sought "whenever possible": it may be passed over. */
  skippable: row.code === 'joined',
});
export type StageJson = ReturnType<typeof stageJson>;

/** All stages in their order. */
export async function listStages(read: Read): Promise<StageJson[]> {
  const rows = await read.tables<{ stage: Row }>().selectFrom('stage').selectAll().orderBy('place').execute();
  return rows.map(stageJson);
}

/** One stage, or 404. */
export async function oneStage(read: Read, id: string): Promise<StageJson> {
  const found = (await listStages(read)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

/** Sets the chance and the limit of days of a stage from today on; figures of earlier days keep the old ones. */
export async function changeStage(
  work: Work,
  id: string,
  patch: { chance?: number | undefined; mostDays?: number | null | undefined },
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Stage, id, version);
  const facts = () => ({ chance: found.chance, mostDays: found.mostDays ?? null });
  const before = facts();
  if (patch.chance !== undefined) found.chance = patch.chance;
  if (patch.mostDays !== undefined) found.mostDays = patch.mostDays;
  found.holdsFrom = work.today();
  await work.em.flush();
  return journalChange(work, { kind: 'stage', id }, 'changed', before, facts());
}
