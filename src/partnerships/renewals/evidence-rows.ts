import type { SealedLine } from '../../platform/journal-chain.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { AgreementKind, Party } from '../agreement.ts';
import type { Side } from '../obligation.ts';
import type { Invitation } from './invitation.ts';
import type { Offer } from './offer.ts';
import type { PortalLinkEnd } from './portal-link.ts';
import type { RenewalManner } from './renewal.ts';
import type { Comment, Texts } from './renewal-version.ts';
import type { Identification, SignatureManner } from './signature.ts';

/** Rows of a concluded offer as PostgreSQL answers them: instants as text. */
export interface OfferRow {
  id: string;
  agreement_id: string;
  manner: RenewalManner;
  languages: Language[];
  deadline: Day;
  code_required: boolean;
  sent_at: string | null;
  concluded_at: string | null;
  finished_at: string | null;
  signed_on: Day | null;
  successor_id: string | null;
  amendment_id: string | null;
}
/** A version of an offer as PostgreSQL answers it. */
export interface VersionRow {
  id: string;
  number: number;
  side: Side;
  offer: Offer;
  text: Texts;
  wording_id: string | null;
  wording_edition: number | null;
  hash: string;
  basis: string;
  comments: Comment[];
  marked_file_id: string | null;
  /** Who of those that sign proposed it. */
  proposed_by: string | null;
  offered_at: string | null;
  answered_at: string | null;
  reply: string | null;
  /** The PDF of it as it was offered, once it is kept. */
  document_file_id: string | null;
}
/** Who signs, as PostgreSQL answers it. */
export interface SignatoryRow {
  id: string;
  position: number;
  side: Side;
  name: string;
  function: string | null;
  email: string;
  language: Language;
  staff_id: string | null;
  confirmed_at: string | null;
  handed_over_from: string | null;
  code_link_id: string | null;
}
/** A signature as PostgreSQL answers it. */
export interface SignatureRow {
  id: string;
  version_id: string;
  signatory_id: string;
  manner: SignatureManner;
  name: string;
  function: string | null;
  power_declared: boolean;
  consent: string;
  language: Language;
  hash: string;
  signed_at: string;
  identified_by: Identification;
  ip: string | null;
  user_agent: string | null;
  link_id: string | null;
  code_sent_at: string | null;
  code_verified_at: string | null;
  file_id: string | null;
  created_at: string;
}
/** A portal link, with the nonce that its address is made of, as PostgreSQL answers it. */
export interface LinkRow {
  id: string;
  signatory_id: string | null;
  version_id: string | null;
  name: string;
  email: string;
  language: Language;
  mail_id: string | null;
  visited_at: string | null;
  ended_because: PortalLinkEnd | null;
  nonce: string;
  created_at: string;
  expires_at: string;
}
/** A mail of an offer and what became of it. */
export interface MailRow {
  id: string;
  template: string;
  language: Language;
  to_name: string;
  to_address: string;
  link_id: string | null;
  created_at: string;
  submitted_at: string | null;
}
/** A kept file without its bytes. */
export interface FileRow {
  id: string;
  sha256: string;
  size: number;
  media_type: string;
}

/** The agreement as it stood when the last person signed. */
export interface AgreementBefore {
  id: string;
  kind: AgreementKind;
  title: string | null;
  parties: Party[];
  lastDay: Day | null;
  /** What the offer rested on (`version-hash.ts`); null where the moment before cannot be looked at any more. */
  facts: Record<string, unknown> | null;
}

/** All that the document of a version is made from. */
export interface DocumentRows {
  offer: OfferRow;
  agreement: AgreementBefore;
  versions: VersionRow[];
  signatories: SignatoryRow[];
  /** Under the version that was signed by all, in the order given. */
  signatures: SignatureRow[];
  /** Signatures under versions before. */
  earlier: SignatureRow[];
  /** How those who signed had been invited, by the id of the signature. */
  invitations: Record<string, Invitation>;
}

/** All that evidence is made from, as gathered in one transaction. */
export interface EvidenceRows extends DocumentRows {
  links: (LinkRow & { secretSha256: string })[];
  mails: MailRow[];
  files: FileRow[];
  lines: SealedLine[];
  /** Lines about this offer that wait for their seal: evidence is not written before they have one. */
  unsealed: number;
  head: { position: number; hash: string };
}
