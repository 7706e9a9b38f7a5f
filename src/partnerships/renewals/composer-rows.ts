import { type Filled, typed } from '../../platform/form.ts';

/** The numbers of the rows of a list that a form has: "signatories.0.name" makes row 0. */
export function rowsIn(filled: Filled, list: string): number[] {
  const rows = new Set<number>();
  for (const name of Object.keys(filled)) {
    if (!name.startsWith(`${list}.`)) continue;
    const [number = ''] = name.slice(list.length + 1).split('.');
    if (/^\d{1,3}$/.test(number)) rows.add(Number(number));
  }
  return [...rows].sort((a, b) => a - b);
}

/** What marks a row as meant: one of these boxes is filled. */
const marks: Readonly<Record<string, readonly string[]>> = {
  'offer.contributions': ['kind'],
  'offer.obligations': ['kind'],
  signatories: ['person', 'name', 'email', 'function'],
};
const clauseMarks = ['heading', 'text'];

const isMeant = (filled: Filled, list: string, row: number): boolean =>
  (marks[list] ?? clauseMarks).some((name) => typed(filled, `${list}.${row}.${name}`) !== '') &&
  typed(filled, `${list}.${row}.drop`) === '';

/** The rows of a list that are filled and not dropped. */
export const meantRows = (filled: Filled, list: string): number[] =>
  rowsIn(filled, list).filter((row) => isMeant(filled, list, row));

/** Rows of those who sign, in the order of signing: by number, those without one last. */
export function signingRows(filled: Filled): number[] {
  const place = (row: number): number => {
    const text = typed(filled, `signatories.${row}.position`);
    return /^\d{1,3}$/.test(text) ? Number(text) : 1000;
  };
  return meantRows(filled, 'signatories').toSorted((a, b) => place(a) - place(b) || a - b);
}
