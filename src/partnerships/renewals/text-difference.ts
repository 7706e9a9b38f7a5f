import type { AgreementText, Clause } from './renewal-version.ts';
import { type Piece, wordPieces } from './word-pieces.ts';

/** What became of a clause. `moved`: it stands in another place among those that stayed. */
export interface ClauseChange {
  key: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  moved: boolean;
  heading: Piece[];
  text: Piece[];
}

/** What became of a text; `title` is null where it stayed. */
export interface TextChange {
  title: Piece[] | null;
  clauses: ClauseChange[];
}

const whole = (kind: Piece['kind'], text: string): Piece[] => (text === '' ? [] : [{ kind, text }]);

/** Clauses that were added, taken out, rewritten or moved, in the order of the new text. */
export function textChange(before: AgreementText, after: AgreementText): TextChange {
  const was = new Map(before.clauses.map((clause) => [clause.key, clause]));
  const is = new Map(after.clauses.map((clause) => [clause.key, clause]));
  const moved = movedKeys(before.clauses, after.clauses);
  const clauses = everyKey(before.clauses, after.clauses).flatMap((key) =>
    clauseChange(was.get(key), is.get(key), moved.has(key)),
  );
  return { title: before.title === after.title ? null : wordPieces(before.title, after.title), clauses };
}

/** The clauses of the new text in its order; one that went stands after the one it followed. */
function everyKey(before: readonly Clause[], after: readonly Clause[]): string[] {
  const keys = after.map(({ key }) => key);
  before.forEach(({ key }, index) => {
    const follows = before[index - 1]?.key;
    if (!keys.includes(key)) keys.splice(follows === undefined ? 0 : keys.indexOf(follows) + 1, 0, key);
  });
  return keys;
}

function clauseChange(was: Clause | undefined, is: Clause | undefined, moved: boolean): ClauseChange[] {
  const only = (kind: 'added' | 'removed', { key, heading, text }: Clause): ClauseChange[] => [
    { key, kind, moved: false, heading: whole(kind, heading), text: whole(kind, text) },
  ];
  if (!was) return is ? only('added', is) : [];
  if (!is) return only('removed', was);
  const rewritten = was.heading !== is.heading || was.text !== is.text;
  if (!rewritten && !moved) return [];
  return [
    {
      key: is.key,
      kind: rewritten ? 'changed' : 'moved',
      moved,
      heading: wordPieces(was.heading, is.heading),
      text: wordPieces(was.text, is.text),
    },
  ];
}

/** Clauses whose order changed: as few as possible, so that one that was moved does not mark those it passed. */
function movedKeys(before: readonly Clause[], after: readonly Clause[]): Set<string> {
  const old = new Map(before.map(({ key }, index) => [key, index]));
  const common = after.map(({ key }) => key).filter((key) => old.has(key));
  const place = (key: string) => old.get(key) ?? 0;
  let best: string[] = [];
  const runs: string[][] = [];
  for (const key of common) {
    const longest = runs.reduce<string[]>(
      (most, run) => (place(run.at(-1) ?? '') < place(key) && run.length > most.length ? run : most),
      [],
    );
    const run = [...longest, key];
    runs.push(run);
    if (run.length > best.length) best = run;
  }
  const kept = new Set(best);
  return new Set(common.filter((key) => !kept.has(key)));
}
