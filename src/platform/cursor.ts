import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isDay } from '../values/day.ts';
import { Problem } from '../values/problem.ts';

/** Where a page ended: the values of its order, the id last. Null sorts last. */
export type Place = readonly (string | number | null)[];

/** An opaque cursor for the place after a row. */
export const cursorFor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const fits = {
  text: (value: unknown) => typeof value === 'string' && !value.includes('\0'),
  textOrNull: (value: unknown) => value === null || (typeof value === 'string' && !value.includes('\0')),
  /** A day, or null for none. */
  day: (value: unknown) => value === null || (typeof value === 'string' && isDay(value)),
  /** A small whole number, or null for none. */
  number: (value: unknown) => value === null || (Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31),
  instant: (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ][\d:.]+(Z|[+-][\d:]+)$/.test(value),
  id: (value: unknown) => typeof value === 'string' && uuid.test(value),
  /** An id, or null for "before the first". */
  idOrNull: (value: unknown) => value === null || (typeof value === 'string' && uuid.test(value)),
  /** A journal line's number. */
  line: (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value),
  lineOrNull: (value: unknown) => value === null || (typeof value === 'string' && /^\d{1,18}$/.test(value)),
};

/** Reads a cursor of `length` values; what we did not write is refused as a malformed parameter. */
export function readCursor(cursor: string | undefined, length: number): Place | null {
  if (cursor === undefined) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const plain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(place) && place.length === length && place.every(plain)) return place;
  } catch {
    // Falls through to the refusal.
  }
  throw notOurs();
}

const notOurs = (): Problem =>
  new Problem('malformed', 'bad_query', [
    { parameter: 'cursor', code: 'bad_format', allowed: 'nextCursor of an earlier answer' },
  ]);

/** Reads a cursor whose values have these kinds, so that one made by hand is refused before it reaches the database. */
export function readPlace(cursor: string | undefined, ...kinds: readonly (keyof typeof fits)[]): Place | null {
  const place = readCursor(cursor, kinds.length);
  if (place?.every((value, index) => fits[kinds[index] ?? 'text'](value)) ?? true) return place;
  throw notOurs();
}

/** True for rows after `place` in an ascending order of columns that are never null. */
export const after = (columns: readonly Expression<unknown>[], place: Place): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(columns)}) > (${sql.join([...place])})`;

/**
 * The rows after `place` in an ascending order whose first column may be null: those with a value, then, unless they
 * fill the page, those without. Two walks along an index, where one condition for both would read all rows from the
 * start. `rowsIn` gets the condition, how many rows are wanted, and whether they have a value.
 */
export async function nullsLast<Row>(
  [first, ...rest]: readonly [Expression<unknown>, ...Expression<unknown>[]],
  place: Place | null,
  size: number,
  rowsIn: (within: RawBuilder<SqlBool>, size: number, filled: boolean) => Promise<Row[]>,
): Promise<Row[]> {
  if (place && place[0] === null)
    return rowsIn(sql<SqlBool>`(${first} is null and ${after(rest, place.slice(1))})`, size, false);
  const rows = await rowsIn(place ? after([first, ...rest], place) : sql<SqlBool>`${first} is not null`, size, true);
  if (rows.length === size) return rows;
  return [...rows, ...(await rowsIn(sql<SqlBool>`${first} is null`, size - rows.length, false))];
}

/** One page out of `limit + 1` rows: the items, and the cursor of the next page if there is one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => Place,
  item: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), nextCursor: rows.length > limit && last ? cursorFor(place(last)) : null };
}
