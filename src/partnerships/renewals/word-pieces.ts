import { diffArrays } from 'diff';

/** A stretch of words that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Past so many changed words two texts share too little to be compared word by word. */
const mostChanges = 1500;

/** Words, numbers with their decimals, runs of space, and every other mark by itself. */
const tokens = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*|\s+|[\s\S]/gu) ?? [];

/** What became of a text, word by word: the pieces without `added` are the old text, without `removed` the new one. */
export function wordPieces(before: string, after: string): Piece[] {
  const found = diffArrays(tokens(before), tokens(after), { maxEditLength: mostChanges });
  if (!found) return gathered([piece('removed', before), piece('added', after)]);
  return gathered(
    found.map(({ added, removed, value }) => piece(added ? 'added' : removed ? 'removed' : 'same', value.join(''))),
  );
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

/** Changes with nothing but space between them are read as one: "not agreed" became "6 months", not word by word. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let change = { removed: '', added: '' };
  const flush = () => {
    if (change.removed !== '') all.push(piece('removed', change.removed));
    if (change.added !== '') all.push(piece('added', change.added));
    change = { removed: '', added: '' };
  };
  pieces.forEach(({ kind, text }, index) => {
    if (text === '') return;
    if (kind !== 'same') change[kind] += text;
    else if (/^[^\S\n]+$/.test(text) && pieces[index + 1] && change.removed !== '' && change.added !== '') {
      change.removed += text;
      change.added += text;
    } else {
      flush();
      all.push({ kind, text });
    }
  });
  flush();
  return all;
}
