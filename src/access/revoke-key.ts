import { type Changed, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { ApiKey } from './api-key.ts';

const keySubject = ({ id }: Pick<ApiKey, 'id'>): Subject => ({ kind: 'key', id });

/** From now on the key is nobody's. */
export const revokeKey = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, ApiKey, id, version, true, keySubject);

/** Takes a revocation back: the same key works again. */
export const restoreKey = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, ApiKey, id, version, false, keySubject);
