import { z } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import type { Api } from '../platform/api.ts';
import { day } from '../platform/schemas.ts';
import { f2Line, f2Records } from './f2-line.ts';
import { f2Columns, f2Kinds } from './f2-rows.ts';

const lookingAt = {
  asOf: day.optional(),
  knownAt: z.iso.datetime({ offset: true }).optional().openapi({ format: 'date-time' }),
};
const year = z.coerce
  .number()
  .pipe(z.int().min(2000).max(2100))
  .openapi({ type: 'integer', minimum: 2000, maximum: 2100 });
const cents = z.int().openapi({ description: 'Euro cents.' });
const sums = { received: cents, committed: cents, weighted: cents, notValued: z.int() };
const budget = z
  .object({
    asOf: z.string(),
    knownAt: z.string().nullable(),
    currency: z.literal('EUR'),
    plan: z.literal('2020'),
    years: z.array(
      z.object({
        year: z.int(),
        ...sums,
        band: z.object({ low: cents, high: cents, stated: z.boolean() }).nullable(),
        standing: z.enum(['below', 'within', 'above']).nullable(),
        gapToLow: cents.nullable(),
        gapToHigh: cents.nullable(),
      }),
    ),
    undated: z.object(sums),
    targets: z.array(z.object({ year: z.int(), low: z.int(), high: z.int() })),
  })
  .openapi('Budget');
const record = z.object({
  column: z.enum(f2Columns),
  year: z.int().nullable(),
  kind: z.enum(f2Kinds),
  id: z.string(),
  onId: z.string(),
  name: z.string(),
  amount: z.object({ amount: z.int(), currency: z.string() }).nullable(),
  cents: z.int().nullable(),
});

/** `/api/budget`: the F2 line, and the records behind each of its figures. */
export function budgetApi(api: Api): void {
  api.read(
    '/api/budget',
    {
      guard: readers,
      summary: 'The F2 line against the 2020 plan: received, committed and weighted by year, each euro in one column',
      query: z.strictObject({ ...lookingAt, from: year.default(2020), to: year.default(2030) }),
      answer: budget,
    },
    async (read, { query }) => ({
      asOf: query.asOf ?? read.today(),
      knownAt: query.knownAt ?? null,
      currency: 'EUR',
      plan: '2020',
      ...(await f2Line(read, { asOf: query.asOf ?? null, knownAt: query.knownAt ?? null }, query)),
    }),
  );
  api.read(
    '/api/budget/records',
    {
      guard: readers,
      summary: 'The records behind one figure of the F2 line; their cents sum to it',
      query: z.strictObject({ ...lookingAt, column: z.enum(f2Columns), year: year.optional() }),
      answer: z.object({ items: z.array(record), nextCursor: z.null() }).openapi('BudgetRecordList'),
    },
    async (read, { query }) => {
      const looking = { asOf: query.asOf ?? null, knownAt: query.knownAt ?? null };
      const rows = await f2Records(read, looking, { column: query.column, year: query.year ?? null });
      const items = rows.map(({ amount, currency, cents: worth, ...row }) => ({
        ...row,
        amount: amount === null || currency === null ? null : { amount: Number(amount), currency },
        cents: worth === null ? null : Number(worth),
      }));
      return { items, nextCursor: null };
    },
  );
}
