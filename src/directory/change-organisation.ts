import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { refuseMerged } from './merged.ts';
import { Organisation } from './organisation.ts';
import type { OrganisationInput, OrganisationPatch } from './shapes.ts';

/** In whose timeline the changes of an organisation stand: its own. */
export const organisationSubject = ({ id }: Organisation): Subject => ({
  kind: 'organisation',
  id,
  organisationId: id,
});
/** An organisation as the journal tells of it. */
export const organisationFacts = (it: Organisation): Facts => ({
  name: it.name,
  names: it.names,
  acronym: it.acronym ?? null,
  country: it.country ?? null,
  region: it.region ?? null,
  kind: it.kind ?? null,
  relations: it.relations,
  funderGroup: it.funderGroup ?? null,
  identifiers: it.identifiers,
  tags: it.tags,
  doNotContact: it.doNotContact ?? null,
});

/** A new organisation. */
export async function createOrganisation(work: Work, input: OrganisationInput): Promise<Changed> {
  const made = work.em.create(Organisation, { ...input, archivedAt: null });
  await work.em.flush();
  return {
    id: made.id,
    entry: await journalLine(work, organisationSubject(made), 'created', null, organisationFacts(made)),
  };
}

/** Changes the given fields; within `names` the given languages. */
export async function changeOrganisation(
  work: Work,
  id: string,
  patch: OrganisationPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Organisation, id, version);
  const before = organisationFacts(found);
  work.em.assign(found, { ...patch, ...(patch.names && { names: { ...found.names, ...patch.names } }) });
  await work.em.flush();
  return journalChange(work, organisationSubject(found), 'changed', before, organisationFacts(found));
}

/** Takes an organisation out of the lists. */
export const archiveOrganisation = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, Organisation, id, version, true, organisationSubject);
/** Puts it back. One that was merged into another stays archived: 409. */
export async function restoreOrganisation(work: Work, id: string): Promise<Changed> {
  await refuseMerged(work, 'organisation', id);
  return setArchived(work, Organisation, id, null, false, organisationSubject);
}
