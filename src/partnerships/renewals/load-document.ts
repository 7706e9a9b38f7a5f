import type { Read } from '../../platform/database.ts';
import { sha256 } from '../../platform/journal.ts';
import { writePdf } from '../../platform/pdf.ts';
import { notFound } from '../../values/problem.ts';
import { documentOf, signedVersion } from './concluded-document.ts';
import { documentRows } from './document-rows.ts';
import { evidenceFileName, fileNameOf } from './file-names.ts';
import { type FinishParts, verifyAddressOf } from './finish-renewal.ts';
import { offeredBytes } from './keep-offered.ts';
import { evidenceArchive, evidenceFiles, evidenceFor, parseEvidence } from './load-evidence.ts';

/** A document to be handed out. */
export interface HandedOut {
  name: string;
  mediaType: 'application/pdf' | 'application/zip';
  size: number;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const pdfOf = (name: string, written: Uint8Array): HandedOut => {
  const bytes = new Uint8Array(written);
  return { name, mediaType: 'application/pdf', size: bytes.length, sha256: sha256(bytes), bytes };
};

/**
 * The text of an offer as a PDF, as it is kept as soon as it is, so that every copy has the same bytes: what was signed
 * once everybody has; before that the version of that id, to be signed.
 */
export async function documentToHandOut(
  read: Read,
  renewalId: string,
  versionId: string | null,
  { baseUrl }: Pick<FinishParts, 'baseUrl'>,
): Promise<HandedOut> {
  const files = await evidenceFiles(read, renewalId);
  if (files) {
    const name = await evidenceFileName(read, parseEvidence(files.json.bytes), 'signed', 'pdf');
    return pdfOf(name, files.signed.bytes);
  }
  const rows = await documentRows(read, renewalId);
  const { offer, agreement } = rows;
  const concluded = offer.concluded_at !== null;
  const version = concluded ? signedVersion(rows) : rows.versions.find(({ id }) => id === versionId);
  if (!version) throw notFound();
  const kind = concluded ? 'signed' : 'offered';
  const address = verifyAddressOf(baseUrl);
  const bytes = concluded
    ? await writePdf(documentOf(rows, version, 'signed', address))
    : (await offeredBytes(read, rows, version, address)).bytes;
  const [language = 'en'] = offer.languages;
  const of = { language, parties: agreement.parties, number: version.number, kind, signedOn: offer.signed_on } as const;
  return pdfOf(await fileNameOf(read, of, 'pdf'), bytes);
}

/** Everything of a finished offer as one archive (`load-evidence.ts`); 404 before it is finished. */
export async function archiveToHandOut(read: Read, renewalId: string): Promise<HandedOut> {
  const bytes = new Uint8Array(await evidenceArchive(read, renewalId));
  const name = await evidenceFileName(read, await evidenceFor(read, renewalId), 'evidence', 'zip');
  return { name, mediaType: 'application/zip', size: bytes.length, sha256: sha256(bytes), bytes };
}
