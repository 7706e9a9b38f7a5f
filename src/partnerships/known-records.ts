import type { Read, Work } from '../platform/database.ts';
import { type FieldError, invalid } from '../values/problem.ts';

interface Tables {
  organisation: { id: string; name: string; merged_into_id: string | null };
  staff: { id: string; archived_at: string | null };
  facility: { code: string };
  strategic_objective: { code: string };
  agreement: { id: string; predecessor_id: string | null; archived_at: string | null };
  partnership: { id: string; organisation_id: string; archived_at: string | null };
}

const unknown = (pointer: string, allowed: string): FieldError => ({ pointer, code: 'unknown_record', allowed });

/** Names of organisations by id; one that is unknown or merged into another is refused at its pointer. */
export async function organisationNames(work: Work, wanted: readonly { id: string; pointer: string }[]) {
  const ids = wanted.map(({ id }) => id);
  const db = work.tables<Tables>();
  const known = db.selectFrom('organisation').select(['id', 'name']).where('merged_into_id', 'is', null).forKeyShare();
  const rows = ids.length === 0 ? [] : await known.where('id', 'in', ids).execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const missing = wanted.filter(({ id }) => !names.has(id));
  if (missing.length > 0) throw invalid(...missing.map(({ pointer }) => unknown(pointer, 'the id of an organisation')));
  return names;
}

/** Refuses an owner who is no active member of staff. */
export async function checkOwner(work: Work, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const db = work.tables<Tables>();
  const found = await db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw invalid(unknown('#/ownerId', 'the id of an active member of staff'));
}

/** Refuses codes of facilities or objectives that the plan does not have. */
export async function checkCodes(
  work: Read,
  given: { facilities?: readonly string[] | undefined; objectives?: readonly string[] | undefined },
): Promise<void> {
  const db = work.tables<Tables>();
  const faults: FieldError[] = [];
  const check = async (table: 'facility' | 'strategic_objective', name: string, codes: readonly string[]) => {
    if (codes.length === 0) return;
    const known = (await db.selectFrom(table).select('code').distinct().orderBy('code').execute()).map(
      ({ code }) => code,
    );
    codes.forEach((code, index) => {
      if (!known.includes(code)) faults.push({ pointer: `#/${name}/${index}`, code: 'not_allowed', allowed: known });
    });
  };
  await check('facility', 'facilities', given.facilities ?? []);
  await check('strategic_objective', 'objectives', given.objectives ?? []);
  if (faults.length > 0) throw invalid(...faults);
}

/** The organisation of a partnership that can take agreements, or a refusal at the pointer. */
export async function partnershipOrganisation(work: Work, id: string): Promise<string> {
  const db = work.tables<Tables>();
  const found = await db
    .selectFrom('partnership')
    .select('organisation_id')
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw invalid(unknown('#/partnershipId', 'the id of a partnership'));
  return found.organisation_id;
}

/**
 * Refuses a predecessor that does not exist or already has another successor than `self`. It is locked, so that two
 * successors follow one another.
 */
export async function checkPredecessor(work: Work, id: string | null | undefined, self: string | null): Promise<void> {
  if (!id) return;
  const db = work.tables<Tables>();
  const standing = db.selectFrom('agreement').select('id').where('archived_at', 'is', null);
  const found = await standing.where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw invalid(unknown('#/predecessorId', 'the id of an agreement'));
  const successor = await standing.where('predecessor_id', '=', id).executeTakeFirst();
  if (successor && successor.id !== self) {
    throw invalid({ pointer: '#/predecessorId', code: 'taken', allowed: 'an agreement without a successor' });
  }
}
