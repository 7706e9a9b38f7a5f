import type { Read } from '../../platform/database.ts';
import { notFound } from '../../values/problem.ts';
import type { SignatoryJson } from '../renewals/list-renewals.ts';
import { type RecordVersion, type RenewalRecord, renewalRecord } from '../renewals/renewal-record.ts';
import { nextToSign } from '../renewals/renewal-stage.ts';

/** All that a page about one offer shows: what the secretariat decides on, and the version that is read. */
export interface OfferInQuestion extends RenewalRecord {
  /** What is on the table; of a draft, what would be. */
  shown: RecordVersion;
}

/** An offer with its agreement and versions; 404 when it is unknown. */
export async function offerInQuestion(read: Read, renewalId: string): Promise<OfferInQuestion> {
  const record = await renewalRecord(read, renewalId);
  const shown = record.table ?? record.versions[0];
  if (!shown) throw notFound();
  return { ...record, shown };
}

/** Who signs next, or null when all have. */
export const nextSignatory = ({ renewal, signatures, shown }: OfferInQuestion): SignatoryJson | null =>
  nextToSign(renewal.signatories, signatures, shown.id);
