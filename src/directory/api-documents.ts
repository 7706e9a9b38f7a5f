import { z } from '@hono/zod-openapi';
import { directoryWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import type { Read } from '../platform/database.ts';
import { readFile } from '../platform/files.ts';
import type { Ctx } from '../platform/http.ts';
import { id } from '../platform/schemas.ts';
import { sendFile } from '../platform/send-file.ts';
import { notFound } from '../values/problem.ts';
import { documentSubjects } from './document.ts';
import { addDocument, addDocumentVersion, archiveDocument, changeDocument } from './keep-document.ts';
import { findDocument, findDocumentVersion, listDocuments, listDocumentVersions } from './list-documents.ts';
import {
  document,
  documentPatch,
  documentVersion,
  newDocument,
  newDocumentForm,
  newDocumentVersion,
  newDocumentVersionForm,
} from './shapes-documents.ts';

async function shown(read: Read, documentId: string) {
  const found = await findDocument(read, documentId);
  if (!found) throw notFound();
  return found;
}

/** A version by its number in the address; what cannot be one is not found. */
async function versionShown(read: Read, documentId: string, number: string) {
  const found = /^[1-9]\d{0,8}$/.test(number) ? await findDocumentVersion(read, documentId, Number(number)) : null;
  if (!found) throw notFound();
  return found;
}

/** The bytes of one version, to be saved or, where `inline` asks, shown. */
export async function sendVersion(c: Ctx, documentId: string, number: string, inline: boolean): Promise<Response> {
  const { read } = c.get('parts').database;
  const version = await versionShown(read, documentId, number);
  const load = async () => {
    const file = await readFile(read, version.fileId);
    if (!file) throw notFound();
    return file.bytes;
  };
  return sendFile(c, { ...version, name: version.fileName }, load, { inline });
}

/** Where a refused file stood in what was sent. */
const filePointer = (c: Ctx): string =>
  /^multipart\b/i.test(c.req.header('content-type') ?? '') ? '#/file' : '#/content';

const withoutFileId = ({ fileId: _, ...version }: Awaited<ReturnType<typeof versionShown>>) => version;

/** /api/documents with their versions and files. */
export function documentsApi(api: Api): void {
  api.read(
    '/api/documents',
    {
      guard: readers,
      summary: 'Documents, the last added first',
      query: z.strictObject({
        ...paging,
        subjectKind: z.enum(documentSubjects).optional(),
        subjectId: id.optional(),
        organisation: id.optional(),
      }),
      answer: listOf(document, 'Document'),
    },
    (read, { query }) => listDocuments(read, query),
  );
  api.read('/api/documents/{id}', { guard: readers, summary: 'One document', answer: document }, (read, ask) =>
    shown(read, ask.param('id')),
  );
  api.create(
    '/api/documents',
    {
      guard: directoryWriters,
      summary: 'A new document with its first version; without a title it is called after its file',
      body: newDocument,
      form: newDocumentForm,
      answer: document,
    },
    async (work, { subject, title, fileName, content }, { c }) => {
      const given = { subject, title, file: { name: fileName, bytes: content } };
      return shown(work, (await addDocument(work, given, filePointer(c))).id);
    },
  );
  api.change(
    '/api/documents/{id}',
    { guard: directoryWriters, summary: 'Rename a document', body: documentPatch, answer: document },
    async (work, body, ask) => shown(work, (await changeDocument(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/documents/{id}', { guard: directoryWriters, summary: 'Archive a document' }, async (work, ask) => {
    await archiveDocument(work, ask.param('id'), ask.version);
  });

  const versions = '/api/documents/{id}/versions';
  api.read(
    versions,
    {
      guard: readers,
      summary: 'The versions of a document, the newest first',
      query: z.strictObject(paging),
      answer: listOf(documentVersion, 'DocumentVersion'),
    },
    async (read, ask) => {
      const { id: documentId } = await shown(read, ask.param('id'));
      return listDocumentVersions(read, documentId, ask.query);
    },
  );
  api.read(
    `${versions}/{number}`,
    { guard: readers, summary: 'One version of a document', answer: documentVersion },
    async (read, ask) => withoutFileId(await versionShown(read, ask.param('id'), ask.param('number'))),
  );
  api.create(
    versions,
    {
      guard: directoryWriters,
      summary: 'A new version of a document; the same file under the same name once more is a conflict',
      body: newDocumentVersion,
      form: newDocumentVersionForm,
      answer: documentVersion,
      place: 'number',
    },
    async (work, { fileName, content }, ask) => {
      const file = { name: fileName, bytes: content };
      const documentId = ask.param('id');
      const made = await addDocumentVersion(work, documentId, file, filePointer(ask.c));
      const { items } = await listDocumentVersions(work, documentId, { limit: 1 });
      const [version] = items;
      if (version?.id !== made.id) throw notFound();
      return version;
    },
  );
  api.bytes(
    `${versions}/{number}/content`,
    {
      guard: readers,
      summary: 'The file of one version; with inline=1 a PDF or an image is shown instead of saved',
      query: z.strictObject({ inline: z.enum(['0', '1']).optional() }),
    },
    (_read, ask) => sendVersion(ask.c, ask.param('id'), ask.param('number'), ask.query.inline === '1'),
  );
}
