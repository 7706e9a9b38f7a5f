import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

type Task = () => Promise<unknown>;

/** What one request has opened, and what it has put off until its answer is given. */
interface Request {
  pools: Map<pg.Pool, pg.Pool>;
  later: Task[];
}

const requests = new AsyncLocalStorage<Request>();

const current = (): Request => {
  const request = requests.getStore();
  if (!request) throw new Error('The database was asked outside a request.');
  return request;
};

/**
 * Makes a pool hand out connections that belong to the request at hand. On Workers a connection opened by one request
 * hangs every other that uses it, so the pool itself never opens any: each request has a short-lived copy of it.
 */
export function connectPerRequest(pool: pg.Pool): void {
  const own = (): pg.Pool => {
    const { pools } = current();
    const found = pools.get(pool);
    if (found) return found;
    // As it is: a copy of the options would leave out the password, which pg hides.
    const made = new pg.Pool(pool.options);
    // A connection that breaks fails the query it serves; as an event that nobody hears it would end the Worker.
    made.on('error', () => {});
    made.on('connect', (client) => client.on('error', () => {}));
    pools.set(pool, made);
    return made;
  };
  const connect = (...given: Parameters<pg.Pool['connect']>) => own().connect(...given);
  Object.assign(pool, { connect });
}

/** Puts work off until the answer of this request is given; its failure is the business of the work itself. */
export function afterRequest(task: Task): void {
  current().later.push(task);
}

/** Answers one request. What it put off, and then the closing of its connections, go on in `waitUntil` after that. */
export async function inRequest<T>(waitUntil: (task: Promise<unknown>) => void, task: () => Promise<T>): Promise<T> {
  const request: Request = { pools: new Map(), later: [] };
  const finish = async () => {
    // Work put off may put off more.
    for (let next = request.later.shift(); next; next = request.later.shift()) await next().catch(() => {});
    for (const pool of request.pools.values()) await pool.end().catch(() => {});
  };
  return requests.run(request, async () => {
    try {
      return await task();
    } finally {
      waitUntil(finish());
    }
  });
}
