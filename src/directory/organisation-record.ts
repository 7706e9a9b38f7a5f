import type { Read } from '../platform/database.ts';
import { notFound } from '../values/problem.ts';
import { listDocumentLines } from './list-documents.ts';
import { findOrganisation } from './list-organisations.ts';
import { listPeople } from './list-people.ts';
import { listTaskLines } from './list-tasks.ts';
import { mergedInto } from './merged.ts';
import { timeline } from './timeline.ts';

const timelineLength = 25;
const documentsShown = 10;

/** What the record of an organisation is made of: itself, its people, open tasks and documents, a page of its timeline. */
export async function organisationRecord(read: Read, id: string, before: string | undefined) {
  const organisation = await findOrganisation(read, id);
  if (!organisation) throw notFound();
  const [people, tasks, documents, lines, merged] = await Promise.all([
    listPeople(read, { organisation: id, limit: 100 }),
    listTaskLines(read, { organisation: id, open: true, limit: 50 }),
    listDocumentLines(read, { organisation: id, limit: documentsShown }),
    timeline(read, { organisation: id }, { limit: timelineLength, cursor: before || undefined }),
    mergedInto(read, 'organisation', id),
  ]);
  return { organisation, people: people.items, tasks: tasks.items, documents, timeline: lines, merged };
}
