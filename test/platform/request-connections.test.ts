import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterRequest, connectPerRequest, inRequest } from '../../src/platform/request-connections.ts';
import { freshDatabase } from '../database.ts';

let drop: () => Promise<void>;
let pool: pg.Pool;

beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  connectPerRequest(pool);
});
afterAll(() => drop());

const backend = async (): Promise<number> => (await pool.query('select pg_backend_pid() as pid')).rows[0].pid;

/** Answers one request and waits for what went on after its answer. */
const answered = async <T>(task: () => Promise<T>): Promise<T> => {
  const after: Promise<unknown>[] = [];
  const answer = await inRequest((each) => after.push(each), task);
  await Promise.all(after);
  return answer;
};

test('one request keeps its connection, the next has another', async () => {
  const [first, again] = await answered(async () => [await backend(), await backend()]);
  expect(again).toBe(first);
  expect(await answered(backend)).not.toBe(first);
});

test('requests at the same time never share a connection', async () => {
  const pids = await Promise.all(Array.from({ length: 8 }, () => answered(backend)));
  expect(new Set(pids).size).toBe(8);
});

test('connections are closed after the answer, also when the request fails', async () => {
  let pid = 0;
  const failing = answered(async () => {
    pid = await backend();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const alive = () =>
    answered(async () => (await pool.query('select from pg_stat_activity where pid = $1', [pid])).rowCount);
  await expect.poll(alive).toBe(0);
});

test('work that was put off runs after the answer, on the connections of its request', async () => {
  const order: string[] = [];
  const pids: number[] = [];
  await answered(async () => {
    pids.push(await backend());
    afterRequest(async () => {
      order.push('later');
      pids.push(await backend());
    });
    order.push('answer');
  });
  expect(order).toEqual(['answer', 'later']);
  expect(pids[1]).toBe(pids[0]);
});

test('work that was put off and fails keeps nothing else from running', async () => {
  const done: string[] = [];
  await answered(async () => {
    afterRequest(() => Promise.reject(new Error('no')));
    afterRequest(async () => done.push('second'));
  });
  expect(done).toEqual(['second']);
});

test('outside a request the database cannot be asked', async () => {
  await expect(async () => pool.connect()).rejects.toThrow('outside a request');
});
