import { availableParallelism, totalmem } from 'node:os';
import type { Client } from 'pg';
import { connections, type Figures } from './measure.ts';

/** What came of one case. `aim` is the least share of the other side's requests per second. */
export interface Line {
  name: string;
  against: string;
  aim: number;
  ours: Figures;
  theirs: Figures;
}

const heads = [
  'Asked',
  'Against',
  'Requests/s',
  'its',
  'Ratio',
  'Aim',
  'p50 ms',
  'its',
  'p99 ms',
  'its',
  'CPU ms',
  'its',
  'Database ms',
  'its',
];

/** The table in Markdown, with what it was measured on. */
export async function report(client: Client, lines: readonly Line[], seconds: number): Promise<string> {
  const rows = lines.map(({ name, against, aim, ours, theirs }) => [
    name,
    against,
    ...pair(ours.perSecond, theirs.perSecond, 0),
    ratio(ours.perSecond / theirs.perSecond, aim),
    aim.toFixed(2),
    ...pair(ours.p50, theirs.p50, 0),
    ...pair(ours.p99, theirs.p99, 0),
    ...pair(ours.serverCpu, theirs.serverCpu, 2),
    ...pair(ours.databaseCpu, theirs.databaseCpu, 2),
  ]);
  const table = [heads, heads.map((_head, index) => (index < 2 ? '---' : '--:')), ...rows];
  return [
    await setting(client),
    `Median of ${seconds}-second rounds in turn, ${connections} connections; CPU is processor time per request.`,
    '',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

const pair = (ours: number, theirs: number, digits: number) => [ours.toFixed(digits), theirs.toFixed(digits)];
const ratio = (value: number, aim: number) => (value < aim ? `**${value.toFixed(2)}**` : value.toFixed(2));

async function setting(client: Client): Promise<string> {
  const tables = [
    'organisation',
    'partnership',
    'agreement',
    'activity',
    'journal',
    'opportunity',
    'opportunity_state',
  ];
  const counts: string[] = [];
  for (const table of tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    counts.push(`${Number(rows[0]?.count).toLocaleString('en')} ${table}`);
  }
  const { rows } = await client.query<{ server_version: string; now: string }>(
    `select current_setting('server_version') as server_version, to_char(now(), 'YYYY-MM-DD HH24:MI') as now`,
  );
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    `${rows[0]?.now} UTC; ${availableParallelism()} cores, ${memory}; Node ${process.versions.node}, PostgreSQL ${rows[0]?.server_version}.`,
    `Rows: ${counts.join(', ')}.`,
  ].join('\n');
}
