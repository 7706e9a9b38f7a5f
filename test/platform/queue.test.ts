import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/list.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { JournalEntry } from '../../src/platform/journal.ts';
import { type JobName, type Jobs, jobNames, openQueue, type Queue } from '../../src/platform/queue.ts';
import { system } from '../../src/values/role.ts';
import { freshDatabase } from '../database.ts';
import { rows } from './sql.ts';

let place: Awaited<ReturnType<typeof freshDatabase>>;
let queue: Queue;
let database: Database;
const who = system('test');
const mailId = '01890000-0000-7000-8000-000000000001';

const waiting = (name: JobName) =>
  rows(place.url, `select data from pgboss.job where name = '${name}' and state = 'created' order by created_on`);

/** Jobs that write down what they were told. */
function listening() {
  const told: [JobName, unknown][] = [];
  const entry = (name: JobName) => [name, async (data: unknown) => void told.push([name, data])];
  return { told, jobs: Object.fromEntries(jobNames.map(entry)) as unknown as Jobs };
}

beforeAll(async () => {
  place = await freshDatabase();
  queue = openQueue(place.url, { works: false });
  await queue.start();
  const clock = clockFrom(null);
  database = openDatabase(place.url, { clock, entities: [JournalEntry], migrations, queue, poolSize: 4 });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
  await place.drop();
});

describe('a job', () => {
  test('is kept when its work commits', async () => {
    await database.transaction(who, (work) => work.enqueue('send-mail', { mailId }));
    expect(await waiting('send-mail')).toEqual([{ data: { mailId } }]);
  });

  test('goes with work that fails', async () => {
    const before = await waiting('send-mail');
    const failing = database.transaction(who, async (work) => {
      await work.enqueue('send-mail', { mailId });
      throw new Error('AFRIS changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await waiting('send-mail')).toEqual(before);
  });

  test('is not seen before its work commits', async () => {
    await database.transaction(who, async (work) => {
      await work.enqueue('seal-journal', {});
      expect(await waiting('seal-journal')).toEqual([]);
    });
    expect(await waiting('seal-journal')).toHaveLength(1);
  });

  test('is not queued twice where one waiting run does all that is due', async () => {
    await database.transaction(who, (work) => work.enqueue('seal-journal', {}));
    expect(await waiting('seal-journal')).toHaveLength(1);
  });
});

test('work without a queue goes on, and queues nothing', async () => {
  const clock = clockFrom(null);
  const alone = openDatabase(place.url, { clock, entities: [JournalEntry], migrations });
  const before = await waiting('send-mail');
  await alone.transaction(who, (work) => work.enqueue('send-mail', { mailId }));
  expect(await waiting('send-mail')).toEqual(before);
  await alone.close();
});

test('a second start finds the tables and changes nothing', async () => {
  const other = openQueue(place.url, { works: false });
  await other.start();
  expect(await other.isInstalled()).toBe(true);
  await other.stop();
});

test('draining does what waits, then every job once', async () => {
  await queue.drain(listening().jobs);
  await database.transaction(who, (work) => work.enqueue('send-mail', { mailId }));
  const { told, jobs } = listening();
  await queue.drain(jobs);
  const once = jobNames.map((name) => [name, {}]);
  expect(told).toEqual(once.toSpliced(jobNames.indexOf('send-mail'), 0, ['send-mail', { mailId }]));
  expect(await waiting('send-mail')).toEqual([]);
});

test('a job that fails does not keep the others from their turn, and draining says so', async () => {
  const { told, jobs } = listening();
  const failing = { ...jobs, 'send-mail': () => Promise.reject(new Error('no paper')) };
  await expect(queue.drain(failing)).rejects.toThrow('no paper');
  expect(told.map(([name]) => name)).toEqual(jobNames.filter((name) => name !== 'send-mail'));
});

describe('a process that works', { timeout: 45_000 }, () => {
  test('does the jobs as they come, and those of the start', async () => {
    const worker = openQueue(place.url, { works: true });
    const { told, jobs } = listening();
    await worker.work(jobs);
    await database.transaction(who, (work) => work.enqueue('send-mail', { mailId }));
    await expect.poll(() => told, { timeout: 20_000 }).toContainEqual(['send-mail', { mailId }]);
    await expect.poll(() => told.map(([name]) => name), { timeout: 20_000 }).toContain('seal-journal');
    await worker.stop(5);
  });

  test('finishes the job in hand before it stops, and tells it to hurry', async () => {
    const worker = openQueue(place.url, { works: true });
    let began = false;
    let hurried = false;
    const slow: Jobs['send-mail'] = (_data, signal) =>
      new Promise((done) => {
        began = true;
        signal.addEventListener('abort', () => {
          hurried = true;
          setTimeout(done, 200);
        });
      });
    await worker.work({ ...listening().jobs, 'send-mail': slow });
    await expect.poll(() => began, { timeout: 20_000 }).toBe(true);
    await worker.stop(5);
    expect(hurried).toBe(true);
    const [left] = await rows(place.url, `select count(*)::int as n from pgboss.job where state = 'active'`);
    expect(left).toEqual({ n: 0 });
  });

  test('has each job in the timetable once', async () => {
    const found = await rows(place.url, 'select name, timezone from pgboss.schedule order by name');
    expect(found).toEqual([...jobNames].sort().map((name) => ({ name, timezone: 'Europe/Paris' })));
  });
});
