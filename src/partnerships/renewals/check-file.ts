import type { Read } from '../../platform/database.ts';
import { archiveFaults } from './check-archive.ts';
import { type DocumentReference, readReferences } from './document-reference.ts';
import { firstDifference, placeInArchive } from './evidence-archive.ts';
import { evidenceArchive, evidenceFiles } from './load-evidence.ts';

/** What came of a file that somebody has: whether this database knows it, and what is wrong with it, for a log. */
export interface FileReport {
  /** The offer it belongs to, as far as it says so and this database knows it. */
  renewalId: string | null;
  faults: string[];
}

/** Whether bytes are meant as a ZIP. */
export const isArchive = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004' ||
  Buffer.from(bytes.subarray(-22)).toString('latin1').startsWith('PK\u0005\u0006');

/** The offers of this database to which a file says it belongs, the one it names most often first. */
async function knownOffers(read: Read, references: readonly DocumentReference[]): Promise<string[]> {
  const named = Map.groupBy(references, ({ renewalId }) => renewalId);
  const ordered = [...named].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
  const known: string[] = [];
  for (const id of ordered.slice(0, 8)) if (await evidenceFiles(read, id)) known.push(id);
  return known;
}

/**
 * Holds an archive or a PDF against what this database keeps, byte by byte; where it knows nothing of it, against what
 * the archive says of itself.
 */
export async function checkFile(read: Read, bytes: Uint8Array): Promise<FileReport> {
  const references = readReferences(bytes);
  const [renewalId = null] = await knownOffers(read, references);
  return isArchive(bytes) ? checkArchive(read, bytes, renewalId) : checkDocument(read, bytes, renewalId, references);
}

async function checkArchive(read: Read, bytes: Uint8Array, renewalId: string | null): Promise<FileReport> {
  const inner = archiveFaults(bytes);
  if (renewalId === null) return { renewalId, faults: inner };
  const ours = await evidenceArchive(read, renewalId);
  const at = firstDifference(bytes, ours);
  if (at === null) return { renewalId, faults: inner };
  return { renewalId, faults: [`differs from ours at ${placeInArchive(ours, at)}`, ...inner] };
}

async function checkDocument(
  read: Read,
  bytes: Uint8Array,
  renewalId: string | null,
  references: readonly DocumentReference[],
): Promise<FileReport> {
  const files = renewalId === null ? null : await evidenceFiles(read, renewalId);
  if (!files) return { renewalId: null, faults: ['this database knows no such document'] };
  const says = references.find((one) => one.renewalId === renewalId)?.status ?? 'signed';
  const ours = { offered: files.offered, signed: files.signed, evidence: files.pdf }[says];
  const at = firstDifference(bytes, ours.bytes);
  return { renewalId, faults: at === null ? [] : [`differs from ours (${says}) at byte ${at}`] };
}
