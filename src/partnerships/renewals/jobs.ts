import { sql } from 'kysely';
import type { Database, Read } from '../../platform/database.ts';
import { sealWholeJournal } from '../../platform/jobs.ts';
import { system } from '../../values/role.ts';
import { type FinishParts, finishRenewal, verifyAddressOf } from './finish-renewal.ts';
import { keepOffered, unkeptOffers } from './keep-offered.ts';

const unfinished = async (read: Read): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from renewal where concluded_at is not null
    and finished_at is null order by concluded_at, id`.execute(read.tables());
  return rows.map(({ id }) => id);
};

/**
 * Writes documents and evidence of every offer that was concluded and has none, one transaction each, and answers how
 * many; then keeps the PDF of every version on the table that has none. One that fails does not keep the others from
 * theirs; the first failure is thrown after all of them.
 */
export async function finishRenewals(
  { database, ...parts }: FinishParts & { database: Database },
  signal: AbortSignal,
): Promise<number> {
  const failures: unknown[] = [];
  const each = async (ids: readonly string[], task: (id: string) => Promise<void>) => {
    for (const id of ids) {
      if (signal.aborted) break;
      try {
        await task(id);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  let count = 0;
  await each(await unfinished(database.read), async (id) => {
    // Evidence holds the seals of the lines that tell of it.
    await sealWholeJournal(database, signal);
    const done = await database.transaction(system('Loam'), (work) => finishRenewal(work, id, parts));
    if (done === 'finished') count += 1;
  });
  const address = verifyAddressOf(parts.baseUrl);
  await each(await unkeptOffers(database.read), async (id) => {
    await database.transaction(system('Loam'), (work) => keepOffered(work, id, address));
  });
  if (failures.length > 0) throw failures[0];
  return count;
}
