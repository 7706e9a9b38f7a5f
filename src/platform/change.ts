import type { EntityName } from '@mikro-orm/postgresql';
import { notFound, Problem } from '../values/problem.ts';
import { forUpdate, type Work } from './database.ts';
import { difference, type Facts, writeJournal } from './journal.ts';

/** What a verb answers: the object, and the journal line with which the change can be undone (null: nothing changed). */
export interface Changed {
  id: string;
  entry: string | null;
}

interface Kept {
  id: string;
  version: number;
  archivedAt?: Date | null;
}

/** What the journal needs to know of an object: its kind, its values in the API's form, and whose timeline it is in. */
export interface Subject {
  kind: string;
  id: string;
  organisationId?: string | null;
  /** True when the values tell of a person. */
  personal?: boolean;
}

/**
 * The object under a lock, so that two changes of it follow one another. Unknown is 404; a version other than the one
 * the change was made on is 412 (null asks for none: undo); archived, unless `archived` says so, is 409.
 */
export async function lock<T extends Kept>(
  work: Work,
  entity: EntityName<T>,
  id: string,
  version: number | null,
  { archived = false }: { archived?: boolean } = {},
): Promise<T> {
  const found = (await work.em.findOne(entity, { id } as never, forUpdate)) as T | null;
  if (!found) throw notFound();
  if (version !== null && found.version !== version) throw new Problem('stale', 'if_match_stale');
  if (Boolean(found.archivedAt) !== archived) throw new Problem('conflict', 'already_so');
  return found;
}

/** Journals what differs between two states of an object; nothing when nothing does. */
export async function journalChange(work: Work, subject: Subject, action: string, before: Facts, after: Facts) {
  const changed = difference(before, after);
  if (changed === null) return { id: subject.id, entry: null };
  return { id: subject.id, entry: await journalLine(work, subject, action, changed.before, changed.after) };
}

/** Journals a new, archived or restored object. */
export const journalLine = (work: Work, subject: Subject, action: string, before: Facts | null, after: Facts | null) =>
  writeJournal(work, {
    action: `${subject.kind}.${action}`,
    subject: { kind: subject.kind, id: subject.id },
    organisationId: subject.organisationId ?? null,
    before,
    after,
    personal: subject.personal ?? false,
  });

/** Archives or restores an object and journals it. */
export async function setArchived<T extends Kept>(
  work: Work,
  entity: EntityName<T>,
  id: string,
  version: number | null,
  archived: boolean,
  subjectOf: (found: T) => Subject,
): Promise<Changed> {
  const found = await lock(work, entity, id, version, { archived: !archived });
  found.archivedAt = archived ? work.now() : null;
  await work.em.flush();
  return { id, entry: await journalLine(work, subjectOf(found), archived ? 'archived' : 'restored', null, null) };
}
