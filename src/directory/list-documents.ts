import { type SqlBool, sql } from 'kysely';
import { pageOf, readPlace } from '../platform/cursor.ts';
import { instant, type Read } from '../platform/database.ts';
import { recordJson } from '../platform/record-json.ts';
import type { SubjectKind } from './document.ts';
import type { DirectoryTables } from './rows.ts';

const selectDocuments = (read: Read) =>
  read
    .tables<DirectoryTables>()
    .selectFrom('document as d')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('document_version')
          .selectAll()
          .whereRef('document_id', '=', 'd.id')
          .where('archived_at', 'is', null)
          .orderBy('number', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .innerJoin('file', 'file.id', 'v.file_id')
    .leftJoin('organisation', 'organisation.id', 'd.organisation_id')
    .leftJoin('person', (join) => join.on('d.subject_kind', '=', 'person').onRef('person.id', '=', 'd.subject_id'))
    .leftJoin('task', (join) => join.on('d.subject_kind', '=', 'task').onRef('task.id', '=', 'd.subject_id'))
    .leftJoin('opportunity', (join) =>
      join.on('d.subject_kind', '=', 'opportunity').onRef('opportunity.id', '=', 'd.subject_id'),
    )
    .leftJoin('obligation', (join) =>
      join.on('d.subject_kind', '=', 'obligation').onRef('obligation.id', '=', 'd.subject_id'),
    )
    .selectAll('d')
    .select(['v.number', 'v.file_id', 'v.file_name', 'v.author_id', 'v.author_name', 'v.created_at as sent_at'])
    .select(['file.media_type', 'file.size', 'file.sha256'])
    .select(['organisation.name as organisation_name', 'task.title as task_title'])
    .select('opportunity.title as opportunity_title')
    .select(['person.given_name', 'person.family_name', 'obligation.agreement_id as obliged_agreement_id']);
type SelectedDocument = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number];

const fileJson = (
  row: Pick<SelectedDocument, 'number' | 'file_name' | 'media_type' | 'size' | 'sha256' | 'author_id' | 'author_name'>,
) => ({
  number: row.number,
  fileName: row.file_name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  author: { id: row.author_id, name: row.author_name },
});

const documentJson = (row: SelectedDocument) => ({
  ...recordJson(row),
  title: row.title,
  subject: { kind: row.subject_kind, id: row.subject_id },
  organisationId: row.organisation_id,
  current: fileJson(row),
});
export type DocumentJson = ReturnType<typeof documentJson>;

/** A document with what pages say of it: what it stands on, and when its current version came. */
const documentLine = (row: SelectedDocument) => ({
  ...documentJson(row),
  organisation: row.organisation_name,
  /** The name of the person, task or opportunity it stands on. */
  subjectName:
    row.task_title ?? row.opportunity_title ?? ([row.given_name, row.family_name].filter(Boolean).join(' ') || null),
  /** The agreement whose obligation it stands on. */
  agreementId: row.obliged_agreement_id,
  sentAt: instant(row.sent_at),
});
export type DocumentLine = ReturnType<typeof documentLine>;

/** Which documents, and which page of them. */
export interface DocumentWish {
  subjectKind?: SubjectKind | undefined;
  subjectId?: string | undefined;
  organisation?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

async function pageOfDocuments<Item>(read: Read, wish: DocumentWish, item: (row: SelectedDocument) => Item) {
  let query = selectDocuments(read).where('d.archived_at', 'is', null);
  if (wish.subjectKind) query = query.where('d.subject_kind', '=', wish.subjectKind);
  if (wish.subjectId) query = query.where('d.subject_id', '=', wish.subjectId);
  if (wish.organisation) query = query.where('d.organisation_id', '=', wish.organisation);
  const place = readPlace(wish.cursor, 'id');
  if (place) query = query.where(sql<SqlBool>`d.id < ${place[0]}::uuid`);
  const rows = await query
    .orderBy('d.id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.id], item);
}

/** A page of documents, the last added first. Archived ones are left out. */
export const listDocuments = (read: Read, wish: DocumentWish) => pageOfDocuments(read, wish, documentJson);
/** The same with what pages say of each. */
export const listDocumentLines = (read: Read, wish: DocumentWish) => pageOfDocuments(read, wish, documentLine);

/** One document, or nothing. */
export async function findDocument(read: Read, id: string): Promise<DocumentJson | null> {
  const row = await selectDocuments(read).where('d.id', '=', id).executeTakeFirst();
  return row ? documentJson(row) : null;
}
/** The same with what pages say of it. */
export async function findDocumentLine(read: Read, id: string): Promise<DocumentLine | null> {
  const row = await selectDocuments(read).where('d.id', '=', id).executeTakeFirst();
  return row ? documentLine(row) : null;
}

const selectVersions = (read: Read, documentId: string) =>
  read
    .tables<DirectoryTables>()
    .selectFrom('document_version as v')
    .innerJoin('file', 'file.id', 'v.file_id')
    .selectAll('v')
    .select(['file.media_type', 'file.size', 'file.sha256'])
    .where('v.document_id', '=', documentId)
    .where('v.archived_at', 'is', null);
type SelectedVersion = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number];

const versionJson = (row: SelectedVersion) => ({
  ...recordJson(row),
  documentId: row.document_id,
  ...fileJson(row),
});
export type DocumentVersionJson = ReturnType<typeof versionJson>;

/** A page of a document's versions, the newest first. */
export async function listDocumentVersions(
  read: Read,
  documentId: string,
  wish: { limit: number; cursor?: string | undefined },
) {
  let query = selectVersions(read, documentId);
  const place = readPlace(wish.cursor, 'number');
  if (place) query = query.where(sql<SqlBool>`v.number < ${place[0]}::int`);
  const rows = await query
    .orderBy('v.number', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.number], versionJson);
}

/** One version of a document by its number, with the file it is, or nothing. */
export async function findDocumentVersion(
  read: Read,
  documentId: string,
  number: number,
): Promise<(DocumentVersionJson & { fileId: string }) | null> {
  const row = await selectVersions(read, documentId).where('v.number', '=', number).executeTakeFirst();
  return row ? { ...versionJson(row), fileId: row.file_id } : null;
}
