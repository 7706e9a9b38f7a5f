import { z } from '@hono/zod-openapi';
import { directoryWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import type { Read } from '../platform/database.ts';
import { id } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { archivePerson, changePerson, createPerson } from './change-person.ts';
import { findPerson, listPeople } from './list-people.ts';
import { funderGroups } from './organisation.ts';
import { newPerson, person, personPatch } from './shapes.ts';

async function shown(read: Read, personId: string) {
  const found = await findPerson(read, personId);
  if (!found) throw notFound();
  return found;
}

/** `/api/people`. */
export function peopleApi(api: Api): void {
  api.read(
    '/api/people',
    {
      guard: readers,
      summary: 'People by family name',
      query: z.strictObject({
        ...paging,
        q: z.string().trim().max(200).optional(),
        organisation: id.optional(),
        tag: z.string().max(60).optional(),
        funderGroup: z.enum(funderGroups).optional(),
      }),
      answer: listOf(person, 'Person'),
    },
    (read, { query }) => listPeople(read, query),
  );
  api.read('/api/people/{id}', { guard: readers, summary: 'One person', answer: person }, (read, ask) =>
    shown(read, ask.param('id')),
  );
  api.create(
    '/api/people',
    { guard: directoryWriters, summary: 'A new person', body: newPerson, answer: person },
    async (work, body) => shown(work, (await createPerson(work, body)).id),
  );
  api.change(
    '/api/people/{id}',
    {
      guard: directoryWriters,
      summary: 'Change a person; affiliations are replaced as a list',
      body: personPatch,
      answer: person,
    },
    async (work, body, ask) => shown(work, (await changePerson(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/people/{id}', { guard: directoryWriters, summary: 'Archive a person' }, async (work, ask) => {
    await archivePerson(work, ask.param('id'), ask.version);
  });
}
