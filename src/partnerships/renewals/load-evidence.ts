import type { Read } from '../../platform/database.ts';
import { dayText, listText } from '../../platform/format.ts';
import { notFound } from '../../values/problem.ts';
import type { Evidence } from './evidence.ts';
import { type ArchiveFile, writeArchive } from './evidence-archive.ts';
import { signedTitle } from './evidence-facts.ts';
import { archiveWords } from './words-archive.ts';

interface FileRow {
  id: string;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}
interface Tables {
  renewal_evidence: {
    renewal_id: string;
    created_at: string;
    offered_file_id: string;
    signed_file_id: string;
    json_file_id: string;
    pdf_file_id: string;
  };
  file: FileRow;
}

/** The four files that a concluded offer leaves, with their bytes. */
export interface EvidenceFiles {
  offered: FileRow;
  signed: FileRow;
  json: FileRow;
  pdf: FileRow;
  /** When they were written, as PostgreSQL says it. */
  createdAt: string;
}
/** Which of them. */
export type EvidenceFile = Exclude<keyof EvidenceFiles, 'createdAt'>;

/** What a finished offer has left; null before that. */
export async function evidenceFiles(read: Read, renewalId: string): Promise<EvidenceFiles | null> {
  const db = read.tables<Tables>();
  const row = await db
    .selectFrom('renewal_evidence')
    .selectAll()
    .where('renewal_id', '=', renewalId)
    .executeTakeFirst();
  if (!row) return null;
  const file = (id: string) =>
    db.selectFrom('file').select(['id', 'sha256', 'bytes']).where('id', '=', id).executeTakeFirstOrThrow();
  return {
    offered: await file(row.offered_file_id),
    signed: await file(row.signed_file_id),
    json: await file(row.json_file_id),
    pdf: await file(row.pdf_file_id),
    createdAt: row.created_at,
  };
}

/** Evidence as it was written. Throws a SyntaxError on bytes that somebody has changed into something else. */
export const parseEvidence = (bytes: Uint8Array): Evidence => JSON.parse(Buffer.from(bytes).toString()) as Evidence;

/** The evidence of a finished offer; 404 before that. */
export async function evidenceFor(read: Read, renewalId: string): Promise<Evidence> {
  const found = await evidenceFiles(read, renewalId);
  if (!found) throw notFound();
  return parseEvidence(found.json.bytes);
}

/** The copies that evidence names, in its order; one that is not kept is left out. */
async function uploads(read: Read, { document }: Evidence): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for (const { name, sha256 } of document.uploads) {
    const found = await read
      .tables<Tables>()
      .selectFrom('file')
      .select('bytes')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (found) files.push({ name, bytes: found.bytes });
  }
  return files;
}

/** How to check an archive by hand, in each language of the document. */
export function readmeOf(evidence: Evidence): string {
  const { agreement, offer, signed, verifyAddress } = evidence;
  const names = agreement.parties.map(({ name }) => name);
  const texts = offer.languages.map((language) =>
    archiveWords[language]
      .readme({
        title: signed.content.text[language]?.title ?? signedTitle(evidence),
        parties: listText(names, language),
        signedOn: offer.signedOn ? dayText(offer.signedOn, language) : '—',
        hash: signed.hash,
        address: verifyAddress,
      })
      .join('\n'),
  );
  return `${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Everything of a finished offer in one file, whose bytes are always the same; 404 before it is finished. */
export async function evidenceArchive(read: Read, renewalId: string): Promise<Uint8Array> {
  const found = await evidenceFiles(read, renewalId);
  if (!found) throw notFound();
  const evidence = parseEvidence(found.json.bytes);
  return writeArchive([
    { name: 'signed.pdf', bytes: found.signed.bytes },
    { name: 'offered.pdf', bytes: found.offered.bytes },
    ...(await uploads(read, evidence)),
    { name: 'evidence.json', bytes: found.json.bytes },
    { name: 'evidence.pdf', bytes: found.pdf.bytes },
    { name: 'README.txt', bytes: Buffer.from(readmeOf(evidence)) },
  ]);
}
