import type { Day } from '../../values/day.ts';
import type { Side } from '../obligation.ts';

/** Where an offer stands, in this order on the board. Derived, never stored. */
export const renewalStages = [
  'draft',
  'offered',
  'in_discussion',
  'to_countersign',
  'done',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type RenewalStage = (typeof renewalStages)[number];

interface Facts {
  deadline: Day;
  sentAt: unknown;
  withdrawnAt: unknown;
  declinedAt: unknown;
  concludedAt: unknown;
}
interface VersionFacts {
  id: string;
  number: number;
  offeredAt: unknown;
  answeredAt: unknown;
}
interface SignatoryFacts {
  id: string;
  position: number;
  side: Side;
}
interface SignatureFacts {
  versionId: string;
  signatoryId: string;
}

/** The version that can be signed: the latest that the Initiative stands behind. */
export const onTheTable = <V extends VersionFacts>(versions: readonly V[]): V | null =>
  versions.reduce<V | null>((best, one) => (one.offeredAt && one.number > (best?.number ?? 0) ? one : best), null);

/** A proposal of the partner's that nobody has answered; the latest of several. */
export const openProposal = <V extends VersionFacts>(versions: readonly V[]): V | null =>
  versions.reduce<V | null>(
    (best, one) =>
      !one.offeredAt &&
      !one.answeredAt &&
      one.number > (onTheTable(versions)?.number ?? Infinity) &&
      one.number > (best?.number ?? 0)
        ? one
        : best,
    null,
  );

/** Who signs next under a version, in the order agreed; null when all have. */
export function nextToSign<S extends SignatoryFacts>(
  signatories: readonly S[],
  signatures: readonly SignatureFacts[],
  versionId: string | null,
): S | null {
  const signed = new Set(signatures.filter((one) => one.versionId === versionId).map((one) => one.signatoryId));
  return signatories.toSorted((a, b) => a.position - b.position).find(({ id }) => !signed.has(id)) ?? null;
}

/** All of an offer, as it is decided on. */
export interface RenewalState<
  V extends VersionFacts = VersionFacts,
  S extends SignatoryFacts = SignatoryFacts,
  N extends SignatureFacts = SignatureFacts,
> {
  renewal: Facts;
  versions: readonly V[];
  signatories: readonly S[];
  signatures: readonly N[];
}

/** Where an offer stands on a day of the agreement's zone. */
export function stageOf({ renewal, versions, signatories, signatures }: RenewalState, today: Day): RenewalStage {
  if (renewal.concludedAt) return 'done';
  if (renewal.withdrawnAt) return 'withdrawn';
  if (renewal.declinedAt) return 'declined';
  if (!renewal.sentAt) return 'draft';
  if (renewal.deadline < today) return 'lapsed';
  if (openProposal(versions)) return 'in_discussion';
  const table = onTheTable(versions);
  const begun = signatures.some(({ versionId }) => versionId === table?.id);
  return begun && nextToSign(signatories, signatures, table?.id ?? null)?.side === 'initiative'
    ? 'to_countersign'
    : 'offered';
}

/** Why somebody cannot sign now. A closed list; the page says of each what to do. */
export type SigningRefusal =
  | 'not_sent'
  | 'withdrawn'
  | 'declined'
  | 'concluded'
  | 'already_signed'
  | 'deadline_passed'
  | 'proposal_open'
  | 'version_changed'
  | 'agreement_changed'
  | 'not_your_turn'
  | 'not_confirmed';

interface Attempt {
  signatoryId: string;
  /** Hash of the version that was read. */
  hash: string;
  /** Hash of the agreement as it stands. */
  basis: string;
  today: Day;
}
interface ReadVersion extends VersionFacts {
  hash: string;
  basis: string;
}
interface Person extends SignatoryFacts {
  handedOverFrom?: string | null | undefined;
  confirmedAt?: unknown;
}

/** Why this attempt to sign is refused, or null when the signature can be given. */
export function signingRefusal(
  state: RenewalState<ReadVersion, Person>,
  { signatoryId, hash, basis, today }: Attempt,
): SigningRefusal | null {
  const { renewal, versions, signatories, signatures } = state;
  const table = onTheTable(versions);
  const signed = signatures.some((one) => one.versionId === table?.id && one.signatoryId === signatoryId);
  if (signed) return 'already_signed';
  if (renewal.concludedAt) return 'concluded';
  if (renewal.withdrawnAt) return 'withdrawn';
  if (renewal.declinedAt) return 'declined';
  if (!renewal.sentAt || !table) return 'not_sent';
  if (renewal.deadline < today) return 'deadline_passed';
  if (table.hash !== hash) return 'version_changed';
  if (table.basis !== basis) return 'agreement_changed';
  if (openProposal(versions)) return 'proposal_open';
  const person = signatories.find(({ id }) => id === signatoryId);
  if (person?.handedOverFrom && !person.confirmedAt) return 'not_confirmed';
  return nextToSign(signatories, signatures, table.id)?.id === signatoryId ? null : 'not_your_turn';
}
