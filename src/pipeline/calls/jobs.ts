import type { Database } from '../../platform/database.ts';
import { system } from '../../values/role.ts';
import { remindSilent } from './remind-silent.ts';
import { sendNextBatch } from './send-call.ts';

/** Writes to all who wait for the mail of a call that is open. Safe to run again, and by several processes at once. */
export async function sendCalls(database: Database, signal: AbortSignal): Promise<number> {
  for (let written = 0; ; ) {
    const more = signal.aborted ? 0 : await database.transaction(system('Loam'), sendNextBatch);
    if (more === 0) return written;
    written += more;
  }
}

/** Reminds recipients of calls who have answered nothing. Safe to run again, and by several processes at once. */
export const remindOfCalls = (database: Database): Promise<number> =>
  database.transaction(system('reminders'), remindSilent);
