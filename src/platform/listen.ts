import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { within } from './life.ts';
import { StartFault } from './start-fault.ts';

/** A port that is open to requests. */
export interface Listening {
  /** Takes no more requests and waits for those that run, at most that many seconds; then cuts them off. */
  stop(seconds: number): Promise<void>;
}

/** Serves `fetch` on a port. Throws `StartFault` when it cannot be had. */
export async function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Listening> {
  const server = serve({ fetch, port }) as Server;
  try {
    if (!server.listening) await once(server, 'listening');
  } catch (cause) {
    throw new StartFault(whyNot(cause, port), { cause });
  }
  return {
    stop: async (seconds) => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // A browser keeps its connection open after the answer it waited for.
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      const drained = await within(seconds, closed).finally(() => clearInterval(idle));
      if (drained) return;
      server.closeAllConnections();
      await closed;
    },
  };
}

function whyNot(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what listens there, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: set PORT to 1024 or above.`;
  return `Port ${port} cannot be opened: ${code}.`;
}
