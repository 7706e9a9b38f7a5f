import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Work } from '../../src/platform/database.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const touch = (work: Work, acronym: string) =>
  sql`update organisation set updated_at = now() where acronym = ${acronym}`.execute(work.tables());

it('two transactions that wait for each other are both kept: the one that PostgreSQL ended runs again', async () => {
  const runs = { first: 0, second: 0 };
  let bothHold = () => {};
  const held = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const inOrder = (name: keyof typeof runs, [one, other]: readonly [string, string]) =>
    house.database.transaction(system('test'), async (work) => {
      runs[name] += 1;
      await touch(work, one);
      if (runs.first > 0 && runs.second > 0) bothHold();
      await held;
      await touch(work, other);
      return name;
    });
  const done = await Promise.all([inOrder('first', ['GIZ', 'AFRIS']), inOrder('second', ['AFRIS', 'GIZ'])]);
  expect(done).toEqual(['first', 'second']);
  expect(runs.first + runs.second).toBe(3);
});

it('any other fault ends it at once', async () => {
  let runs = 0;
  const task = async (work: Work) => {
    runs += 1;
    await sql`select 1 / 0`.execute(work.tables());
  };
  await expect(house.database.transaction(system('test'), task)).rejects.toThrow('division by zero');
  expect(runs).toBe(1);
});
