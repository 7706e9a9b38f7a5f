import { z } from '@hono/zod-openapi';
import { cleanFileName, largestFile, type SentFile } from '../platform/file.ts';
import { id, line, recordShape, refuse } from '../platform/schemas.ts';
import { documentSubjects } from './document.ts';

const fileShape = {
  number: z.int(),
  fileName: z.string(),
  mediaType: z.string().openapi({ description: 'By the content of the file.', example: 'application/pdf' }),
  size: z.int().openapi({ description: 'In bytes.' }),
  sha256: z.string().openapi({ description: 'SHA-256 of the content, in hexadecimal.' }),
  author: z.object({ id: z.string().nullable(), name: z.string() }),
};
export const documentSubject = z.strictObject({ kind: z.enum(documentSubjects), id }).openapi('DocumentSubject');

export const document = z
  .object({
    ...recordShape,
    title: z.string(),
    subject: documentSubject,
    organisationId: z
      .string()
      .nullable()
      .openapi({ format: 'uuid', description: 'The organisation in whose timeline it stands.' }),
    current: z.object(fileShape).openapi('DocumentFile'),
  })
  .openapi('Document');
export const documentVersion = z
  .object({ ...recordShape, documentId: z.string().openapi({ format: 'uuid' }), ...fileShape })
  .openapi('DocumentVersion');

/** The bytes that base64 stands for; null for anything else. */
function decoded(text: string): Uint8Array | null {
  const length = Math.floor((text.replace(/={1,2}$/, '').length * 3) / 4);
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length ? bytes : null;
}

const content = z
  .string()
  .transform((text, refusal) => {
    const bytes = decoded(text);
    if (bytes) return bytes;
    refusal.addIssue({ code: 'custom', ...refuse('bad_format', 'base64') });
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    format: 'byte',
    maxLength: Math.ceil(largestFile / 3) * 4,
    description: 'The file in base64, 20 MB at most.',
  });
const fileName = z.string().min(1).max(1000).transform(cleanFileName).openapi({ type: 'string', maxLength: 1000 });
const title = line(300);
const sentFile = { fileName, content };

/** A file in a part of a form, as `platform/api.ts` reads it. */
const filePart = z
  .custom<SentFile>((sent) => typeof sent === 'object' && sent !== null && 'bytes' in sent, refuse('required'))
  .openapi({ type: 'string', format: 'binary', description: 'The file, 20 MB at most.' });
const fromFile = <Rest extends { file: SentFile }>({ file, ...rest }: Rest) => ({
  ...rest,
  fileName: file.name,
  content: file.bytes,
});
/** JSON in a part of a form. */
const subjectPart = z
  .string()
  .max(200)
  .transform((text, refusal): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      refusal.addIssue({ code: 'custom', ...refuse('bad_format', 'JSON') });
      return z.NEVER;
    }
  })
  .pipe(documentSubject)
  .openapi({ type: 'string', maxLength: 200, example: '{"kind": "organisation", "id": "..."}' });

/** What a person may say of a new document beside its file. */
export const documentTitle = z.strictObject({ title: title.optional() });
export const newDocument = z
  .strictObject({ title: title.optional(), subject: documentSubject, ...sentFile })
  .openapi('NewDocument');
export const newDocumentForm = z
  .strictObject({ title: title.optional(), subject: subjectPart, file: filePart })
  .transform(fromFile);
export const newDocumentVersion = z.strictObject(sentFile).openapi('NewDocumentVersion');
export const newDocumentVersionForm = z.strictObject({ file: filePart }).transform(fromFile);
export const documentPatch = z.strictObject({ title }).partial().openapi('DocumentPatch');
export type DocumentPatch = z.output<typeof documentPatch>;
