import { instantOrNull, type Read } from '../../platform/database.ts';
import { sha256 } from '../../platform/journal.ts';
import { writePdf } from '../../platform/pdf.ts';
import type { Day } from '../../values/day.ts';
import { Problem } from '../../values/problem.ts';
import { isArchive } from './check-file.ts';
import { documentOf } from './concluded-document.ts';
import { type DocumentReference, readReferences } from './document-reference.ts';
import { documentRows } from './document-rows.ts';
import type { Evidence } from './evidence.ts';
import { signedTitle } from './evidence-facts.ts';
import type { DocumentRows, VersionRow } from './evidence-rows.ts';
import { verifyAddressOf } from './finish-renewal.ts';
import { evidenceArchive, evidenceFor } from './load-evidence.ts';

/** What a document says on its own pages. */
export interface Said {
  title: string;
  parties: string[];
  version: { number: number; hash: string };
  /** Of a version that has not been signed: since when it was offered. */
  offeredAt: string | null;
  signedOn: Day | null;
  signatures: { name: string; function: string | null; signedAt: string }[];
}

/**
 * What a file is that somebody shows us. `replaced`: a version as it was offered, before another took its place.
 * `known`: it names an offer and a version of ours, but no file of ours has these bytes. `differs`: it says that it
 * comes from here, and names nothing of ours. `copy`: a signed copy that was handed in. `other`: no PDF, no archive.
 */
export type Recognised =
  | { kind: 'signed' | 'evidence' | 'archive' | 'offered' | 'replaced'; said: Said }
  | { kind: 'copy' | 'known' | 'differs' | 'unknown' | 'other' };

interface Tables {
  file: { id: string; sha256: string };
  renewal_evidence: { renewal_id: string; signed_file_id: string; offered_file_id: string; pdf_file_id: string };
  renewal_signature: { file_id: string | null };
  renewal_version: { id: string; renewal_id: string; hash: string; document_file_id: string | null };
}

/** References in one file that are looked at: ours has one; a file made to hold many must not make us work. */
const mostReferences = 2;

/** What a file is. Reads only; answers nothing that the file itself does not say. */
export async function recogniseFile(read: Read, bytes: Uint8Array, baseUrl: string): Promise<Recognised> {
  const references = readReferences(bytes);
  if (isArchive(bytes)) return recogniseArchive(read, bytes, references);
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { kind: 'other' };
  const known = await recogniseKept(read, sha256(bytes));
  if (known) return known;
  const named = references.slice(0, mostReferences);
  for (const reference of named) {
    const offered = await recogniseOffered(read, bytes, reference, baseUrl);
    if (offered) return offered;
  }
  return unrecognised(read, named);
}

/** Of bytes that are not ours: whether they name an offer and the hash of one of its versions, which nobody guesses. */
async function unrecognised(read: Read, references: readonly DocumentReference[]): Promise<Recognised> {
  for (const { renewalId, hash } of references) {
    const version = read
      .tables<Tables>()
      .selectFrom('renewal_version')
      .select('id')
      .where('renewal_id', '=', renewalId)
      .where('hash', '=', hash);
    if (await version.executeTakeFirst()) return { kind: 'known' };
  }
  return { kind: references.length > 0 ? 'differs' : 'unknown' };
}

async function recogniseArchive(
  read: Read,
  bytes: Uint8Array,
  references: readonly DocumentReference[],
): Promise<Recognised> {
  const ids = [...new Set(references.map(({ renewalId }) => renewalId))];
  for (const id of ids.slice(0, mostReferences)) {
    const ours = await orNothing(() => evidenceArchive(read, id));
    if (ours && Buffer.compare(ours, bytes) === 0)
      return { kind: 'archive', said: saidBy(await evidenceFor(read, id)) };
  }
  return unrecognised(read, references.slice(0, mostReferences));
}

/** A file that is kept: the text as signed or as offered, its evidence, a copy that was handed in. */
async function recogniseKept(read: Read, hash: string): Promise<Recognised | null> {
  const db = read.tables<Tables>();
  const file = await db.selectFrom('file').select('id').where('sha256', '=', hash).executeTakeFirst();
  if (!file) return null;
  const found = await db
    .selectFrom('renewal_evidence')
    .selectAll()
    .where((eb) =>
      eb.or([eb('signed_file_id', '=', file.id), eb('offered_file_id', '=', file.id), eb('pdf_file_id', '=', file.id)]),
    )
    .executeTakeFirst();
  if (found) {
    const said = saidBy(await evidenceFor(read, found.renewal_id));
    if (found.signed_file_id === file.id) return { kind: 'signed', said };
    if (found.pdf_file_id === file.id) return { kind: 'evidence', said };
    return { kind: 'offered', said: { ...said, signedOn: null, signatures: [] } };
  }
  const version = await db
    .selectFrom('renewal_version')
    .select(['id', 'renewal_id'])
    .where('document_file_id', '=', file.id)
    .executeTakeFirst();
  if (version) return offeredVersion(await documentRows(read, version.renewal_id), ({ id }) => id === version.id);
  const copy = db.selectFrom('renewal_signature').select('file_id').where('file_id', '=', file.id).limit(1);
  return (await copy.executeTakeFirst()) ? { kind: 'copy' } : null;
}

/** The text of a version that was offered and is not kept yet: it is written again. */
async function recogniseOffered(
  read: Read,
  bytes: Uint8Array,
  { renewalId, hash, status }: DocumentReference,
  baseUrl: string,
): Promise<Recognised | null> {
  if (status !== 'offered') return null;
  const rows = await orNothing(() => documentRows(read, renewalId));
  const version = rows?.versions.find((one) => one.hash === hash && one.offered_at !== null);
  if (!rows || !version || version.document_file_id !== null) return null;
  const written = await writePdf(documentOf(rows, version, 'offered', verifyAddressOf(baseUrl)));
  return Buffer.compare(written, bytes) === 0 ? offeredVersion(rows, ({ id }) => id === version.id) : null;
}

/** What is said of a version as it was offered, and whether another has taken its place. */
function offeredVersion(
  { offer, agreement, versions }: DocumentRows,
  is: (one: VersionRow) => boolean,
): Recognised | null {
  const version = versions.find(is);
  if (!version) return null;
  const replaced = versions.some((one) => one.offered_at !== null && one.number > version.number);
  const [language = 'en'] = offer.languages;
  return {
    kind: replaced ? 'replaced' : 'offered',
    said: {
      title: version.text[language]?.title ?? '',
      parties: agreement.parties.map(({ name }) => name),
      version: { number: version.number, hash: version.hash },
      offeredAt: instantOrNull(version.offered_at),
      signedOn: null,
      signatures: [],
    },
  };
}

const saidBy = (evidence: Evidence): Said => ({
  title: signedTitle(evidence),
  parties: evidence.agreement.parties.map(({ name }) => name),
  version: { number: evidence.signed.number, hash: evidence.signed.hash },
  offeredAt: null,
  signedOn: evidence.offer.signedOn,
  signatures: evidence.signatures.map(({ name, function: role, signedAt }) => ({ name, function: role, signedAt })),
});

async function orNothing<T>(task: () => Promise<T>): Promise<T | null> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return null;
    throw error;
  }
}
