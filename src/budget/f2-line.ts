import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../platform/cursor.ts';
import type { Read } from '../platform/database.ts';
import type { LookingBack } from '../platform/looking.ts';
import { type Band, bandOf, standing, type TargetPoint } from './band.ts';
import { type F2Column, type F2Row, type FarmChoice, f2Columns, f2Rows } from './f2-rows.ts';

/** One year of the F2 line, in euro cents. */
export interface F2Year {
  year: number;
  received: number;
  committed: number;
  weighted: number;
  /** How many records stand behind each column. */
  records: Readonly<Record<F2Column, number>>;
  /** Records counted but not valued: amount unknown, or no rate for the currency. */
  notValued: number;
  band: Band | null;
  /** Received, committed and weighted against the band. */
  standing: 'below' | 'within' | 'above' | null;
  gapToLow: number | null;
  gapToHigh: number | null;
}

interface Sum {
  column: F2Column;
  year: number | null;
  cents: string;
  count: string;
  valued: string;
}

const horizons: Readonly<Record<string, number>> = { baseline: 2020, '2030': 2030, '2050': 2050 };

/** The points of the F2 target as a plan states them: total budget in euro, with its low and high bound. */
export async function f2Targets(read: Read, planCode = '2020'): Promise<TargetPoint[]> {
  const row = await read
    .tables<{
      strategic_objective: {
        plan_id: string;
        code: string;
        quantities: { horizon: string; measure: string; min: number | null; max: number | null; unit: string }[];
      };
      plan_version: { id: string; code: string };
    }>()
    .selectFrom('strategic_objective as o')
    .innerJoin('plan_version as p', 'p.id', 'o.plan_id')
    .select('o.quantities')
    .where('p.code', '=', planCode)
    .where('o.code', '=', 'F2')
    .executeTakeFirst();
  return (row?.quantities ?? []).flatMap(({ horizon, measure, min, max, unit }) => {
    const year = horizons[horizon];
    const total = unit === 'EUR' && !measure.startsWith('core');
    return year && total && min !== null && max !== null ? [{ year, low: min, high: max }] : [];
  });
}

/** The F2 line: year by year what has arrived, what is promised and what is hoped for, against the plan. */
export async function f2Line(
  read: Read,
  looking: LookingBack,
  span: { from: number; to: number },
  farm: FarmChoice = 'with',
) {
  const rows = await f2Rows(read, looking, farm);
  const sums = await read
    .tables<object>()
    .selectFrom(rows.as('f'))
    .select(['f.column', 'f.year'])
    .select([sql<string>`coalesce(sum(f.cents), 0)`.as('cents'), sql<string>`count(*)`.as('count')])
    .select(sql<string>`count(f.cents)`.as('valued'))
    .groupBy(['f.column', 'f.year'])
    .execute();
  const points = await f2Targets(read);
  const years: F2Year[] = [];
  for (let year = span.from; year <= span.to; year += 1) years.push(yearOf(year, sums as Sum[], points));
  const told = sums as Sum[];
  const beyond = told.filter(({ year }) => year !== null && (year < span.from || year > span.to));
  return {
    years,
    undated: sumsOf(told.filter(({ year }) => year === null)),
    /** Dated before the first or after the last of these years. */
    outside: sumsOf(beyond),
    targets: points,
  };
}

/** What sums of any years come to, in euro cents, and how many records they are of. */
export interface F2Sums {
  received: number;
  committed: number;
  weighted: number;
  records: Readonly<Record<F2Column, number>>;
  notValued: number;
}

function sumsOf(sums: readonly Sum[]): F2Sums {
  const total = (column: F2Column, of: (sum: Sum) => number) =>
    sums.filter((sum) => sum.column === column).reduce((all, sum) => all + of(sum), 0);
  const each = (of: (sum: Sum) => number) =>
    Object.fromEntries(f2Columns.map((column) => [column, total(column, of)])) as Record<F2Column, number>;
  return {
    ...each(({ cents }) => Number(cents)),
    records: each(({ count }) => Number(count)),
    notValued: sums.reduce((all, { count, valued }) => all + Number(count) - Number(valued), 0),
  };
}

function yearOf(year: number, sums: readonly Sum[], points: readonly TargetPoint[]): F2Year {
  const own = sumsOf(sums.filter((sum) => sum.year === year));
  const band = bandOf(points, year);
  const total = own.received + own.committed + own.weighted;
  return {
    year,
    ...own,
    band,
    standing: band && standing(total, band),
    gapToLow: band && Math.max(0, band.low - total),
    gapToHigh: band && Math.max(0, band.high - total),
  };
}

/** Which figure is looked into: a column, a year (null: those without one), with or without FARM. */
export interface F2Wish {
  column: F2Column;
  year: number | null;
  farm: FarmChoice;
  limit: number;
  cursor?: string | undefined;
}

/** A page of the records behind one figure, by name, and what all of them come to: their cents sum to the figure. */
export async function f2Records(read: Read, looking: LookingBack, wish: F2Wish) {
  const rows = await f2Rows(read, looking, wish.farm);
  const year = wish.year === null ? sql<boolean>`f.year is null` : sql<boolean>`f.year = ${wish.year}`;
  const all = read.tables<object>().selectFrom(rows.as('f')).where(sql.ref('f.column'), '=', wish.column).where(year);
  const place = readPlace(wish.cursor, 'text', 'id');
  const within = place ? after([sql.ref('f.name'), sql.ref('f.id')], place) : sql<boolean>`true`;
  const [page, sum] = await Promise.all([
    all
      .selectAll('f')
      .where(within)
      .orderBy('f.name')
      .orderBy('f.id')
      .limit(wish.limit + 1)
      .execute(),
    all
      .select([sql<string>`coalesce(sum(f.cents), 0)`.as('cents'), sql<string>`count(*)`.as('count')])
      .select(sql<string>`count(f.cents)`.as('valued'))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    ...pageOf(page as F2Row[], wish.limit, (row) => [row.name, row.id], recordJson),
    cents: Number(sum.cents),
    count: Number(sum.count),
    notValued: Number(sum.count) - Number(sum.valued),
  };
}

const recordJson = ({ amount, currency, cents, ...row }: F2Row) => ({
  ...row,
  amount: amount === null || currency === null ? null : { amount: Number(amount), currency },
  cents: cents === null ? null : Number(cents),
});
/** One record behind a figure. */
export type F2Record = ReturnType<typeof recordJson>;
