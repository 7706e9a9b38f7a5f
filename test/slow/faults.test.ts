import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { runningPostmaster } from '../../src/platform/postmaster.ts';
import { wholeList } from '../api/collections.ts';
import type { Ask } from '../house.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const rounds = 15;
const writers = 8;
/** Every third round PostgreSQL dies with the server, as when the power fails. */
const powerFails = (round: number) => round % 3 === 2;

let folder: string;
let port = 0;
let key = '';
let server: ChildProcess | null = null;
let partnershipId = '';

beforeAll(() => {
  folder = temporaryFolder('loam-faults');
});
afterAll(async () => {
  await killServer();
  await startEmbeddedPostgres(folder).then((left) => left.stop());
  rmSync(folder, { recursive: true, force: true });
});

/** A process of ours with nothing of the test runner's environment. */
function run(file: string, args: readonly string[] = []): ChildProcess {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: home,
    env: { PATH, HOME, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end: what it said and its exit code. */
async function command(file: string, args: readonly string[] = []): Promise<{ text: string; code: number | null }> {
  const child = run(file, args);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      text += part;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { text, code };
}

async function startServer(): Promise<void> {
  const started = run('src/server.ts');
  server = started;
  let text = '';
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (part: Buffer) => {
      text += part;
    });
  const settled = () => /^Loam is ready at /m.test(text) || started.exitCode !== null;
  await expect.poll(settled, { timeout: 60_000, interval: 25 }).toBe(true);
  expect(text).toMatch(/^Loam is ready at /m);
}

async function killServer(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

function killPostgres(): void {
  const found = runningPostmaster(`${folder}/postgres`);
  if (!found) throw new Error('PostgreSQL should outlive a server that is killed.');
  process.kill(found.pid, 'SIGKILL');
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ask: Ask = (path, { method, json, headers } = {}) =>
  fetch(`http://localhost:${port}${path}`, {
    method: method ?? (json === undefined ? 'GET' : 'POST'),
    headers: {
      authorization: `Bearer ${key}`,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });

interface Kept {
  path: string;
  version: number;
  /** What was acknowledged last: these members of the object. */
  facts: Record<string, unknown>;
}
interface Write {
  path: string;
  json: Record<string, unknown>;
  headers: Record<string, string>;
  /** The object it changes; null for a new one. */
  changes: Kept | null;
}
interface Writer {
  kept: Kept[];
  /** Sent and not answered. */
  open: Write | null;
}

let count = 0;
const next = () => {
  count += 1;
  return count;
};
const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

function nextWrite({ kept }: Writer): Write {
  const n = next();
  const create = (path: string, json: Record<string, unknown>): Write => ({
    path,
    json,
    headers: { 'idempotency-key': `write-${n}` },
    changes: null,
  });
  const organisation = oneOf(kept.filter(({ path }) => path.startsWith('/api/organisations/')));
  const agreement = oneOf(kept.filter(({ path }) => /^\/api\/agreements\/[^/]+$/.test(path)));
  const dice = Math.random();
  if (organisation && dice < 0.4) {
    const headers = { 'if-match': `"${organisation.version}"` };
    return {
      path: organisation.path,
      json: { region: `Region ${n}`, tags: [`t${n}`] },
      headers,
      changes: organisation,
    };
  }
  if (agreement && dice < 0.6)
    return create(`${agreement.path}/contributions`, { kind: 'money', amount: { amount: n, currency: 'EUR' } });
  if (dice < 0.8) {
    const signedOn = { value: '2024-01-01', precision: 'day' };
    return create('/api/agreements', { partnershipId, kind: 'mou', title: `Agreement ${n}`, signedOn, term: 'P3Y' });
  }
  return create('/api/organisations', { name: `Organisation ${n}`, region: null, tags: [] });
}

const send = ({ path, json, headers, changes }: Write) =>
  ask(path, { method: changes ? 'PATCH' : 'POST', json, headers });

/** Takes an answer for what it acknowledges. */
async function acknowledge(writer: Writer, write: Write, response: Response): Promise<void> {
  const body = (await response.json()) as Record<string, unknown> & { id: string; version: number };
  expect(response.status, JSON.stringify(body)).toBe(write.changes ? 200 : 201);
  const facts = write.changes ? { ...write.changes.facts, ...write.json } : write.json;
  if (write.changes) Object.assign(write.changes, { version: body.version, facts });
  else writer.kept.push({ path: `${write.path}/${body.id}`, version: body.version, facts });
  writer.open = null;
}

/** Writes one after another until the connection breaks. */
async function writeOn(writer: Writer): Promise<void> {
  for (;;) {
    const write = nextWrite(writer);
    writer.open = write;
    let response: Response;
    try {
      response = await send(write);
      // The answer counts once it is read whole.
      response = new Response(await response.text(), response);
    } catch {
      return;
    }
    await acknowledge(writer, write, response);
  }
}

/** What was acknowledged is there; what was not is there whole or not at all, and can be sent again. */
async function verify(writer: Writer): Promise<void> {
  const { open } = writer;
  for (const kept of writer.kept) {
    const response = await ask(kept.path);
    const body = (await response.json()) as Record<string, unknown>;
    expect(response.status, kept.path).toBe(200);
    if (open?.changes === kept && body.version !== kept.version) {
      Object.assign(kept, { version: kept.version + 1, facts: { ...kept.facts, ...open.json } });
      writer.open = null;
    }
    expect(body.version, kept.path).toBe(kept.version);
    expect(body, kept.path).toMatchObject(kept.facts);
  }
  if (writer.open) await acknowledge(writer, writer.open, await send(writer.open));
}

test(
  'a server killed in the middle of writing loses nothing it acknowledged and leaves nothing half-written',
  async () => {
    port = await freePort();
    await startServer();
    const made = await command('src/access/key-command.ts', ['--name', 'Faults', '--role', 'admin']);
    key = made.text.trim().split('\n').at(-1) ?? '';
    partnershipId = (await wholeList(ask, '/api/partnerships', 200))[0]?.id ?? '';
    const all: Writer[] = Array.from({ length: writers }, () => ({ kept: [], open: null }));
    let cutOff = 0;
    for (let round = 0; round < rounds; round += 1) {
      const writing = all.map(writeOn);
      await pause(50 + Math.random() * 700);
      await killServer();
      if (powerFails(round)) killPostgres();
      await Promise.all(writing);
      cutOff += all.filter(({ open }) => open !== null).length;
      await startServer();
      await Promise.all(all.map(verify));
    }
    expect(cutOff).toBeGreaterThan(rounds);
    const kept = all.flatMap((writer) => writer.kept);
    console.info(`${kept.length} objects kept through ${rounds} kills; ${cutOff} writes were cut off.`);

    // Each write was done once: no object twice, and none that nobody sent.
    for (const [path, field] of [
      ['/api/organisations', 'name'],
      ['/api/agreements', 'title'],
    ] as const) {
      const sent = kept.filter((it) => it.facts[field] && it.path.startsWith(path)).map((it) => it.facts[field]);
      const there = (await wholeList(ask, path, 200)).map((it) => it[field]);
      const ours = there.filter((text) => /^(Organisation|Agreement) \d+$/.test(String(text)));
      expect(ours.sort()).toEqual(sent.sort());
    }
    // Every change of an organisation stands in the journal, once.
    for (const { path, version } of kept.filter((it) => it.path.startsWith('/api/organisations/'))) {
      const lines = await wholeList(ask, `/api/journal?subject=${path.split('/').at(-1)}`, 200);
      expect(lines, path).toHaveLength(version);
    }
    const chain = await command('src/platform/check-journal.ts');
    expect(chain.text).toMatch(/lines are sealed and stand as written/);
    expect(chain.code, chain.text).toBe(0);
  },
  10 * 60_000,
);
