import { sql } from 'kysely';
import type { LookingBack } from '../pipeline/select-opportunities.ts';
import type { Read } from '../platform/database.ts';
import { type Band, bandOf, standing, type TargetPoint } from './band.ts';
import { type F2Column, type F2Row, f2Rows } from './f2-rows.ts';

/** One year of the F2 line, in euro cents. */
export interface F2Year {
  year: number;
  received: number;
  committed: number;
  weighted: number;
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
export async function f2Line(read: Read, looking: LookingBack, span: { from: number; to: number }) {
  const rows = await f2Rows(read, looking);
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
  return { years, undated: undated(sums as Sum[]), targets: points };
}

const of = (sums: readonly Sum[], column: F2Column, year: number | null) =>
  sums
    .filter((sum) => sum.column === column && sum.year === year)
    .reduce((total, { cents }) => total + Number(cents), 0);
const notValued = (sums: readonly Sum[], year: number | null): number =>
  sums
    .filter((sum) => sum.year === year)
    .reduce((total, { count, valued }) => total + Number(count) - Number(valued), 0);

/** What has no year: instalments without a due day, opportunities without an expected one. */
const undated = (sums: readonly Sum[]) => ({
  received: of(sums, 'received', null),
  committed: of(sums, 'committed', null),
  weighted: of(sums, 'weighted', null),
  notValued: notValued(sums, null),
});

function yearOf(year: number, sums: readonly Sum[], points: readonly TargetPoint[]): F2Year {
  const received = of(sums, 'received', year);
  const committed = of(sums, 'committed', year);
  const weighted = of(sums, 'weighted', year);
  const band = bandOf(points, year);
  const total = received + committed + weighted;
  return {
    year,
    received,
    committed,
    weighted,
    notValued: notValued(sums, year),
    band,
    standing: band && standing(total, band),
    gapToLow: band && Math.max(0, band.low - total),
    gapToHigh: band && Math.max(0, band.high - total),
  };
}

/** The records behind one figure, by name: their cents sum to it. At most a thousand. */
export async function f2Records(
  read: Read,
  looking: LookingBack,
  wish: { column: F2Column; year: number | null },
): Promise<F2Row[]> {
  const rows = await f2Rows(read, looking);
  const query = read
    .tables<object>()
    .selectFrom(rows.as('f'))
    .selectAll('f')
    .where(sql.ref('f.column'), '=', wish.column);
  return (wish.year === null ? query.where('f.year', 'is', null) : query.where('f.year', '=', wish.year))
    .orderBy('f.name')
    .orderBy('f.id')
    .limit(1000)
    .execute();
}
