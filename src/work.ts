import type { LinkParts } from './access/link-address.ts';
import { linkToMail } from './access/link-to-mail.ts';
import { sweepTurns } from './access/turns.ts';
import { fetchRates } from './ledger/jobs.ts';
import { remind } from './partnerships/reminders/jobs.ts';
import { finishRenewals } from './partnerships/renewals/jobs.ts';
import { remindOfCalls, sendCalls } from './pipeline/calls/jobs.ts';
import { remindOfPledges } from './pipeline/pledges/jobs.ts';
import type { Database } from './platform/database.ts';
import { forgetAnswers, sealWholeJournal, sendMail } from './platform/jobs.ts';
import type { Jobs } from './platform/queue.ts';
import type { MailServer } from './platform/smtp.ts';
import type { RenderMail } from './post/render.ts';
import { system } from './values/role.ts';

/** What the jobs need. */
export interface WorkParts extends LinkParts {
  database: Database;
  /** Null without `SMTP_URL`. */
  mailServer: MailServer | null;
  render: RenderMail;
  /** Deletes sessions that have expired. */
  sweepSessions(): Promise<number>;
}

/** Job name to the room's job. */
export function work(parts: WorkParts): Jobs {
  const { database, secret, baseUrl } = parts;
  const sending = {
    ...parts,
    slotsOf: (read: Database['read'], id: string) => linkToMail(read, id, { secret, baseUrl }),
  };
  return {
    remind: async () => {
      await remind(database);
      await remindOfPledges(database);
      await remindOfCalls(database);
    },
    'fetch-rates': (_data, signal) => fetchRates(database, signal),
    'finish-renewals': (_data, signal) => finishRenewals({ database, secret, baseUrl }, signal),
    'send-calls': (_data, signal) => sendCalls(database, signal),
    'send-mail': ({ mailId }, signal) => sendMail(sending, mailId, signal),
    'seal-journal': (_data, signal) => sealWholeJournal(database, signal),
    'sweep-sessions': () => parts.sweepSessions(),
    'forget-answers': async () => {
      await forgetAnswers(database);
      await database.transaction(system('forget-answers'), sweepTurns);
    },
  };
}
