import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = join(root, 'node_modules', '.bin');
const patience = 90_000;

export interface RunningWorker {
  origin: string;
  /** All it has said so far. */
  output(): string;
  stop(): Promise<void>;
}

/** A port that nobody listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * Builds the Worker and runs it in workerd on this machine, with the given settings and database; `folder` takes all
 * that wrangler writes besides. Throws with wrangler's output unless it is ready in time.
 */
export async function startWorker(wish: {
  folder: string;
  database: string;
  settings: Readonly<Record<string, string>>;
}): Promise<RunningWorker> {
  const [port, inspector] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const settings = Object.entries({ BASE_URL: origin, ...wish.settings }).flatMap(([name, value]) => [
    '--var',
    `${name}:${value}`,
  ]);
  const child = spawn(
    join(programs, 'node'),
    [
      join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js'),
      ...['dev', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', String(inspector)],
      ...['--persist-to', join(wish.folder, 'state'), '--show-interactive-dev-session=false', ...settings],
    ],
    {
      cwd: root,
      // A group of its own, so that workerd ends with wrangler whatever happens to it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${programs}:${process.env.PATH ?? ''}`,
        CI: '1',
        XDG_CONFIG_HOME: join(wish.folder, 'config'),
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_LOG_PATH: join(wish.folder, 'logs'),
        CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: wish.database,
      },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // Nobody is left in the group.
    }
  };
  const stop = async () => {
    signal('SIGTERM');
    const late = setTimeout(() => signal('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  };
  const over = AbortSignal.timeout(patience);
  for (;;) {
    const status = await health(origin);
    if (status === 200) break;
    // A Worker that answers with a fault will not mend.
    if (status === 500 || child.exitCode !== null || over.aborted) {
      await stop();
      throw new Error(`The Worker did not get ready (${status ?? 'no answer'}). wrangler said:\n${said}`);
    }
    await pause(200);
  }
  return { origin, output: () => said, stop };
}

const health = (origin: string): Promise<number | null> =>
  fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(10_000) }).then(
    ({ status }) => status,
    () => null,
  );
