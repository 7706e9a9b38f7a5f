import { z } from '@hono/zod-openapi';
import { line, orNull, prose, recordShape } from '../../platform/schemas.ts';
import { type Language, languages } from '../../values/language.ts';
import { agreementKinds } from '../agreement.ts';
import { renewalManners } from './renewal.ts';
import type { AgreementText, Texts } from './renewal-version.ts';

const clause = z.strictObject({
  key: line(40).openapi({ description: 'Stays the same from edition to edition.', example: 'duration' }),
  heading: line(300),
  text: prose(10_000).openapi({
    description: 'With slots such as {{start}}; a line that starts with "- " is an item.',
  }),
});
const wordingText = z
  .strictObject({ title: line(300), clauses: z.array(clause).min(1).max(60) })
  .openapi('WordingText');

const inEach = <S extends z.ZodType>(shape: S) =>
  Object.fromEntries(languages.map((language) => [language, shape])) as Record<Language, S>;

/** The text by language. A language that is null or left out has none. */
const wordingTexts = z
  .strictObject(inEach(orNull(wordingText).optional()))
  .transform((given): Texts => {
    const filled = Object.entries(given).filter((entry): entry is [Language, AgreementText] => entry[1] !== null);
    return Object.fromEntries(filled);
  })
  .openapi('WordingTexts');

const fields = {
  name: line(200),
  kind: z.enum(agreementKinds).nullable().openapi({ description: 'The kind of agreement it is for; null for any.' }),
  manner: z.enum(renewalManners),
  text: wordingTexts,
};
export const newWording = z.strictObject({ ...fields, kind: fields.kind.default(null) }).openapi('NewWording');
export const wordingPatch = z.strictObject(fields).partial().openapi('WordingPatch');
export type NewWording = z.output<typeof newWording>;
export type WordingPatch = z.output<typeof wordingPatch>;

/** A template as the API answers it. */
export const wording = z
  .object({
    ...recordShape,
    name: z.string(),
    kind: z.enum(agreementKinds).nullable(),
    manner: z.enum(renewalManners),
    edition: z.int(),
    text: z.object(inEach(wordingText.optional())),
  })
  .openapi('Wording');
