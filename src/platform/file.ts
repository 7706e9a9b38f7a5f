/** The media types of files that are kept, with the endings of their names. Nothing that a browser or a system runs. */
export const mediaTypes = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
export type MediaType = keyof typeof mediaTypes;

/** True for the media type of a file that may be kept. */
export const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text);

/** The usual ending of a media type's names in capitals: "PDF", "DOCX". */
export const shortType = (mediaType: string): string =>
  isMediaType(mediaType) ? mediaTypes[mediaType][0].toUpperCase() : mediaType;

const shown: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];
/** What a browser may show by itself instead of saving it: nothing in it runs under the sandbox it is sent with. */
export const mayBeShown = (mediaType: string): boolean => (shown as readonly string[]).includes(mediaType);

/** The most that one file may have, in bytes: 20 MB, of which mail servers still take one. */
export const largestFile = 20_000_000;

const ascii = new TextDecoder('latin1');

/**
 * False for what calls itself a PDF and does not end like one (`startxref`, then `%%EOF`, as ISO 32000 asks): a file
 * cut off on its way, or no document at all. Anything but a PDF is true.
 */
export function looksWhole(bytes: Uint8Array): boolean {
  if (!ascii.decode(bytes.subarray(0, 1024)).includes('%PDF-')) return true;
  // Signed copies may be followed by a line or two of whoever sent them on.
  const end = ascii.decode(bytes.subarray(-2048));
  const cross = end.lastIndexOf('startxref');
  return cross >= 0 && end.indexOf('%%EOF', cross) > cross;
}

/** A file as it was sent: its name cleaned, its type not yet known. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

const longestName = 200;
/** Controls, and marks that hide or turn the text around them: "annex\u202efdp.exe" reads as "annexexe.pdf". */
const hidden = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The ending of a file's name in small letters, without the dot; "" for none. */
export const endingOf = (fileName: string): string => /[^.]\.([^.\s]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** A file's name without its ending. */
export const withoutEnding = (fileName: string): string => {
  const ending = endingOf(fileName);
  return ending ? fileName.slice(0, -ending.length - 1) : fileName;
};

/**
 * The last part of a file's name as somebody's browser sent it, fit to be kept and sent on: no path, no control or
 * bidirectional marks, no characters that a system reserves, at most 200 characters with its ending kept.
 */
export function cleanFileName(sent: string): string {
  const last = sent.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(hidden, '')
    .replaceAll(/[<>:"|?*\ufffd]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  if (plain === '') return 'file';
  if (plain.length <= longestName) return plain;
  const ending = endingOf(plain);
  const room = longestName - (ending ? ending.length + 1 : 0);
  const stem = withoutEnding(plain)
    .slice(0, room)
    .replace(/[\ud800-\udbff]$/, '');
  return ending ? `${stem}.${ending}` : stem;
}
