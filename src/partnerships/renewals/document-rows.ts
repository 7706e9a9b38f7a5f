import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import { maxDay } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import { type AgreementRecord, findAgreement } from '../list-agreements.ts';
import type {
  AgreementBefore,
  DocumentRows,
  OfferRow,
  SignatoryRow,
  SignatureRow,
  VersionRow,
} from './evidence-rows.ts';
import { invitationsOf } from './invitation.ts';
import { lastDayOfAgreement } from './offer.ts';
import { onTheTable } from './renewal-stage.ts';
import { agreementBasis, basisFacts } from './version-hash.ts';

interface Tables {
  renewal: OfferRow;
  renewal_version: VersionRow & { renewal_id: string };
  renewal_signatory: SignatoryRow & { renewal_id: string };
  renewal_signature: SignatureRow & { renewal_id: string };
}

/** What the document of an offer's versions is made from, and nothing more; 404 when the offer is unknown. */
export async function documentRows(read: Read, id: string): Promise<DocumentRows> {
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
  return {
    offer,
    agreement: await agreementBefore(read, offer.agreement_id, signatures.at(-1)?.created_at ?? null, signed?.basis),
    versions,
    signatories,
    signatures,
    earlier: given.filter((one) => one.version_id !== signed?.id),
    invitations: await invitationsOf(read, given, signatories),
  };
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
