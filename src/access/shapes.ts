import { z } from '@hono/zod-openapi';
import { email, line, recordShape } from '../platform/schemas.ts';
import { languages } from '../values/language.ts';
import { roles } from '../values/role.ts';

const staffFields = { name: line(100), email, role: z.enum(roles), language: z.enum(languages) };
const instantOrNull = z.string().nullable().openapi({ format: 'date-time' });

export const staff = z
  .object({
    ...recordShape,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    language: z.enum(languages),
    lastSeenAt: instantOrNull,
  })
  .openapi('Staff');
export const newStaff = z
  .strictObject({ ...staffFields, language: staffFields.language.default('en') })
  .openapi('NewStaff');
export const staffPatch = z.strictObject(staffFields).partial().openapi('StaffPatch');
/** What a member of staff may change about themselves, and what the first one says. */
export const ownDetails = z.strictObject({ name: line(100), email, language: z.enum(languages) });
export type NewStaff = z.output<typeof newStaff>;
export type StaffPatch = z.output<typeof staffPatch>;
export type OwnDetails = z.output<typeof ownDetails>;

export const key = z
  .object({
    ...recordShape,
    name: z.string(),
    role: z.enum(roles),
    hint: z.string().openapi({ description: 'The first characters, to tell two keys apart.' }),
    lastUsedAt: instantOrNull,
    key: z.string().optional().openapi({ description: 'The key itself: only in the answer that makes it.' }),
  })
  .openapi('Key');
export const newKey = z.strictObject({ name: line(100), role: z.enum(roles) }).openapi('NewKey');

const facts = z.record(z.string(), z.unknown()).nullable();
export const journalEntry = z
  .object({
    ...recordShape,
    id: z.string().openapi({ description: 'A whole number, higher for later entries.' }),
    actor: z.object({ kind: z.enum(['staff', 'key', 'link', 'system']), id: z.string().nullable(), name: z.string() }),
    action: z.string().openapi({ example: 'agreement.changed' }),
    subject: z.object({ kind: z.string(), id: z.string() }),
    organisationId: z.string().nullable(),
    before: facts,
    after: facts,
    personal: z.boolean().openapi({ description: 'Its values tell of a person and can be erased.' }),
    erased: z.boolean().openapi({ description: 'Its personal values have been erased.' }),
  })
  .openapi('JournalEntry');
