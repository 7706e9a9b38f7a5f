import { Hono } from 'hono';
import type { Env } from './http.ts';

/** `/healthz`: the process answers. `/readyz`: the database answers and no migration waits. Open to all, say nothing else. */
export const health = new Hono<Env>()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    const ready = await c
      .get('parts')
      .database.isMigrated()
      .catch(() => false);
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  });
