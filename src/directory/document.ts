import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

/** What a document can stand on. */
export const documentSubjects = [
  'organisation',
  'person',
  'partnership',
  'agreement',
  'renewal',
  'obligation',
  'opportunity',
  'pledge',
  'activity',
  'task',
] as const;
export type SubjectKind = (typeof documentSubjects)[number];

const DocumentSchema = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    ...record,
    title: p.string(),
    subjectKind: p.enum(documentSubjects),
    subjectId: p.uuid(),
    /** In whose timeline it stands: asked of its subject when it was added. */
    organisationId: p.uuid().nullable(),
  },
});
/** Something written, kept on a record in one or several versions. */
export class Document extends DocumentSchema.class {}
DocumentSchema.setClass(Document);

const DocumentVersionSchema = defineEntity({
  name: 'DocumentVersion',
  tableName: 'document_version',
  properties: {
    ...record,
    documentId: p.uuid(),
    /** 1, 2, 3: a number is never given twice, also when its version was taken back. */
    number: p.integer(),
    fileId: p.uuid(),
    fileName: p.string(),
    authorId: p.uuid().nullable(),
    authorName: p.string(),
  },
});
/** One state of a document: a file under the name it was sent with. The current one has the highest number. */
export class DocumentVersion extends DocumentVersionSchema.class {}
DocumentVersionSchema.setClass(DocumentVersion);

export { DocumentSchema, DocumentVersionSchema };
