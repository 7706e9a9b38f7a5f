import type { Identifier, Names, Relation } from '../../directory/organisation.ts';
import type { Day } from '../../values/day.ts';
import { invalid } from '../../values/problem.ts';

/** Both lists without what is in them twice; `same` tells what that is. More than `most` is refused at `#/otherId`. */
export function united<T>(stays: readonly T[], goes: readonly T[], most: number, same: (item: T) => string): T[] {
  const seen = new Set<string>();
  const all = [...stays, ...goes].filter((item) => {
    const key = same(item);
    return seen.has(key) ? false : seen.add(key);
  });
  if (all.length > most)
    throw invalid({ pointer: '#/otherId', code: 'too_long', params: { max: most }, allowed: most });
  return all;
}

const later = (a: Day, b: Day): Day => [a, b].toSorted().at(-1) ?? a;
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);

/** Each relation once, since the earliest day that is known. */
export function unitedRelations(stays: readonly Relation[], goes: readonly Relation[]): Relation[] {
  const since = new Map<Relation['kind'], Day | null>();
  for (const one of [...stays, ...goes]) since.set(one.kind, earlier(since.get(one.kind) ?? null, one.since));
  return [...since].map(([kind, day]) => ({ kind, since: day }));
}

/** Identifiers of both, each number of a register once. */
export const unitedIdentifiers = (stays: readonly Identifier[], goes: readonly Identifier[]): Identifier[] =>
  united(stays, goes, 30, ({ scheme, value }) => `${scheme} ${value.replaceAll(/\s/g, '').toLowerCase()}`);

/** Names in the languages in which the one that stays has none are those of the other. */
export const unitedNames = (stays: Names, goes: Names): Names => ({
  en: stays.en ?? goes.en,
  fr: stays.fr ?? goes.fr,
  es: stays.es ?? goes.es,
});

/** "Do not contact" of either counts for both; two reasons stand together where there is room. */
export function unitedReason(stays: string | null, goes: string | null): string | null {
  if (stays === null || goes === null || stays === goes) return stays ?? goes;
  const both = `${stays}; ${goes}`;
  return both.length <= 300 ? both : stays;
}

/** A person's time at an organisation, as it is recorded. */
export interface RecordedStay {
  id: string;
  function: string | null;
  since: Day | null;
  until: Day | null;
}

const sameFunction = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.toLowerCase() === b.toLowerCase();
const meet = (a: RecordedStay, b: RecordedStay): boolean =>
  (a.since ?? '') <= (b.until ?? '9999') && (b.since ?? '') <= (a.until ?? '9999');

/**
 * Stays of one person at one organisation, without those told twice: of two that share days in the same function (or
 * one of them without any) one is left, from the earliest known day to the last, open where one of them is open.
 */
export function unitedStays(stays: readonly RecordedStay[]): { kept: RecordedStay[]; dropped: string[] } {
  const kept: RecordedStay[] = [];
  const dropped: string[] = [];
  for (const one of stays.toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''))) {
    const twin = kept.find((other) => sameFunction(other.function, one.function) && meet(other, one));
    if (!twin) {
      kept.push({ ...one });
      continue;
    }
    dropped.push(one.id);
    twin.function ??= one.function;
    twin.since = earlier(twin.since, one.since);
    twin.until = twin.until === null || one.until === null ? null : later(twin.until, one.until);
  }
  return { kept, dropped };
}
