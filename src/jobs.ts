import { parseArgs } from 'node:util';
import { migrations } from '../migrations/list.ts';
import { mayEnter } from './access/may-enter.ts';
import { openSessions } from './access/sessions.ts';
import { entities } from './app.ts';
import { runCommand } from './platform/command.ts';
import { provideFonts } from './platform/fonts.ts';
import { readFontFromDisk } from './platform/fonts-on-disk.ts';
import { closeAll, type Ground, openGround } from './platform/ground.ts';
import { liveUntilTold } from './platform/life.ts';
import { openPool } from './platform/pool.ts';
import { processSettings } from './platform/settings.ts';
import { openMailServer } from './platform/smtp.ts';
import { reportFault } from './platform/start-fault.ts';
import { compileMail } from './post/compile.ts';
import { mailWriter } from './post/render.ts';
import { work } from './work.ts';

/** The jobs, and how to let go of what they alone use. */
function jobsOn({ database, secret, settings, url }: Ground) {
  const pool = openPool(url, 1);
  const { baseUrl, smtpUrl, mailFrom } = settings;
  const sessions = openSessions({ ...settings, pool, secret, mayEnter: mayEnter(database.read) });
  const mailServer = smtpUrl === null ? null : openMailServer(smtpUrl, mailFrom);
  const render = mailWriter(compileMail);
  const jobs = work({ database, secret, baseUrl, mailServer, render, sweepSessions: sessions.sweep });
  return { jobs, close: () => pool.end() };
}

/** A process that only does jobs, beside one or several with `JOBS=off`. */
async function start(): Promise<{ stop(): Promise<void> }> {
  const ground = await openGround(processSettings(), { entities, migrations, queue: 'works' });
  const { jobs, close } = jobsOn(ground);
  const stop = () => closeAll([() => ground.queue?.stop(), close, ground.close]);
  try {
    await ground.queue?.work(jobs);
    console.log('Loam does its jobs.');
    return { stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

provideFonts(readFontFromDisk);
const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
if (values.once) {
  // `npm run jobs:once`: all that is due now, then the end.
  await runCommand({ entities, migrations, queue: 'enqueues' }, async (ground) => {
    const { jobs, close } = jobsOn(ground);
    await ground.queue?.drain(jobs).finally(close);
    return undefined;
  });
} else {
  const running = start();
  liveUntilTold(async () => (await running.catch(() => null))?.stop());
  running.catch((error: unknown) => {
    reportFault(error);
    process.exit(1);
  });
}
