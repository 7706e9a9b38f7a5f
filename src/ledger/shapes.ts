import { z } from '@hono/zod-openapi';
import { cleanFileName, largestFile, type SentFile } from '../platform/file.ts';
import { day, decimal, line, recordShape, refuse } from '../platform/schemas.ts';
import { isCurrency } from '../values/money.ts';
import { rateBases } from './rate.ts';
import { rateFaults } from './read-rates.ts';

const currency = z
  .string()
  .refine((code) => isCurrency(code) && code !== 'EUR', refuse('not_allowed', 'an ISO 4217 code other than EUR'))
  .openapi({ pattern: '^[A-Z]{3}$', example: 'XOF' });
const perEuro = decimal.refine((rate) => Number(rate) > 0, refuse('too_small', 'more than 0'));

/** A manual rate: always with who says so. */
export const newRate = z
  .strictObject({ currency, day, rate: perEuro, source: line(300) })
  .openapi('NewRate', { description: '1 EUR = `rate` of the currency, as the source says on that day.' });
export const ratePatch = z
  .strictObject({ day, rate: perEuro, source: line(300) })
  .partial()
  .openapi('RatePatch');
/** A manual rate as it was sent. */
export type RateInput = z.output<typeof newRate>;
/** What is changed about a manual rate. */
export type RatePatch = z.output<typeof ratePatch>;

export const rate = z
  .object({
    ...recordShape,
    currency: z.string(),
    day: z.string().openapi({ format: 'date' }),
    rate: z.string().openapi({ description: '1 EUR = so much.', example: '655.957' }),
    basis: z.enum(rateBases),
    source: z.string(),
  })
  .openapi('Rate');

const choices = { from: day.nullable().default(null), bad: z.enum(['refuse', 'skip']).default('refuse') };
const named = z.string().min(1).max(1000).transform(cleanFileName).openapi({ type: 'string', maxLength: 1000 });
const content = z
  .base64()
  .max(Math.ceil(largestFile / 3) * 4)
  .openapi({ type: 'string', format: 'byte', description: 'The file in base64, 20 MB at most.' });

export const newRateImport = z
  .strictObject({ fileName: named, content, ...choices })
  .transform(({ content: text, ...rest }) => ({ ...rest, bytes: Buffer.from(text, 'base64') as Uint8Array }))
  .openapi('NewRateImport');
/** The same as a form with the file in a part of its own. */
export const newRateImportForm = z
  .strictObject({
    file: z
      .custom<SentFile>((sent) => typeof sent === 'object' && sent !== null && 'bytes' in sent, refuse('required'))
      .openapi({ type: 'string', format: 'binary' }),
    from: z
      .union([z.literal('').transform(() => null), day])
      .default(null)
      .openapi({ type: 'string' }),
    bad: choices.bad,
  })
  .transform(({ file, ...rest }) => ({ ...rest, fileName: file.name, bytes: file.bytes }));

export const rateImport = z
  .object({
    ...recordShape,
    fileName: z.string().nullable(),
    sha256: z.string().nullable(),
    lastDay: z.string().nullable().openapi({ format: 'date' }),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    bad: z.array(
      z.object({ line: z.int(), currency: z.string().nullable(), text: z.string(), fault: z.enum(rateFaults) }),
    ),
    skippedCurrencies: z.array(z.string()),
  })
  .openapi('RateImport');
