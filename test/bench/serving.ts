import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server in a process of its own. */
export interface Serving {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a program and waits until it says that it serves. Throws what it said if it ends instead. */
export async function serving(
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const { PATH } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ready: ${said}`)));
    child.stdout?.on('data', (piece) => {
      said += String(piece);
      if (said.includes('ready')) resolve();
    });
  });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
