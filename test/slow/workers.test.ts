import { rmSync } from 'node:fs';
import pg from 'pg';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../../migrations/list.ts';
import { seed } from '../../seeds/seed.ts';
import { mailSignIn } from '../../src/access/ask-for-link.ts';
import { calendarAddress, makeCalendarAddress } from '../../src/access/calendar-link.ts';
import { createKey } from '../../src/access/create-key.ts';
import { openSessions } from '../../src/access/sessions.ts';
import { Staff } from '../../src/access/staff.ts';
import { buildApp, entities } from '../../src/app.ts';
import { loadAssets } from '../../src/platform/assets.ts';
import { readAssetFromDisk } from '../../src/platform/assets-on-disk.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { openPool } from '../../src/platform/pool.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { compileMail } from '../../src/post/compile.ts';
import { mailWriter } from '../../src/post/render.ts';
import { languages } from '../../src/values/language.ts';
import { system } from '../../src/values/role.ts';
import { type MailSink, openMailSink } from '../platform/mail-sink.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type RunningWorker, startWorker } from './wrangler-dev.ts';

const clockAt = '2026-11-21T09:00:00Z';
const secret = 'a-secret-of-the-tests-8d41c6a0f27b4e93';
const amina = { name: 'Amina Diallo', email: 'amina@loam.example', role: 'admin', language: 'en' } as const;

const folder = temporaryFolder(`loam-workers-${process.pid}`);
let server: EmbeddedPostgres;
let database: Database;
let mails: MailSink;
let worker: RunningWorker;
let key: string;
let aminaId: string;
/** Amina's session, from the test that signs in. */
let cookie = '';

beforeAll(async () => {
  [server, mails] = await Promise.all([startEmbeddedPostgres(folder, { durable: false }), openMailSink()]);
  const url = server.url('loam');
  database = openDatabase(url, { clock: clockFrom(new Date(clockAt)), entities, migrations });
  await database.migrate();
  await seed(database);
  await database.transaction(system('test'), async (work) => {
    ({ key } = await createKey(work, { name: 'Test', role: 'admin' }));
    const person = work.em.create(Staff, amina);
    await work.em.flush();
    aminaId = person.id;
  });
  const settings = { NODE_ENV: 'test', CLOCK_AT: clockAt, SECRET: secret, SMTP_URL: mails.url };
  worker = await startWorker({ folder, database: url, settings });
}, 180_000);

afterAll(async () => {
  await worker?.stop();
  await database?.close();
  await server?.stop();
  await mails?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The sign-in address in the mail that came last, without the line breaks of its encoding. */
const mailedLink = (): string | undefined =>
  /http:\/\/\S+\/sign-in\/[0-9a-f-]{36}\/[\w-]{43}/.exec((mails.received.at(-1) ?? '').replace(/=\r\n/g, ''))?.[0];

const post = (address: string, form: Record<string, string>): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: worker.origin },
    body: new URLSearchParams(form),
  });

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${worker.origin}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    ...init,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers },
  });

/** The status and every element of a page, but for countries to choose from: the two runtimes name some differently. */
const linesOf = async (page: Response): Promise<string[]> => [
  String(page.status),
  ...(await page.text()).split(/(?<=>)(?=<)/).filter((line) => !/^<option value="[A-Z]{2}"/.test(line)),
];

interface List<T> {
  items: T[];
}
interface Shown {
  id: string;
  status: string;
  daysLeft: number | null;
}

const agreementsOn = async (query = ''): Promise<Shown[]> => {
  const answer = await ask(`/api/agreements?limit=200${query}`);
  return ((await answer.json()) as List<Shown>).items;
};

const counted = (agreements: readonly Shown[]): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const { status } of agreements) count[status] = (count[status] ?? 0) + 1;
  return count;
};

test('the first requests of all, ten at once, are answered', async () => {
  const paths = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? '/api/partnerships' : '/readyz'));
  const statuses = await Promise.all(paths.map(async (path) => (await ask(path)).status));
  expect(statuses).toEqual(paths.map(() => 200));
});

