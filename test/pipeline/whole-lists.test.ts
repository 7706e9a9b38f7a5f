import { sql } from 'kysely';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewsFor } from '../../src/pipeline/board/list-saved-views.ts';
import { pipelineSheet } from '../../src/pipeline/pipeline-sheet.ts';
import { listSteps } from '../../src/pipeline/plans/list-steps.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const content = Buffer.from('name\nAda Invented\n').toString('base64');
  const json = { name: 'Invented list', listedOn: '2020-01-01', fileName: 'list.csv', content };
  await house.as()('/api/sanctions-lists', { json });
  await house.database.transaction(system('Loam'), (work) =>
    sql`insert into sanctions_list (id, name, listed_on, file_name, file_id, sha256, entries)
      select gen_random_uuid(), 'Invented list', '2020-01-01'::date + n, file_name, file_id, sha256, entries
      from sanctions_list, generate_series(1, 229) as n`.execute(work.tables<object>()),
  );
}, 60_000);
afterAll(() => house.close());
const json = async (path: string) => (await house.as()(path)).json();

it('versions of sanctions lists come in pages, the newest first, and none is left out', async () => {
  const first = await json('/api/sanctions-lists?limit=200');
  const rest = await json(`/api/sanctions-lists?limit=200&cursor=${first.nextCursor}`);
  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([200, 30, null]);
  const days = [...first.items, ...rest.items].map((one: { listedOn: string }) => one.listedOn);
  expect(days).toEqual(days.toSorted().reverse());
});

it('the oldest of many versions is found by its id', async () => {
  const first = await json('/api/sanctions-lists?limit=200');
  const rest = await json(`/api/sanctions-lists?limit=200&cursor=${first.nextCursor}`);
  const oldest = rest.items.at(-1);
  expect(await json(`/api/sanctions-lists/${oldest.id}`)).toEqual(oldest);
});

it('the page of screenings leads on to older versions', async () => {
  const page = parse(await (await house.as()('/screenings')).text());
  const next = page.querySelector('#lists a[rel="next"]')?.getAttribute('href') ?? '';
  const older = parse(await (await house.as()(next.replace(/#.*/, ''))).text());
  expect(older.querySelectorAll('#lists tbody tr')).toHaveLength(50);
});

it('the page of screenings leads on to older screenings', async () => {
  const { items } = await json('/api/organisations?limit=1');
  for (let n = 0; n < 51; n += 1) await house.as()('/api/screenings', { json: { organisationId: items[0].id } });
  const page = parse(await (await house.as()('/screenings')).text());
  const next = page.querySelector('#list a[rel="next"]')?.getAttribute('href') ?? '';
  const older = parse(await (await house.as()(next.replace(/#.*/, ''))).text());
  expect(older.querySelectorAll('#list tbody tr')).toHaveLength(1);
});

it('sixty saved views are all there', async () => {
  for (let n = 0; n < 60; n += 1) {
    const form = { name: `View ${n}`, path: '/pipeline/list?stage=contacted', shared: 'yes' };
    expect((await house.as()('/pipeline/views', { form })).status).toBe(303);
  }
  expect(await viewsFor(house.database.read, null)).toHaveLength(60);
});

it('usual steps are all there, however many', async () => {
  const before = (await listSteps(house.database.read)).length;
  await house.database.transaction(system('Loam'), (work) =>
    sql`insert into step_template (id, stage, title, days_after)
      select gen_random_uuid(), 'contacted', 'Step ' || n, 1 from generate_series(1, 501) as n`.execute(
      work.tables<object>(),
    ),
  );
  expect(await listSteps(house.database.read)).toHaveLength(before + 501);
});

it('an export that holds not all says so in its last line', () => {
  expect(pipelineSheet([], 'en', true).trim().split('\n').at(-1)).toContain('There are more');
});

it('an export that holds all has rows alone', () => {
  expect(pipelineSheet([], 'en').trim().split('\n')).toHaveLength(1);
});
