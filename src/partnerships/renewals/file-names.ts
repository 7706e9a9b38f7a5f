import type { Read } from '../../platform/database.ts';
import { cleanFileName } from '../../platform/file.ts';
import { listText } from '../../platform/format.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { Party } from '../agreement.ts';
import type { Evidence } from './evidence.ts';
import { evidenceLanguage } from './evidence-facts.ts';
import { archiveWords } from './words-archive.ts';

/** What a file is of an offer. */
export type FileKind = 'offered' | 'signed' | 'evidence' | 'copy';

interface Named {
  language: Language;
  parties: readonly Party[];
  /** Of the version. */
  number: number;
  kind: FileKind;
  /** Of the last signature; null before all have signed. */
  signedOn: Day | null;
}

/** A text cut, where it is longer, between two words, and marked as cut. */
export function wholeWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const end = room.lastIndexOf(' ');
  return `${(end > 0 ? room.slice(0, end) : room).replace(/[\s,;:\ud800-\udbff]+$/, '')}…`;
}

interface Tables {
  organisation: { id: string; acronym: string | null };
}

/** The partners of an agreement, by their acronyms where the directory has them. */
async function partnersOf(read: Read, parties: readonly Party[]): Promise<string[]> {
  const partners = parties.filter(({ side }) => side === 'partner');
  const ids = partners.flatMap(({ organisationId }) => organisationId ?? []);
  const query = read.tables<Tables>().selectFrom('organisation').select(['id', 'acronym']).where('id', 'in', ids);
  const known = ids.length > 0 ? await query.execute() : [];
  return partners.map((one) => known.find(({ id }) => id === one.organisationId)?.acronym || one.name);
}

/** "Accord AAA – version 5 – signé 2026-11-21.pdf": what an offer's files are called, in the document's language. */
export async function fileNameOf(read: Read, named: Named, ending: string): Promise<string> {
  const { language, parties, number, kind, signedOn } = named;
  const say = archiveWords[language];
  const partners = listText(await partnersOf(read, parties), language)
    .replaceAll(/["«»“”„<>:|?*]/g, '')
    .replaceAll(/[/\\]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const what = [say[kind], kind === 'offered' ? null : signedOn].filter(Boolean).join(' ');
  return cleanFileName(`${say.file(wholeWords(partners, 80), number, what)}.${ending}`);
}

/** The name of one of the files that a concluded offer leaves. */
export const evidenceFileName = (read: Read, evidence: Evidence, kind: FileKind, ending: string): Promise<string> =>
  fileNameOf(
    read,
    {
      language: evidenceLanguage(evidence),
      parties: evidence.agreement.parties,
      number: evidence.signed.number,
      kind,
      signedOn: evidence.offer.signedOn,
    },
    ending,
  );
