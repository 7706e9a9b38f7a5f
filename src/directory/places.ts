import { type Place, readCursor } from '../platform/cursor.ts';
import { isDay } from '../values/day.ts';
import { Problem } from '../values/problem.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const fits = {
  text: (value: unknown) => typeof value === 'string' && !value.includes('\0'),
  day: (value: unknown) => value === null || (typeof value === 'string' && isDay(value)),
  id: (value: unknown) => typeof value === 'string' && uuid.test(value),
  /** An id, or null for "before the first". */
  idOrNull: (value: unknown) => value === null || (typeof value === 'string' && uuid.test(value)),
  /** A journal line's number, or null. */
  lineOrNull: (value: unknown) => value === null || (typeof value === 'string' && /^\d{1,18}$/.test(value)),
};

/** Reads a cursor whose values have these kinds, so that one made by hand is refused before it reaches the database. */
export function readPlace(cursor: string | undefined, ...kinds: readonly (keyof typeof fits)[]): Place | null {
  const place = readCursor(cursor, kinds.length);
  if (place?.every((value, index) => fits[kinds[index] ?? 'text'](value)) ?? true) return place;
  throw new Problem('malformed', 'bad_query', [
    { parameter: 'cursor', code: 'bad_format', allowed: 'nextCursor of an earlier answer' },
  ]);
}
