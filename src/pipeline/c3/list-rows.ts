/** One row of a text: the line it begins on, from 1, and its cells, trimmed. */
export interface ListRow {
  line: number;
  cells: string[];
}

/** The rows of a text; `openQuote` is the line of a quotation mark that nothing closes. */
export interface RowsRead {
  rows: ListRow[];
  openQuote: number | null;
}

/** What divides the cells of a line: a tab, a semicolon, else a comma. Signs inside quotes do not count. */
export function divider(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  return ['\t', ';', ','].find((sign) => bare.includes(sign)) ?? ',';
}

/** The rows of a CSV text with that sign between the cells, quotes doubled inside quotes. Empty rows are left out. */
export function listRows(text: string, sign: string): RowsRead {
  const rows: ListRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let begun = 1;
  let line = 1;
  let quotedFrom: number | null = null;
  const end = () => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells });
    cells = [];
    cell = '';
  };
  const body = text.replaceAll(/\r\n?/g, '\n');
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at];
    if (letter === '\n') line += 1;
    if (quotedFrom !== null) {
      if (letter !== '"') cell += letter;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedFrom = null;
    } else if (letter === '"' && cell.trim() === '') {
      quotedFrom = line;
      cell = '';
    } else if (letter === '\n') {
      end();
      begun = line;
    } else if (letter === sign) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  end();
  return { rows, openQuote: quotedFrom };
}
