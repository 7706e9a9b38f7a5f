import { divider, type ListRow, listRows } from './list-rows.ts';
import { nameKey } from './name-key.ts';

/** What can be wrong with a row of a list. */
export const rowFaults = ['no_name', 'not_a_rank', 'rank_twice', 'name_twice', 'too_long', 'quote_open'] as const;
/** One of them. */
export type RowFault = (typeof rowFaults)[number];

/** A row that cannot be taken: its line from 1, what stands there, and the line it repeats. */
export interface LeftOut {
  line: number;
  fault: RowFault;
  text: string;
  other: number | null;
}

/** One row of a list: a potential funder as the file has it. */
export interface ReadEntry {
  line: number;
  rank: number;
  name: string;
  country: string | null;
  note: string | null;
}

/** What a text holds. `ranked` is false where no column has ranks: then the order of the rows is taken. */
export interface ListRead {
  entries: ReadEntry[];
  bad: LeftOut[];
  ranked: boolean;
}

/** What a column may be called, in the three languages; compared without accents and case. */
const heads = {
  rank: ['rank', 'ranking', 'position', 'no', 'n', 'nr', 'number', 'rang', 'classement', 'numero', 'rango', 'puesto'],
  name: [
    'name',
    'funder',
    'organisation',
    'organization',
    'institution',
    'donor',
    'nom',
    'bailleur',
    'financeur',
  ].concat(['nombre', 'organizacion', 'institucion', 'financiador', 'donante', 'entidad', 'organisme', 'institute']),
  country: ['country', 'pays', 'pais'],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'remarque',
    'commentaire',
    'nota',
    'notas',
  ].concat(['comentario', 'observaciones', 'observations']),
} as const;
type Column = keyof typeof heads;
type Places = Readonly<Record<Column, number>>;

/** The most rows of one list, and the most letters of its cells. */
export const mostEntries = 5000;
const longest = { name: 300, country: 100, note: 2000 } as const;

/** Marks and controls that would hide or turn the text around them, and what PostgreSQL does not take. */
const hidden = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;
const clean = (text: string): string => text.toWellFormed().replaceAll(hidden, ' ').replaceAll(/\s+/g, ' ').trim();

/** The text in the bytes of a file: UTF-8, UTF-16 with its mark, else as Windows writes Western Europe. Null for none. */
export function listText(bytes: Uint8Array): string | null {
  const decoded = (encoding: string, fatal = false): string | null => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      return null;
    }
  };
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = wide ? decoded('utf-16le') : (decoded('utf-8', true) ?? decoded('windows-1252'));
  return text === null || text.includes('\0') || text.startsWith('PK\u0003\u0004') || text.startsWith('%PDF-')
    ? null
    : text;
}

const headKey = (cell: string): string => nameKey(cell.replaceAll(/[°º#.]/g, ' '));

function placesIn(cells: readonly string[]): Places | null {
  const keys = cells.map(headKey);
  const at = (column: Column) => keys.findIndex((key) => (heads[column] as readonly string[]).includes(key));
  const places = { rank: at('rank'), name: at('name'), country: at('country'), note: at('note') };
  return places.name < 0 ? null : places;
}

/** "7", "7.", "#7", "7º"; null for anything else. */
const rankIn = (text: string): number | null => {
  const [, digits] = /^#?\s*(\d{1,6})\s*[.)°º]?$/.exec(text) ?? [];
  const rank = Number(digits ?? 0);
  return rank > 0 ? rank : null;
};

/** Rows of a text without heads: a rank where all lines begin with one, then name, country and note. */
function withoutHeads(text: string): { rows: ListRow[]; places: Places; openQuote: number | null } {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const numbered = lines.length > 0 && lines.every((line) => /^\s*"?#?\d{1,6}[.)°º]?"?\s*[,;\t]/.test(line));
  // A comma may stand in a name: it divides only what is numbered.
  const first = divider(lines[0] ?? '');
  const sign = first === ',' && !numbered ? '\t' : first;
  const dotted = lines.length > 0 && lines.every((line) => /^\s*#?\d{1,6}[.)]\s+\S/.test(line));
  const plain = dotted && !numbered ? text.replaceAll(/^(\s*#?\d{1,6})[.)]\s+/gm, `$1${sign}`) : text;
  const { rows, openQuote } = listRows(plain, sign);
  const from = numbered || dotted ? 1 : 0;
  return { rows, openQuote, places: { rank: from - 1, name: from, country: from + 1, note: from + 2 } };
}

/**
 * Reads a ranked list: rows with commas, semicolons or tabs between, under heads in any of the three languages (rank,
 * name, country, note). `heads: optional` also takes lines without heads. Null when there is no column of names.
 */
export function readList(sent: string, wish: { heads: 'needed' | 'optional' }): ListRead | null {
  const text = sent.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '\n');
  const head = text.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '';
  const whole = listRows(text, divider(head));
  const places = placesIn(whole.rows[0]?.cells ?? []);
  if (places) return gather(whole.rows.slice(1), places, whole.openQuote);
  if (wish.heads === 'needed' || head === '') return null;
  const bare = withoutHeads(text);
  return gather(bare.rows, bare.places, bare.openQuote);
}

function gather(rows: readonly ListRow[], places: Places, openQuote: number | null): ListRead {
  const read: ListRead = { entries: [], bad: [], ranked: places.rank >= 0 };
  const ranks = new Map<number, number>();
  const names = new Map<string, number>();
  for (const [index, { line, cells }] of rows.entries()) {
    const cell = (column: Column): string => (places[column] < 0 ? '' : clean(cells[places[column]] ?? ''));
    const name = cell('name');
    const rankText = cell('rank');
    const refuse = (fault: RowFault, text: string, other: number | null = null) =>
      read.bad.push({ line, fault, text: text.slice(0, 80), other });
    if (openQuote !== null && line >= openQuote) {
      refuse('quote_open', cells.join(' ').trim());
      continue;
    }
    const key = nameKey(name) || name;
    const rank = read.ranked ? rankIn(rankText) : index + 1;
    const [country, note] = [cell('country'), cell('note')];
    const sameRank = rank === null ? undefined : ranks.get(rank);
    const sameName = names.get(key);
    if (name === '') refuse('no_name', cells.filter(Boolean).join(' · '));
    else if (name.length > longest.name || country.length > longest.country || note.length > longest.note)
      refuse('too_long', name);
    else if (rank === null) refuse('not_a_rank', rankText);
    else if (sameRank !== undefined) refuse('rank_twice', rankText, sameRank);
    else if (sameName !== undefined) refuse('name_twice', name, sameName);
    else {
      ranks.set(rank, line);
      names.set(key, line);
      read.entries.push({ line, rank, name, country: country || null, note: note || null });
    }
  }
  read.entries.sort((a, b) => a.rank - b.rank);
  return read;
}
