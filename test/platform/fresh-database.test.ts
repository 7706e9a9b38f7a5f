import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { rows } from './sql.ts';

test('a fresh database is migrated', async () => {
  const database = await freshDatabase();
  expect(await rows(database.url, 'select name from migration')).not.toEqual([]);
  await database.drop();
});

test('what one test file writes another does not see', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  await rows(one.url, 'create table only_here (id int)');
  expect(await rows(other.url, "select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  await one.drop();
  await other.drop();
});

test('a dropped database is gone, whoever was connected', async () => {
  const database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  await database.drop();
  await expect(rows(database.url, 'select 1')).rejects.toThrow('does not exist');
});
