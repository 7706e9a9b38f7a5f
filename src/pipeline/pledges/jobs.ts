import type { Database } from '../../platform/database.ts';
import { system } from '../../values/role.ts';
import { remindPledges } from './remind-pledges.ts';

/** Tells the owners of pledges what is due. Safe to run again, and by several processes at once. */
export const remindOfPledges = (database: Database): Promise<number> =>
  database.transaction(system('reminders'), remindPledges);
