import { z } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import { type Api, paging } from '../platform/api.ts';
import { looking, lookingAt } from '../platform/looking.ts';
import { f2Line, f2Records } from './f2-line.ts';
import { f2Columns, f2Kinds, farmChoices } from './f2-rows.ts';
import { inKind } from './in-kind.ts';

const year = z.coerce
  .number()
  .pipe(z.int().min(2000).max(2100))
  .openapi({ type: 'integer', minimum: 2000, maximum: 2100 });
const cents = z.int().openapi({ description: 'Euro cents.' });
const sums = {
  received: cents,
  committed: cents,
  weighted: cents,
  records: z.object({ received: z.int(), committed: z.int(), weighted: z.int() }),
  notValued: z.int(),
};
const quantity = z.string().openapi({ description: 'An exact decimal.', example: '4.9' });
const inKindShape = z
  .object({
    years: z.array(
      z.object({
        year: z.int(),
        fteYears: quantity,
        offices: quantity,
        people: quantity,
        valued: cents,
        notValued: z.int(),
      }),
    ),
    undated: z.object({
      fte: quantity,
      assumed: z.boolean(),
      offices: quantity,
      people: quantity,
      records: z.int(),
      notValued: z.int(),
    }),
  })
  .openapi('InKind', { description: 'Beside the cash, never added to it; valued only where a cost is stated.' });
const farm = z
  .enum(farmChoices)
  .default('with')
  .openapi({ description: 'With or without what passes through the FARM Foundation.' });
const budget = z
  .object({
    asOf: z.string(),
    knownAt: z.string().nullable(),
    currency: z.literal('EUR'),
    plan: z.literal('2020'),
    farm: z.enum(farmChoices),
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
    outside: z.object(sums),
    inKind: inKindShape,
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
      query: z.strictObject({ ...lookingAt, farm, from: year.default(2020), to: year.default(2030) }),
      answer: budget,
    },
    async (read, { query }) => ({
      asOf: query.asOf ?? read.today(),
      knownAt: query.knownAt ?? null,
      currency: 'EUR',
      plan: '2020',
      farm: query.farm,
      ...(await f2Line(read, looking(query), query, query.farm)),
      inKind: await inKind(read, looking(query), query),
    }),
  );
  api.read(
    '/api/budget/records',
    {
      guard: readers,
      summary: 'The records behind one figure of the F2 line; their cents sum to it',
      query: z.strictObject({ ...lookingAt, column: z.enum(f2Columns), year: year.optional(), farm, ...paging }),
      answer: z
        .object({
          items: z.array(record),
          nextCursor: z.string().nullable(),
          cents,
          count: z.int(),
          notValued: z.int(),
        })
        .openapi('BudgetRecordList'),
    },
    (read, { query }) => f2Records(read, looking(query), { ...query, year: query.year ?? null }),
  );
}
