import { funderGroups } from '../../directory/organisation.ts';
import type { LaneSplit } from '../board-address.ts';
import { openStages } from '../stage.ts';
import { noTotals } from '../totals.ts';
import type { BoardColumn } from './board.ts';

/** A strip of the board; `key` is a funder group, an owner's id, '' for none of either, or 'all' where nothing is cut. */
export interface Lane {
  key: string;
  /** The owner's name, where lanes are owners. */
  name: string | null;
  /** One for each open stage, in order. */
  columns: readonly BoardColumn[];
}

const lane = (key: string, name: string | null, columns: readonly BoardColumn[]): Lane => ({
  key,
  name,
  columns: openStages.map(
    (stage) =>
      columns.find((column) => column.stage === stage) ?? { lane: key, stage, totals: noTotals, cards: [], next: null },
  ),
});

/** The columns in lanes: by funder group in the order of the documents, by owner's name; those without come last. */
export function lanesOf(columns: readonly BoardColumn[], split: LaneSplit | null): Lane[] {
  if (split === null) return [lane('all', null, columns)];
  const heaps = Map.groupBy(columns, (column) => column.lane);
  const nameOf = (key: string) => heaps.get(key)?.[0]?.cards[0]?.owner?.name ?? '';
  const keys =
    split === 'group'
      ? funderGroups.filter((group) => heaps.has(group))
      : [...heaps.keys()].filter(Boolean).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return [...keys, ...(heaps.has('') ? [''] : [])].map((key) =>
    lane(key, split === 'owner' && key !== '' ? nameOf(key) : null, heaps.get(key) ?? []),
  );
}
