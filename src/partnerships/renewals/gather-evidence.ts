import { secretOf } from '../../access/link-address.ts';
import type { Read } from '../../platform/database.ts';
import { sha256 } from '../../platform/journal.ts';
import { chainHead, sealedLines } from '../../platform/journal-chain.ts';
import { documentRows } from './document-rows.ts';
import type { EvidenceRows, FileRow, LinkRow, MailRow } from './evidence-rows.ts';

interface Tables {
  portal_link: Omit<LinkRow, 'nonce' | 'expires_at'> & { renewal_id: string | null };
  link: { id: string; nonce: string; expires_at: string };
  mail: MailRow;
  file: FileRow;
}

/** All that evidence of an offer is made from; `secret` is the key of the house, for the hashes of link secrets. */
export async function gatherEvidence(read: Read, id: string, secret: string): Promise<EvidenceRows> {
  const rows = await documentRows(read, id);
  const { versions, signatories, signatures, earlier } = rows;
  const links = await linksOf(read, id, secret);
  const linkIds = links.map((one) => one.id);
  const mails = await mailsOf(read, [...linkIds, ...signatories.flatMap((one) => one.code_link_id ?? [])]);
  const fileIds = [
    ...[...signatures, ...earlier].map((one) => one.file_id),
    ...versions.map((one) => one.marked_file_id),
  ];
  const { lines, unsealed } = await sealedLines(read, [id, ...linkIds]);
  return {
    ...rows,
    links,
    mails,
    files: await filesOf(
      read,
      fileIds.filter((one): one is string => one !== null),
    ),
    lines,
    unsealed,
    head: await chainHead(read),
  };
}

async function linksOf(read: Read, renewalId: string, secret: string) {
  const rows = await read
    .tables<Tables>()
    .selectFrom('portal_link as p')
    .innerJoin('link', 'link.id', 'p.id')
    .select(['p.id', 'p.signatory_id', 'p.version_id', 'p.name', 'p.email', 'p.language', 'p.mail_id'])
    .select(['p.visited_at', 'p.ended_because', 'p.created_at', 'link.nonce', 'link.expires_at'])
    .where('p.renewal_id', '=', renewalId)
    .orderBy('p.created_at')
    .orderBy('p.id')
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, secretSha256: sha256(await secretOf(secret, row)) })));
}

async function mailsOf(read: Read, linkIds: readonly string[]): Promise<MailRow[]> {
  if (linkIds.length === 0) return [];
  return read
    .tables<Tables>()
    .selectFrom('mail')
    .select(['id', 'template', 'language', 'to_name', 'to_address', 'link_id', 'created_at', 'submitted_at'])
    .where('link_id', 'in', [...linkIds])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function filesOf(read: Read, ids: readonly string[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const columns = ['id', 'sha256', 'size', 'media_type'] as const;
  return read
    .tables<Tables>()
    .selectFrom('file')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute();
}
