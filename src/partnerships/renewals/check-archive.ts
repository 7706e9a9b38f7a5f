import { canonical, sha256 } from '../../platform/journal.ts';
import { sealHolds } from '../../platform/journal-chain.ts';
import type { Evidence } from './evidence.ts';
import { type ArchiveFile, firstDifference, placeInArchive, readArchive, writeArchive } from './evidence-archive.ts';
import { parseEvidence } from './load-evidence.ts';

/** What evidence says of itself that must hold without any database: hashes of terms, of the agreement, of seals. */
export function innerFaults(evidence: Evidence): string[] {
  const { signed, agreement, versions, signatures, journal } = evidence;
  const basis = versions.find(({ id }) => id === signed.versionId)?.basis;
  return [
    ...(sha256(canonical(signed.content)) === signed.hash ? [] : ['/signed/content does not give /signed/hash']),
    ...(agreement.facts === null || sha256(canonical(agreement.facts)) === basis
      ? []
      : ['/agreement/facts do not give the basis of the version signed']),
    ...signatures.flatMap((one, index) =>
      one.hash === signed.hash ? [] : [`/signatures/${index}/hash is not /signed/hash`],
    ),
    ...journal.lines.flatMap((line, index) =>
      sealHolds(line) ? [] : [`/journal/lines/${index} (place ${line.position} of the chain) does not give its seal`],
    ),
  ];
}

function manifestFaults(files: readonly ArchiveFile[]): string[] {
  const manifest = files.at(-1);
  const named = new Map<string, string>();
  try {
    const { files: list } = JSON.parse(Buffer.from(manifest?.bytes ?? []).toString());
    for (const { name, sha256: hash } of list) named.set(name, hash);
  } catch {
    return ['manifest.json cannot be read'];
  }
  return files.slice(0, -1).flatMap(({ name, bytes }) => {
    const hash = named.get(name);
    if (!hash) return [`${name} is not in manifest.json`];
    return hash === sha256(bytes) ? [] : [`${name}: its SHA-256 is not the one in manifest.json`];
  });
}

function evidenceFaults(files: readonly ArchiveFile[]): string[] {
  const bytesOf = (name: string) => files.find((one) => one.name === name)?.bytes;
  const json = bytesOf('evidence.json');
  if (!json) return ['evidence.json is missing'];
  try {
    const evidence = parseEvidence(json);
    const { before, after, uploads } = evidence.document;
    const documents = [before, after, ...uploads].flatMap(({ name, sha256: hash }) => {
      const bytes = bytesOf(name);
      if (!bytes) return [`${name} is missing`];
      return sha256(bytes) === hash ? [] : [`${name}: its SHA-256 is not the one in evidence.json`];
    });
    return [...documents, ...innerFaults(evidence).map((fault) => `evidence.json: ${fault}`)];
  } catch {
    return ['evidence.json cannot be read'];
  }
}

/** What is wrong with an archive by itself, without any database; nothing when it is whole. In English, for a log. */
export function archiveFaults(archive: Uint8Array): string[] {
  const files = readArchive(archive);
  if (!files) return ['this is no archive of evidence, or its list of files is damaged'];
  const faults = [...manifestFaults(files), ...evidenceFaults(files)];
  if (faults.length > 0) return faults;
  // Every byte of an archive follows from its files.
  const again = writeArchive(files.slice(0, -1));
  const at = firstDifference(archive, again);
  return at === null ? [] : [`changed at ${placeInArchive(again, at)}`];
}
