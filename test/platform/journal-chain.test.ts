import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/list.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { sealWholeJournal } from '../../src/platform/jobs.ts';
import { JournalEntrySchema, JournalPersonalSchema, writeJournal } from '../../src/platform/journal.ts';
import { checkJournal, sealJournal } from '../../src/platform/journal-chain.ts';
import { system } from '../../src/values/role.ts';
import { freshDatabase } from '../database.ts';
import { rows } from './sql.ts';

let place: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
const id = '01890000-0000-7000-8000-000000000003';
const running = new AbortController().signal;

const write = (name: string, personal = false) =>
  database.transaction(system('test'), (work) =>
    writeJournal(work, {
      action: 'organisation.changed',
      subject: { kind: 'organisation', id },
      before: { name: 'AFRIS' },
      after: { name, funding: { EUR: '1250.00', years: [2025, 2026] } },
      personal,
    }),
  );
const seal = () => sealWholeJournal(database, running);
const check = () => checkJournal(database.read);
/** As a superuser who goes round the triggers. */
const tamper = (sql: string) => rows(place.url, `set session_replication_role = replica; ${sql}`);

beforeAll(async () => {
  place = await freshDatabase();
  const entities = [JournalEntrySchema, JournalPersonalSchema];
  database = openDatabase(place.url, { clock: clockFrom(null), entities, migrations, poolSize: 6 });
});
beforeEach(async () => {
  await tamper('truncate journal, journal_personal, journal_seal, journal_unsealed');
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

describe('a chain of five lines', () => {
  let ids: string[] = [];
  beforeEach(async () => {
    ids = [];
    for (const name of ['OIV', 'SaveSoil', 'FARM', 'AAA', 'GIZ']) ids.push(await write(name, name === 'FARM'));
    await seal();
  });

  test('stands as written', async () => {
    expect(await check()).toEqual({ sealed: 5, unsealed: 0, broken: null });
  });

  test('tells of a changed line', async () => {
    await tamper(`update journal set "after" = '{"name": "GIZ"}' where id = ${ids[1]}`);
    expect((await check()).broken).toEqual({ position: 2, journalId: ids[1], fault: 'changed line' });
  });

  test('tells of a line whose time was changed by a millisecond', async () => {
    await tamper(`update journal set at = at + interval '1 millisecond' where id = ${ids[3]}`);
    expect((await check()).broken).toEqual({ position: 4, journalId: ids[3], fault: 'changed line' });
  });

  test('tells of a deleted line', async () => {
    await tamper(`delete from journal where id = ${ids[3]}`);
    expect((await check()).broken).toEqual({ position: 4, journalId: ids[3], fault: 'missing line' });
  });

  test('tells of a line deleted with its seal', async () => {
    await tamper(`delete from journal where id = ${ids[1]}; delete from journal_seal where journal_id = ${ids[1]}`);
    expect((await check()).broken).toEqual({ position: 2, journalId: ids[2], fault: 'gap in the chain' });
  });

  test('tells of changed personal values', async () => {
    await tamper(`update journal_personal set "after" = '{"name": "Somebody"}' where journal_id = ${ids[2]}`);
    expect((await check()).broken).toEqual({ position: 3, journalId: ids[2], fault: 'changed personal values' });
  });

  test('stands when personal values were erased', async () => {
    await rows(place.url, `delete from journal_personal where journal_id = ${ids[2]}`);
    expect(await check()).toEqual({ sealed: 5, unsealed: 0, broken: null });
  });

  test('goes on from its last seal', async () => {
    await write('CIRAD');
    expect(await check()).toMatchObject({ sealed: 5, unsealed: 1 });
    expect(await seal()).toBe(1);
    expect(await check()).toEqual({ sealed: 6, unsealed: 0, broken: null });
  });
});

describe('a sealed line is refused, also to the owner of the tables,', () => {
  beforeEach(async () => {
    await write('OIV');
    await seal();
  });
  test.each([[`update journal set action = 'x'`], ['delete from journal'], ['truncate journal cascade']])(
    '%s',
    async (statement) => {
      await expect(rows(place.url, statement)).rejects.toThrow('append-only');
      expect(await check()).toEqual({ sealed: 1, unsealed: 0, broken: null });
    },
  );
});

test('a line that is committed late is sealed after those that overtook it', async () => {
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  await client.query('begin');
  const late = await client.query<{ id: string }>(
    `insert into journal (actor_kind, actor_name, action, subject_kind, subject_id)
     values ('system', 'slow', 'organisation.created', 'organisation', '${id}') returning id`,
  );
  const early = await write('OIV');
  expect(Number(early)).toBeGreaterThan(Number(late.rows[0]?.id));
  expect(await seal()).toBe(1);
  await client.query('commit');
  await client.end();
  expect(await seal()).toBe(1);
  expect(await check()).toEqual({ sealed: 2, unsealed: 0, broken: null });
});

test('processes that seal at once make one chain', async () => {
  for (let line = 0; line < 20; line++) await write(`partner ${line}`);
  const sealOnce = () => database.transaction(system('test'), sealJournal);
  const counts = await Promise.all([sealOnce(), sealOnce(), sealOnce()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(20);
  expect(await check()).toEqual({ sealed: 20, unsealed: 0, broken: null });
});
