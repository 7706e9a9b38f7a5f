/** The fonts of documents, in `fonts/`. */
export const fontNames = ['inter-regular.ttf', 'inter-semibold.ttf'] as const;
export type FontName = (typeof fontNames)[number];

/** Gives the bytes of one font: from disk on Node (`fonts-on-disk.ts`), from bundled imports on Workers. */
export type ReadFont = (name: FontName) => Promise<Uint8Array>;

let reader: ReadFont | null = null;
const read = new Map<FontName, Promise<Uint8Array>>();

/** Says once per process where fonts are; they are read when the first document needs them. */
export function provideFonts(from: ReadFont): void {
  reader = from;
  read.clear();
}

/** The bytes of a font, read once. Throws before `provideFonts`. */
export function fontBytes(name: FontName): Promise<Uint8Array> {
  if (!reader) throw new Error('No fonts have been provided.');
  const bytes = read.get(name) ?? reader(name);
  read.set(name, bytes);
  return bytes;
}
