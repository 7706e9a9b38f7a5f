import type { Database } from '../platform/database.ts';
import { system } from '../values/role.ts';
import { askBank, ecbAddresses, takeAnswer, wantedFile } from './fetch-rates.ts';

/**
 * Fetches the reference rates that are not known yet; a day or a week that was missed comes with the next answer.
 * Without a network it only notes that the bank was not reached.
 */
export async function fetchRates(database: Database, signal: AbortSignal): Promise<void> {
  const wanted = await wantedFile(database.read);
  if (wanted === null) return;
  const answer = await askBank(ecbAddresses[wanted], signal);
  await database.transaction(system('rates'), (work) => takeAnswer(work, answer));
}
