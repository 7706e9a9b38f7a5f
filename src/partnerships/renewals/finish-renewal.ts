import { addDocument, addDocumentVersion } from '../../directory/keep-document.ts';
import { journalLine } from '../../platform/change.ts';
import type { Read, Work } from '../../platform/database.ts';
import { type KeptFile, keepFile, readFile } from '../../platform/files.ts';
import { dayText } from '../../platform/format.ts';
import { canonical } from '../../platform/journal.ts';
import { writePdf } from '../../platform/pdf.ts';
import type { Language } from '../../values/language.ts';
import { documentOf, signedVersion } from './concluded-document.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { evidenceDocument } from './evidence-document.ts';
import { evidenceLanguage, signedTitle } from './evidence-facts.ts';
import type { EvidenceRows } from './evidence-rows.ts';
import { evidenceFileName, type FileKind, wholeWords } from './file-names.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { type Held, holdRenewal } from './hold-renewal.ts';
import { offeredBytes } from './keep-offered.ts';
import { mailBySameLink } from './portal-links.ts';
import { RenewalEvidence } from './renewal-evidence.ts';
import { renewalSubject } from './renewal-facts.ts';
import { archiveWords } from './words-archive.ts';

/** What documents and evidence are made with: the key of the house, and its public origin. */
export interface FinishParts {
  secret: string;
  baseUrl: string;
}

/** `waits`: lines of the journal about it have no seal yet, so it is left for the next run. */
export type Finished = 'finished' | 'already' | 'waits';

/** Where anybody can check a copy of a document. */
export const verifyAddressOf = (baseUrl: string): string => `${baseUrl}/verify`;

const pdfType = 'application/pdf';

interface Kept extends KeptFile {
  bytes: Uint8Array;
}
const keep = async (work: Work, bytes: Uint8Array, mediaType: string): Promise<Kept> => ({
  ...(await keepFile(work, { bytes, mediaType })),
  bytes,
});

/**
 * Writes what follows the last signature, once, under the offer's lock: the documents as offered and as signed, the
 * evidence for programs and for readers, their hashes in the journal, and a mail with them to everybody who signed.
 */
export async function finishRenewal(work: Work, id: string, parts: FinishParts): Promise<Finished> {
  const held = await holdRenewal(work, id);
  const { renewal } = held;
  if (!renewal.concludedAt || renewal.finishedAt) return 'already';
  const rows = await gatherEvidence(work, id, parts.secret);
  const signed = signedVersion(rows);
  if (rows.unsealed > 0 || !signed) return 'waits';
  const verifyAddress = verifyAddressOf(parts.baseUrl);
  const offered = await offeredBytes(work, rows, signed, verifyAddress);
  const before = await keep(work, offered.bytes, pdfType);
  const after = await keep(work, await writePdf(documentOf(rows, signed, 'signed', verifyAddress)), pdfType);
  const proof = (name: string, { sha256, size }: Kept) => ({ name, sha256, size });
  const evidence = evidenceOf(rows, signed, {
    gatheredAt: work.now(),
    verifyAddress,
    documents: { before: proof('offered.pdf', before), after: proof('signed.pdf', after) },
  });
  const json = await keep(work, Buffer.from(canonical(evidence)), 'application/json');
  const pdf = await keep(work, await writePdf(evidenceDocument(evidence)), pdfType);
  work.em.create(RenewalEvidence, {
    renewalId: id,
    offeredFileId: before.id,
    signedFileId: after.id,
    jsonFileId: json.id,
    pdfFileId: pdf.id,
    archivedAt: null,
  });
  const names = await namesOf(work, evidence);
  const documentId = await addDocuments(work, rows, evidence, { before, after, pdf });
  work.em.assign(renewal, { documentId, finishedAt: work.now() });
  await work.em.flush();
  await journalLine(work, await renewalSubject(work, held), 'finished', null, {
    offered: before.sha256,
    signed: after.sha256,
    evidence: json.sha256,
    evidencePdf: pdf.sha256,
    documentId,
  });
  await mailEverybody(work, held, [
    { fileId: after.id, fileName: names.signed },
    { fileId: pdf.id, fileName: names.evidence },
  ]);
  return 'finished';
}

/** What the files are called beside other documents and in mails. */
async function namesOf(read: Read, evidence: Evidence) {
  const title = wholeWords(signedTitle(evidence), 200);
  const name = (what: FileKind) => evidenceFileName(read, evidence, what, 'pdf');
  return {
    title,
    offered: await name('offered'),
    signed: await name('signed'),
    evidence: await name('evidence'),
  };
}

/** Keeps the documents on the agreement that was made, or on the one that was amended. Answers the signed one's id. */
async function addDocuments(
  work: Work,
  rows: EvidenceRows,
  evidence: Evidence,
  { before, after, pdf }: Record<'before' | 'after' | 'pdf', Kept>,
): Promise<string> {
  const say = archiveWords[evidenceLanguage(evidence)];
  const names = await namesOf(work, evidence);
  const subject = { kind: 'agreement' as const, id: rows.offer.successor_id ?? rows.offer.agreement_id };
  const file = { name: names.offered, bytes: before.bytes };
  const { id } = await addDocument(work, { subject, title: names.title, file });
  await addDocumentVersion(work, id, { name: names.signed, bytes: after.bytes });
  await addDocument(work, {
    subject,
    title: say.titleOf(say.evidence, names.title),
    file: { name: names.evidence, bytes: pdf.bytes },
  });
  for (const { sha256, name: path } of evidence.document.uploads) {
    const kept = rows.files.find((one) => one.sha256 === sha256);
    const upload = kept && (await readFile(work, kept.id));
    if (!upload) continue;
    const name = await evidenceFileName(work, evidence, 'copy', path.slice(path.lastIndexOf('.') + 1));
    const title = say.titleOf(say.copy, names.title);
    await addDocument(work, { subject, title, file: { name, bytes: upload.bytes } });
  }
  return id;
}

async function mailEverybody(work: Work, held: Held, fileIds: { fileId: string; fileName: string }[]): Promise<void> {
  const { signedOn } = held.renewal;
  const day = (language: Language) => (signedOn ? dayText(signedOn as Parameters<typeof dayText>[0], language) : '—');
  for (const person of held.signatories)
    await mailBySameLink(work, held, person, 'renewal-signed', { data: { signedOn: day(person.language) }, fileIds });
}
