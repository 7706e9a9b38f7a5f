import { lock } from '../../platform/change.ts';
import { forUpdate, type Read, type Work } from '../../platform/database.ts';
import { type Day, maxDay } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import { Agreement } from '../agreement.ts';
import { type AgreementRecord, findAgreement } from '../list-agreements.ts';
import { checkPortalLink } from './live-link.ts';
import { lastDayOfAgreement } from './offer.ts';
import { Renewal } from './renewal.ts';
import type { RenewalState } from './renewal-stage.ts';
import { RenewalVersion } from './renewal-version.ts';
import { Signatory } from './signatory.ts';
import { Signature } from './signature.ts';
import { agreementBasis } from './version-hash.ts';

/** The agreement that an offer continues, with the terms that hold in the end. */
export interface Ground {
  agreement: AgreementRecord;
  lastDay: Day | null;
  /** Hash of it as it stands (`version-hash.ts`). */
  basis: string;
  /** Today in its zone. */
  today: Day;
}

/** An offer under its lock, with all that hangs on it. */
export interface Held extends RenewalState<RenewalVersion, Signatory, Signature>, Ground {
  renewal: Renewal & { deadline: Day };
}

/** What an offer on that agreement rests on; 404 when it is unknown. */
export async function groundOf(read: Read, agreementId: string): Promise<Ground> {
  const agreement = await findAgreement(read, { asOf: maxDay, knownAt: null }, agreementId);
  if (!agreement) throw notFound();
  const partnership = await read
    .tables<{ partnership: { id: string; archived_at: string | null } }>()
    .selectFrom('partnership')
    .select('archived_at')
    .where('id', '=', agreement.partnershipId)
    .executeTakeFirst();
  return {
    agreement,
    lastDay: lastDayOfAgreement(agreement),
    // Under an archived partnership nothing can be agreed: no version fits any more.
    basis: partnership?.archived_at === null ? agreementBasis(agreement) : 'archived',
    today: read.today(agreement.zone),
  };
}

/** An offer under a lock, so that whatever two people do with it follows one another. */
export async function holdRenewal(work: Work, id: string, version: number | null = null): Promise<Held> {
  const renewal = (await lock(work, Renewal, id, version)) as Held['renewal'];
  // The agreement too: it must not change between what is read here and what is written on a signature.
  await work.em.findOne(Agreement, { id: renewal.agreementId }, forUpdate);
  const link = await checkPortalLink(work);
  if (link && link.renewalId !== id) throw notFound();
  const of = { renewalId: id };
  const versions = await work.em.find(RenewalVersion, of, { orderBy: { number: 'asc' }, refresh: true });
  const signatories = await work.em.find(Signatory, of, { orderBy: { position: 'asc' }, refresh: true });
  const signatures = await work.em.find(Signature, of, { orderBy: { signedAt: 'asc' } });
  return { renewal, versions, signatories, signatures, ...(await groundOf(work, renewal.agreementId)) };
}
