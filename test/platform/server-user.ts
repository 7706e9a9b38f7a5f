import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Another process that uses the embedded server on `root`. */
export interface ServerUser {
  /** Address of its `loam` database. */
  url: string;
  /** It leaves the server and ends. */
  leave(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL('server-user-process.ts', import.meta.url));

/** Starts a process without waiting for its server; `account` needs root. */
export function spawnUser(root: string, account: { uid?: number; gid?: number } = {}): ChildProcess {
  return spawn(process.execPath, [script, root], { ...account, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Starts a process and waits until it has the server. */
export async function serverUser(root: string, account: { uid?: number; gid?: number } = {}): Promise<ServerUser> {
  const child = spawnUser(root, account);
  const ended = once(child, 'exit');
  if (!child.stdout) throw new Error('no output');
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  if (child.exitCode !== null || typeof first[0] !== 'string') throw new Error('the process ended without a server');
  return {
    url: first[0],
    leave: async () => {
      child.stdin?.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
