import { canonical, sha256 } from '../../platform/journal.ts';
import type { AgreementJson } from '../agreement-json.ts';
import type { Offer } from './offer.ts';
import type { RenewalManner } from './renewal.ts';
import type { Texts } from './renewal-version.ts';

/** What a signature binds to. */
interface Signed {
  agreementId: string;
  manner: RenewalManner;
  /** Of the version: two with the same text are still two. */
  number: number;
  offer: Offer;
  text: Texts;
}

/** SHA-256, in hexadecimal, of what is signed: agreement, manner, number, terms and text, as JSON with sorted keys. */
export const versionHash = ({ agreementId, manner, number, offer, text }: Signed): string =>
  sha256(canonical({ agreementId, manner, number, offer, text }));

const basisFields = [
  ...(['kind', 'title', 'parties', 'signedOn', 'startsOn', 'term', 'end', 'terminatedOn', 'closedOn'] as const),
  ...(['noticePeriod', 'renewalClause', 'zone', 'facilities', 'objectives', 'successorId', 'archivedAt'] as const),
];

/** What of an agreement an offer rests on. */
export const basisFacts = (agreement: AgreementJson): Record<string, unknown> =>
  Object.fromEntries(basisFields.map((field) => [field, agreement[field]]));

/** SHA-256 of an agreement as it stands in the end: when it differs, an offer made on it no longer fits. */
export const agreementBasis = (agreement: AgreementJson): string => sha256(canonical(basisFacts(agreement)));
