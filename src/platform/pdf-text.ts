/** Marks of direction, joiners, soft hyphens and controls: invisible, and able to turn a line round. */
const invisible = /[^\P{Cc}\n]|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** Stands where a letter cannot be shown, so that a reader sees that something is missing. */
export const missingLetter = '□';

/** Composed (NFC), lines ended by \n, without invisible marks, with one space where there were several. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/ {2,}/g, ' ');

/** Every letter without a glyph as `missingLetter`, every such space as a space. */
export const showable = (text: string, has: (codePoint: number) => boolean): string =>
  Array.from(text, (letter) => {
    if (letter === '\n' || has(letter.codePointAt(0) ?? 0)) return letter;
    return /\p{Zs}/u.test(letter) ? ' ' : missingLetter;
  }).join('');

/** A paragraph, or the items of a list. */
export type TextPart = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const itemMark = /^[-–•] +/;

/** A text in its paragraphs and lists: a blank line separates, a line that starts with "- " is an item. */
export function partsOfText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let open: TextPart | undefined;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const item = itemMark.test(line) ? line.replace(itemMark, '') : null;
    if (line === '') {
      open = undefined;
    } else if (item !== null && open?.kind === 'list') {
      open.items.push(item);
    } else if (item === null && open?.kind === 'paragraph') {
      open.text += `\n${line}`;
    } else {
      open = item === null ? { kind: 'paragraph', text: line } : { kind: 'list', items: [item] };
      parts.push(open);
    }
  }
  return parts;
}

/** Where a line may end: after spaces (never the unbreakable ones), a hyphen between letters, a slash. */
const breaks = /(?<= )|(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])|(?<=[^/]\/)(?=[^/ ])/u;

/**
 * The lines of a text in a width. A word that is wider than a line is cut. Each line keeps the space at its end, so that
 * who reads the file aloud does not join two words.
 */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  const fits = (line: string) => widthOf(line.trimEnd()) <= width;
  for (const hard of text.split('\n')) {
    let line = '';
    for (const piece of hard.split(breaks)) {
      if (fits(line + piece)) {
        line += piece;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const letter of fits(piece) ? [piece] : Array.from(piece)) {
        if (line !== '' && !fits(line + letter)) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
