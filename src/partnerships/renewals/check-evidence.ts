import type { Read } from '../../platform/database.ts';
import { sha256 } from '../../platform/journal.ts';
import { innerFaults } from './check-archive.ts';
import type { Evidence } from './evidence.ts';
import { firstDifference } from './evidence-archive.ts';
import { differences, differenceText } from './evidence-difference.ts';
import type { EvidenceRows } from './evidence-rows.ts';
import { expectedEvidence, expectedFiles } from './expected-evidence.ts';
import { type FinishParts, verifyAddressOf } from './finish-renewal.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { type EvidenceFile, type EvidenceFiles, evidenceFiles, parseEvidence } from './load-evidence.ts';
import { versionHash } from './version-hash.ts';

/** What was found at one offer, in English, for a log. `notes` are worth saying and no fault. */
export interface EvidenceReport {
  faults: string[];
  notes: string[];
}

interface Tables {
  journal: { action: string; subject_id: string; after: Record<string, string> | null };
  document_version: { document_id: string; number: number; file_id: string };
  file: { sha256: string; bytes: Uint8Array };
  renewal: { id: string; document_id: string | null; finished_at: string | null };
}

/** Each file's name in the archive, and in the line of the journal that protects it. */
const named: readonly { which: EvidenceFile; name: string; inJournal: string }[] = [
  { which: 'signed', name: 'signed.pdf', inJournal: 'signed' },
  { which: 'offered', name: 'offered.pdf', inJournal: 'offered' },
  { which: 'json', name: 'evidence.json', inJournal: 'evidence' },
  { which: 'pdf', name: 'evidence.pdf', inJournal: 'evidencePdf' },
];

/** Every offer that has its documents and evidence, in the order in which they were written. */
export async function finishedRenewals(read: Read): Promise<string[]> {
  const rows = await read
    .tables<Tables>()
    .selectFrom('renewal')
    .select('id')
    .where('finished_at', 'is not', null)
    .orderBy('finished_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Holds everything that a finished offer has left against everything else: bytes against their hashes in the journal,
 * versions against the hashes that were signed, rows against the evidence, documents against what rows would give.
 */
export async function checkRenewal(read: Read, id: string, parts: FinishParts): Promise<EvidenceReport> {
  const files = await evidenceFiles(read, id);
  if (!files) return { faults: ['there is no evidence of it'], notes: [] };
  const rows = await gatherEvidence(read, id, parts.secret);
  const line = await finishedLine(read, id);
  const isWhole = ({ which, inJournal }: (typeof named)[number]) =>
    sha256(files[which].bytes) === files[which].sha256 && line?.[inJournal] === files[which].sha256;
  const stored = readEvidence(files);
  const jsonIsWhole = named.every((one) => one.which !== 'json' || isWhole(one));
  const address = (jsonIsWhole && stored?.verifyAddress) || verifyAddressOf(parts.baseUrl);
  const expected = await expectedEvidence(read, rows, files, stored, address);
  const trusted = jsonIsWhole && stored ? stored : expected;
  const made = trusted && (await expectedFiles(asEvidenceTells(rows, trusted), trusted));
  const faults: string[] = line ? [] : ['the journal has no line that protects its files'];
  const notes: string[] = [];
  for (const one of named) {
    const at = made && firstDifference(files[one.which].bytes, made[one.which]);
    const place = at === null ? '' : `, first at byte ${at}`;
    if (!isWhole(one)) faults.push(`${one.name}: its bytes are not those that the journal names${place}`);
    else if (place)
      notes.push(`${one.name} would be written otherwise today${place}; it stands as the journal names it`);
  }
  faults.push(...versionFaults(rows), ...(await documentFaults(read, id, files)));
  if (stored && jsonIsWhole) faults.push(...rowFaults(stored, expected), ...(await uploadFaults(read, stored)));
  return { faults, notes };
}

/** Rows with what evidence tells of the moment it was written, that rows tell otherwise since. */
const asEvidenceTells = (rows: EvidenceRows, { agreement, signatures }: Evidence): EvidenceRows => ({
  ...rows,
  agreement,
  invitations: Object.fromEntries(signatures.map(({ id, invitation }) => [id, invitation])),
});

async function finishedLine(read: Read, id: string): Promise<Record<string, string> | null> {
  const found = await read
    .tables<Tables>()
    .selectFrom('journal')
    .select('after')
    .where('subject_id', '=', id)
    .where('action', '=', 'renewal.finished')
    .executeTakeFirst();
  return found?.after ?? null;
}

function versionFaults({ offer, versions, signatures, earlier }: EvidenceRows): string[] {
  const hashOf = ({ number, offer: terms, text }: EvidenceRows['versions'][number]) =>
    versionHash({ agreementId: offer.agreement_id, manner: offer.manner, number, offer: terms, text });
  return [
    ...versions.flatMap((one) =>
      hashOf(one) === one.hash ? [] : [`version ${one.number}: its terms and text do not give its hash`],
    ),
    ...[...signatures, ...earlier].flatMap((one) => {
      const version = versions.find(({ id }) => id === one.version_id);
      return version?.hash === one.hash ? [] : [`signature ${one.id}: its hash is not that of its version`];
    }),
  ];
}

/** The document on the agreement still has both files as its first two versions. */
async function documentFaults(read: Read, id: string, files: EvidenceFiles): Promise<string[]> {
  const kept = await read
    .tables<Tables>()
    .selectFrom('document_version as v')
    .innerJoin('renewal as r', 'r.document_id', 'v.document_id')
    .select(['v.number', 'v.file_id'])
    .where('r.id', '=', id)
    .execute();
  return (['offered', 'signed'] as const).flatMap((which, index) =>
    kept.some(({ number, file_id }) => number === index + 1 && file_id === files[which].id)
      ? []
      : [`version ${index + 1} of its document is not ${which}.pdf`],
  );
}

function readEvidence(files: EvidenceFiles): Evidence | null {
  try {
    return parseEvidence(files.json.bytes);
  } catch {
    return null;
  }
}

/** What rows do not tell, or tell otherwise without being changed: our words, and secrets after a change of the key. */
const notInRows = [/^\/level\b/, /^\/gatheredAt$/, /^\/links\/\d+\/secretSha256$/];

function rowFaults(stored: Evidence, expected: Evidence | null): string[] {
  return [
    ...innerFaults(stored).map((fault) => `evidence.json: ${fault}`),
    ...differences(stored, expected)
      .filter(({ pointer }) => !notInRows.some((place) => place.test(pointer)))
      .map((one) => `rows differ from the evidence at ${differenceText(one)}`),
  ];
}

async function uploadFaults(read: Read, { document }: Evidence): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, sha256: hash } of document.uploads) {
    const found = await read
      .tables<Tables>()
      .selectFrom('file')
      .select('bytes')
      .where('sha256', '=', hash)
      .executeTakeFirst();
    if (!found) faults.push(`${name} is no longer kept`);
    else if (sha256(found.bytes) !== hash) faults.push(`${name}: its bytes are not those in the evidence`);
  }
  return faults;
}
