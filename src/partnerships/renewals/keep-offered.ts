import { sql } from 'kysely';
import type { Read, Work } from '../../platform/database.ts';
import { type KeptFile, keepFile, readFile } from '../../platform/files.ts';
import { writePdf } from '../../platform/pdf.ts';
import { documentOf } from './concluded-document.ts';
import { documentRows } from './document-rows.ts';
import type { DocumentRows, VersionRow } from './evidence-rows.ts';
import { holdRenewal } from './hold-renewal.ts';
import { onTheTable } from './renewal-stage.ts';

/** Open offers whose version on the table has no PDF that is kept. */
export async function unkeptOffers(read: Read): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select r.id from renewal r join renewal_version v on v.renewal_id = r.id
    where v.document_file_id is null and v.offered_at is not null and r.sent_at is not null and r.archived_at is null
      and r.concluded_at is null and r.withdrawn_at is null and r.declined_at is null
      and not exists (select from renewal_version later where later.renewal_id = r.id
        and later.offered_at is not null and later."number" > v."number")
    order by r.id`.execute(read.tables());
  return rows.map(({ id }) => id);
}

/** Keeps the PDF of the version on the table, once, under the offer's lock; answers whether it did. */
export async function keepOffered(work: Work, id: string, verifyAddress: string): Promise<boolean> {
  const { renewal, versions } = await holdRenewal(work, id);
  const table = onTheTable(versions);
  const ended = renewal.concludedAt || renewal.withdrawnAt || renewal.declinedAt || renewal.archivedAt;
  if (!renewal.sentAt || ended || !table || table.documentFileId) return false;
  const rows = await documentRows(work, id);
  const version = rows.versions.find((one) => one.id === table.id);
  if (!version) return false;
  const { bytes } = await offeredBytes(work, rows, version, verifyAddress);
  const file: KeptFile = await keepFile(work, { bytes, mediaType: 'application/pdf' });
  work.em.assign(table, { documentFileId: file.id });
  await work.em.flush();
  return true;
}

/** A version's PDF as it was offered: the bytes that are kept, else written from rows. */
export async function offeredBytes(
  read: Read,
  rows: DocumentRows,
  version: VersionRow,
  verifyAddress: string,
): Promise<{ bytes: Uint8Array; kept: boolean }> {
  const file = version.document_file_id && (await readFile(read, version.document_file_id));
  if (file) return { bytes: file.bytes, kept: true };
  return { bytes: await writePdf(documentOf(rows, version, 'offered', verifyAddress)), kept: false };
}
