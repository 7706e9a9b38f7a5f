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
  /loam offer=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) version=([0-9a-f]{64}) document=(offered|signed|evidence)\b/;

/** What a file says it is; it stands twice in a PDF of ours, so one changed byte leaves it readable. Null for none. */
export function readReference(bytes: Uint8Array): DocumentReference | null {
  const [, renewalId = '', hash = '', status = ''] = written.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  return renewalId ? { renewalId, hash, status: status as DocumentReference['status'] } : null;
}
