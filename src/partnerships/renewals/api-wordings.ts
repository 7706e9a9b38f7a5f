import { z } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import type { Read } from '../../platform/database.ts';
import { notFound } from '../../values/problem.ts';
import { agreementKinds } from '../agreement.ts';
import { archiveWording, changeWording, createWording } from './change-wording.ts';
import { findWording, listWordings } from './list-wordings.ts';
import { renewalManners } from './renewal.ts';
import { newWording, wording, wordingPatch } from './shapes-wordings.ts';

async function shown(read: Read, id: string) {
  const found = await findWording(read, id);
  if (!found) throw notFound();
  return found;
}

/** /api/wordings: templates of agreements' texts. */
export function wordingsApi(api: Api): void {
  api.read(
    '/api/wordings',
    {
      guard: readers,
      summary: 'Templates of texts by name; kind gives those for it and those for any kind',
      query: z.strictObject({
        ...paging,
        manner: z.enum(renewalManners).optional(),
        kind: z.enum(agreementKinds).optional(),
        archived: z.enum(['true', 'false']).optional(),
      }),
      answer: listOf(wording, 'Wording'),
    },
    (read, { query: { archived, ...wish } }) => listWordings(read, { ...wish, archived: archived === 'true' }),
  );
  api.read('/api/wordings/{id}', { guard: readers, summary: 'One template', answer: wording }, (read, ask) =>
    shown(read, ask.param('id')),
  );
  api.create(
    '/api/wordings',
    { guard: partnershipWriters, summary: 'A new template', body: newWording, answer: wording },
    async (work, body) => shown(work, (await createWording(work, body)).id),
  );
  api.change(
    '/api/wordings/{id}',
    {
      guard: partnershipWriters,
      summary: 'Change a template: a new edition. A language given as null is taken out',
      body: wordingPatch,
      answer: wording,
    },
    async (work, body, ask) => shown(work, (await changeWording(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/wordings/{id}', { guard: partnershipWriters, summary: 'Archive a template' }, async (work, ask) => {
    await archiveWording(work, ask.param('id'), ask.version);
  });
}
