import type { PdfElement, PdfPages, TextStyle } from './pdf-pages.ts';

const padding = { side: 6, top: 4, bottom: 5 };
const lineColor = '#b8bcc2';

interface Cell {
  text: string;
  style: TextStyle;
  /** The head of a column or of a row; null for a value. */
  scope: 'Column' | 'Row' | null;
}
interface Row {
  cells: { cell: Cell; lines: string[]; x: number }[];
  height: number;
}

/**
 * Rows of cells in columns of given shares of the page. A row moves to the next page as a whole, unless it is taller than
 * one; the head stands again on every page, for the eye only.
 */
export function drawTable(
  pages: PdfPages,
  parent: PdfElement,
  rows: readonly (readonly Cell[])[],
  shares: readonly number[],
  head: readonly Cell[] | null,
): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => (pages.width * share) / sum);
  const measured = (cells: readonly Cell[]): Row => {
    let x = pages.left;
    const placed = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      const lines = pages.lines(cell.text, cell.style, width - 2 * padding.side);
      x += width;
      return { cell, lines, x: x - width + padding.side };
    });
    const tallest = Math.max(...placed.map(({ cell, lines }) => lines.length * cell.style.leading));
    return { cells: placed, height: tallest + padding.top + padding.bottom };
  };
  const table = pages.element(parent, 'Table');
  const top = head && measured(head);
  const body = rows.map(measured);
  pages.ensure((top?.height ?? 0) + Math.min(body[0]?.height ?? 0, pages.height / 2));
  if (top) drawRow(pages, pages.element(table, 'TR'), top);
  const turn = () => {
    pages.turn();
    if (top) drawRow(pages, null, top);
  };
  for (const row of body) {
    const wholePage = pages.height - (top?.height ?? 0);
    if (row.height > pages.room && row.height <= wholePage) turn();
    drawRow(pages, pages.element(table, 'TR'), row, turn);
  }
}

/** One row, over several pages if it must; without an element it is only for the eye. */
function drawRow(pages: PdfPages, element: PdfElement | null, { cells }: Row, turn?: () => void): void {
  const elements = cells.map(({ cell: { scope } }) =>
    element ? pages.element(element, scope ? 'TH' : 'TD', scope ? { scope } : {}) : null,
  );
  for (let from = 0; ; ) {
    const leading = Math.max(...cells.map(({ cell }) => cell.style.leading));
    const most = Math.max(1, Math.floor((pages.room - padding.top - padding.bottom + 0.01) / leading));
    const longest = Math.max(...cells.map(({ lines }) => lines.length));
    const count = turn ? Math.min(most, longest - from) : longest;
    for (const [column, { cell, lines, x }] of cells.entries()) {
      const here = lines.slice(from, from + count);
      if (here.length > 0) pages.draw(elements[column] ?? null, here, cell.style, x, pages.y + padding.top);
    }
    pages.y += count * leading + padding.top + padding.bottom;
    pages.rule(lineColor, pages.left, pages.y, pages.width);
    from += count;
    if (from >= longest) return;
    turn?.();
  }
}
