import type { Read } from '../../platform/database.ts';
import { sha256 } from '../../platform/journal.ts';
import { writePdf } from '../../platform/pdf.ts';
import { notFound } from '../../values/problem.ts';
import { documentOf, signedVersion } from './concluded-document.ts';
import { signedTitle } from './evidence-facts.ts';
import { type FinishParts, verifyAddressOf } from './finish-renewal.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { evidenceArchive, evidenceFiles, parseEvidence } from './load-evidence.ts';

/** A document to be handed out. */
export interface HandedOut {
  name: string;
  mediaType: 'application/pdf' | 'application/zip';
  size: number;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const handedOut = (title: string, number: number, written: Uint8Array): HandedOut => {
  const bytes = new Uint8Array(written);
  const name = `${title} (${number}).pdf`;
  return { name, mediaType: 'application/pdf', size: bytes.length, sha256: sha256(bytes), bytes };
};

/**
 * The text of an offer as a PDF: what was signed once everybody has, from the file that is kept as soon as there is
 * one, so that every copy has the same bytes; before that the version of that id, to be signed.
 */
export async function documentToHandOut(
  read: Read,
  renewalId: string,
  versionId: string | null,
  parts: FinishParts,
): Promise<HandedOut> {
  const kept = await evidenceFiles(read, renewalId);
  if (kept) {
    const evidence = parseEvidence(kept.json.bytes);
    return handedOut(signedTitle(evidence), evidence.signed.number, kept.signed.bytes);
  }
  const rows = await gatherEvidence(read, renewalId, parts.secret);
  const concluded = rows.offer.concluded_at !== null;
  const version = concluded ? signedVersion(rows) : rows.versions.find(({ id }) => id === versionId);
  if (!version) throw notFound();
  const status = concluded ? 'signed' : 'offered';
  const document = documentOf(rows, version, status, verifyAddressOf(parts.baseUrl));
  return handedOut(document.title, version.number, await writePdf(document));
}

/** Everything of a finished offer as one archive (`load-evidence.ts`); 404 before it is finished. */
export async function archiveToHandOut(read: Read, renewalId: string): Promise<HandedOut> {
  const bytes = new Uint8Array(await evidenceArchive(read, renewalId));
  const name = `evidence-${renewalId}.zip`;
  return { name, mediaType: 'application/zip', size: bytes.length, sha256: sha256(bytes), bytes };
}
