import type { DocumentSubject } from './document-subject.ts';

/** The address of the record a document stands on. `agreementId` is that of an obligation, where it is known. */
export function subjectPath({ kind, id }: DocumentSubject, agreementId: string | null = null): string {
  switch (kind) {
    case 'organisation':
      return `/organisations/${id}`;
    case 'person':
      return `/people/${id}`;
    case 'obligation':
      return agreementId ? `/agreements/${agreementId}#obligations` : '/partnerships';
    case 'activity':
      return `/activities/${id}/edit`;
    case 'task':
      return `/tasks/${id}/edit`;
    case 'opportunity':
      return `/opportunities/${id}`;
    case 'partnership':
    case 'pledge':
    case 'agreement':
    case 'renewal':
      return `/${kind}s/${id}`;
  }
}

/** The address at which one version of a document is downloaded. */
export const filePath = (documentId: string, number: number): string =>
  `/documents/${documentId}/versions/${number}/file`;
