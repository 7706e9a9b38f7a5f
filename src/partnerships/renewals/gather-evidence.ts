import { sql } from 'kysely';
import { secretOf } from '../../access/link-address.ts';
import type { Read } from '../../platform/database.ts';
import { sha256 } from '../../platform/journal.ts';
import { chainHead, sealedLines } from '../../platform/journal-chain.ts';
import { maxDay } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import { type AgreementRecord, findAgreement } from '../list-agreements.ts';
import type {
  AgreementBefore,
  EvidenceRows,
  FileRow,
  LinkRow,
  MailRow,
  OfferRow,
  SignatoryRow,
  SignatureRow,
  VersionRow,
} from './evidence-rows.ts';
import { lastDayOfAgreement } from './offer.ts';
import { onTheTable } from './renewal-stage.ts';
import { agreementBasis, basisFacts } from './version-hash.ts';

interface Tables {
  renewal: OfferRow;
  renewal_version: VersionRow & { renewal_id: string };
  renewal_signatory: SignatoryRow & { renewal_id: string };
  renewal_signature: SignatureRow & { renewal_id: string };
  portal_link: Omit<LinkRow, 'nonce' | 'expires_at'> & { renewal_id: string | null };
  link: { id: string; nonce: string; expires_at: string };
  mail: MailRow;
  file: FileRow;
}

/** All that evidence of an offer is made from; `secret` is the key of the house, for the hashes of link secrets. */
export async function gatherEvidence(read: Read, id: string, secret: string): Promise<EvidenceRows> {
  const db = read.tables<Tables>();
  const offer = await db.selectFrom('renewal').selectAll().where('id', '=', id).executeTakeFirst();
  if (!offer) throw notFound();
  const versions = await db
    .selectFrom('renewal_version')
    .selectAll()
    .where('renewal_id', '=', id)
    .orderBy('number')
    .execute();
  const signatories = await db
    .selectFrom('renewal_signatory')
    .selectAll()
    .where('renewal_id', '=', id)
    .orderBy('position')
    .execute();
  const given = await db
    .selectFrom('renewal_signature')
    .selectAll()
    .where('renewal_id', '=', id)
    .orderBy('signed_at')
    .orderBy('id')
    .execute();
  const signed = onTheTable(versions.map((it) => ({ ...it, offeredAt: it.offered_at, answeredAt: it.answered_at })));
  const signatures = given.filter((one) => one.version_id === signed?.id);
  const links = await linksOf(read, id, secret);
  const linkIds = links.map((one) => one.id);
  const mails = await mailsOf(read, [...linkIds, ...signatories.flatMap((one) => one.code_link_id ?? [])]);
  const fileIds = [...given.map((one) => one.file_id), ...versions.map((one) => one.marked_file_id)];
  const { lines, unsealed } = await sealedLines(read, [id, ...linkIds]);
  return {
    offer,
    agreement: await agreementBefore(read, offer.agreement_id, signatures.at(-1)?.created_at ?? null, signed?.basis),
    versions,
    signatories,
    signatures,
    earlier: given.filter((one) => one.version_id !== signed?.id),
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

/**
 * The agreement as it was recorded just before the last signature, whose transaction changed or succeeded it. Where
 * that is not what the version rested on (all of it was written at once), the agreement of now, without its facts.
 */
async function agreementBefore(
  read: Read,
  id: string,
  signedAt: string | null,
  basis: string | undefined,
): Promise<AgreementBefore> {
  const look = (knownAt: string | null) => findAgreement(read, { asOf: maxDay, knownAt }, id);
  const before = signedAt === null ? null : await look(await justBefore(read, signedAt));
  if (before && agreementBasis(before) === basis) return { ...described(before), facts: basisFacts(before) };
  const now = await look(null);
  if (!now) throw notFound();
  return { ...described(now), facts: null };
}

const described = (it: AgreementRecord) => ({
  id: it.id,
  kind: it.kind,
  title: it.title,
  parties: it.parties,
  lastDay: lastDayOfAgreement(it),
});

async function justBefore(read: Read, instant: string): Promise<string> {
  const moment = sql<string>`(${instant}::timestamptz - interval '1 microsecond')`;
  return (await read.tables<object>().selectNoFrom(moment.as('moment')).executeTakeFirstOrThrow()).moment;
}
