import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { canonical, sha256 } from '../../platform/journal.ts';

/** A file of an archive; in names only ASCII. */
export interface ArchiveFile {
  name: string;
  bytes: Uint8Array;
}

const manifestName = 'manifest.json';
/** ZIP has no year before 1980, and takes the parts of a date as clocks show them here. */
const noTime = new Date(1980, 0, 1);
const mostFiles = 200;

const manifestOf = (files: readonly ArchiveFile[]): ArchiveFile => ({
  name: manifestName,
  bytes: Buffer.from(
    canonical({
      format: 'loam archive 1',
      files: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), size: bytes.length })),
    }),
  ),
});

/** One ZIP of the files in their order, uncompressed, and their manifest. The same files give the same bytes. */
export function writeArchive(files: readonly ArchiveFile[]): Uint8Array {
  const all = [...files, manifestOf(files)];
  return zipSync(Object.fromEntries(all.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime: noTime }]])));
}

/**
 * The files of an archive of ours in their order, its manifest last; null for anything else. Takes nothing that is
 * compressed, nor more bytes than were given: what is made to grow when it is opened is refused.
 */
export function readArchive(bytes: Uint8Array): ArchiveFile[] | null {
  let files = 0;
  let room = bytes.length;
  const take = ({ compression, size }: UnzipFileInfo): boolean => {
    files += 1;
    room -= size;
    if (compression !== 0 || files > mostFiles || room < 0) throw new RangeError('not an archive of ours');
    return true;
  };
  try {
    const read = Object.entries(unzipSync(bytes, { filter: take })).map(([name, content]) => ({
      name,
      bytes: content,
    }));
    return read.at(-1)?.name === manifestName ? read : null;
  } catch {
    return null;
  }
}

/** A stretch of an archive: from the first byte to the one after the last. */
interface Stretch {
  from: number;
  to: number;
  name: string;
  /** Whether these are the bytes of the file itself, or what the ZIP says about it. */
  content: boolean;
}

/** What stands where in an archive that `writeArchive` made. */
function stretchesOf(archive: Uint8Array): Stretch[] {
  const data = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const text = (from: number, length: number) => Buffer.from(archive.subarray(from, from + length)).toString();
  const found: Stretch[] = [];
  let at = 0;
  while (at + 30 <= archive.length && data.getUint32(at, true) === 0x04034b50) {
    const nameLength = data.getUint16(at + 26, true);
    const begin = at + 30 + nameLength + data.getUint16(at + 28, true);
    const name = text(at + 30, nameLength);
    const end = begin + data.getUint32(at + 18, true);
    found.push({ from: at, to: begin, name, content: false }, { from: begin, to: end, name, content: true });
    at = end;
  }
  return [...found, { from: at, to: archive.length, name: '', content: false }];
}

/** Where two runs of bytes begin to differ; null when they are the same. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  if (Buffer.compare(a, b) === 0) return null;
  const least = Math.min(a.length, b.length);
  for (let at = 0; at < least; at++) if (a[at] !== b[at]) return at;
  return least;
}

/** In words for a log: "byte 12 of signed.pdf (1302 of the archive)", "the header of signed.pdf, byte 4 of the archive". */
export function placeInArchive(archive: Uint8Array, at: number): string {
  const stretch = stretchesOf(archive).find(({ from, to }) => at >= from && at < to);
  if (!stretch) return `byte ${at} of the archive, after its end`;
  if (stretch.content) return `byte ${at - stretch.from} of ${stretch.name} (${at} of the archive)`;
  return `${stretch.name ? `the header of ${stretch.name}` : 'the list of files'}, byte ${at} of the archive`;
}
