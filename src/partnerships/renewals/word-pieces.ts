import { diffWordsWithSpace } from 'diff';

/** A stretch of words that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Past so many changed words two texts share too little to be compared word by word. */
const mostChanges = 1500;

/** What became of a text, word by word: the pieces without `added` are the old text, without `removed` the new one. */
export function wordPieces(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  return found
    .filter(({ value }) => value !== '')
    .map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
