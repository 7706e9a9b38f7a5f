import { createOrganisation } from '../../directory/change-organisation.ts';
import { findDuplicatePeople } from '../../directory/find-duplicate-people.ts';
import { findDuplicates } from '../../directory/find-duplicates.ts';
import { checkReferences } from '../../directory/references.ts';
import { newOrganisation } from '../../directory/shapes.ts';
import { type Changed, journalChange, lock } from '../../platform/change.ts';
import type { Read, Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { countryCode } from './country-code.ts';
import { FunderEntry } from './funder-list.ts';
import { namesWithin } from './name-key.ts';
import type { EntryPatch } from './shapes.ts';
import type { Match } from './sure-matches.ts';

const facts = (it: FunderEntry) => ({ organisationId: it.organisationId ?? null, personId: it.personId ?? null });

/** Organisations and people whose name is like that of an entry, the likest first. */
export async function candidatesFor(read: Read, name: string): Promise<Match[]> {
  const short = namesWithin(name)
    .slice(1)
    .toSorted((a, b) => a.length - b.length)[0];
  const [organisations, people] = await Promise.all([
    findDuplicates(read, { name, acronym: short ?? null }),
    findDuplicatePeople(read, { givenName: null, familyName: name, emails: [] }),
  ]);
  return [
    ...organisations.map(({ id, name: called }) => ({ kind: 'organisation' as const, id, name: called })),
    ...people.map(({ id, name: called }) => ({ kind: 'person' as const, id, name: called })),
  ];
}

/** Says who an entry is; naming an organisation takes a person away and the other way round. */
export async function matchEntry(work: Work, id: string, patch: EntryPatch, version: number | null): Promise<Changed> {
  const found = await lock(work, FunderEntry, id, version);
  const before = facts(found);
  const {
    organisationId = patch.personId ? null : before.organisationId,
    personId = organisationId ? null : before.personId,
  } = patch;
  await checkReferences(work, [
    { pointer: '#/organisationId', kind: 'organisation', id: organisationId },
    { pointer: '#/personId', kind: 'person', id: personId },
  ]);
  const after = { organisationId, personId };
  if (JSON.stringify(after) === JSON.stringify(before)) return { id, entry: null };
  work.em.assign(found, { ...after, matchBasis: organisationId || personId ? 'hand' : null });
  await work.em.flush();
  const place = { kind: 'funder_entry', id, organisationId: organisationId ?? before.organisationId };
  return journalChange(work, { ...place, personal: Boolean(personId ?? before.personId) }, 'changed', before, after);
}

/**
 * Makes a new organisation, a prospect, of an entry that is nobody yet. Where organisations of a like name exist, it is
 * refused (409 `possible_duplicate`) unless somebody has said that this is another.
 */
export async function makeProspect(
  work: Work,
  id: string,
  version: number | null,
  isAnother: boolean,
): Promise<Changed> {
  const found = await lock(work, FunderEntry, id, version);
  if (found.matchBasis) throw new Problem('conflict', 'already_so');
  if (!isAnother && (await candidatesFor(work, found.name)).length > 0)
    throw new Problem('conflict', 'possible_duplicate');
  const input = newOrganisation.parse({
    name: found.name,
    country: countryCode(found.country ?? null),
    tags: ['prospect'],
  });
  const { id: organisationId } = await createOrganisation(work, input);
  return matchEntry(work, id, { organisationId }, null);
}
