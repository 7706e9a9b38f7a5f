import PDFDocument from 'pdfkit';
import { type FontName, fontBytes, fontNames } from './fonts.ts';
import type { PdfDocument } from './pdf-document.ts';
import { cleanText, linesOf, showable } from './pdf-text.ts';

/** An element of the structure tree: what a screen reader walks through. */
export type PdfElement = PDFKit.PDFStructureElement;

/** How a text is set. Sizes in points. */
export interface TextStyle {
  font: FontName;
  size: number;
  /** From one baseline to the next. */
  leading: number;
  color: string;
}

const a4 = { width: 595.28, height: 841.89 };
const margin = { side: 64, top: 64, bottom: 76 };

const inXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}\n]/gu, '');
const inXmp = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

/** pdfkit, with metadata that bear any title and say that the file follows PDF/UA. */
class TaggedPdf extends PDFDocument {
  /** Called by pdfkit at the end, in place of its own, which puts the title into XML as it is. */
  _addInfo(): void {
    const { Title = '', Author, Keywords, CreationDate, ModDate, Producer = '', Creator = '' } = this.info;
    const author = Author ? `<dc:creator><rdf:Seq><rdf:li>${inXml(Author)}</rdf:li></rdf:Seq></dc:creator>` : '';
    const keywords = Keywords ? `<pdf:Keywords>${inXml(Keywords)}</pdf:Keywords>` : '';
    this.appendXML(`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<xmp:CreateDate>${CreationDate ? inXmp(CreationDate) : ''}</xmp:CreateDate>
<xmp:ModifyDate>${ModDate ? inXmp(ModDate) : ''}</xmp:ModifyDate>
<xmp:CreatorTool>${inXml(Creator)}</xmp:CreatorTool>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(Title)}</rdf:li></rdf:Alt></dc:title>
${author}${keywords}<pdf:Producer>${inXml(Producer)}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`);
  }
}

/** A4 pages that are written from top to bottom. Everything drawn belongs to an element or is marked as an artifact. */
export class PdfPages {
  readonly left = margin.side;
  readonly width = a4.width - 2 * margin.side;
  /** Of a page that is still empty. */
  readonly height = a4.height - margin.top - margin.bottom;
  readonly root: PdfElement;
  /** Where the next thing goes, from the top of the page. */
  y = margin.top;
  #pdf: TaggedPdf;
  #has: (codePoint: number) => boolean;
  #written: Promise<Uint8Array>;

