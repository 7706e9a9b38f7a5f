import { instant, instantOrNull } from '../../platform/database.ts';
import { isMediaType, mediaTypes } from '../../platform/file.ts';
import type { SealedLine } from '../../platform/journal-chain.ts';
import type { Language } from '../../values/language.ts';
import { startOf } from './concluded-document.ts';
import type { EvidenceRows, FileRow, MailRow, SignatureRow, VersionRow } from './evidence-rows.ts';
import { reachOf, type Shown, shownAction } from './invitation.ts';
import type { Identification, SignatureManner } from './signature.ts';
import { levelWords } from './words-level.ts';

/** A file of which evidence speaks; `name` is the one it has in the archive. */
export interface FileProof {
  name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** What evidence says that is not in rows. */
export interface EvidenceContext {
  gatheredAt: Date;
  verifyAddress: string;
  documents: { before: FileProof; after: FileProof };
}

/** How the signature stands before the law: by typed name, in a file that was handed in, on paper. */
const levels = {
  typed: 'simple_electronic',
  uploaded: 'as_in_the_file',
  wet_ink: 'ink_on_paper',
} as const satisfies Record<SignatureManner, string>;

/** Copies that people handed in, under the names they have in the archive. */
export function uploadsOf(rows: Pick<EvidenceRows, 'versions' | 'signatories' | 'signatures' | 'earlier' | 'files'>) {
  const { versions, signatories, signatures, earlier, files } = rows;
  const ending = ({ media_type }: FileRow) => (isMediaType(media_type) ? mediaTypes[media_type][0] : 'bin');
  const named = (stem: string, file: FileRow) => `uploads/${stem}.${ending(file)}`;
  const fileOf = (id: string | null) => files.find((one) => one.id === id);
  const place = (it: SignatureRow) => signatories.find(({ id }) => id === it.signatory_id)?.position ?? 0;
  const number = (it: SignatureRow) => versions.find(({ id }) => id === it.version_id)?.number ?? 0;
  return [
    ...[...signatures, ...earlier].flatMap((it) => {
      const file = fileOf(it.file_id);
      const stem = `version-${number(it)}-signature-${place(it)}`;
      return file ? [{ ...proofOf(file, named(stem, file)), signatureId: it.id, versionId: it.version_id }] : [];
    }),
    ...versions.flatMap((it) => {
      const file = fileOf(it.marked_file_id);
      return file
        ? [{ ...proofOf(file, named(`version-${it.number}-marked`, file)), signatureId: null, versionId: it.id }]
        : [];
    }),
  ];
}

const proofOf = (file: FileRow, name: string) => ({
  name,
  sha256: file.sha256,
  size: file.size,
  mediaType: file.media_type,
});

/**
 * The evidence of a concluded offer (domain.md 2.11): who signed what, when, where, how they were known and invited,
 * what was said before, and the lines of the journal that tell of it with their seals. Instants are UTC.
 */
export function evidenceOf(rows: EvidenceRows, signed: VersionRow, context: EvidenceContext) {
  const { offer, agreement } = rows;
  const { startsOn, gap } = startOf(rows);
  const { id, manner, languages, deadline, code_required: codeRequired, signed_on: signedOn } = offer;
  const signatures = rows.signatures.map((it) => signatureOf(it, rows));
  return {
    format: 'loam evidence 1' as const,
    gatheredAt: context.gatheredAt.toISOString(),
    verifyAddress: context.verifyAddress,
    level: levelOf(rows, signatures),
    offer: {
      ...{ id, manner, languages, deadline, codeRequired, signedOn },
      sentAt: instantOrNull(offer.sent_at),
      concludedAt: instantOrNull(offer.concluded_at),
    },
    agreement,
    made: { successorId: offer.successor_id, amendmentId: offer.amendment_id, startsOn, gapDays: gap },
    template: signed.wording_id === null ? null : { id: signed.wording_id, edition: signed.wording_edition, languages },
    document: { ...context.documents, uploads: uploadsOf(rows) },
    /** `hash` is the SHA-256 of `content` as JSON with sorted keys. */
    signed: {
      versionId: signed.id,
      number: signed.number,
      hash: signed.hash,
      content: {
        ...{ agreementId: offer.agreement_id, manner, number: signed.number },
        ...{ offer: signed.offer, text: signed.text },
      },
    },
    signatories: rows.signatories.map((it) => ({
      ...{ id: it.id, position: it.position, side: it.side, name: it.name, function: it.function },
      ...{ email: it.email, language: it.language, staffId: it.staff_id, handedOverFrom: it.handed_over_from },
      confirmedAt: instantOrNull(it.confirmed_at),
    })),
    signatures,
    countersignature: countersignature(signatures),
    earlierSignatures: rows.earlier.map((it) => signatureOf(it, rows)),
    versions: rows.versions.map((it) => ({
      ...{ id: it.id, number: it.number, side: it.side, hash: it.hash, basis: it.basis },
      ...{ wordingId: it.wording_id, wordingEdition: it.wording_edition, comments: it.comments },
      proposedBy: it.proposed_by,
      offeredAt: instantOrNull(it.offered_at),
      answeredAt: instantOrNull(it.answered_at),
      reply: it.reply,
    })),
    links: rows.links.map((it) => ({
      ...{ id: it.id, secretSha256: it.secretSha256, signatoryId: it.signatory_id, versionId: it.version_id },
      ...{ name: it.name, email: it.email, language: it.language, mailId: it.mail_id },
      createdAt: instant(it.created_at),
      sentAt: sentAt(rows.mails, it.id),
      openedAt: instantOrNull(it.visited_at),
      usedAt: instantOrNull(rows.signatures.find((one) => one.link_id === it.id)?.signed_at ?? null),
      expiresAt: instant(it.expires_at),
      shown: shownOf(rows.lines, it.id),
      endedBecause: it.ended_because,
    })),
    mails: rows.mails.map((it) => ({
      ...{ id: it.id, template: it.template, language: it.language, linkId: it.link_id },
      to: { name: it.to_name, address: it.to_address },
      createdAt: instant(it.created_at),
      submittedAt: instantOrNull(it.submitted_at),
    })),
    handOvers: handOvers(rows.lines),
    journal: { head: rows.head, lines: rows.lines },
  };
}
export type Evidence = ReturnType<typeof evidenceOf>;
/** One signature as the evidence tells it. */
export type EvidenceSignature = ReturnType<typeof signatureOf>;

function levelOf({ offer }: EvidenceRows, signatures: readonly EvidenceSignature[]) {
  const manners = new Set(signatures.map(({ manner }) => manner));
  const worth = (language: Language) => ({
    ...levelWords[language],
    proves: levelWords[language].proves(reachOf(signatures)),
  });
  return {
    signatures: [...manners].map((manner) => levels[manner]),
    law: 'Regulation (EU) No 910/2014 (eIDAS), article 3(10) and article 25',
    said: Object.fromEntries(offer.languages.map((language) => [language, worth(language)])) as Partial<
      Record<Language, ReturnType<typeof worth>>
    >,
  };
}

function signatureOf(it: SignatureRow, { signatories, versions, files, invitations }: EvidenceRows) {
  const person = signatories.find(({ id }) => id === it.signatory_id);
  return {
    id: it.id,
    order: person?.position ?? 0,
    side: person?.side ?? ('partner' as const),
    signatoryId: it.signatory_id,
    name: it.name,
    function: it.function,
    powerDeclared: it.power_declared,
    /** The address on file, to which links and codes were mailed. */
    address: person?.email ?? null,
    manner: it.manner,
    level: levels[it.manner],
    identifiedBy: it.identified_by as Identification,
    invitation: invitations[it.id] ?? { name: person?.name ?? '', mailedAt: null, codeMailedAt: null, shown: [] },
    consent: it.consent,
    language: it.language,
    versionNumber: versions.find(({ id }) => id === it.version_id)?.number ?? 0,
    hash: it.hash,
    signedAt: instant(it.signed_at),
    ip: it.ip,
    userAgent: it.user_agent,
    linkId: it.link_id,
    codeSentAt: instantOrNull(it.code_sent_at),
    codeVerifiedAt: instantOrNull(it.code_verified_at),
    fileSha256: files.find(({ id }) => id === it.file_id)?.sha256 ?? null,
  };
}

/** The last signature of the Initiative's side that was given after one of the partner's. */
function countersignature(signatures: readonly { id: string; side: string; signedAt: string }[]) {
  const last = signatures.findLast(({ side }) => side === 'initiative');
  const first = signatures.findIndex(({ side }) => side === 'partner');
  const counters = last && first >= 0 && signatures.indexOf(last) > first;
  return counters ? { signatureId: last.id, signedAt: last.signedAt } : null;
}

/** When a mail server first took a mail with that link. */
const sentAt = (mails: readonly MailRow[], linkId: string): string | null =>
  mails
    .flatMap((mail) => (mail.link_id === linkId ? (instantOrNull(mail.submitted_at) ?? []) : []))
    .sort()
    .at(0) ?? null;

/** Which colleagues had the address of a link shown, and when. */
const shownOf = (lines: readonly SealedLine[], linkId: string): Shown[] =>
  lines
    .filter(({ line }) => line.action === shownAction && line.subject_id === linkId)
    .map(({ line }) => ({ by: line.actor_name, at: line.at }));

/** Who gave their place to whom, out of the journal's lines; values that were erased are null. */
function handOvers(lines: readonly SealedLine[]) {
  const confirmed = lines.filter(({ line }) => line.action === 'renewal.address_confirmed');
  return lines
    .filter(({ line }) => line.action === 'renewal.handed_over')
    .map(({ position, line, personal }) => ({
      at: line.at,
      by: line.actor_name,
      from: personal?.before ?? null,
      to: personal?.after ?? null,
      confirmedAt: confirmed.find((one) => one.position > position)?.line.at ?? null,
    }));
}
