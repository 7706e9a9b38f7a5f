import { funderGroups } from '../../directory/organisation.ts';
import type { LaneSplit } from '../board-address.ts';
import { openStages, type StageCode } from '../stage.ts';
import type { BoardCard } from './board.ts';

/** One stage of one lane. */
export interface LaneColumn {
  stage: StageCode;
  cards: readonly BoardCard[];
}

/** A strip of the board; `key` is a funder group, an owner's id, '' for none of either, or 'all' where nothing is cut. */
export interface Lane {
  key: string;
  /** The owner's name, where lanes are owners. */
  name: string | null;
  cards: readonly BoardCard[];
  columns: readonly LaneColumn[];
}

const lane = (key: string, name: string | null, cards: readonly BoardCard[]): Lane => {
  const of = Map.groupBy(cards, (card) => card.stage);
  return { key, name, cards, columns: openStages.map((stage) => ({ stage, cards: of.get(stage) ?? [] })) };
};

/** The cards in lanes: by funder group in the order of the documents, by owner's name; those without come last. */
export function lanesOf(cards: readonly BoardCard[], split: LaneSplit | null): Lane[] {
  if (split === null) return [lane('all', null, cards)];
  const keyOf = (card: BoardCard) => (split === 'group' ? card.group : card.owner?.id) ?? '';
  const heaps = Map.groupBy(cards, keyOf);
  const names = new Map(cards.map((card) => [card.owner?.id ?? '', card.owner?.name ?? '']));
  const keys =
    split === 'group'
      ? funderGroups.filter((group) => heaps.has(group))
      : [...heaps.keys()].filter(Boolean).toSorted((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? ''));
  return [...keys, ...(heaps.has('') ? [''] : [])].map((key) =>
    lane(key, split === 'owner' ? (names.get(key) ?? null) : null, heaps.get(key) ?? []),
  );
}
