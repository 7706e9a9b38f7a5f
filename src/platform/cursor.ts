import { type Expression, type SqlBool, sql } from 'kysely';
import { Problem } from '../values/problem.ts';

/** Where a page ended: the values of its order, the id last. Null sorts last. */
export type Place = readonly (string | number | null)[];

/** An opaque cursor for the place after a row. */
export const cursorFor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

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
  throw new Problem('malformed', 'bad_query', [
    { parameter: 'cursor', code: 'bad_format', allowed: 'nextCursor of an earlier answer' },
  ]);
}

/**
 * True for rows after `place` in an ascending order with nulls last, made so that PostgreSQL walks the index:
 * one column that may be null, then columns that never are.
 */
export function after(columns: readonly Expression<unknown>[], place: Place): Expression<SqlBool> {
  const [first, ...rest] = columns;
  const [value, ...others] = place;
  const tail = sql`(${sql.join(rest)}) > (${sql.join(others.map((other) => sql`${other}`))})`;
  if (value === null) return sql<SqlBool>`(${first} is null and ${tail})`;
  return sql<SqlBool>`(${first} > ${value} or (${first} = ${value} and ${tail}) or ${first} is null)`;
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
