import type { EntityName } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Organisation } from '../../directory/organisation.ts';
import { Person } from '../../directory/person.ts';
import { Screening, stateOf } from '../../pipeline/screening/screening.ts';
import { hitStands } from '../../pipeline/screening/screening-stands.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { invalid, notFound, Problem } from '../../values/problem.ts';
import type { Pair } from './move-references.ts';
import type { MergeKind } from './references.ts';

/** The versions that the merge was decided on; null asks for none. */
export type Versions = { stays: number; goes: number } | null;

/** Whether a hit that blocks the money of one of two would be covered by a later all-clear of the other. */
async function coversHit(work: Work, kind: MergeKind, { stays, goes }: Pair): Promise<boolean> {
  const column = kind === 'organisation' ? 'organisationId' : 'personId';
  const found = await work.em.find(
    Screening,
    { [column]: { $in: [stays, goes] }, archivedAt: null },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  const settled = found
    .map((it) => stateOf({ ...it, decision: it.decision ?? null }))
    .filter((state) => state === 'hit' || state === 'clear');
  const stands = (id: string) => hitStands(found.filter((it) => it[column] === id));
  return settled[0] === 'clear' && (stands(stays) || stands(goes));
}

/**
 * Both records under their locks, taken in the order of their ids. Refused: one with itself, an archived one, one of
 * the other kind (409), one that does not exist (404, or 422 for the one that goes), one that was changed since (412).
 */
export async function bothRecords<T extends Organisation | Person>(
  work: Work,
  entity: EntityName<T>,
  kind: MergeKind,
  pair: Pair,
  versions: Versions,
): Promise<{ stays: T; goes: T }> {
  if (pair.stays === pair.goes) throw new Problem('conflict', 'merge_itself');
  const found = new Map<string, T>();
  for (const id of [pair.stays, pair.goes].toSorted()) {
    const one = (await work.em.findOne(entity, { id } as never, forUpdate)) as T | null;
    if (one) found.set(id, one);
  }
  const [stays, goes] = [found.get(pair.stays), found.get(pair.goes)];
  if (!stays) throw notFound();
  if (!goes) {
    const other = kind === 'organisation' ? Person : Organisation;
    const known = await work.em.count(other as EntityName<Organisation | Person>, { id: pair.goes });
    throw known > 0
      ? new Problem('conflict', 'merge_other_kind')
      : invalid({ pointer: '#/otherId', code: 'unknown_record' });
  }
  if (stays.archivedAt || goes.archivedAt) throw new Problem('conflict', 'merge_archived');
  if (versions && (stays.version !== versions.stays || goes.version !== versions.goes))
    throw new Problem('stale', 'if_match_stale');
  if (await coversHit(work, kind, pair)) throw new Problem('conflict', 'merge_hit');
  return { stays, goes };
}

/** The record that goes is archived and leads to the one that stays; so do those that were merged into it before. */
export async function leadOn(work: Work, kind: MergeKind, { stays, goes }: Pair): Promise<void> {
  await sql`update ${sql.table(kind)} set merged_into_id = ${stays}, version = version + 1,
      archived_at = coalesce(archived_at, recorded_now())
    where id = ${goes} or merged_into_id = ${goes}`.execute(work.tables<unknown>());
}