  private constructor(pdf: TaggedPdf, language: string) {
    this.#pdf = pdf;
    this.#written = bytesOf(pdf);
    // What pdfkit's own types keep to themselves.
    const { _font } = pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };
    this.#has = (codePoint) => _font.font.hasGlyphForCodePoint(codePoint);
    pdf.addPage();
    this.root = pdf.struct('Document', { lang: language });
    pdf.addStructure(this.root);
  }

  /** Empty pages for a document, with its fonts. */
  static async open({ title, language, createdAt, author, keywords }: PdfDocument): Promise<PdfPages> {
    const fonts = await Promise.all(fontNames.map(async (name) => ({ name, bytes: await fontBytes(name) })));
    const pdf = new TaggedPdf({
      size: [a4.width, a4.height],
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      pdfVersion: '1.7',
      lang: language,
      tagged: true,
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      // Else pdfkit looks for Helvetica on the disk.
      font: '',
      info: {
        Title: cleanText(title),
        ...(author !== undefined && { Author: cleanText(author) }),
        ...(keywords !== undefined && { Keywords: keywords }),
        Creator: 'Loam',
        Producer: 'Loam (PDFKit)',
        CreationDate: createdAt,
        ModDate: createdAt,
      },
    });
    // The one that is set last is asked for its glyphs; all have the same.
    for (const { name, bytes } of fonts) pdf.registerFont(name, bytes as Buffer).font(name);
    return new PdfPages(pdf, language);
  }

  /** What is left of this page. */
  get room(): number {
    return a4.height - margin.bottom - this.y;
  }

  /** Begins a new page unless this much fits on the page, or the page is empty. */
  ensure(height: number): void {
    if (this.room < Math.min(height, this.height) && this.y > margin.top) this.turn();
  }

  /** Begins a new page. */
  turn(): void {
    this.#pdf.addPage();
    this.y = margin.top;
  }

  /** Leaves space, except at the head of a page. */
  space(height: number): void {
    if (this.y > margin.top) this.y += height;
  }

  /** The lines of a text in a width, with letters that the font has. */
  lines(text: string, style: TextStyle, width: number): string[] {
    const pdf = this.#pdf.font(style.font).fontSize(style.size);
    return linesOf(showable(cleanText(text), this.#has), width, (line) => pdf.widthOfString(line));
  }

  /** A new element under another. `language` only where it differs. */
  element(parent: PdfElement, tag: string, options: { lang?: string; scope?: 'Row' | 'Column' } = {}): PdfElement {
    const element = this.#pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** Draws lines at a place as content of an element, or as an artifact of the layout (null). Moves nothing. */
  draw(element: PdfElement | null, lines: readonly string[], style: TextStyle, x: number, y: number): void {
    const set = () => {
      const pdf = this.#pdf.font(style.font).fontSize(style.size).fillColor(style.color);
      for (const [index, line] of lines.entries())
        if (line !== '') pdf.text(line, x, y + index * style.leading, { lineBreak: false });
    };
    if (element) element.add(set);
    else this.artifact(set);
  }

  /** Lines down the page and over to the next ones; never one line alone on either side of a break. */
  flow(element: PdfElement, lines: readonly string[], style: TextStyle, x = this.left): void {
    let rest = lines;
    while (rest.length > 0) {
      const fit = Math.floor((this.room + 0.01) / style.leading);
      let count = Math.min(fit, rest.length);
      if (rest.length - count === 1 && rest.length > 2) count -= 1;
      if (count < Math.min(2, rest.length)) {
        this.turn();
        continue;
      }
      this.draw(element, rest.slice(0, count), style, x, this.y);
      this.y += count * style.leading;
      rest = rest.slice(count);
      if (rest.length > 0) this.turn();
    }
  }

  /** A line across, or a box, as part of the layout. */
  rule(color: string, x: number, y: number, width: number, height = 0): void {
    this.artifact(() => {
      const pdf = this.#pdf.lineWidth(0.7).strokeColor(color);
      if (height === 0)
        pdf
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke();
      else pdf.rect(x, y, width, height).stroke();
    });
  }

  /** A place in the list of contents that readers show beside the pages. */
  bookmark(title: string): void {
    this.#pdf.outline.addItem(showable(cleanText(title), this.#has).replaceAll('\n', ' '));
  }

  /** Writes the foot of every page and closes the file. */
  finish(footer: string, style: TextStyle): Promise<Uint8Array> {
    const pdf = this.#pdf;
    const { count } = pdf.bufferedPageRange();
    const [text = ''] = this.lines(footer, style, this.width - 60);
    for (let page = 0; page < count; page++) {
      pdf.switchToPage(page);
      const number = `${page + 1} / ${count}`;
      const y = a4.height - margin.bottom + 28;
      this.artifact(() => {
        pdf.font(style.font).fontSize(style.size).fillColor(style.color);
        pdf.text(text.trimEnd(), this.left, y, { lineBreak: false });
        pdf.text(number, this.left + this.width - pdf.widthOfString(number), y, { lineBreak: false });
      }, 'Pagination');
    }
    pdf.end();
    return this.#written;
  }

  private artifact(set: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#pdf.markContent('Artifact', { type });
    set();
    this.#pdf.endMarkedContent();
  }
}

/** pdfkit is a stream of Node there and its own elsewhere; both tell what they have written. */
const bytesOf = (pdf: TaggedPdf): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', failed);
    pdf.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.byteLength;
      }
      done(bytes);
    });
  });
