import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
}, 60_000);
afterAll(() => house.close());

const made = async (body: object = {}) =>
  (await house.as()('/api/opportunities', { json: { title: 'Soil fund', organisationId: giz, ...body } })).json();

it('an amount that is too big is told as money, at its own field alone', async () => {
  const fields = { title: 'Too big', organisationId: giz, amountCurrency: 'EUR' };
  const faults = async (amounts: Record<string, string>) => {
    const answer = await house.as()('/opportunities/new', { form: { ...fields, ...amounts } });
    const page = parse(await answer.text());
    return page.querySelectorAll('.error-summary li, .errors li').map(({ text }) => text.trim());
  };
  const most = 'This amount is too big. Give €1,000,000,000,000 or less.';
  expect(await faults({ amount: '1000000000001' })).toEqual([`Amount, or the least: ${most}`]);
  expect(await faults({ amount: '5', amountHigh: '1000000000001' })).toEqual([`At most, for a range: ${most}`]);
});

it('a day to look again that has passed is refused, in the API and in the form', async () => {
  const { id } = await made();
  const wish = { to: 'lost', reason: 'Closed', lookAgainOn: '2026-11-20' };
  const refused = await house.as()(`/api/opportunities/${id}/moves`, { json: wish });
  expect([refused.status, (await refused.json()).errors[0]]).toMatchObject([
    422,
    { pointer: '#/lookAgainOn', code: 'in_the_past' },
  ]);
  const page = await house.as()(`/opportunities/${id}/moves`, { form: { ...wish, from: 'identified', asked: 'yes' } });
  expect([page.status, await page.text()]).toEqual([422, expect.stringContaining('This day has passed')]);
  const today = await house.as()(`/api/opportunities/${id}/moves`, { json: { ...wish, lookAgainOn: '2026-11-21' } });
  expect(today.status).toBe(201);
});
