import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideFonts } from '../../src/platform/fonts.ts';
import { readFontFromDisk } from '../../src/platform/fonts-on-disk.ts';
import { writePdf } from '../../src/platform/pdf.ts';
import type { PdfBlock, PdfDocument } from '../../src/platform/pdf-document.ts';

beforeAll(() => provideFonts(readFontFromDisk));

const documentOf = (blocks: readonly PdfBlock[], rest: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Renouvellement',
  language: 'fr',
  createdAt: new Date('2026-12-10T09:30:00Z'),
  footer: 'Version 2 · 9f2c4b7a1e3d5c60',
  blocks,
  ...rest,
});
const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });

async function textOf(blocks: readonly PdfBlock[], rest: Partial<PdfDocument> = {}): Promise<string[]> {
  const { text } = await extractText(await writePdf(documentOf(blocks, rest)));
  return text;
}
/** Lines of a page are told apart by readers with a line break. */
const flat = (text: readonly string[]): string => text.join('\n').replaceAll(/\s*\n/g, ' ');

interface Node {
  role?: string;
  lang?: string;
  children?: Node[];
}
async function treeOf(bytes: Uint8Array): Promise<Node[]> {
  const pdf = await getDocumentProxy(bytes);
  const pages = Array.from({ length: pdf.numPages }, (_, page) => page + 1);
  return Promise.all(pages.map(async (page) => (await (await pdf.getPage(page)).getStructTree()) as Node));
}
const rolesOf = (node: Node): string[] => [
  ...(node.role && node.role !== 'Root' ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
];

describe('letters', () => {
  it('shows accents, ligatures, guillemets, currencies and narrow spaces as they are', async () => {
    const names = 'Côte d’Ivoire, Abomey-Calavi, ñ, œ, « fonds », 1\u202f250,00\u00a0€, Łódź, Győr, Iași, ¿qué?';
    // Readers hand every kind of space on as a plain one.
    expect(flat(await textOf([paragraph(names)]))).toContain(names.replaceAll(/[\u202f\u00a0]/g, ' '));
  });

  it('shows Greek, Cyrillic and Vietnamese names', async () => {
    const names = 'Αθήνα, Київ, Nguyễn Thị Hạnh';
    expect(flat(await textOf([paragraph(names)]))).toContain(names);
  });

  it('composes letters that came in two parts', async () => {
    expect(flat(await textOf([paragraph('Co\u0302te')]))).toContain('Côte');
  });

  it('puts a box in the place of each letter the font lacks', async () => {
    expect(flat(await textOf([paragraph('Amina سعيد 東京')]))).toContain('Amina □□□□ □□');
  });

  it('takes out marks that turn the direction of a line', async () => {
    expect(flat(await textOf([paragraph('Sa\u202elim\u200f B\u2066en')]))).toContain('Salim Ben');
  });
});

describe('structure', () => {
  const blocks: PdfBlock[] = [
    { kind: 'heading', level: 1, text: 'Protocole d’accord' },
    { kind: 'clause', number: '1.', heading: 'Objet', text: 'Ce texte prolonge :\n- le premier\n- le second' },
    { kind: 'table', headers: ['Apport', 'Montant'], rows: [['Bureau', '1 000 €']] },
    { kind: 'facts', facts: [{ label: 'Signé le', value: '10 décembre 2026' }] },
    { kind: 'part', language: 'en', blocks: [paragraph('The same in English.')] },
  ];

  it('tags headings, paragraphs, lists and tables', async () => {
    const [page] = await treeOf(await writePdf(documentOf(blocks)));
    expect(rolesOf(page ?? {}).join(' ')).toBe(
      ['Document H1 H2 P L LI Lbl LBody LI Lbl LBody', 'Table TR TH TH TR TD TD Table TR TH TD Sect P'].join(' '),
    );
  });

  it('names the language of the document and of a part', async () => {
    const file = Buffer.from(await writePdf(documentOf(blocks))).toString('latin1');
    expect(file).toContain('/Lang (fr)');
    expect(file).toContain('/Lang (en)');
  });

  it('is marked as tagged and as PDF/UA, with a title that readers show', async () => {
    const file = Buffer.from(await writePdf(documentOf(blocks))).toString('latin1');
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Marked true', '/DisplayDocTitle true'])
      expect(file).toContain(mark);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says which heads are of a column and which of a row', async () => {
    const file = Buffer.from(await writePdf(documentOf(blocks))).toString('latin1');
    expect(file).toContain('/Scope /Column');
    expect(file).toContain('/Scope /Row');
  });

  it('bears a title that would break XML', async () => {
    const bytes = await writePdf(documentOf(blocks, { title: 'Vrai & <faux>' }));
    const pdf = await getDocumentProxy(bytes.slice());
    const { info, metadata } = await pdf.getMetadata();
    expect((info as { Title: string }).Title).toBe('Vrai & <faux>');
    expect(metadata.get('dc:title')).toBe('Vrai & <faux>');
  });
});

describe('pages', () => {
  it('numbers each page and repeats the foot', async () => {
    const text = await textOf([paragraph('Un.'), { kind: 'pageBreak' }, paragraph('Deux.')]);
    expect(text.map((page) => /(\d \/ \d)/.exec(page)?.[1])).toEqual(['1 / 2', '2 / 2']);
    for (const page of text) expect(page).toContain('Version 2 · 9f2c4b7a1e3d5c60');
  });

  it('goes on over forty pages, in order and without loss', async () => {
    const words = Array.from({ length: 17_000 }, (_, n) => `mot${n}`);
    const blocks = Array.from({ length: 170 }, (_, n) => paragraph(words.slice(n * 100, n * 100 + 100).join(' ')));
    const text = await textOf(blocks);
    expect(text.length).toBeGreaterThan(40);
    expect(text.join('\n').match(/mot\d+/g)).toEqual(words);
  });

  it('cuts a word that is longer than a line', async () => {
    const [page = ''] = await textOf([paragraph('x'.repeat(400))]);
    const lines = page.split('\n').filter((line) => /^x+$/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toHaveLength(400);
  });

  it('keeps a row of a table on one page and repeats the head', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => [`début ${n}\nmilieu\nfin ${n}`, `${n} €`]);
    const text = await textOf([{ kind: 'table', headers: ['Apport', 'Montant'], rows, widths: [3, 1] }]);
    expect(text.length).toBeGreaterThan(2);
    for (const page of text) {
      expect(page).toContain('Apport');
      const begun = page.match(/début \d+/g)?.length;
      expect(page.match(/fin \d+/g)?.length).toBe(begun);
    }
  });

  it('lays a row that is taller than a page over several, without loss', async () => {
    const words = Array.from({ length: 900 }, (_, n) => `mot${n}`);
    const text = await textOf([{ kind: 'table', headers: ['A', 'B'], rows: [[words.join(' '), 'b']] }]);
    expect(text.length).toBeGreaterThan(1);
    expect(text.join('\n').match(/mot\d+/g)).toEqual(words);
  });

  it('keeps a box for a signature whole, with lines for ink', async () => {
    const box: PdfBlock = {
      ...{ kind: 'signature', heading: 'Pour le partenaire', name: 'Carron de La Carrière', function: 'Président' },
      ...{ facts: [{ label: 'Manière', value: 'à l’encre' }], ink: ['Signature', 'Date'] },
    };
    const text = await textOf(Array.from({ length: 20 }, () => box));
    for (const page of text) expect(page.match(/Pour le partenaire/g)?.length).toBe(page.match(/^Date/gm)?.length);
  });
});

it('is the same to the last byte for the same document', async () => {
  const document = documentOf([
    { kind: 'heading', level: 1, text: 'Œuvre' },
    { kind: 'table', headers: ['a'], rows: [['b']] },
  ]);
  const hash = async () =>
    createHash('sha256')
      .update(await writePdf(document))
      .digest('hex');
  expect(await hash()).toBe(await hash());
});
