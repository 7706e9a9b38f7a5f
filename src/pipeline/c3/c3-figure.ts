import type { Read } from '../../platform/database.ts';
import { known } from '../../platform/known.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Quantity } from '../../strategy/strategic-objective.ts';
import { type EditionJson, editionsOn } from './editions.ts';
import { type EntryRow, selectEntries } from './select-entries.ts';

/** The ranks of which the plan speaks. */
export const tops = [20, 80] as const;

/** How many of the first ranks of a list have been contacted. */
export interface TopFigure {
  size: (typeof tops)[number];
  /** Entries of these ranks that the list has: the denominator. */
  entries: number;
  contacted: number;
  /** Contacted of entries, rounded to four decimals; null without entries. */
  share: string | null;
  /** False where the list has fewer entries than the size. */
  whole: boolean;
  /** They count as not contacted. */
  unmatched: { id: string; rank: number; name: string }[];
}

/** A target of C3 as the plan words it; `top` is the rank up to which it counts, null where it is no number. */
export interface C3Target {
  horizon: 'baseline' | '2030' | '2050';
  text: string | null;
  top: number | null;
}

/** A share as an exact decimal of at most four places: "0.35". */
const shareOf = (contacted: number, entries: number): string | null =>
  entries === 0 ? null : String(Math.round((contacted * 10_000) / entries) / 10_000);

const topOf = (size: TopFigure['size'], rows: readonly EntryRow[]): TopFigure => {
  const own = rows.filter(({ rank }) => rank <= size);
  const contacted = own.filter(({ activity_id }) => activity_id !== null).length;
  return {
    size,
    entries: own.length,
    contacted,
    share: shareOf(contacted, own.length),
    whole: own.length === size,
    unmatched: own.filter(({ match_basis }) => match_basis === null).map(({ id, rank, name }) => ({ id, rank, name })),
  };
};

/** The share of the top 20 and of the top 80 of an edition that has been contacted until the day looked at. */
export async function topFigures(read: Read, edition: EditionJson | null, looking: LookingBack): Promise<TopFigure[]> {
  if (!edition) return [];
  const rows = await selectEntries(read, edition.id, looking)
    .selectAll('e')
    .where('e.rank', '<=', Math.max(...tops))
    .orderBy('e.rank')
    .execute();
  return tops.map((size) => topOf(size, rows));
}

interface ObjectiveRow {
  plan_id: string;
  code: string;
  baseline2020: string | null;
  target2030: string | null;
  target2050: string | null;
  quantities: Quantity[];
}

/** The targets of C3 as the 2020 plan words them. They are texts: nothing stands between them (domain.md 3.4). */
export async function c3Targets(read: Read, knownAt: string | null): Promise<C3Target[]> {
  const row = await read
    .tables<{ plan_version: { id: string; code: string } }>()
    .selectFrom(known<ObjectiveRow, 'o'>('strategic_objective', 'o', knownAt))
    .innerJoin('plan_version as p', 'p.id', 'o.plan_id')
    .selectAll('o')
    .where('p.code', '=', '2020')
    .where('o.code', '=', 'C3')
    .executeTakeFirst();
  if (!row) return [];
  const texts = { baseline: row.baseline2020, '2030': row.target2030, '2050': row.target2050 };
  return (['baseline', '2030', '2050'] as const).map((horizon) => {
    const counted = row.quantities.find((one) => one.horizon === horizon && one.comparator === 'top-n');
    return { horizon, text: texts[horizon], top: counted?.min ?? null };
  });
}

/** The figure of C3 with its date: the same day and instant give the same answer for ever. */
export async function c3Figure(
  read: Read,
  looking: LookingBack,
  wish: { list?: string | undefined; edition?: string | undefined },
) {
  const { shown } = await editionsOn(read, looking, wish);
  return {
    asOf: looking.asOf ?? read.today(),
    knownAt: looking.knownAt,
    list: shown,
    tops: await topFigures(read, shown, looking),
    targets: await c3Targets(read, looking.knownAt),
  };
}
