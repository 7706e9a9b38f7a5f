import { z } from '@hono/zod-openapi';
import { activityKinds } from '../../directory/activity.ts';
import { cleanFileName, type SentFile } from '../../platform/file.ts';
import { day, id, line, orNull, recordShape, refuse } from '../../platform/schemas.ts';
import { matchBases } from './funder-list.ts';
import { rowFaults } from './read-list.ts';

/** The most that a list may have, in bytes. */
export const largestList = 2_000_000;

const date = z.string().openapi({ format: 'date' });
const choices = {
  name: line(150).openapi({ description: 'The same name for the same list: its newest edition is shown.' }),
  listedOn: day,
  bad: z.enum(['refuse', 'skip']).default('refuse').openapi({
    description: 'Whether rows at fault refuse the whole list, or are left out and told.',
  }),
};
/** The name and the day of an edition. */
export const editionNamed = z.strictObject({ name: choices.name, listedOn: choices.listedOn });
const fileName = z.string().min(1).max(1000).transform(cleanFileName).openapi({ type: 'string', maxLength: 1000 });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const newImport = z
  .strictObject({
    ...choices,
    fileName: fileName.nullable().default(null),
    content: z
      .base64()
      .max(Math.ceil(largestList / 3) * 4 + 4)
      .nullable()
      .default(null)
      .openapi({ type: 'string', format: 'byte', description: 'The file in base64, 2 MB at most.' }),
    text: z
      .string()
      .max(largestList)
      .nullable()
      .default(null)
      .openapi({ description: 'Pasted rows instead of a file.' }),
  })
  .refine(({ content, text }) => (content === null) !== (text === null), {
    path: ['content'],
    ...refuse('required', 'content or text, one of the two'),
  })
  .transform(({ content, text, ...rest }) => ({
    ...rest,
    fileName: content === null ? null : (rest.fileName ?? 'list.csv'),
    bytes: content === null ? bytesOf(text ?? '') : (Buffer.from(content, 'base64') as Uint8Array),
  }))
  .openapi('NewFunderListImport');
/** The same as a form with the file in a part of its own. */
export const newImportForm = z
  .strictObject({
    ...choices,
    file: z
      .custom<SentFile>((sent) => typeof sent === 'object' && sent !== null && 'bytes' in sent, refuse('required'))
      .openapi({ type: 'string', format: 'binary' }),
  })
  .transform(({ file, ...rest }) => ({ ...rest, fileName: file.name as string | null, bytes: file.bytes }));
/** A list as it was sent. */
export type ImportInput = z.output<typeof newImport>;

const person = z.object({ id: z.string().nullable(), name: z.string() });
export const funderList = z
  .object({
    ...recordShape,
    name: z.string(),
    listedOn: date,
    fileName: z.string().nullable().openapi({ description: 'Null for pasted rows.' }),
    sha256: z.string(),
    entries: z.int(),
    leftOut: z.array(
      z.object({ line: z.int(), fault: z.enum(rowFaults), text: z.string(), other: z.int().nullable() }),
    ),
    importedBy: person,
  })
  .openapi('FunderList');

export const entryPatch = z
  .strictObject({ organisationId: id.nullable().optional(), personId: id.nullable().optional() })
  .refine(({ organisationId, personId }) => !organisationId || !personId, {
    path: ['personId'],
    ...refuse('contradiction', 'an organisation or a person, not both'),
  })
  .openapi('FunderEntryPatch', { description: 'Whom the entry is: naming one takes the other away, null its match.' });
/** Whom an entry is. */
export type EntryPatch = z.output<typeof entryPatch>;

const contact = z
  .object({
    activityId: z.string(),
    kind: z.enum(activityKinds),
    happenedOn: date,
    author: person,
    on: z.object({ kind: z.enum(['organisation', 'person', 'opportunity', 'agreement']), id: z.string() }),
    firstOn: date.openapi({ description: 'The day of the first such contact.' }),
    count: z.int(),
  })
  .openapi('FunderContact', { description: 'The latest call, meeting or mail until the day looked at.' });
export const funderEntry = z
  .object({
    ...recordShape,
    listId: z.string(),
    rank: z.int(),
    name: z.string(),
    country: z.string().nullable(),
    note: z.string().nullable(),
    match: orNull(
      z.object({
        kind: z.enum(['organisation', 'person']),
        id: z.string(),
        name: z.string(),
        basis: z.enum(matchBases),
      }),
    ),
    contact: orNull(contact),
  })
  .openapi('FunderEntry');

const top = z.object({
  size: z.int().openapi({ description: 'The ranks up to here.' }),
  entries: z.int().openapi({ description: 'Entries of these ranks that the list has: the denominator.' }),
  contacted: z.int(),
  share: z
    .string()
    .nullable()
    .openapi({ description: 'Exact to four decimals; null without entries.', example: '0.35' }),
  whole: z.boolean().openapi({ description: 'False where the list has fewer entries than the size.' }),
  unmatched: z.array(z.object({ id: z.string(), rank: z.int(), name: z.string() })),
});
export const c3Figure = z
  .object({
    asOf: date,
    knownAt: z.string().nullable(),
    list: orNull(funderList),
    tops: z.array(top),
    targets: z.array(
      z.object({ horizon: z.enum(['baseline', '2030', '2050']), text: z.string().nullable(), top: z.int().nullable() }),
    ),
  })
  .openapi('C3');
