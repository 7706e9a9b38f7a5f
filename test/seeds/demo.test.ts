import { afterAll, beforeAll, expect, it } from 'vitest';
import { renewalStages } from '../../src/partnerships/renewals/renewal-stage.ts';
import { statuses } from '../../src/partnerships/status.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

it('shows an agreement in every status', async () => {
  const { items } = await (await house.as('viewer')('/api/agreements?limit=200')).json();
  const shown = new Set(items.map((it: { status: string }) => it.status));
  expect(statuses.filter((status) => !shown.has(status))).toEqual([]);
});

it('shows an offer in every stage, so that no column of the board is empty', async () => {
  const { items } = await (await house.as('viewer')('/api/renewals?limit=200')).json();
  expect(new Set(items.map((it: { stage: string }) => it.stage))).toEqual(new Set(renewalStages));
  expect(await (await house.as('viewer')('/renewals')).text()).not.toContain('class="none"');
});

it('holds none of the real partnerships', async () => {
  const { items } = await (await house.as('viewer')('/api/partnerships?limit=200')).json();
  expect(
    items.every((it: { number: number | null; source: unknown }) => it.number === null && it.source === null),
  ).toBe(true);
});

it('says on every page that what it shows is invented', async () => {
  const page = await (await house.as('viewer')('/search?q=sol')).text();
  expect(page).toContain('invented');
});
