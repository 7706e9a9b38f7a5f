import type { Language } from '../values/language.ts';

/** One value of a sheet: null is an empty cell, a number is written with the decimal sign of the language. */
export type Cell = string | number | null;

/** Text that a spreadsheet would run as a formula is led by an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * Rows as CSV that the spreadsheets of the reader's country open at a double click: a byte order mark, and for French
 * and Spanish semicolons with decimal commas.
 */
export function csvText(rows: readonly (readonly Cell[])[], language: Language): string {
  const [between, decimal] = language === 'en' ? [',', '.'] : [';', ','];
  const cell = (value: Cell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', decimal);
    const text = harmless(value);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(between)).join('\r\n')}\r\n`;
}