test('the register has its 20 partnerships', async () => {
  const answer = await ask('/api/partnerships?limit=200');
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as List<unknown>).items).toHaveLength(20);
});

test('on 21 November 2026 five end dates have passed, AAA ends in 88 days, fourteen ends are unknown', async () => {
  const agreements = await agreementsOn();
  expect(counted(agreements)).toEqual({ end_date_passed: 5, ending_soon: 1, unknown: 14 });
  expect(agreements.find(({ status }) => status === 'ending_soon')?.daysLeft).toBe(88);
});

test('as of 31 October 2022 five MoUs are in force and the GIZ grant ends in 151 days', async () => {
  const agreements = await agreementsOn('&asOf=2022-10-31');
  expect(counted(agreements)).toEqual({ in_force: 5, ending_soon: 1, unknown: 14 });
  expect(agreements.find(({ status }) => status === 'ending_soon')?.daysLeft).toBe(151);
});

test('a link asked for is mailed at once, signs in, and pages open with style sheet and script', async () => {
  expect((await post(`${worker.origin}/sign-in`, { email: amina.email })).status).toBe(200);
  await expect.poll(() => mailedLink(), { timeout: 10_000 }).toBeDefined();
  const entered = await post(mailedLink() ?? '', {});
  cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const answer = await fetch(`${worker.origin}/strategy`, { headers: { cookie }, redirect: 'manual' });
  const page = await answer.text();
  expect([entered.status, answer.status]).toEqual([303, 200]);
  expect(page).toContain(amina.name);
  for (const name of [/\/assets\/app\.[0-9a-f]{10}\.css/, /\/assets\/htmx\.[0-9a-f]{10}\.js/]) {
    const asset = await fetch(`${worker.origin}${page.match(name)?.[0]}`);
    expect([asset.status, (await asset.text()).length > 1000]).toEqual([200, true]);
  }
});

test('the pages of the menu are those that Node makes, element by element, in three languages', async () => {
  const url = server.url('loam');
  const settings = readSettings({ BASE_URL: worker.origin, SECRET: secret, SMTP_URL: mails.url, CLOCK_AT: clockAt });
  const pool = openPool(url, 1);
  const sessions = openSessions({ ...settings, pool, secret, mayEnter: async () => true });
  await loadAssets(readAssetFromDisk);
  const parts = { database, clock: clockFrom(settings.clockAt), settings, secret, demo: false };
  const node = buildApp(parts, sessions, mailWriter(compileMail));
  for (const language of languages)
    for (const path of [
      '/',
      '/partnerships',
      '/organisations',
      '/people',
      '/strategy',
      '/staff',
      '/wordings',
      '/outbox',
    ]) {
      const address = `${worker.origin}${path}`;
      const init: RequestInit = { headers: { cookie: `${cookie}; loam.language=${language}` }, redirect: 'manual' };
      const [there, here] = await Promise.all([fetch(address, init), node.request(address, init)]);
      expect(await linesOf(there)).toEqual(await linesOf(here));
    }
  await pool.end();
});

