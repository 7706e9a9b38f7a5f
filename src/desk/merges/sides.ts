import { type FieldName, fieldText } from '../../directory/field-text.ts';
import { findDuplicatePeople } from '../../directory/find-duplicate-people.ts';
import { findDuplicates } from '../../directory/find-duplicates.ts';
import { findOrganisation, listOrganisations } from '../../directory/list-organisations.ts';
import { findPerson, listPeople } from '../../directory/list-people.ts';
import { fieldWords } from '../../directory/words.ts';
import type { Read } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';
import { countMoved } from './count-moved.ts';
import type { MergeKind, Moved } from './references.ts';

/** Where the records of a kind stand. */
export const placeOf: Readonly<Record<MergeKind, string>> = { organisation: '/organisations', person: '/people' };

/** One of two records as the page of a merge shows it. */
export interface Side {
  id: string;
  name: string;
  version: number;
  createdAt: string;
  archivedAt: string | null;
  mergedIntoId: string | null;
  facts: readonly { label: string; value: string | null }[];
  has: Partial<Record<Moved, number>>;
}

const fields: Readonly<Record<MergeKind, readonly FieldName[]>> = {
  organisation: [
    ...(['acronym', 'names', 'kind', 'country', 'region', 'relations'] as const),
    ...(['funderGroup', 'identifiers', 'tags', 'doNotContact'] as const),
  ],
  person: ['emails', 'phones', 'languages', 'affiliations', 'funderGroup', 'tags', 'doNotContact'],
};

/** One record with all that is shown before it is merged, or nothing where there is none. */
export async function sideOf(read: Read, kind: MergeKind, id: string, language: Language): Promise<Side | null> {
  const found = kind === 'organisation' ? await findOrganisation(read, id) : await findPerson(read, id);
  if (!found) return null;
  const names =
    'affiliations' in found
      ? Object.fromEntries(found.affiliations.map((stay) => [stay.organisationId, stay.organisation]))
      : {};
  const values: Readonly<Record<string, unknown>> = found;
  const { name, version, createdAt, archivedAt, mergedIntoId } = found;
  return {
    ...{ id: found.id, name, version, createdAt, archivedAt, mergedIntoId },
    facts: fields[kind].map((field) => ({
      label: fieldWords[language][field],
      value: fieldText(field, values[field], language, names),
    })),
    has: (await countMoved(read, kind, [found.id])).get(found.id) ?? {},
  };
}

/** A record that may be the same. */
export interface Candidate {
  id: string;
  name: string;
  note: string | null;
}

/** Records that may be the same as one: those like it when nothing is asked, else those found by name; never itself. */
export async function candidatesFor(read: Read, kind: MergeKind, side: Side, q: string): Promise<Candidate[]> {
  const all = kind === 'organisation' ? await organisationsLike(read, side, q) : await peopleLike(read, side, q);
  return all.filter(({ id }) => id !== side.id);
}

async function organisationsLike(read: Read, side: Side, q: string): Promise<Candidate[]> {
  const found = await findOrganisation(read, side.id);
  const items = q
    ? (await listOrganisations(read, { q, limit: 20 })).items
    : await findDuplicates(read, { name: side.name, acronym: found?.acronym ?? null });
  return items.map(({ id, name, acronym }) => ({ id, name, note: acronym }));
}

async function peopleLike(read: Read, side: Side, q: string): Promise<Candidate[]> {
  if (q) {
    const { items } = await listPeople(read, { q, limit: 20 });
    return items.map(({ id, name, emails, affiliations }) => ({
      ...{ id, name },
      note: [affiliations[0]?.organisation, emails[0]].filter(Boolean).join(' · ') || null,
    }));
  }
  const person = await findPerson(read, side.id);
  const items = person ? await findDuplicatePeople(read, { ...person, except: person.id }) : [];
  return items.map(({ id, name, emails }) => ({ id, name, note: emails[0] ?? null }));
}
