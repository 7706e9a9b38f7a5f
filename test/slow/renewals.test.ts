import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../../migrations/list.ts';
import { seed } from '../../seeds/seed.ts';
import { createKey } from '../../src/access/create-key.ts';
import { linkSlots } from '../../src/access/link-to-mail.ts';
import { addressOf } from '../../src/access/links.ts';
import { entities } from '../../src/app.ts';
import { finishRenewals } from '../../src/partnerships/renewals/jobs.ts';
import { evidenceArchive } from '../../src/partnerships/renewals/load-evidence.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { provideFonts } from '../../src/platform/fonts.ts';
import { readFontFromDisk } from '../../src/platform/fonts-on-disk.ts';
import { sealWholeJournal, sendMail } from '../../src/platform/jobs.ts';
import { openMailServer } from '../../src/platform/smtp.ts';
import { compileMails } from '../../src/post/compile.ts';
import { mailWriter } from '../../src/post/render.ts';
import { system } from '../../src/values/role.ts';
import { freshDatabase } from '../database.ts';
import { openMailSink } from '../platform/mail-sink.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const secret = 'a-secret-of-the-fault-tests-51d24a683f9c0b7e';
const clockAt = '2026-12-10T09:00:00Z';
const baseUrl = 'http://localhost:3000';
const kills = 100;
const attempts = 1000;
const never = new AbortController().signal;

let place: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = temporaryFolder('loam-signing');
  place = await freshDatabase();
  database = openDatabase(place.url, { clock: clockFrom(new Date(clockAt)), entities, migrations, poolSize: 4 });
  await seed(database);
  provideFonts(readFontFromDisk);
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database.close();
  await place.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function query<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
const count = async (sql: string): Promise<number> =>
  Number((await query<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);

/** A process of ours with nothing of the test runner's environment. */
function run(args: readonly string[], env: Record<string, string>): { child: ChildProcess; text: () => string } {
  const { PATH, HOME } = process.env;
  const compiled = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: home,
    env: { PATH, HOME, ...compiled, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.stdin?.on('error', () => {});
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      text += part;
    });
  return { child, text: () => text };
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function startServer(): Promise<string> {
  const port = await freePort();
  const env = { DATABASE_URL: place.url, DATA_DIR: folder, PORT: String(port), SECRET: secret, CLOCK_AT: clockAt };
  const { text } = run(['src/server.ts'], { ...env, BASE_URL: baseUrl, TRUST_PROXY: 'on', JOBS: 'off' });
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toMatch(/^Loam is ready at /m);
  return `http://localhost:${port}`;
}

/** Posts the form of the signing page many times at once, each from a place of its own, over both servers. */
async function signAtOnce(servers: readonly string[], path: string, form: Record<string, string>): Promise<number[]> {
  const answers = Array.from({ length: attempts }, async (_, n) => {
    const server = servers[n % servers.length] ?? '';
    const response = await fetch(`${server}${path}/sign`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
      headers: { origin: server, 'x-forwarded-for': `203.0.${n >> 8}.${n & 255}` },
    });
    await response.arrayBuffer();
    return response.status;
  });
  return Promise.all(answers);
}

test(
  'a thousand attempts at once on one link, by two processes, make one signature; and the last ones one agreement',
  async () => {
    const servers = [await startServer(), await startServer()];
    const [server = ''] = servers;
    const { key } = await database.transaction(system('test'), (work) =>
      createKey(work, { name: 'Faults', role: 'admin' }),
    );
    const ask = async (path: string, json?: unknown) => {
      const response = await fetch(`${server}${path}`, {
        method: json ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const body = await response.json();
      expect(response.status, JSON.stringify(body)).toBeLessThan(300);
      return body;
    };
    const { items } = await ask('/api/partnerships?limit=200');
    const aaa = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'AAA');
    const agreementId = aaa.agreements[0].id;
    const drafted = await ask('/api/renewals', {
      agreementId,
      deadline: '2027-01-31',
      languages: ['fr'],
      signatories: [
        { side: 'partner', name: 'Leïla Benali', function: 'Directrice', email: 'leila@aaa.example', language: 'fr' },
        { side: 'initiative', name: 'Bruno Keller', function: null, email: 'bruno@loam.example', language: 'en' },
      ],
    });
    const { id, table } = await ask(`/api/renewals/${drafted.id}/moves`, { move: 'send' });

    for (const name of ['Leïla Benali', 'Bruno Keller']) {
      const links = await ask(`/api/portal-links?renewal=${id}&live=true`);
      const link = links.items.find((one: { name: string }) => one.name === name);
      const address = await addressOf(database.read, link.id, { secret, baseUrl });
      const form = { hash: table.hash, name, function: 'Directrice', powerDeclared: 'true', signature: name };
      const statuses = await signAtOnce(servers, new URL(address ?? '').pathname, { ...form, language: 'fr' });
      expect(new Set(statuses)).toEqual(new Set([303]));
    }

    const given = await query<{ name: string }>(`select name from renewal_signature where renewal_id = '${id}'
      order by created_at`);
    expect(given.map(({ name }) => name)).toEqual(['Leïla Benali', 'Bruno Keller']);
    expect(await count(`journal where subject_id = '${id}' and action = 'renewal.signed'`)).toBe(2);
    expect(await count(`journal where subject_id = '${id}' and action = 'renewal.concluded'`)).toBe(1);
    expect(await count(`agreement where predecessor_id = '${agreementId}'`)).toBe(1);
    expect(await count(`mail where template = 'your-turn'`)).toBe(1);
    for (const child of running) child.kill('SIGKILL');
  },
  6 * 60_000,
);

/** The command says that all of it stands; and of an archive with one changed byte, where that is. */
async function proves(offers: number): Promise<void> {
  const check = async (...args: string[]) => {
    const env = { DATABASE_URL: place.url, DATA_DIR: folder, SECRET: secret, BASE_URL: baseUrl };
    const { child, text } = run(['src/partnerships/renewals/check-evidence-command.ts', ...args], env);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, text: text() };
  };
  const all = await check();
  expect(all.text.match(/^ok /gm)).toHaveLength(offers);
  expect(all.text).toMatch(/lines of the journal are sealed and stand as written; 0 wait/);
  expect(all.code, all.text).toBe(0);
  const [one] = await query<{ id: string }>(`select id from renewal where finished_at is not null limit 1`);
  const archive = Buffer.from(await evidenceArchive(database.read, one?.id ?? ''));
  const at = Math.floor(Math.random() * archive.length);
  archive[at] = (archive[at] ?? 0) ^ 1;
  writeFileSync(join(folder, 'archive.zip'), archive);
  const flipped = await check(join(folder, 'archive.zip'));
  expect(flipped.text).toContain(`${at} of the archive`);
  expect(flipped.code).toBe(1);
}

