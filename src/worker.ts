import pg from 'pg';
import functions from '../.wrangler/built/functions.js';
import mails from '../.wrangler/built/mails.json' with { type: 'json' };
import { migrations } from '../migrations/list.ts';
import { mayEnter } from './access/may-enter.ts';
import { openSessions } from './access/sessions.ts';
import { buildApp, entities } from './app.ts';
import { loadAssets } from './platform/assets.ts';
import { readAssetFromBundle } from './platform/assets-in-bundle.ts';
import { clockFrom } from './platform/clock.ts';
import { openDatabase } from './platform/database.ts';
import { asProblem } from './platform/fault.ts';
import { provideFonts } from './platform/fonts.ts';
import { readFontFromBundle } from './platform/fonts-in-bundle.ts';
import type { JobData, JobName, Queue } from './platform/queue.ts';
import { afterRequest, connectPerRequest, inRequest } from './platform/request-connections.ts';
import { openMailServer } from './platform/smtp.ts';
import { StartFault } from './platform/start-fault.ts';
import { type Bindings, workerSettings } from './platform/worker-settings.ts';
import { mailWriter } from './post/render.ts';
import { work } from './work.ts';

interface Context {
  waitUntil(task: Promise<unknown>): void;
}

/** Cloudflare lets at most six connections be open in one request. */
const poolSize = 4;
/** Jobs of every minute and of every hour; another cron trigger runs those of every day too. */
const often: Readonly<Record<string, readonly JobName[]>> = {
  '* * * * *': ['finish-renewals', 'send-mail', 'seal-journal'],
  '2 * * * *': ['remind', 'fetch-rates'],
};
/** What goes on after an answer is stopped after 30 s; no new mail is begun in the last few. */
const jobSeconds = 20;

await loadAssets(readAssetFromBundle);
provideFonts(readFontFromBundle);

/** The app and its jobs over bindings. Opens no connection: each request has its own. */
function open(bindings: Bindings) {
  const settings = workerSettings(bindings);
  const { secret, databaseUrl, baseUrl, smtpUrl, mailFrom } = settings;
  const clock = clockFrom(settings.clockAt);
  const run = async <Name extends JobName>(name: Name, data: JobData[Name]) => {
    try {
      await jobs[name](data, AbortSignal.timeout(jobSeconds * 1000));
    } catch (error) {
      // Logs it, without any value of a row.
      asProblem(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  };
  // No queue is needed: a job runs as soon as its request is answered, and a minute later finds what failed.
  const queue: Pick<Queue, 'send' | 'isInstalled'> = {
    send: async (name, data) => {
      if (settings.jobs === 'on') afterRequest(() => run(name, data));
    },
    isInstalled: async () => true,
  };
  const database = openDatabase(databaseUrl, {
    ...{ clock, entities, migrations, poolSize, queue },
    compiledFunctions: functions,
    driverOptions: { onPoolCreated: connectPerRequest },
  });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  connectPerRequest(pool);
  const sessions = openSessions({ ...settings, pool, mayEnter: mayEnter(database.read) });
  const render = mailWriter(async (name) => mails[name]);
  const app = buildApp({ database, clock, settings, secret, demo: false }, sessions, render);
  const mailServer = smtpUrl === null ? null : openMailServer(smtpUrl, mailFrom);
  const jobs = work({ database, secret, baseUrl, mailServer, render, sweepSessions: sessions.sweep });
  return { app, run, jobNames: settings.jobs === 'on' ? (Object.keys(jobs) as JobName[]) : [] };
}

let opened: ReturnType<typeof open> | undefined;
/** Opened by the first request of an isolate and kept: bindings are known only then. */
const house = (bindings: Bindings) => {
  opened ??= open(bindings);
  return opened;
};

/** Loam on Cloudflare Workers: the same app, with Hyperdrive in front of the same PostgreSQL. */
export default {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    try {
      const { app } = house(bindings);
      // As the Node server tells it. Cloudflare writes this header itself, whatever a visitor sends.
      const incoming = { socket: { remoteAddress: request.headers.get('cf-connecting-ip') ?? undefined } };
      return await inRequest(
        (task) => context.waitUntil(task),
        async () => app.fetch(request, { incoming }),
      );
    } catch (error) {
      if (!(error instanceof StartFault)) throw error;
      console.error(error.message);
      return new Response('Loam is not set up yet: its log says what is missing.\n', { status: 500 });
    }
  },

  async scheduled(event: { cron: string }, bindings: Bindings, context: Context): Promise<void> {
    const { run, jobNames } = house(bindings);
    const due = jobNames.filter((name) => often[event.cron]?.includes(name) ?? true);
    await inRequest(
      (task) => context.waitUntil(task),
      async () => {
        const failures: unknown[] = [];
        for (const name of due) await run(name, {}).catch((error: unknown) => failures.push(error));
        if (failures.length > 0) throw failures[0];
      },
    );
  },
};
