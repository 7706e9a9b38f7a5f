import type { Kysely } from 'kysely';
import type { PgBoss, Queue as QueueRow } from 'pg-boss';
import { homeZone } from './clock.ts';

/** What each job is told. Every job also does all that is due when it is told nothing, so a lost job loses no work. */
export interface JobData {
  remind: Record<string, never>;
  'finish-renewals': { renewalId?: string };
  'send-calls': Record<string, never>;
  'send-mail': { mailId?: string };
  'seal-journal': Record<string, never>;
  'sweep-sessions': Record<string, never>;
  'forget-answers': Record<string, never>;
  'fetch-rates': Record<string, never>;
}
/** The name of a job. */
export type JobName = keyof JobData;
/** Job name to what it does; `signal` is aborted when the process is about to end: finish what is in hand. */
export type Jobs = { readonly [Name in JobName]: (data: JobData[Name], signal: AbortSignal) => Promise<unknown> };

interface Plan {
  /** When it runs by itself, in Paris time; a day missed while nothing ran is made up for once. */
  cron: string;
  /** Also as soon as a process begins to work. */
  atStart: boolean;
  /** Seconds between two looks at the queue. */
  look: number;
  policy: QueueRow['policy'];
}

/** `short`: one waiting job is enough, since a run does all that is due. */
const plans: Readonly<Record<JobName, Plan>> = {
  // Every hour, since days begin at another hour in each zone. Before the mails, so that one drain sends what it wrote.
  remind: { cron: '2 * * * *', atStart: true, look: 30, policy: 'short' },
  // Before the mails too: what was signed goes out with them.
  'finish-renewals': { cron: '* * * * *', atStart: true, look: 2, policy: 'short' },
  // Before the mails as well, and every minute: a call goes out on its opening day.
  'send-calls': { cron: '* * * * *', atStart: true, look: 2, policy: 'short' },
  'send-mail': { cron: '* * * * *', atStart: true, look: 1, policy: 'standard' },
  'seal-journal': { cron: '* * * * *', atStart: true, look: 5, policy: 'short' },
  'sweep-sessions': { cron: '17 3 * * *', atStart: false, look: 30, policy: 'short' },
  'forget-answers': { cron: '23 3 * * *', atStart: false, look: 30, policy: 'short' },
  // Rates appear at about 16:00 on working days; when the bank cannot be reached the next hours try again.
  'fetch-rates': { cron: '30 16-22 * * 1-5', atStart: false, look: 30, policy: 'short' },
};
/** Every job there is. */
export const jobNames = Object.keys(plans) as JobName[];

const schema = 'pgboss';
const queueOptions = {
  retryLimit: 2,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 600,
  deleteAfterSeconds: 3600,
};

/** The queue of jobs, in the same database as everything else. */
export interface Queue {
  /** Installs its tables where they lack, and gets ready to enqueue. */
  start(): Promise<void>;
  /** Whether its tables are there. */
  isInstalled(): Promise<boolean>;
  /** Writes a job, in the transaction that `db` is bound to if one is given: it waits for the commit. */
  send<Name extends JobName>(name: Name, data: JobData[Name], db?: Kysely<unknown>): Promise<void>;
  /** Begins to do jobs as they come, and by the clock. */
  work(jobs: Jobs): Promise<void>;
  /** Does what waits now, then every job once for what waits elsewhere; throws the first failure after all of it. */
  drain(jobs: Jobs): Promise<void>;
  /** Takes no more jobs and waits for those that run, at most `seconds`; then closes its connections. */
  stop(seconds?: number): Promise<void>;
}

/**
 * The queue on a PostgreSQL address (two connections of its own), or over connections that somebody else opened and
 * closes; then its tables must be there already. `works: false` is for processes that only enqueue or drain.
 */
export function openQueue(place: string | Kysely<unknown>, { works }: { works: boolean }): Queue {
  let opening: Promise<PgBoss> | undefined;
  const stopping = new AbortController();
  // pg-boss is slow to import, and a process that never needs it need not wait.
  const open = async () => {
    const { fromKysely, PgBoss } = await import('pg-boss');
    const own = typeof place === 'string';
    const where = own ? { connectionString: place, max: 2, application_name: 'loam queue' } : { db: fromKysely(place) };
    const boss = new PgBoss({ ...where, schema, migrate: own, supervise: works, schedule: works });
    const told = new Set<string>();
    boss.on('error', (error: Error) => {
      if (told.has(error.message)) return;
      // A database that is away fails every look: said once a minute is enough.
      told.add(error.message);
      setTimeout(() => told.delete(error.message), 60_000).unref();
      console.error(`The job queue: ${faultLine(error)}`);
    });
    try {
      await boss.start();
      const there = new Set((await boss.getQueues([...jobNames])).map((queue) => queue.name));
      for (const name of jobNames) {
        const { policy = 'standard' } = plans[name];
        if (!there.has(name)) await boss.createQueue(name, { ...queueOptions, policy });
      }
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {});
      throw error;
    }
  };
  const started = () => {
    opening ??= open();
    return opening;
  };

  const run = async <Name extends JobName>(jobs: Jobs, name: Name, data: JobData[Name], signal: AbortSignal) => {
    try {
      await jobs[name](data, signal);
    } catch (error) {
      console.error(`The job ${name} failed: ${faultLine(error)}`);
      throw error;
    }
  };

  return {
    start: async () => {
      await started();
    },
    isInstalled: async () => (await started()).isInstalled(),
    send: async (name, data, db) => {
      const boss = await started();
      const { fromKysely } = await import('pg-boss');
      await boss.send(name, data, db ? { db: fromKysely(db) } : {});
    },
    work: async (jobs) => {
      const boss = await started();
      for (const name of jobNames) {
        const { cron, look, atStart } = plans[name];
        if (atStart) await boss.send(name, {});
        await boss.work<JobData[JobName]>(name, { pollingIntervalSeconds: look }, async (batch) => {
          const told = (job: { signal: AbortSignal }) => AbortSignal.any([job.signal, stopping.signal]);
          for (const job of batch) await run(jobs, name, job.data ?? {}, told(job));
        });
        await boss.schedule(name, cron, {}, { tz: homeZone, missed: 'once' });
      }
    },
    drain: async (jobs) => {
      const boss = await started();
      const failures: unknown[] = [];
      for (const name of jobNames) {
        for (;;) {
          const [job] = await boss.fetch<JobData[JobName]>(name);
          if (!job) break;
          await run(jobs, name, job.data ?? {}, stopping.signal).then(
            () => boss.complete(name, job.id),
            () => boss.fail(name, job.id),
          );
        }
        await run(jobs, name, {}, stopping.signal).catch((error: unknown) => failures.push(error));
      }
      if (failures.length) throw failures[0];
    },
    stop: async (seconds = 10) => {
      stopping.abort();
      const boss = await opening?.catch(() => undefined);
      await boss?.stop({ graceful: works, timeout: seconds * 1000 });
    },
  };
}

/** A fault for the log: what a database says of a statement may quote people's data, so only its code is told. */
function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return code ? `${error.name} ${code}` : (error.stack ?? error.message);
}
