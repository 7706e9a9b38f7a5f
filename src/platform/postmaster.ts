import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Launcher } from './postgres-account.ts';
import { isCode, lastLines, placesIn, programEnv, readIfThere } from './postgres-folder.ts';

/** What PostgreSQL says of itself in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  // The log says what went wrong, never with which values: they are personal data.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];
// The system keeps what was written when a process is killed, but not when the power goes.
const forgetful = ['fsync=off', 'full_page_writes=off'];

/** The server that runs on this folder (perhaps still starting or stopping), or null. */
export function runningPostmaster(folder: string): Postmaster | null {
  const lines = readIfThere(placesIn(folder).pidFile).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isPostmaster(pid, folder)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Starts the server and waits until it takes connections. Errors quote the log's last lines. */
export async function startPostmaster(folder: string, launch: Launcher, durable: boolean): Promise<Postmaster> {
  const log = placesIn(folder).log;
  const deadline = AbortSignal.timeout(60_000);
  giveUpPidFile(folder);
  let port = await freePort(Number(readIfThere(placesIn(folder).portFile)) || 0);
  for (;;) {
    if (readIfThere(log).length > 5_000_000) truncateSync(log);
    const before = readIfThere(log).length;
    const child = spawnPostmaster(folder, launch, [...settings, ...(durable ? [] : forgetful), `port=${port}`]);
    while (!deadline.aborted) {
      const server = runningPostmaster(folder);
      if (server?.ready) {
        // Kept for next time, so that processes that outlive a crashed server find the next one.
        writeFileSync(placesIn(folder).portFile, `${server.port}\n`);
        return server;
      }
      if (child.ended() && !server) break;
      await pause(15);
    }
    const said = readIfThere(log).slice(before);
    // Somebody took the port in between: another. Backends of a killed server are still finishing: wait for them.
    const portTaken = /could not (bind|create any TCP)/.test(said);
    const backendsLeft = /shared memory block .* is still in use/.test(said);
    if (deadline.aborted || !(portTaken || backendsLeft))
      throw new Error(
        `PostgreSQL did not start (${child.ended() || 'not ready after 60 seconds'}); see ${log}:\n${lastLines(said)}`,
      );
    if (portTaken) port = await freePort();
    else await pause(200);
  }
}

/** Stops the server: first politely (open transactions are rolled back), after 30 seconds hard. */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    const deadline = AbortSignal.timeout(seconds * 1000);
    if (isPostmaster(pid, folder)) signalTo(pid, signal);
    while (!deadline.aborted) {
      if (!isPostmaster(pid, folder)) return;
      await pause(15);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop; see ${placesIn(folder).log}.`);
}

/** `ended` says how the server ended, or nothing while it lives. */
function spawnPostmaster(folder: string, launch: Launcher, given: string[]): { ended(): string } {
  const { file, args, options } = launch('postgres', [
    '-D',
    placesIn(folder).data,
    ...given.flatMap((each) => ['-c', each]),
  ]);
  const log = openSync(placesIn(folder).log, 'a', 0o600);
  let ended = '';
  try {
    // A group of its own: Ctrl+C in the terminal must reach us and not the server.
    const child = spawn(file, args, {
      ...options,
      env: programEnv,
      cwd: folder,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.once('error', (error) => {
      ended = error.message;
    });
    child.once('exit', (code, signal) => {
      ended ||= `ended with ${signal ?? code}`;
    });
    child.unref();
  } finally {
    closeSync(log);
  }
  return { ended: () => ended };
}

/**
 * A pid file whose process is a zombie or now somebody else's program would stop the start. PostgreSQL takes over
 * one that names its parent, and still checks that no backend of the dead server lives; so the file stays.
 */
function giveUpPidFile(folder: string): void {
  const [pid, ...rest] = readIfThere(placesIn(folder).pidFile).split('\n');
  if (Number(pid) > 0) writeFileSync(placesIn(folder).pidFile, [process.pid, ...rest].join('\n'));
}

/** Whether a process is a living server on this folder: pids are used again, above all in containers. */
function isPostmaster(pid: number, folder: string): boolean {
  if (existsSync('/proc/self/cmdline'))
    return readIfThere(`/proc/${pid}/cmdline`).includes(`\0-D\0${placesIn(folder).data}\0`);
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(` -D ${placesIn(folder).data} `);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isCode(error, 'ESRCH')) throw error;
  }
}

/** The wished port if nobody listens there, else any free one. */
function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wished ? resolve(freePort()) : reject(error)));
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
