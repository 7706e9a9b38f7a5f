import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { invalid } from '../values/problem.ts';
import { checkCodes, checkOwner, organisationNames } from './known-records.ts';
import { Partnership } from './partnership.ts';
import type { PartnershipInput, PartnershipPatch } from './shapes.ts';

const subject = (it: Partnership): Subject => ({ kind: 'partnership', id: it.id, organisationId: it.organisationId });
const facts = (it: Partnership) => ({
  number: it.number ?? null,
  organisationId: it.organisationId,
  ownerId: it.ownerId ?? null,
  facilities: it.facilities,
  ambiguities: it.ambiguities,
});

/** The owner, however it was given; undefined when it was not. */
const ownerIn = ({ owner, ownerId }: PartnershipPatch): string | null | undefined =>
  ownerId !== undefined ? ownerId : owner === undefined ? undefined : (owner?.id ?? null);

async function check(work: Work, patch: PartnershipPatch, id: string | null): Promise<void> {
  await checkOwner(work, ownerIn(patch));
  await checkCodes(work, patch);
  if (!patch.number) return;
  const holder = await work.em.findOne(Partnership, { number: patch.number });
  if (holder && holder.id !== id)
    throw invalid({ pointer: '#/number', code: 'taken', allowed: 'a number no other partnership has, or null' });
}

/** A standing relation with an organisation, under which agreements are signed. */
export async function createPartnership(work: Work, input: PartnershipInput): Promise<Changed> {
  await organisationNames(work, [{ id: input.organisationId, pointer: '#/organisationId' }]);
  await check(work, input, null);
  const made = work.em.create(Partnership, {
    number: input.number ?? null,
    organisationId: input.organisationId,
    ownerId: ownerIn(input) ?? null,
    facilities: input.facilities ?? [],
    ambiguities: input.ambiguities ?? [],
    source: null,
    archivedAt: null,
  });
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, facts(made)) };
}

/** Changes the given fields of a partnership. */
export async function changePartnership(
  work: Work,
  id: string,
  patch: PartnershipPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Partnership, id, version);
  await check(work, patch, id);
  const before = facts(found);
  const ownerId = ownerIn(patch);
  const { owner: _owner, ownerId: _ownerId, ...plain } = patch;
  work.em.assign(found, { ...plain, ...(ownerId !== undefined && { ownerId }) });
  await work.em.flush();
  return journalChange(work, subject(found), 'changed', before, facts(found));
}

/** Takes a partnership, and its agreements with it, out of the register. */
export const archivePartnership = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, Partnership, id, version, true, subject);
/** Puts it back. */
export const restorePartnership = (work: Work, id: string): Promise<Changed> =>
  setArchived(work, Partnership, id, null, false, subject);
