import { randomBytes } from 'node:crypto';
import type { Work } from '../platform/database.ts';
import { sha256, writeJournal } from '../platform/journal.ts';
import type { Role } from '../values/role.ts';
import { ApiKey } from './api-key.ts';

/**
 * Makes a key and returns it with its row: the only moment the key itself is seen. A form gives the id, so that
 * sending it twice makes one key.
 */
export async function createKey(
  work: Work,
  wish: { id?: string; name: string; role: Role },
): Promise<{ key: string; row: ApiKey }> {
  const key = `loam_${randomBytes(32).toString('base64url')}`;
  const row = work.em.create(ApiKey, {
    ...wish,
    hash: sha256(key),
    hint: `${key.slice(0, 9)}…`,
    archivedAt: null,
  });
  await work.em.flush();
  await writeJournal(work, {
    action: 'key.created',
    subject: { kind: 'key', id: row.id },
    after: { name: row.name, role: row.role },
  });
  return { key, row };
}
