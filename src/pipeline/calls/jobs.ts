import type { Database } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { system } from '../../values/role.ts';
import { remindSilent } from './remind-silent.ts';
import { sendNextBatch, type Unwritten } from './send-call.ts';

/**
 * Writes to all who wait for the mail of a call that is open; answers how many were seen to. One who fails is passed
 * over until the next run, and told of (throws) after all the others. Safe to run again, and by several processes at once.
 */
export async function sendCalls(database: Database, signal: AbortSignal): Promise<number> {
  const tried: string[] = [];
  const failed: Unwritten[] = [];
  while (!signal.aborted) {
    const batch = await database.transaction(system('Loam'), (work) => sendNextBatch(work, tried));
    if (batch.tried.length === 0) break;
    tried.push(...batch.tried);
    failed.push(...batch.failed);
  }
  if (failed.length === 0) return tried.length;
  const whom = failed.map(({ recipientId, error }) => `${recipientId} (${inShort(error)})`).join(', ');
  const errors = failed.map(({ error }) => error);
  throw new AggregateError(errors, `No mail could be written to these recipients of calls: ${whom}`);
}

/** A fault for the log; what a database says of it may quote people's data, so only its code is told. */
function inShort(error: unknown): string {
  if (error instanceof Problem) return error.reason;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

/** Reminds recipients of calls who have answered nothing. Safe to run again, and by several processes at once. */
export const remindOfCalls = (database: Database): Promise<number> =>
  database.transaction(system('reminders'), remindSilent);
