import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type House, openHouse } from '../house.ts';
import { type Collection, collectionsOf, dayOf, type Item, make, wholeList } from './collections.ts';

let house: House;
let ask: Ask;
const lists = new Map<string, Collection>();
const one = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Many of each, with the same names and days again and again, and with none. */
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('admin');
  for (const collection of await collectionsOf(house)) lists.set(collection.path.split('/').at(-1) ?? '', collection);
  const partnerships = await wholeList(ask, '/api/partnerships', 200);
  const organisations = await wholeList(ask, '/api/organisations', 200);
  const days = [null, '2026-11-21', '2026-11-21', '2027-02-17', '2028-02-29'];
  const names = [
    'SaveSoil',
    'savesoil',
    'Ségou',
    'Segou',
    'OIV',
    'Œnologie',
    "d'Arc",
    'ΑΒΓ',
    'Zürich',
    '1',
    '10',
    '2',
    '_',
  ];
  const post = async (path: string, json: unknown) => {
    const response = await ask(path, { json });
    expect(response.status, `${path} ${await response.clone().text()}`).toBe(201);
  };
  for (let index = 0; index < 40; index += 1) {
    const name = one(names, index);
    const day = one(days, index);
    await post('/api/organisations', { name });
    await post('/api/people', { familyName: name, givenName: index % 3 === 0 ? null : one(names, index + 5) });
    await post('/api/tasks', { title: name, dueOn: day });
    await post('/api/activities', { kind: 'note', text: name, happenedOn: day ?? '2020-01-01' });
    await post('/api/partnerships', { organisationId: one(organisations, index * 7).id });
    await post('/api/agreements', {
      partnershipId: one(partnerships, index * 3).id,
      kind: 'mou',
      signedOn: dayOf('2020-01-01'),
      end: day === null ? { basis: one(['tacit', 'open_ended', 'unknown'], index) } : { lastDay: day },
    });
    for (const part of ['contributions', 'obligations'] as const)
      await post(lists.get(part)?.path ?? '', { ...lists.get(part)?.body?.(), dueOn: day });
    for (const other of ['staff', 'keys'] as const)
      await post(lists.get(other)?.path ?? '', { ...lists.get(other)?.body?.(), name });
  }
  for (let index = 0; index < 5; index += 1) {
    const amendments = lists.get('amendments');
    if (amendments) await make(ask, amendments);
  }
}, 60_000);
afterAll(() => house?.close());

const names = [
  'organisations',
  'people',
  'activities',
  'tasks',
  'partnerships',
  'agreements',
  'contributions',
] as const;
const others = [
  'obligations',
  'amendments',
  'plans',
  'strategic-objectives',
  'facilities',
  'staff',
  'keys',
  'reminder-ladders',
  'reminders',
  'journal',
] as const;

describe.each([...names, ...others])('the list of %s', (name) => {
  it('is the same list whatever the pages, each item once', async () => {
    const { path = '' } = lists.get(name) ?? {};
    const whole = (await wholeList(ask, path, 200)).map(({ id }) => id);
    expect(whole.length).toBeGreaterThan(0);
    expect(new Set(whole).size).toBe(whole.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: Math.max(1, Math.floor(whole.length / 40)), max: 200 }), async (limit) => {
        expect((await wholeList(ask, path, limit)).map(({ id }) => id)).toEqual(whole);
      }),
      {
        numRuns: 4,
        examples: whole.length < 60 ? [[1], [whole.length]] : [[Math.min(200, whole.length)]],
        endOnFailure: true,
      },
    );
  });

  it('ends with a page that says so, also when the last page is full', async () => {
    const { path = '' } = lists.get(name) ?? {};
    const { length } = await wholeList(ask, path, 200);
    if (length > 200) return;
    const full = await (await ask(`${path}?limit=${length}`)).json();
    expect([full.items.length, full.nextCursor]).toEqual([length, null]);
  });
});

describe('the order', () => {
  const last = '\uffff';
  it('of agreements is by last day, those without one last, then by id', async () => {
    const items = await wholeList(ask, '/api/agreements', 7);
    const keys = items.map((it) => `${(it.end as { lastDay: string | null }).lastDay ?? last} ${it.id}`);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys.map((text) => text[0]))).toContain(last);
  });

  it('of partnerships is by number, those without one last, then by name', async () => {
    const items = await wholeList(ask, '/api/partnerships', 9);
    const numbers = items.map((it) => (it.number as number | null) ?? 99);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    const unnumbered = items
      .filter((it) => it.number === null)
      .map((it) => plain((it.organisation as Item).name as string));
    const sameFirst = unnumbered.map((text) => text[0]);
    expect(sameFirst).toEqual([...sameFirst].sort());
  });

  it('of tasks is by due day, those without one last', async () => {
    const due = (await wholeList(ask, '/api/tasks', 6)).map((it) => (it.dueOn as string | null) ?? last);
    expect(due).toEqual([...due].sort());
  });

  it('of activities and of the journal is newest first', async () => {
    const days = (await wholeList(ask, '/api/activities', 6)).map((it) => String(it.happenedOn));
    expect(days).toEqual([...days].sort().reverse());
    const entries = (await wholeList(ask, '/api/journal', 50)).map((it) => Number(it.id));
    expect(entries).toEqual([...entries].sort((a, b) => b - a));
  });
});

describe('a filter', () => {
  const queries = [
    '/api/agreements?status=ending_soon,unknown',
    '/api/agreements?kind=mou,office&asOf=2022-10-31',
    '/api/agreements?endsBefore=2027-02-18',
    '/api/agreements?facility=CF.III',
    '/api/partnerships?status=end_date_passed',
    '/api/partnerships?kind=mou&endsBefore=2030-01-01',
    '/api/organisations?q=s',
    '/api/people?q=e',
    '/api/tasks?open=true&dueBefore=2027-03-01',
    '/api/journal?from=2020-01-01&until=2199-01-01',
  ];
  it.each(queries)('%s pages without loss too', async (path) => {
    const whole = (await wholeList(ask, path, 200)).map(({ id }) => id);
    for (const limit of [1, 3, 17]) {
      if (whole.length / limit > 150) continue;
      expect(
        (await wholeList(ask, path, limit)).map(({ id }) => id),
        `by ${limit}`,
      ).toEqual(whole);
    }
  });

  it('by end day is exclusive and drops what has no last day', async () => {
    const items = await wholeList(ask, '/api/agreements?endsBefore=2027-02-17', 200);
    const days = items.map((it) => (it.end as { lastDay: string | null }).lastDay);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day !== null && day < '2027-02-17')).toBe(true);
  });
});

it('what is added while somebody pages neither repeats nor hides what was there', async () => {
  const before = (await wholeList(ask, '/api/people', 200)).map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: Item[]; nextCursor: string | null } = await (
      await ask(`/api/people?limit=7${cursor && `&cursor=${cursor}`}`)
    ).json();
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await ask('/api/people', { json: { familyName: one(['Aaa', 'Segou', 'Zzz'], seen.length) } });
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => before.includes(id))).toEqual(before);
});
