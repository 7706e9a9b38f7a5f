import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import { type Filled, typed } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import type { RenderMail, WrittenMail } from '../../post/render.ts';
import { type Day, isDay } from '../../values/day.ts';
import { isLanguage, type Language, languages } from '../../values/language.ts';
import { textIn } from './call-form.ts';
import { callComposerWords } from './words-composer.ts';

/** What fills the slots of a call's mail. */
export interface SampleMail {
  language: Language;
  name: string;
  subject: string;
  text: string;
  sender: string;
  deadline: string;
}

/** The mail of a call in one language as it stands in a form. */
export interface MailPreview {
  language: Language;
  /** Null while there is no subject and text in that language. */
  written: WrittenMail | null;
  /** The sample for an address, at most some thousand characters; null when it would be longer. */
  packed: string | null;
}

/** Somebody who reads that language, among those a call goes to. */
async function readerOf(read: Read, callId: string, language: Language): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from call_recipient where call_id = ${callId}::uuid
    and language = ${language} and left_out is null and archived_at is null order by id limit 1`.execute(
    read.tables<object>(),
  );
  return rows[0]?.name ?? null;
}

/** Addresses longer than this are refused on the way. */
const longest = 7000;

/** A sample as text for an address. */
export function packed(sample: SampleMail): string | null {
  const text = Buffer.from(deflateSync(strToU8(JSON.stringify(sample)))).toString('base64url');
  return text.length > longest ? null : text;
}

/** What `packed` made of a sample; null for anything else. */
export function unpacked(text: string): SampleMail | null {
  try {
    if (text.length > longest) return null;
    const bytes = inflateSync(Buffer.from(text, 'base64url'), { out: new Uint8Array(65_536) });
    const read: unknown = JSON.parse(strFromU8(bytes));
    const names = ['language', 'name', 'subject', 'text', 'sender', 'deadline'] as const;
    const given = (read ?? {}) as Record<string, unknown>;
    if (!names.every((name) => typeof given[name] === 'string')) return null;
    return isLanguage(String(given.language)) ? (given as unknown as SampleMail) : null;
  } catch {
    return null;
  }
}

/** The mail of a sample, its button leading nowhere; null when it cannot be written. */
export async function writtenSample(render: RenderMail, sample: SampleMail, home: string): Promise<WrittenMail | null> {
  const { language, ...data } = sample;
  try {
    return await render('call', language, { ...data, words: '—' }, `${home}/call`);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The language whose mail is shown: the one asked for, else the first that has a text, else the reader's. */
export function previewLanguage(asked: string, filled: Filled, own: Language): Language {
  if (isLanguage(asked)) return asked;
  return languages.find((one) => textIn(filled, one) !== null) ?? own;
}

/** The mail as its recipients will read it, of what stands in a form. `sender` is the owner's name. */
export async function previewMail(
  read: Read,
  render: RenderMail,
  wish: { language: Language; filled: Filled; callId: string | null; sender: string; home: string },
): Promise<MailPreview> {
  const { language, filled, callId } = wish;
  const own = textIn(filled, language);
  if (!own || own.subject === '' || own.text === '') return { language, written: null, packed: null };
  const deadline = typed(filled, 'deadline');
  const sample: SampleMail = {
    language,
    ...own,
    name: (callId && (await readerOf(read, callId, language))) || callComposerWords[language].sampleName,
    sender: wish.sender || '4 per 1000',
    deadline: isDay(deadline) ? dayText(deadline as Day, language) : '…',
  };
  return { language, written: await writtenSample(render, sample, wish.home), packed: packed(sample) };
}
