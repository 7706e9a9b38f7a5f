import { z } from '@hono/zod-openapi';
import { directoryWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import type { Read } from '../platform/database.ts';
import { commaList, country, line } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { archiveOrganisation, changeOrganisation, createOrganisation } from './change-organisation.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findOrganisation, listOrganisations } from './list-organisations.ts';
import { funderGroups, organisationKinds, relationKinds } from './organisation.ts';
import { newOrganisation, organisation, organisationPatch } from './shapes.ts';

async function shown(read: Read, id: string) {
  const found = await findOrganisation(read, id);
  if (!found) throw notFound();
  return found;
}

/** `/api/organisations` and their lookalikes. */
export function organisationsApi(api: Api): void {
  api.read(
    '/api/organisations',
    {
      guard: readers,
      summary: 'Organisations by name',
      query: z.strictObject({
        ...paging,
        q: z.string().trim().max(200).optional(),
        kind: commaList(organisationKinds).optional(),
        country: country.optional(),
        relation: z.enum(relationKinds).optional(),
        funderGroup: z.enum(funderGroups).optional(),
        tag: z.string().max(60).optional(),
      }),
      answer: listOf(organisation, 'Organisation'),
    },
    (read, { query }) => listOrganisations(read, query),
  );
  api.read(
    '/api/organisations/lookalikes',
    {
      guard: readers,
      summary: 'Organisations that may be the same as one about to be created',
      query: z.strictObject({ name: line(300), acronym: line(40).optional() }),
      answer: listOf(
        z.object({ id: z.string(), name: z.string(), acronym: z.string().nullable(), country: z.string().nullable() }),
        'Lookalike',
      ),
    },
    async (read, { query }) => ({
      items: await findDuplicates(read, { name: query.name, acronym: query.acronym ?? null }),
      nextCursor: null,
    }),
  );
  api.read(
    '/api/organisations/{id}',
    { guard: readers, summary: 'One organisation', answer: organisation },
    (read, ask) => shown(read, ask.param('id')),
  );
  api.create(
    '/api/organisations',
    { guard: directoryWriters, summary: 'A new organisation', body: newOrganisation, answer: organisation },
    async (work, body) => shown(work, (await createOrganisation(work, body)).id),
  );
  api.change(
    '/api/organisations/{id}',
    { guard: directoryWriters, summary: 'Change an organisation', body: organisationPatch, answer: organisation },
    async (work, body, ask) => shown(work, (await changeOrganisation(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/organisations/{id}',
    { guard: directoryWriters, summary: 'Archive an organisation' },
    async (work, ask) => {
      await archiveOrganisation(work, ask.param('id'), ask.version);
    },
  );
}
