import type { Database } from '../../platform/database.ts';
import { system } from '../../values/role.ts';
import { sendReminders } from './send-reminders.ts';

/** Tells everybody what is due for them. Safe to run again, and by several processes at once. */
export const remind = (database: Database): Promise<number> => database.transaction(system('reminders'), sendReminders);
