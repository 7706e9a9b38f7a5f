import type { Read } from '../../platform/database.ts';
import { notFound } from '../../values/problem.ts';
import { type Ground, groundOf } from '../renewals/hold-renewal.ts';
import { oneRenewal, type RenewalJson, type SignatoryJson } from '../renewals/list-renewals.ts';
import { type VersionJson, versionsOf } from '../renewals/list-versions.ts';
import { onTheTable, openProposal, type SigningRefusal, signingRefusal } from '../renewals/renewal-stage.ts';

/** All that a page about one offer shows. */
export interface OfferInQuestion {
  renewal: RenewalJson;
  /** The agreement that is continued, as it stands. */
  ground: Ground;
  /** Oldest first. */
  versions: readonly VersionJson[];
  /** What is on the table; of a draft, what would be. */
  shown: VersionJson;
  /** The partner's, while it waits for an answer. */
  proposal: VersionJson | null;
  /** Hash of the agreement when `shown` was written: another one now means that it has changed since. */
  basis: string;
}

interface Tables {
  renewal_version: { id: string; basis: string };
}

/** An offer with its agreement and versions; 404 when it is unknown. */
export async function offerInQuestion(read: Read, renewalId: string): Promise<OfferInQuestion> {
  const renewal = await oneRenewal(read, renewalId);
  const [versions, ground] = [await versionsOf(read, renewalId), await groundOf(read, renewal.agreementId)];
  const shown = onTheTable(versions) ?? versions[0];
  if (!shown) throw notFound();
  const { basis } = await read
    .tables<Tables>()
    .selectFrom('renewal_version')
    .select('basis')
    .where('id', '=', shown.id)
    .executeTakeFirstOrThrow();
  return { renewal, ground, versions, shown, proposal: openProposal(versions), basis };
}

/** Why that person cannot sign what is shown now, or null when they can. */
export function refusalFor(it: OfferInQuestion, signatoryId: string): SigningRefusal | null {
  const { renewal, ground, shown, basis } = it;
  const { signatories } = renewal;
  const signatures = signatories
    .filter(({ signedAt }) => signedAt !== null)
    .map(({ id }) => ({ versionId: shown.id, signatoryId: id }));
  const versions = it.versions.map((one) => ({ ...one, basis: one.id === shown.id ? basis : '' }));
  const state = { renewal, versions, signatories, signatures };
  return signingRefusal(state, { signatoryId, hash: shown.hash, basis: ground.basis, today: ground.today });
}

/** Who signs next, or null when all have. */
export const nextSignatory = ({ renewal }: Pick<OfferInQuestion, 'renewal'>): SignatoryJson | null =>
  renewal.signatories.find(({ signedAt }) => signedAt === null) ?? null;
