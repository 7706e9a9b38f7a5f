/** Which document a PDF is, as it says itself in its metadata. Nothing that its pages do not say. */
export interface DocumentReference {
  renewalId: string;
  /** Hash of the version whose text it is. */
  hash: string;
  status: 'offered' | 'signed' | 'evidence';
}

/** The reference as it stands in the keywords of a PDF. */
export const referenceText = ({ renewalId, hash, status }: DocumentReference): string =>
  `loam offer=${renewalId} version=${hash} document=${status}`;

const written =
  /loam offer=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) version=([0-9a-f]{64}) document=(offered|signed|evidence)\b/g;

/**
 * What a file, or each file of an archive, says it is, without repetitions. It stands twice in a PDF of ours, so that one
 * changed byte leaves the other.
 */
export function readReferences(bytes: Uint8Array): DocumentReference[] {
  const found = Buffer.from(bytes).toString('latin1').matchAll(written);
  const each = new Map(
    [...found].map(([text, renewalId = '', hash = '', status = '']) => [
      text,
      { renewalId, hash, status: status as DocumentReference['status'] },
    ]),
  );
  return [...each.values()];
}
