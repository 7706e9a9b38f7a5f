import type { Read } from '../platform/database.ts';
import { type FieldError, invalid } from '../values/problem.ts';
import type { DirectoryTables } from './rows.ts';

/** A field that names another record: its pointer, the kind of record and its id. */
export interface Reference {
  pointer: string;
  kind: 'organisation' | 'person' | 'agreement' | 'opportunity' | 'task' | 'staff';
  id: string | null | undefined;
}

/**
 * Refuses (422 `unknown_record`) references to what does not exist or was merged into another; a member of staff must
 * also be active.
 * Empty references pass.
 */
export async function checkReferences(read: Read, references: readonly Reference[]): Promise<void> {
  const errors: FieldError[] = [];
  for (const kind of new Set(references.map((reference) => reference.kind))) {
    const named = references.filter((reference) => reference.kind === kind);
    const ids = [...new Set(named.map(({ id }) => id?.toLowerCase()).filter((id) => id !== undefined))];
    if (ids.length === 0) continue;
    let query = read.tables<DirectoryTables>().selectFrom(kind).select(`${kind}.id`).where(`${kind}.id`, 'in', ids);
    // Held until the end: a merge that takes the record away waits, and then finds what refers to it.
    if (kind === 'organisation' || kind === 'person')
      query = query.where(`${kind}.merged_into_id`, 'is', null).forKeyShare();
    if (kind === 'staff') query = query.where('staff.archived_at', 'is', null);
    const found = new Set((await query.execute()).map((row) => row.id));
    for (const { pointer, id } of named)
      if (id && !found.has(id.toLowerCase())) errors.push({ pointer, code: 'unknown_record' });
  }
  if (errors.length > 0) throw invalid(...errors);
}

/** What a note or a task is about. */
export interface About {
  organisationId?: string | null | undefined;
  personId?: string | null | undefined;
  agreementId?: string | null | undefined;
  opportunityId?: string | null | undefined;
}

/** The references of a note or a task, for `checkReferences`. */
export const aboutReferences = (about: About): Reference[] => [
  { pointer: '#/organisationId', kind: 'organisation', id: about.organisationId },
  { pointer: '#/personId', kind: 'person', id: about.personId },
  { pointer: '#/agreementId', kind: 'agreement', id: about.agreementId },
  { pointer: '#/opportunityId', kind: 'opportunity', id: about.opportunityId },
];
