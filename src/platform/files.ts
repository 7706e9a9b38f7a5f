import { fileTypeFromBuffer } from 'file-type';
import { v7 } from 'uuid';
import { type FieldError, invalid, notFound } from '../values/problem.ts';
import type { Read, Work } from './database.ts';
import { endingOf, isMediaType, largestFile, type MediaType, mediaTypes } from './file.ts';
import { sha256 as hashOf } from './journal.ts';

/** A file as it is kept: once for each content, whoever sent it and under whatever name. */
export interface KeptFile {
  id: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
  mediaType: string;
}

interface Tables {
  file: {
    id: string;
    sha256: string;
    media_type: string;
    size: number;
    bytes: Uint8Array<ArrayBuffer>;
    created_at?: string;
  };
}

const columns = ['id', 'sha256', 'size', 'media_type as mediaType'] as const;

/**
 * Keeps bytes in the database, once for each content: the same bytes get the same file, also when two transactions
 * keep them at once. The media type is that of whoever kept them first. Refuses an empty or too large file (422).
 */
export async function keepFile(
  work: Work,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<KeptFile> {
  checkSize(bytes, '#/file');
  const sha256 = hashOf(bytes);
  const db = work.tables<Tables>();
  const find = () => db.selectFrom('file').select(columns).where('sha256', '=', sha256).executeTakeFirst();
  const there = await find();
  if (there) return there;
  await db
    .insertInto('file')
    .values({ id: v7(), sha256, media_type: mediaType, size: bytes.length, bytes: Buffer.from(bytes) })
    // Waits for another transaction that is keeping the same bytes; when that one is undone, ours keeps them.
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const kept = await find();
  if (!kept) throw notFound();
  return kept;
}

/** A kept file with its bytes, or nothing. */
export async function readFile(
  read: Read,
  id: string,
): Promise<(KeptFile & { bytes: Uint8Array<ArrayBuffer> }) | null> {
  const found = await read
    .tables<Tables>()
    .selectFrom('file')
    .select([...columns, 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

function checkSize(bytes: Uint8Array, pointer: string): void {
  const max = largestFile / 1_000_000;
  if (bytes.length === 0) throw invalid({ pointer, code: 'file_empty' });
  if (bytes.length > largestFile)
    throw invalid({ pointer, code: 'file_too_large', params: { max }, allowed: largestFile });
}

/**
 * The media type of a file by its content, never by what a browser says of it. Refuses (422, at `pointer`) an empty
 * or too large file, what is not on the list of `file.ts`, markup and scripts under any name, and a name whose ending
 * would make a system run it or open it as something else.
 */
export async function typeOfFile(bytes: Uint8Array, fileName: string, pointer = '#/file'): Promise<MediaType> {
  checkSize(bytes, pointer);
  const refused: FieldError = { pointer, code: 'file_type', allowed: Object.keys(mediaTypes) };
  const ending = endingOf(fileName);
  if (ending !== '' && !endings.has(ending)) throw invalid(refused);
  const text = textOf(bytes);
  if (text !== null && asText.has(ending)) return plainType(text, ending, refused);
  const found = await fileTypeFromBuffer(bytes);
  if (found) {
    if (!isMediaType(found.mime)) throw invalid(refused);
    return found.mime;
  }
  if (text === null || ending !== '') throw invalid(refused);
  return plainType(text, ending, refused);
}

const endings = new Set<string>(Object.values(mediaTypes).flat());
const asText = new Set<string>([...mediaTypes['text/plain'], ...mediaTypes['text/csv']]);

/** The text of valid UTF-8 without control characters; null for anything else. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What a browser or a shell would take for more than text, wherever it guesses the type. */
const markup = /^\s*(<[!?/a-z]|#!|@echo\b)|<(!doctype|html|head|body|script|svg|iframe|object|embed|style|\?php)\b/i;

function plainType(text: string, ending: string, refused: FieldError): MediaType {
  if (markup.test(text)) throw invalid(refused);
  return ending === 'csv' ? 'text/csv' : 'text/plain';
}
