import type { Read } from '../../platform/database.ts';
import { canonical } from '../../platform/journal.ts';
import { sealWith } from '../../platform/journal-chain.ts';
import { writePdf } from '../../platform/pdf.ts';
import { documentOf, signedVersion } from './concluded-document.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { asOfThen } from './evidence-difference.ts';
import { evidenceDocument } from './evidence-document.ts';
import type { EvidenceRows } from './evidence-rows.ts';
import type { Invitation } from './invitation.ts';
import type { EvidenceFile, EvidenceFiles } from './load-evidence.ts';

/** The end of the chain that evidence names, also where it has become unreadable at that place. */
async function headIn(read: Read, text: string): Promise<EvidenceRows['head'] | null> {
  const [, hash = ''] = /"head":\{"hash":"([0-9a-f]{64})"/.exec(text) ?? [];
  const [, position = '0'] = /"position":(\d{1,15})\},"lines"/.exec(text) ?? [];
  const there = await sealWith(read, { position: Number(position) });
  if (hash === '' || there?.hash === hash) return there;
  return (await sealWith(read, { hash })) ?? there;
}

/**
 * The evidence that rows give, as it would have been written then. `stored` tells what was known then; null when it
 * cannot be read. `verifyAddress` is the one that stands in it.
 */
export async function expectedEvidence(
  read: Read,
  rows: EvidenceRows,
  files: EvidenceFiles,
  stored: Evidence | null,
  verifyAddress: string,
): Promise<Evidence | null> {
  const signed = signedVersion(rows);
  if (!signed) return null;
  const thenAmong =
    (list: readonly { id: string }[] | undefined) =>
    (one: { id: string; created_at: string }): boolean =>
      new Date(one.created_at) < new Date(files.createdAt) || (list ?? []).some(({ id }) => id === one.id);
  const proof = (name: string, { sha256, bytes }: EvidenceFiles['json']) => ({ name, sha256, size: bytes.length });
  const head = (await headIn(read, Buffer.from(files.json.bytes).toString())) ?? rows.head;
  const made = evidenceOf(
    {
      ...rows,
      invitations: invitationsThen(rows, stored, Buffer.from(files.json.bytes).toString()),
      links: rows.links.filter(thenAmong(stored?.links)),
      mails: rows.mails.filter(thenAmong(stored?.mails)),
      lines: rows.lines.filter(({ position }) => position <= head.position),
      head,
    },
    signed,
    {
      gatheredAt: new Date(rows.offer.finished_at ?? 0),
      verifyAddress,
      documents: { before: proof('offered.pdf', files.offered), after: proof('signed.pdf', files.signed) },
    },
  );
  const plain = JSON.parse(canonical(made)) as Evidence;
  return stored ? (asOfThen(stored, plain) as Evidence) : withoutLater(plain, Buffer.from(files.json.bytes).toString());
}

/** Invitations without mails of which it became known only after evidence was written that they had been taken. */
function invitationsThen({ invitations }: EvidenceRows, stored: Evidence | null, text: string) {
  const told = [...(stored?.signatures ?? []), ...(stored?.earlierSignatures ?? [])];
  const then = (id: string, it: Invitation, key: 'mailedAt' | 'codeMailedAt'): string | null => {
    const was = stored ? told.find((one) => one.id === id)?.invitation?.[key] : null;
    const known = stored ? was !== null : text.includes(`"${key}":"${it[key]}"`);
    return known ? it[key] : null;
  };
  return Object.fromEntries(
    Object.entries(invitations).map(([id, it]) => [
      id,
      { ...it, mailedAt: then(id, it, 'mailedAt'), codeMailedAt: then(id, it, 'codeMailedAt') },
    ]),
  );
}

/** Leaves out what came after evidence was written that can no longer be read: facts that its text does not have. */
function withoutLater(now: Evidence, text: string): Evidence {
  const then = <T extends object>(it: T, keys: readonly (keyof T & string)[]): T => {
    const later = keys.filter((key) => it[key] !== null && !text.includes(`"${key}":${JSON.stringify(it[key])}`));
    return { ...it, ...Object.fromEntries(later.map((key) => [key, null])) };
  };
  return {
    ...now,
    links: now.links.map((it) => then(it, ['sentAt', 'openedAt', 'endedBecause'])),
    mails: now.mails.map((it) => then(it, ['submittedAt'])),
  };
}

/** The four files as they would be written today from that evidence and rows. */
export async function expectedFiles(
  rows: EvidenceRows,
  evidence: Evidence,
): Promise<Record<EvidenceFile, Uint8Array> | null> {
  const signed = signedVersion(rows);
  if (!signed) return null;
  const { verifyAddress } = evidence;
  return {
    offered: await writePdf(documentOf(rows, signed, 'offered', verifyAddress)),
    signed: await writePdf(documentOf(rows, signed, 'signed', verifyAddress)),
    json: Buffer.from(canonical(evidence)),
    pdf: await writePdf(evidenceDocument(evidence)),
  };
}
