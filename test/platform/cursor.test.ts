import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const ask = house.as('admin');
  for (const [title, dueOn] of [
    ['Ring OIV', '2026-12-01'],
    ['Write to AFRIS', '2026-12-01'],
    ['Thank SaveSoil', null],
    ['Ask FARM', null],
    ['Meet GIZ', '2026-11-30'],
  ])
    await ask('/api/tasks', { json: { title, dueOn } });
});
afterAll(() => house.close());

async function idsOf(path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const answer = await house.as('admin')(`${path}?limit=${limit}${cursor && `&cursor=${cursor}`}`);
    const page = (await answer.json()) as { items: { id: string }[]; nextCursor: string | null };
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}

test.each(['/api/agreements', '/api/partnerships', '/api/organisations', '/api/tasks'])(
  '%s gives the same rows in the same order, whatever the size of its pages',
  async (path) => {
    const whole = await idsOf(path, 200);
    expect(whole.length).toBeGreaterThan(4);
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 2, 3, 7]) expect(await idsOf(path, limit)).toEqual(whole);
  },
);
