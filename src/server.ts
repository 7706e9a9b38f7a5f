import { serve } from '@hono/node-server';
import pg from 'pg';
import { migrations } from '../migrations/list.ts';
import { seed } from '../seeds/seed.ts';
import { mayEnter } from './access/may-enter.ts';
import { openSessions } from './access/sessions.ts';
import { buildApp, entities } from './app.ts';
import { loadAssets } from './platform/assets.ts';
import { readAssetFromDisk } from './platform/assets-on-disk.ts';
import { clockFrom } from './platform/clock.ts';
import { openDatabase } from './platform/database.ts';
import { keptSecret, processSettings, SettingError } from './platform/settings.ts';
import { openStorage } from './platform/storage.ts';

async function start(): Promise<void> {
  const settings = processSettings();
  const secret = settings.secret ?? keptSecret(settings.dataDir);
  const clock = clockFrom(settings.clockAt);
  const storage = await openStorage(settings);
  const database = openDatabase(storage.url, { clock, entities, migrations });
  await database.migrate();
  await seed(database);
  await loadAssets(readAssetFromDisk);
  const pool = new pg.Pool({ connectionString: storage.url, max: 2 });
  const sessions = openSessions({ ...settings, pool, secret, mayEnter: mayEnter(database.read) });
  const app = buildApp({ database, clock, settings, secret, demo: false }, sessions);
  const server = serve({ fetch: app.fetch, port: settings.port });
  console.log(`Loam is ready at ${settings.baseUrl}`);

  const stop = async () => {
    await new Promise((done) => server.close(done));
    await pool.end();
    await database.close();
    await storage.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop().then(() => process.exit(0)));
}

start().catch((error: unknown) => {
  console.error(error instanceof SettingError ? error.message : error);
  process.exitCode = 1;
});
