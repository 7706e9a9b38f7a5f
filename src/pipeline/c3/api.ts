import { z } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import { looking, lookingAt } from '../../platform/looking.ts';
import { id } from '../../platform/schemas.ts';
import { c3Figure } from './c3-figure.ts';
import { editionsOn, oneEdition, pageOfEditions } from './editions.ts';
import { archiveList, importList } from './import-list.ts';
import { entryStates, listEntries, oneEntry } from './list-entries.ts';
import { matchEntry } from './match-entry.ts';
import { entryPatch, c3Figure as figure, funderEntry, funderList, newImport, newImportForm } from './shapes.ts';

const which = {
  list: z.string().max(150).optional().openapi({ description: 'The name of a list; by default the first taken in.' }),
  edition: id.optional().openapi({ description: 'One edition; by default the newest of that day.' }),
};

/** `/api/c3`: the share of the top 20 and top 80 that was contacted, the ranked list, and whom its entries are. */
export function c3Api(api: Api): void {
  api.read(
    '/api/c3',
    {
      guard: readers,
      summary: 'How many of the top 20 and top 80 potential funders were contacted, proved by a call, meeting or mail',
      query: z.strictObject({ ...lookingAt, ...which }),
      answer: figure,
    },
    (read, { query }) => c3Figure(read, looking(query), query),
  );
  api.read(
    '/api/c3/entries',
    {
      guard: readers,
      summary: 'Entries of the list by rank, each with whom it is and its latest contact',
      query: z.strictObject({ ...lookingAt, ...which, state: z.enum(entryStates).optional(), ...paging }),
      answer: listOf(funderEntry, 'FunderEntry'),
    },
    async (read, { query }) => {
      const { shown } = await editionsOn(read, looking(query), query);
      return shown ? listEntries(read, shown.id, looking(query), query) : { items: [], nextCursor: null };
    },
  );
  api.read('/api/c3/entries/{id}', { guard: readers, summary: 'One entry', answer: funderEntry }, (read, ask) =>
    oneEntry(read, ask.param('id')),
  );
  api.change(
    '/api/c3/entries/{id}',
    { guard: partnershipWriters, summary: 'Say whom an entry is', body: entryPatch, answer: funderEntry },
    async (work, body, ask) => oneEntry(work, (await matchEntry(work, ask.param('id'), body, ask.version)).id),
  );
  api.read(
    '/api/c3/imports',
    {
      guard: readers,
      summary: 'Editions of ranked lists, the newest first',
      query: z.strictObject(paging),
      answer: listOf(funderList, 'FunderList'),
    },
    (read, { query }) => pageOfEditions(read, query),
  );
  api.read('/api/c3/imports/{id}', { guard: readers, summary: 'One edition', answer: funderList }, (read, ask) =>
    oneEdition(read, ask.param('id')),
  );
  api.create(
    '/api/c3/imports',
    {
      guard: partnershipWriters,
      summary: 'Take a ranked list in: CSV with name, rank, country, note (or their French or Spanish names), or rows',
      body: newImport,
      form: newImportForm,
      answer: funderList,
    },
    async (work, body) => oneEdition(work, (await importList(work, body)).id),
  );
  api.archive(
    '/api/c3/imports/{id}',
    { guard: partnershipWriters, summary: 'Take an edition away that was imported by mistake' },
    async (work, ask) => {
      await archiveList(work, ask.param('id'), ask.version);
    },
  );
}
