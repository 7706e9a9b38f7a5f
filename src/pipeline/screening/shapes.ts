import { z } from '@hono/zod-openapi';
import { cleanFileName, largestFile, type SentFile } from '../../platform/file.ts';
import { country, day, id, line, money, orNull, prose, recordShape, refuse } from '../../platform/schemas.ts';
import { decisions, questions, screeningStates, triggers } from './screening.ts';

const answers = z
  .strictObject(
    Object.fromEntries(questions.map((one) => [one, prose(2000).optional()])) as Record<
      (typeof questions)[number],
      z.ZodOptional<z.ZodString>
    >,
  )
  .openapi('ScreeningAnswers');
export const newScreening = z
  .strictObject({
    organisationId: id.nullable().default(null),
    personId: id.nullable().default(null),
    /** The name that is screened; the funder's own unless given. */
    name: line(300).nullable().default(null),
    birthDate: line(10).nullable().default(null),
    country: country.nullable().default(null),
    amount: orNull(money).default(null),
    triggers: z.array(z.enum(triggers)).max(triggers.length).default([]),
    answers: answers.default({}),
  })
  .openapi('NewScreening');
export type ScreeningInput = z.output<typeof newScreening>;
export const newDecision = z
  .strictObject({ decision: z.enum(decisions), reason: prose(2000) })
  .openapi('NewScreeningDecision');
export const rulePatch = z
  .strictObject({ threshold: z.int().min(0).max(1_000_000_000_000_00).nullable(), months: z.int().min(1).max(120) })
  .partial()
  .openapi('ScreeningRulePatch');

const date = z.string().openapi({ format: 'date' });
const named = z.object({ id: z.string().nullable(), name: z.string() });
export const screening = z
  .object({
    ...recordShape,
    funder: z.object({ kind: z.enum(['organisation', 'person']), id: z.string(), name: z.string() }),
    name: z.string(),
    birthDate: z.string().nullable(),
    country: z.string().nullable(),
    amount: orNull(z.object({ amount: z.int(), currency: z.string() })),
    triggers: z.array(z.enum(triggers)),
    answers: z.record(z.string(), z.string()),
    lists: z.array(z.object({ id: z.string(), name: z.string(), listedOn: date, sha256: z.string() })),
    candidates: z.array(
      z.object({
        reference: z.string(),
        name: z.string(),
        list: z.string(),
        birthDate: z.string().nullable(),
        country: z.string().nullable(),
        score: z.number(),
      }),
    ),
    state: z.enum(screeningStates),
    screenedOn: date,
    screenedBy: named,
    decision: z.enum(decisions).nullable(),
    reason: z.string().nullable(),
    decidedOn: date.nullable(),
    decidedBy: orNull(named),
    confirmedOn: date.nullable(),
    confirmedBy: orNull(named),
  })
  .openapi('Screening');
export const rule = z
  .object({ ...recordShape, threshold: z.int().nullable(), currency: z.literal('EUR'), months: z.int() })
  .openapi('ScreeningRule');

const fileName = z
  .string()
  .min(1)
  .max(1000)
  .transform(cleanFileName)
  .pipe(line(200))
  .openapi({ type: 'string', maxLength: 1000 });
const about = { name: line(100), listedOn: day };
export const newSanctionsList = z
  .strictObject({
    ...about,
    fileName,
    content: z
      .base64()
      .max(Math.ceil(largestFile / 3) * 4)
      .openapi({
        type: 'string',
        format: 'byte',
        description: 'The file in base64, 20 MB at most: CSV, or the JSON of the French register of frozen assets.',
      }),
  })
  .transform(({ content, ...rest }) => ({ ...rest, bytes: Buffer.from(content, 'base64') as Uint8Array }))
  .openapi('NewSanctionsList');
/** The same as a form with the file in a part of its own. */
export const newSanctionsListForm = z
  .strictObject({
    ...about,
    file: z
      .custom<SentFile>((sent) => typeof sent === 'object' && sent !== null && 'bytes' in sent, refuse('required'))
      .openapi({ type: 'string', format: 'binary' }),
  })
  .transform(({ file, ...rest }) => ({ ...rest, fileName: file.name, bytes: file.bytes }));
export const sanctionsList = z
  .object({
    ...recordShape,
    name: z.string(),
    listedOn: date,
    fileName: z.string(),
    sha256: z.string(),
    entries: z.int(),
  })
  .openapi('SanctionsList');
