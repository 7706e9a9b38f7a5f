import type { PdfBlock, PdfDocument } from './pdf-document.ts';
import { type PdfElement, PdfPages, type TextStyle } from './pdf-pages.ts';
import { drawTable } from './pdf-table.ts';
import { partsOfText } from './pdf-text.ts';

const ink = '#16181d';
const quiet = '#555b66';
const line = '#9aa0a8';
const regular = (size: number, leading: number, color = ink): TextStyle => ({
  ...{ font: 'inter-regular.ttf', size, leading, color },
});
const strong = (size: number, leading: number, color = ink): TextStyle => ({
  ...{ font: 'inter-semibold.ttf', size, leading, color },
});

const body = regular(10, 15);
const small = regular(8.5, 12.5, quiet);
const foot = regular(7.5, 10, quiet);
const cell = regular(9, 13);
const cellHead = strong(9, 13);
const headings = { 1: strong(19, 25), 2: strong(12, 17), 3: strong(10, 15) } as const;
const before = { 1: 0, 2: 14, 3: 9 } as const;

/**
 * A tagged PDF (PDF/UA): headings, paragraphs, lists and tables are known as such to a screen reader, with the language
 * of each part. The same document gives the same bytes on the same runtime. Needs `provideFonts`.
 */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const pages = await PdfPages.open(document);
  drawBlocks(pages, pages.root, document.blocks);
  return pages.finish(document.footer, foot);
}

function drawBlocks(pages: PdfPages, parent: PdfElement, blocks: readonly PdfBlock[]): void {
  for (const block of blocks) drawBlock(pages, parent, block);
}

function drawBlock(pages: PdfPages, parent: PdfElement, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(pages, parent, block.level, block.text);
      break;
    case 'paragraph':
      drawText(pages, parent, block.text, body, block.language);
      break;
    case 'clause':
      drawHeading(pages, parent, 2, `${block.number}\u00a0 ${block.heading}`);
      drawText(pages, parent, block.text, body);
      break;
    case 'note':
      drawText(pages, parent, block.text, small);
      break;
    case 'table': {
      const head = block.headers.map((text) => ({ text, style: cellHead, scope: 'Column' as const }));
      const rows = block.rows.map((row) => row.map((text) => ({ text, style: cell, scope: null })));
      pages.space(4);
      drawTable(pages, parent, rows, block.widths ?? block.headers.map(() => 1), head);
      pages.space(10);
      break;
    }
    case 'facts': {
      const rows = block.facts.map(({ label, value }) => [
        { text: label, style: cellHead, scope: 'Row' as const },
        { text: value, style: cell, scope: null },
      ]);
      pages.space(2);
      if (rows.length > 0) drawTable(pages, parent, rows, [3, 7], null);
      pages.space(10);
      break;
    }
    case 'signature':
      drawSignature(pages, parent, block);
      break;
    case 'pageBreak':
      pages.turn();
      break;
    case 'part':
      drawBlocks(pages, pages.element(parent, 'Sect', { lang: block.language }), block.blocks);
      break;
  }
}

/** A heading, on the same page as the beginning of what follows it. */
function drawHeading(pages: PdfPages, parent: PdfElement, level: 1 | 2 | 3, text: string): void {
  const style = headings[level];
  const lines = pages.lines(text, style, pages.width);
  pages.space(before[level]);
  pages.ensure(lines.length * style.leading + 3 * body.leading);
  pages.bookmark(text);
  pages.flow(pages.element(parent, `H${level}`), lines, style);
  pages.space(level === 1 ? 8 : 3);
}

const itemIndent = 14;

function drawText(pages: PdfPages, parent: PdfElement, text: string, style: TextStyle, language?: string): void {
  const spoken = language === undefined ? {} : { lang: language };
  for (const part of partsOfText(text)) {
    if (part.kind === 'paragraph') {
      pages.flow(pages.element(parent, 'P', spoken), pages.lines(part.text, style, pages.width), style);
    } else {
      const list = pages.element(parent, 'L', spoken);
      for (const item of part.items) {
        const lines = pages.lines(item, style, pages.width - itemIndent);
        pages.ensure(Math.min(lines.length, 2) * style.leading);
        const entry = pages.element(list, 'LI');
        pages.draw(pages.element(entry, 'Lbl'), ['•'], style, pages.left + 2, pages.y);
        pages.flow(pages.element(entry, 'LBody'), lines, style, pages.left + itemIndent);
      }
    }
    pages.space(style.leading / 2);
  }
}

const box = { padding: 10, gap: 10, inkLine: 30, label: 110 };

/** A box of its own, never over two pages: names at its head, facts below, then lines to write on. */
function drawSignature(pages: PdfPages, parent: PdfElement, block: Extract<PdfBlock, { kind: 'signature' }>): void {
  const inner = pages.width - 2 * box.padding;
  const who = [
    { text: block.heading, style: strong(9, 13, quiet) },
    { text: block.name, style: strong(11, 16) },
    ...(block.function === null ? [] : [{ text: block.function, style: cell }]),
  ].map(({ text, style }) => ({ style, lines: pages.lines(text, style, inner) }));
  const facts = block.facts.map(({ label, value }) => ({
    label: pages.lines(label, small, box.label - 8),
    value: pages.lines(value, cell, inner - box.label),
  }));
  const factHeight = ({ label, value }: (typeof facts)[number]) =>
    Math.max(label.length * small.leading, value.length * cell.leading);
  const heights = [
    ...who.map(({ lines, style }) => lines.length * style.leading),
    ...facts.map(factHeight),
    block.ink.length * box.inkLine,
  ];
  const height = heights.reduce((sum, one) => sum + one, 2 * box.padding + 4);
  pages.ensure(height + box.gap);
  const top = pages.y;
  pages.rule(line, pages.left, top, pages.width, height);
  const x = pages.left + box.padding;
  const group = pages.element(parent, 'Div');
  pages.y += box.padding;
  for (const { lines, style } of who) {
    pages.draw(pages.element(group, 'P'), lines, style, x, pages.y);
    pages.y += lines.length * style.leading;
  }
  pages.y += 4;
  for (const fact of facts) {
    const paragraph = pages.element(group, 'P');
    pages.draw(paragraph, fact.label, small, x, pages.y);
    pages.draw(paragraph, fact.value, cell, x + box.label, pages.y);
    pages.y += factHeight(fact);
  }
  for (const label of block.ink) {
    pages.y += box.inkLine;
    pages.draw(pages.element(group, 'P'), [label], small, x, pages.y - small.leading);
    pages.rule(line, x + box.label, pages.y - 1, inner - box.label);
  }
  pages.y = top + height + box.gap;
}
