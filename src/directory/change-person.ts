import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { refuseMerged } from './merged.ts';
import { Affiliation, Person } from './person.ts';
import { checkReferences } from './references.ts';
import type { PersonInput, PersonPatch } from './shapes.ts';
import { currentOrganisation, inOrder, type Stay, staysOf } from './timeline-place.ts';

/** In whose timeline the changes of a person stand. */
export const personSubject = (id: string, organisationId: string | null): Subject => ({
  kind: 'person',
  id,
  organisationId,
  personal: true,
});
/** A person as the journal tells of them. */
export const personFacts = (it: Person, affiliations: readonly Stay[]): Facts => ({
  givenName: it.givenName ?? null,
  familyName: it.familyName,
  emails: it.emails,
  phones: it.phones,
  languages: it.languages,
  funderGroup: it.funderGroup ?? null,
  tags: it.tags,
  doNotContact: it.doNotContact ?? null,
  affiliations,
});

const checkOrganisations = (work: Work, stays: readonly Stay[]) =>
  checkReferences(
    work,
    stays.map(({ organisationId }, index) => ({
      pointer: `#/affiliations/${index}/organisationId`,
      kind: 'organisation',
      id: organisationId,
    })),
  );

async function writeStays(work: Work, personId: string, stays: readonly Stay[]): Promise<void> {
  await work.em.nativeDelete(Affiliation, { person: personId });
  for (const { organisationId, ...rest } of stays)
    work.em.create(Affiliation, { person: personId, organisation: organisationId, ...rest });
  await work.em.flush();
}

/** A new person. Every affiliation's organisation must exist (422 `unknown_record`). */
export async function createPerson(work: Work, { affiliations, ...input }: PersonInput): Promise<Changed> {
  await checkOrganisations(work, affiliations);
  const made = work.em.create(Person, { ...input, archivedAt: null });
  await work.em.flush();
  await writeStays(work, made.id, affiliations);
  const place = personSubject(made.id, currentOrganisation(affiliations, work.today()));
  return {
    id: made.id,
    entry: await journalLine(work, place, 'created', null, personFacts(made, inOrder(affiliations))),
  };
}

/** Changes the given fields; `affiliations` replaces the whole list. */
export async function changePerson(
  work: Work,
  id: string,
  { affiliations, ...patch }: PersonPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Person, id, version);
  const stays = await staysOf(work, id);
  const before = personFacts(found, stays);
  const after = affiliations === undefined ? stays : inOrder(affiliations);
  if (affiliations !== undefined) await checkOrganisations(work, affiliations);
  work.em.assign(found, patch);
  if (JSON.stringify(after) !== JSON.stringify(stays)) {
    await writeStays(work, id, after);
    // The list is part of the person: its change is a new version even where no column of the row differs.
    found.updatedAt = new Date(found.updatedAt.getTime() + 1);
  }
  await work.em.flush();
  const organisationId = currentOrganisation(after, work.today()) ?? currentOrganisation(stays, work.today());
  return journalChange(work, personSubject(id, organisationId), 'changed', before, personFacts(found, after));
}

const setPersonArchived = async (work: Work, id: string, version: number | null, archived: boolean) => {
  const organisationId = currentOrganisation(await staysOf(work, id), work.today());
  return setArchived(work, Person, id, version, archived, () => personSubject(id, organisationId));
};
/** Takes a person out of the lists. */
export const archivePerson = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setPersonArchived(work, id, version, true);
/** Puts them back. One who was merged into another stays archived: 409. */
export async function restorePerson(work: Work, id: string): Promise<Changed> {
  await refuseMerged(work, 'person', id);
  return setPersonArchived(work, id, null, false);
}