test(
  'killed at a hundred random points, signing and mailing loses no signature it told of and sends no mail twice',
  async () => {
    const sink = await openMailSink();
    const partnership = await query<{ id: string }>(`select id from partnership order by id limit 1`);
    const mails = join(folder, 'mails.json');
    const forms = await compileMails();
    writeFileSync(mails, JSON.stringify(forms));
    const told = { url: place.url, smtpUrl: sink.url, secret, partnershipId: partnership[0]?.id, mails };
    const start = () => run(['test/slow/signing-process.ts', JSON.stringify(told)], {});
    const outputs: string[] = [];
    let next = start();
    for (let round = 0; round < kills; round += 1) {
      const { child, text } = next;
      await expect.poll(text, { timeout: 60_000, interval: 5 }).toMatch(/^ready$/m);
      const gone = once(child, 'close');
      child.stdin?.write('go\n');
      // The one after it gets ready meanwhile.
      if (round < kills - 1) next = start();
      // Anywhere after the start in one half of the rounds, after its first signature in the other.
      if (round % 2 === 1) await expect.poll(text, { timeout: 30_000, interval: 5 }).toMatch(/^(signed|failed) /m);
      await pause(Math.random() * 600);
      child.kill('SIGKILL');
      await gone;
      outputs.push(text());
    }
    expect(outputs.filter((text) => /failed|Error/.test(text))).toEqual([]);

    // What was left is finished and mailed, as after any start.
    await finishRenewals({ database, secret, baseUrl }, never);
    await sealWholeJournal(database, never);
    await sendMail(
      {
        ...{ database, baseUrl, render: mailWriter(async (name) => forms[name]) },
        mailServer: openMailServer(sink.url, 'Loam <loam@loam.example>'),
        slotsOf: (read, id) => linkSlots(read, id, { secret, baseUrl }),
      },
      undefined,
      never,
    );

    const signed = outputs.flatMap((text) => [...text.matchAll(/^signed (\S+)$/gm)].map(([, id]) => id));
    const kept = await query<{ id: string }>(`select id from renewal_signature`);
    const ids = new Set(kept.map(({ id }) => id));
    expect(signed.filter((id) => !ids.has(id ?? ''))).toEqual([]);
    expect(signed.length).toBeGreaterThanOrEqual(kills / 2);

    // Each concluded offer has one agreement, one set of documents, one line that says so, and a mail to each side.
    const concluded = await count(`renewal where concluded_at is not null`);
    expect(await count(`renewal where successor_id is not null and finished_at is not null`)).toBe(concluded);
    expect(await count(`renewal_evidence`)).toBe(concluded);
    expect(await count(`journal where action = 'renewal.finished'`)).toBe(concluded);
    expect(await count(`agreement where predecessor_id is not null`)).toBe(concluded);
    expect(await count(`mail where template = 'renewal-signed'`)).toBe(2 * concluded);

    // No mail reached the server twice; one that is said to be submitted did; one that was cut off is not repeated.
    const arrived = sink.received.map((message) => /^Message-ID: <([^@]+)@/im.exec(message)?.[1] ?? '');
    expect(new Set(arrived).size).toBe(arrived.length);
    const all = await query<{ id: string; state: string }>(`select id, state from mail`);
    const submitted = all.filter(({ state }) => state === 'submitted').map(({ id }) => id);
    expect(submitted.filter((id) => !arrived.includes(id))).toEqual([]);
    const cutOff = all.filter(({ state }) => state === 'attempting').length;
    expect(cutOff).toBeLessThanOrEqual(kills);
    expect(submitted.length + cutOff).toBe(all.length);

    await proves(concluded);
    console.info(
      `${signed.length} signatures told of, ${ids.size} kept, ${concluded} offers concluded, ` +
        `${submitted.length} mails submitted, ${cutOff} cut off, through ${kills} kills.`,
    );
    await sink.close();
  },
  12 * 60_000,
);
