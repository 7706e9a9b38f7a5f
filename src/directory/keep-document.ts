import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { type SentFile, withoutEnding } from '../platform/file.ts';
import { type KeptFile, keepFile, typeOfFile } from '../platform/files.ts';
import { invalid, Problem } from '../values/problem.ts';
import { Document, DocumentVersion } from './document.ts';
import { type DocumentSubject, organisationOfSubject } from './document-subject.ts';
import type { DocumentPatch } from './shapes-documents.ts';

const longestTitle = 300;

const subject = ({ id, organisationId }: Document): Subject => ({
  kind: 'document',
  id,
  organisationId: organisationId ?? null,
  // A title may name a person: "CV of ...".
  personal: true,
});
const versionSubject = (id: string, document: Document): Subject => ({
  ...subject(document),
  kind: 'document_version',
  id,
});

/** Keeps what was sent once its content is known to be of a kind that is taken. */
const keepSent = async (work: Work, { name, bytes }: SentFile, pointer: string): Promise<KeptFile> =>
  keepFile(work, { bytes, mediaType: await typeOfFile(bytes, name, pointer) });

async function writeVersion(work: Work, document: Document, number: number, file: KeptFile, fileName: string) {
  const made = work.em.create(DocumentVersion, {
    documentId: document.id,
    number,
    fileId: file.id,
    fileName,
    authorId: work.who.kind === 'staff' ? work.who.id : null,
    authorName: work.who.name,
    archivedAt: null,
  });
  await work.em.flush();
  return { id: made.id, facts: { number, fileName, sha256: file.sha256 } };
}

/**
 * A new document with its first version, on a record that must exist (422 `unknown_record` at #/subject/id). Without a
 * title it is called after its file. A file that is refused is so at `pointer` (422).
 */
export async function addDocument(
  work: Work,
  given: { subject: DocumentSubject; title?: string | undefined; file: SentFile },
  pointer = '#/file',
): Promise<Changed> {
  const { subject: on, file } = given;
  const organisationId = await organisationOfSubject(work, on);
  if (organisationId === undefined) throw invalid({ pointer: '#/subject/id', code: 'unknown_record' });
  const kept = await keepSent(work, file, pointer);
  const title = given.title ?? withoutEnding(file.name).slice(0, longestTitle);
  const made = work.em.create(Document, {
    title,
    subjectKind: on.kind,
    subjectId: on.id,
    organisationId,
    archivedAt: null,
  });
  await work.em.flush();
  const { facts } = await writeVersion(work, made, 1, kept, file.name);
  const entry = await journalLine(work, subject(made), 'created', null, { title, subject: on, ...facts });
  return { id: made.id, entry };
}

/**
 * A new version of a document; answers the version's id. 409 when its file is the current one already: a form that was
 * sent twice adds one.
 */
export async function addDocumentVersion(
  work: Work,
  documentId: string,
  file: SentFile,
  pointer = '#/file',
): Promise<Changed> {
  const document = await lock(work, Document, documentId, null);
  const kept = await keepSent(work, file, pointer);
  const all = await work.em.find(DocumentVersion, { documentId }, { orderBy: { number: 'desc' } });
  const current = all.find(({ archivedAt }) => !archivedAt);
  if (current?.fileId === kept.id && current.fileName === file.name) throw new Problem('conflict', 'already_so');
  const { id, facts } = await writeVersion(work, document, (all[0]?.number ?? 0) + 1, kept, file.name);
  await touch(work, document);
  return { id, entry: await journalLine(work, versionSubject(id, document), 'created', null, facts) };
}

/** Renames a document. */
export async function changeDocument(
  work: Work,
  id: string,
  patch: DocumentPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Document, id, version);
  const before = { title: found.title };
  work.em.assign(found, patch);
  await work.em.flush();
  return journalChange(work, subject(found), 'changed', before, { title: found.title });
}

/** Archives a document with its versions; its files stay, as those of others may be the same. */
export const archiveDocument = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, Document, id, version, true, subject);
/** Puts an archived document back. */
export const restoreDocument = (work: Work, id: string): Promise<Changed> =>
  setArchived(work, Document, id, null, false, subject);

async function setVersionArchived(work: Work, id: string, archived: boolean): Promise<Changed> {
  const { documentId } = await work.em.findOneOrFail(DocumentVersion, { id });
  const document = await lock(work, Document, documentId, null);
  await touch(work, document);
  return setArchived(work, DocumentVersion, id, null, archived, () => versionSubject(id, document));
}
/** Takes a version back, which undoes adding it. */
export const archiveDocumentVersion = (work: Work, id: string): Promise<Changed> => setVersionArchived(work, id, true);
/** Puts a version that was taken back in its place again. */
export const restoreDocumentVersion = (work: Work, id: string): Promise<Changed> => setVersionArchived(work, id, false);

/** Its versions are part of a document: when they change it is another version of the document too. */
async function touch(work: Work, document: Document): Promise<void> {
  document.updatedAt = new Date(document.updatedAt.getTime() + 1);
  await work.em.flush();
}
