import type { PdfDocument } from '../../platform/pdf-document.ts';
import { agreementDocument, type DocumentInput } from './agreement-document.ts';
import { referenceText } from './document-reference.ts';
import type { DocumentRows, EvidenceRows, SignatoryRow, SignatureRow, VersionRow } from './evidence-rows.ts';
import { startAfter } from './offer.ts';

/** From when what was agreed holds, and the days in force under neither agreement. Of an amendment nothing starts. */
export function startOf({ offer, agreement }: Pick<EvidenceRows, 'offer' | 'agreement'>) {
  if (offer.signed_on === null || offer.successor_id === null) return { startsOn: null, gap: null };
  return startAfter(agreement.lastDay, offer.signed_on);
}

/** The version that everybody signed; null while none is. */
export const signedVersion = ({ versions, signatures }: Pick<EvidenceRows, 'versions' | 'signatures'>) =>
  versions.find(({ id }) => id === signatures[0]?.version_id) ?? null;

const signatoryOf = (
  row: SignatoryRow,
  given: SignatureRow | undefined,
  invitations: DocumentRows['invitations'],
): DocumentInput['signatories'][number] => ({
  position: row.position,
  side: row.side,
  name: row.name,
  function: row.function,
  signature: given
    ? {
        name: given.name,
        function: given.function,
        signedAt: new Date(given.signed_at),
        manner: given.manner,
        identifiedBy: given.identified_by,
        powerDeclared: given.power_declared,
        invitation: invitations[given.id] ?? { name: row.name, mailedAt: null, codeMailedAt: null, shown: [] },
      }
    : null,
});

/** The document of one version, as it was offered to be signed, or as everybody has signed it. */
export function documentOf(
  rows: Pick<DocumentRows, 'offer' | 'agreement' | 'signatories' | 'signatures' | 'invitations'>,
  version: Pick<VersionRow, 'number' | 'hash' | 'text' | 'offer' | 'offered_at'>,
  status: 'offered' | 'signed',
  verifyAddress: string,
): PdfDocument {
  const { offer, agreement, signatories, signatures } = rows;
  const signed = status === 'signed' && offer.signed_on !== null;
  const made = agreementDocument({
    languages: offer.languages,
    text: version.text,
    parties: agreement.parties,
    offer: version.offer,
    signatories: signatories.map((row) =>
      signatoryOf(row, signed ? signatures.find((one) => one.signatory_id === row.id) : undefined, rows.invitations),
    ),
    version: { number: version.number, hash: version.hash },
    status,
    concluded:
      signed && offer.signed_on
        ? { signedOn: offer.signed_on, startsOn: startOf(rows).startsOn, lastDayBefore: agreement.lastDay }
        : null,
    createdAt: new Date((signed ? offer.concluded_at : version.offered_at) ?? 0),
    verifyAddress,
  });
  return { ...made, keywords: referenceText({ renewalId: offer.id, hash: version.hash, status }) };
}
