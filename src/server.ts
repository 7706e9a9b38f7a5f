import { migrations } from '../migrations/list.ts';
import { seedDemo } from '../seeds/demo.ts';
import { seed } from '../seeds/seed.ts';
import { offerFirstAdmin } from './access/first-admin.ts';
import { linkAddress } from './access/link-address.ts';
import { createLink } from './access/links.ts';
import { mayEnter } from './access/may-enter.ts';
import { openSessions } from './access/sessions.ts';
import { Staff } from './access/staff.ts';
import { buildApp, entities } from './app.ts';
import { loadAssets } from './platform/assets.ts';
import { readAssetFromDisk } from './platform/assets-on-disk.ts';
import { demoSettings, discardDemo } from './platform/demo.ts';
import { provideFonts } from './platform/fonts.ts';
import { readFontFromDisk } from './platform/fonts-on-disk.ts';
import { closeAll, type Ground, openGround } from './platform/ground.ts';
import { liveUntilTold, within } from './platform/life.ts';
import { listen } from './platform/listen.ts';
import { openPool } from './platform/pool.ts';
import { processSettings } from './platform/settings.ts';
import { openMailServer } from './platform/smtp.ts';
import { reportFault } from './platform/start-fault.ts';
import { compileMail } from './post/compile.ts';
import { mailWriter } from './post/render.ts';
import { system } from './values/role.ts';
import { work } from './work.ts';

/** How long requests and jobs that run may take when Loam stops. */
const drainSeconds = 10;

/** Everything that runs; `stop` ends it in the order in which it can. */
async function start(): Promise<{ stop(): Promise<void> }> {
  provideFonts(readFontFromDisk);
  // `npm run demo`: invented data on a database that is thrown away with the process.
  const demo = process.argv.includes('--demo');
  const given = processSettings();
  const settings = demo ? demoSettings(given) : given;
  const ground = await openGround(settings, {
    durable: !demo,
    entities,
    migrations,
    queue: settings.jobs === 'on' ? 'works' : 'enqueues',
  });
  const { database, queue, secret, clock, url } = ground;
  const pool = openPool(url, 2);
  const closePool = () => within(5, pool.end());
  try {
    const { baseUrl } = settings;
    await Promise.all([demo ? seedDemo(database, { secret, baseUrl }) : seed(database), loadAssets(readAssetFromDisk)]);
    const sessions = openSessions({ ...settings, pool, secret, mayEnter: mayEnter(database.read) });
    const render = mailWriter(compileMail);
    const app = buildApp({ database, clock, settings, secret, demo }, sessions, render);
    const listening = await listen(app.fetch, settings.port);
    const { smtpUrl, mailFrom } = settings;
    const mailServer = smtpUrl === null ? null : openMailServer(smtpUrl, mailFrom);
    const jobs = {
      database,
      secret,
      baseUrl,
      mailServer,
      render,
      sweepSessions: sessions.sweep,
    };
    if (settings.jobs === 'on') await queue?.work(work(jobs));
    const drain = () => Promise.all([listening.stop(drainSeconds), queue?.stop(drainSeconds)]);
    console.log(`Loam is ready at ${baseUrl}`);
    await (demo ? offerDemoLink(ground) : offerFirstLink(ground));
    const discard = async () => (demo ? discardDemo(settings) : undefined);
    return { stop: () => closeAll([drain, closePool, ground.close, discard]) };
  } catch (error) {
    await closeAll([closePool, ground.close]).catch(() => {});
    throw error;
  }
}

/** Until somebody administers Loam, each start prints a way in. */
async function offerFirstLink({ database, secret, settings }: Ground): Promise<void> {
  const link = await database.transaction(system('start'), offerFirstAdmin);
  if (!link) return;
  console.log('Nobody administers Loam yet. This link works once, within a day, for whoever opens it first:');
  console.log(await linkAddress({ secret, baseUrl: settings.baseUrl }, link));
}

async function offerDemoLink({ database, secret, settings }: Ground): Promise<void> {
  const link = await database.transaction(system('start'), async (open) => {
    const staff = await open.em.findOneOrFail(Staff, { role: 'admin' });
    return createLink(open, { purpose: 'sign_in', staffId: staff.id });
  });
  console.log('This is the demo: everything in it is invented, and gone when it stops. Sign in as Ada Demo:');
  console.log(await linkAddress({ secret, baseUrl: settings.baseUrl }, link));
}

// Somebody who reads only the first lines (`npm start | head`) must not bring Loam down.
process.stdout.on('error', () => {});
const running = start();
liveUntilTold(async () => (await running.catch(() => null))?.stop());
running.catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
