import { z } from '@hono/zod-openapi';
import { readers } from '../../access/guard.ts';
import type { Api } from '../../platform/api.ts';
import { looking, lookingAt } from '../../platform/looking.ts';
import { day } from '../../platform/schemas.ts';
import { stageCodes } from '../stage.ts';
import { sumOf } from '../totals.ts';
import { conversion, conversionSplits } from './conversion.ts';
import { forecastBy, forecastSplits } from './forecast.ts';
import { changeKinds, forecastChanges } from './forecast-changes.ts';

const cents = z.int().openapi({ description: 'Euro cents.' });
const line = z.object({
  key: z.string().nullable(),
  count: z.int(),
  unknownAmount: z.int(),
  withoutRate: z.int(),
  low: cents,
  high: cents,
  weighted: cents,
});
const standing = z.object({
  stage: z.enum(stageCodes),
  low: z.int().nullable(),
  high: z.int().nullable(),
  currency: z.string().nullable(),
  chance: z.int(),
  year: z.int().nullable(),
  weighted: cents.nullable(),
});
const changes = z
  .object({
    since: z.string().openapi({ format: 'date' }),
    before: cents,
    after: cents,
    difference: cents,
    count: z.int(),
    byKind: z.array(z.object({ kind: z.enum(changeKinds), count: z.int(), difference: cents })),
    items: z.array(
      z.object({
        kind: z.enum(changeKinds),
        id: z.string(),
        title: z.string(),
        stage: z.enum(stageCodes).nullable(),
        before: z.union([standing, z.null()]),
        after: z.union([standing, z.null()]),
        difference: cents,
      }),
    ),
  })
  .openapi('ForecastChanges', { description: 'The differences of all kinds sum to that of the totals.' });
const forecast = z
  .object({
    asOf: z.string(),
    knownAt: z.string().nullable(),
    by: z.enum(forecastSplits),
    currency: z.literal('EUR'),
    items: z.array(line),
    total: line.omit({ key: true }),
    changes: z.union([changes, z.null()]),
  })
  .openapi('Forecast');
const share = z.number().nullable().openapi({ description: 'Between 0 and 1; null while there is none.' });
const flow = z
  .object({
    asOf: z.string(),
    knownAt: z.string().nullable(),
    from: z.string().nullable(),
    by: z.enum(conversionSplits),
    stages: z.array(
      z.object({
        key: z.string().nullable(),
        stage: z.enum(stageCodes),
        entered: z.int(),
        on: z.int(),
        back: z.int(),
        lost: z.int(),
        dormant: z.int(),
        still: z.int(),
        share,
        medianDays: z.number().nullable(),
      }),
    ),
    wins: z.array(z.object({ key: z.string().nullable(), won: z.int(), lost: z.int(), share })),
  })
  .openapi('Conversion');

/** `/api/forecast`: the weighted pipeline of any day, as known at any instant, what changed since a day, and the flow. */
export function forecastApi(api: Api): void {
  api.read(
    '/api/forecast',
    {
      guard: readers,
      summary: 'The weighted pipeline in euro cents, at the rates of the day looked at; since= tells what changed',
      query: z.strictObject({ ...lookingAt, by: z.enum(forecastSplits).default('stage'), since: day.optional() }),
      answer: forecast,
    },
    async (read, { query }) => {
      const items = await forecastBy(read, looking(query), query.by);
      return {
        asOf: query.asOf ?? read.today(),
        knownAt: query.knownAt ?? null,
        by: query.by,
        currency: 'EUR',
        items,
        total: sumOf(items),
        changes: query.since ? await forecastChanges(read, looking(query), query.since) : null,
      };
    },
  );
  api.read(
    '/api/forecast/conversion',
    {
      guard: readers,
      summary: 'How opportunities went from stage to stage and how many were won, from a day to the day looked at',
      query: z.strictObject({
        ...lookingAt,
        from: day.optional(),
        by: z.enum(conversionSplits).default('all'),
      }),
      answer: flow,
    },
    async (read, { query }) => ({
      asOf: query.asOf ?? read.today(),
      knownAt: query.knownAt ?? null,
      from: query.from ?? null,
      by: query.by,
      ...(await conversion(read, looking(query), { from: query.from ?? null, by: query.by })),
    }),
  );
}
