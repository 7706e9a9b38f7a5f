import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { runningPostmaster } from '../../src/platform/postmaster.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Case, cases } from './cases.ts';
import { type Figures, median, round, type Shot } from './measure.ts';
import { type Entries, prepare } from './prepare.ts';
import { freePort, type Serving, serving } from './serving.ts';
import { type Line, report } from './table.ts';

// `npm run bench`: seeds a database of its own, then measures Loam and a bare handler in turn on the same rows.
// `--only TEXT` measures the cases so named, `--folder F` keeps the database there for the next run.
const { values: wish } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
  },
});
const [seconds, rounds] = [Number(wish.seconds), Number(wish.rounds)];
/** Nine in the morning in Greenwich: the same day in every zone of the rows. */
const clockAt = '2026-11-21T09:00:00Z';
const secret = 'a-secret-of-the-bench-7c1d0b9e42f84a36';

const folder = wish.folder ?? temporaryFolder('loam-bench');
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder);
const servers: Serving[] = [];
try {
  console.log(await bench(postgres.url('loam')));
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
  if (!wish.folder) rmSync(folder, { recursive: true, force: true });
}

async function bench(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [ourPort, barePort] = [await freePort(), await freePort()];
    const entries = await prepare(url, client, { secret, baseUrl: `http://localhost:${ourPort}` });
    const env = { DATABASE_URL: url, PORT: `${ourPort}`, SECRET: secret, CLOCK_AT: clockAt, JOBS: 'off' };
    const loam = await serving(['src/server.ts'], ourPort, env);
    servers.push(loam);
    const bare = await serving(['test/bench/bare.ts', url, `${barePort}`, clockAt.slice(0, 10)], barePort);
    servers.push(bare);
    const lines: Line[] = [];
    for (const one of await cases(client)) {
      if (!one.name.includes(wish.only)) continue;
      const line = await measure(one, { loam, bare, entries });
      if (line) lines.push(line);
    }
    return await report(client, lines, seconds);
  } finally {
    await client.end();
  }
}

/** One line of the table; none for a page that is not built yet. */
async function measure(one: Case, { loam, bare, entries }: { loam: Serving; bare: Serving; entries: Entries }) {
  const { name, path, body, aim, against } = one;
  const asJson = body ? ({ method: 'POST', body } as const) : {};
  const json: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const other = against.includes('bare') ? bare : loam;
  const ours: Shot = {
    ...asJson,
    url: loam.origin + path,
    headers: { ...json, ...(against === 'bare' ? entries.key : entries.session) },
  };
  const theirs: Shot = {
    ...asJson,
    url: other.origin + (one.beside ?? path),
    headers: { ...json, ...(other === bare ? entries.key : entries.session) },
  };
  const [answer, beside] = [await fetch(ours.url, ours), await fetch(theirs.url, theirs)];
  if (answer.status === 404) return void console.error(`${name}: not there yet`);
  if (against === 'bare' && !body && !isDeepStrictEqual(await answer.json(), await beside.json()))
    throw new Error(`${path}: the bare handler answers otherwise`);

  const database = runningPostmaster(`${folder}/postgres`)?.pid ?? 0;
  const taken: { ours: Figures[]; theirs: Figures[] } = { ours: [], theirs: [] };
  for (const warming of [true, ...Array.from({ length: rounds }, () => false)]) {
    const fire = (shot: Shot, { pid }: Serving) =>
      round(shot, { server: pid, database }, warming ? 0.5 : seconds, one.connections);
    const figures = { ours: await fire(ours, loam), theirs: await fire(theirs, other) };
    if (warming) continue;
    taken.ours.push(figures.ours);
    taken.theirs.push(figures.theirs);
  }
  const line: Line = { name, against, aim, ours: median(taken.ours), theirs: median(taken.theirs) };
  console.error(`${name}: ${(line.ours.perSecond / line.theirs.perSecond).toFixed(2)}`);
  return line;
}
