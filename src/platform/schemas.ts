import { z } from '@hono/zod-openapi';
import { isCountry } from '../values/country.ts';
import { type Day, isDay, isZone, parseImpreciseDay, precisions } from '../values/day.ts';
import { type Decimal, parseDecimal } from '../values/decimal.ts';
import { isCurrency, largestAmount } from '../values/money.ts';
import type { FieldErrorCode } from '../values/problem.ts';

/** A refusal of ours inside a zod schema: the code of values/problem.ts and what would be allowed. */
export const refuse = (
  code: FieldErrorCode,
  allowed?: unknown,
): { params: { code: FieldErrorCode; allowed?: unknown } } => ({
  params: { code, ...(allowed === undefined ? {} : { allowed }) },
});

/** Marks and controls that would hide or turn text around: bidirectional overrides, NUL and other controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** A named shape or null. `.nullable()` would leak into the name: OpenAPI would call every use of it nullable, or none. */
export const orNull = <S extends z.ZodType>(shape: S) => z.union([shape, z.null()]);

/** Text that PostgreSQL and a reader can take: no hidden marks, no half of a surrogate pair. */
const readable = (text: string): boolean => !hidden.test(text) && text.isWellFormed();

/** One line of text, trimmed, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (text) => readable(text) && !/[\r\n]/.test(text),
      refuse('hidden_marks', 'one line without control characters'),
    );

/** Several lines of text, trimmed, 1 to `max` characters. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(readable, {
      params: { ...refuse('hidden_marks', 'text without control characters').params, lines: 'several' },
    });

export const id = z.guid().openapi({ format: 'uuid' });

export const day = z
  .string()
  .refine(isDay, refuse('not_a_day', 'YYYY-MM-DD, 1900 to 2199'))
  .transform((text) => text as Day)
  .openapi({ format: 'date', example: '2027-02-17' });

export const impreciseDay = z
  .strictObject({
    value: z.string().max(10).openapi({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', example: '2020-07' }),
    precision: z.enum(precisions),
  })
  .refine(
    ({ value, precision }) => parseImpreciseDay(value, precision) !== null,
    refuse('not_a_day', 'YYYY-MM-DD with precision day, YYYY-MM with month, YYYY with year'),
  )
  .openapi('ImpreciseDay');

export const money = z
  .strictObject({
    amount: z.int().min(0).max(largestAmount).openapi({ description: 'Minor units (cents).', example: 125000 }),
    currency: z
      .string()
      .refine(isCurrency, refuse('not_allowed', 'an ISO 4217 code'))
      .openapi({ pattern: '^[A-Z]{3}$', example: 'EUR' }),
  })
  .openapi('Money');

export const decimal = z
  .string()
  .max(20)
  .refine((text) => parseDecimal(text) !== null, refuse('not_a_decimal', '"2.5": digits and a full stop'))
  .transform((text) => parseDecimal(text) as Decimal)
  .openapi({ example: '2.5' });

export const country = z
  .string()
  .refine(isCountry, refuse('unknown_country', 'an ISO 3166-1 alpha-2 code in capitals'))
  .openapi({ pattern: '^[A-Z]{2}$', example: 'MA' });

export const zone = z
  .string()
  .max(64)
  .refine(isZone, refuse('not_allowed', 'an IANA time zone such as Europe/Paris'))
  .openapi({ example: 'Europe/Paris' });

export const email = z
  .string()
  .trim()
  .max(254)
  .refine(readable, refuse('not_an_email', 'name@example.org'))
  .regex(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@.]{2,}$/, { error: () => 'not_an_email' });

/** What every object has (api.md). */
export const recordShape = {
  id: z.string().openapi({ format: 'uuid' }),
  version: z.int(),
  createdAt: z.string().openapi({ format: 'date-time' }),
  updatedAt: z.string().openapi({ format: 'date-time' }),
  archivedAt: z.string().nullable().openapi({ format: 'date-time' }),
};

/** "a,b" in a query as a list of values of a closed union. */
export const commaList = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values)).min(1))
    .openapi({ type: 'string', maxLength: 400, description: `One or several, with commas: ${values.join(', ')}.` });