test('a PDF is made, tagged and with its letters', async () => {
  const wordings = (await (await ask('/api/wordings')).json()) as List<Shown>;
  const answer = await fetch(`${worker.origin}/wordings/${wordings.items[0]?.id}/preview.pdf?language=fr`, {
    headers: { cookie },
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([answer.status, Buffer.from(bytes).includes('/StructTreeRoot')]).toEqual([200, true]);
  const { text } = await extractText(bytes);
  expect(text.join(' ')).toContain('Prolongation de l’accord');
});

test('the same page sends a visitor to sign in', async () => {
  const answer = await fetch(`${worker.origin}/strategy`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fstrategy']);
});

test('an organisation is made and changed, and a stale change of it is refused', async () => {
  const made = await ask('/api/organisations', {
    method: 'POST',
    body: JSON.stringify({ name: 'Réseau des sols vivants', country: 'FR', kind: 'ngo' }),
  });
  const { id, version } = (await made.json()) as { id: string; version: number };
  expect([made.status, made.headers.get('etag')]).toEqual([201, `"${version}"`]);
  const change = (acronym: string) =>
    ask(`/api/organisations/${id}`, {
      method: 'PATCH',
      headers: { 'if-match': `"${version}"` },
      body: JSON.stringify({ acronym }),
    });
  expect((await change('RSV')).status).toBe(200);
  expect((await change('RDSV')).status).toBe(412);
  const shown = (await (await ask(`/api/organisations/${id}`)).json()) as { acronym: string };
  expect(shown.acronym).toBe('RSV');
});

test('200 requests, ten at a time, are all answered', async () => {
  const paths = ['/api/partnerships?limit=200', '/api/agreements', '/api/facilities', '/api/organisations', '/readyz'];
  const statuses: number[] = [];
  let next = 0;
  const visitor = async () => {
    for (let n = next++; n < 200; n = next++) {
      const answer = await ask(paths[n % paths.length] ?? '/');
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
  };
  await Promise.all(Array.from({ length: 10 }, visitor));
  expect(statuses).toEqual(Array.from({ length: 200 }, () => 200));
});

test('an unknown address is not found, in problem details under /api', async () => {
  const answer = await ask('/api/nowhere');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect((await ask('/nowhere')).status).toBe(404);
});

test('the cron trigger of every minute sends the mails that wait and seals the journal', async () => {
  const before = mails.received.length;
  await database.transaction(system('test'), (work) => mailSignIn(work, amina, aminaId));
  expect((await ask(`/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`)).status).toBe(200);
  expect(mails.received).toHaveLength(before + 1);
  const [journal] = await database.orm.em
    .fork()
    .execute<{ unsealed: number; sealed: number }[]>(
      'select (select count(*)::int from journal_unsealed) as unsealed, (select count(*)::int from journal_seal) as sealed',
    );
  expect(journal?.unsealed).toBe(0);
  expect(journal?.sealed).toBeGreaterThan(0);
});

test('the cron trigger of every hour tells an administrator what is due, once', async () => {
  const aaa = (await agreementsOn()).find(({ status }) => status === 'ending_soon');
  const report = { kind: 'report', owedBy: 'partner', title: 'Report on soils', dueOn: '2026-12-21' };
  const path = `/api/agreements/${aaa?.id}/obligations`;
  expect((await ask(path, { method: 'POST', body: JSON.stringify(report) })).status).toBe(201);
  const cron = async (name: string) => ask(`/cdn-cgi/local/scheduled?cron=${encodeURIComponent(name)}`);
  const before = mails.received.length;
  for (const name of ['2 * * * *', '* * * * *', '2 * * * *', '* * * * *']) expect((await cron(name)).status).toBe(200);
  expect(mails.received).toHaveLength(before + 1);
  expect(mails.received.at(-1)).toContain('Report on soils');
});

test('the calendar of a person is read there', async () => {
  const address = await database.transaction(system('test'), async (work) => {
    await makeCalendarAddress(work, aminaId);
    return calendarAddress(work, aminaId, { secret, baseUrl: '' });
  });
  const answer = await ask(address?.address ?? '', { headers: { authorization: '' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(await answer.text()).toContain('DTSTART;VALUE=DATE:20270217');
});

test('the cron trigger of the night deletes sessions that have expired', async () => {
  const query = <T>(sql: string) => database.orm.em.fork().execute<T[]>(sql);
  await query(`update auth_session set expires_at = now() - interval '1 hour'`);
  expect((await ask(`/cdn-cgi/local/scheduled?cron=${encodeURIComponent('17 2 * * *')}`)).status).toBe(200);
  expect(await query('select id from auth_session')).toEqual([]);
});

test('no connection to the database outlives its request', async () => {
  // Ours would count too.
  await database.close();
  const client = new pg.Client({ connectionString: server.url('loam') });
  await client.connect();
  const open = async () =>
    (await client.query(`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`))
      .rowCount;
  await expect.poll(open, { timeout: 5000 }).toBe(0);
  await client.end();
});

test('nothing it logged is a fault', () => {
  expect(worker.output()).not.toMatch(/Fault:|hung|Uncaught|Code generation/);
});
