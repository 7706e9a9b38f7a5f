/** A label and what it says: "Signed on", "10 December 2026". */
export interface PdfFact {
  label: string;
  value: string;
}

/**
 * A piece of a document, as plain data with words already in its language. In texts a blank line begins a paragraph and
 * a line that starts with "- " is an item of a list.
 */
export type PdfBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; language?: string }
  /** A heading of level 2 with its number, and its text. */
  | { kind: 'clause'; number: string; heading: string; text: string }
  /** `widths` are shares of the width of the page; all columns are alike without them. */
  | { kind: 'table'; headers: readonly string[]; rows: readonly (readonly string[])[]; widths?: readonly number[] }
  | { kind: 'facts'; facts: readonly PdfFact[] }
  /** A box that never breaks: who signs, the facts of the signature, or lines to write on with ink. */
  | {
      kind: 'signature';
      heading: string;
      name: string;
      function: string | null;
      facts: readonly PdfFact[];
      ink: readonly string[];
    }
  | { kind: 'note'; text: string }
  | { kind: 'pageBreak' }
  /** Blocks in another language than the document. */
  | { kind: 'part'; language: string; blocks: readonly PdfBlock[] };

/** All that a PDF is made from. The same document gives the same bytes on the same runtime. */
export interface PdfDocument {
  title: string;
  /** BCP 47: `fr`. */
  language: string;
  /** Stands in the file as the instant of its making. */
  createdAt: Date;
  author?: string;
  /** What a program finds in the file again, in plain ASCII: which document this is. */
  keywords?: string;
  /** At the foot of every page, beside its number. */
  footer: string;
  blocks: readonly PdfBlock[];
}
