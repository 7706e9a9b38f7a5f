import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { lastPublished } from '../../src/ledger/fetch-rates.ts';
import { fetchRates } from '../../src/ledger/jobs.ts';
import { type House, openHouse } from '../house.ts';
import { pageText } from '../partnerships/pages.ts';
import { openBank } from './bank.ts';

let house: House;
let bank: ReturnType<typeof openBank>;
beforeAll(async () => {
  house = await openHouse({ role: 'finance', clockAt: '2026-11-18T17:00:00Z' });
  bank = openBank();
});
afterAll(async () => {
  bank.close();
  await house.close();
});
beforeEach(() => {
  bank.asked.length = 0;
});
const run = () => fetchRates(house.database, new AbortController().signal);
const usd = async () => {
  const { items } = await (await house.as()('/api/rates?currency=USD')).json();
  return items.map((it: { day: string; rate: string }) => `${it.day} ${it.rate}`);
};

it('knows of which day rates may be there: from 16:00 in Paris on, never a weekend', () => {
  const at = (text: string) => lastPublished(new Date(text));
  expect(at('2026-11-20T14:59:00Z')).toBe('2026-11-19');
  expect(at('2026-11-20T15:00:00Z')).toBe('2026-11-20');
  expect(at('2026-11-22T20:00:00Z')).toBe('2026-11-20');
  expect(at('2026-11-23T09:00:00Z')).toBe('2026-11-20');
  expect(at('2026-07-20T14:00:00Z')).toBe('2026-07-20');
});

it('a bank that cannot be reached is said on the page, nothing fails, and the next run asks again', async () => {
  bank.publish('2026-11-17', { USD: '1.1' });
  bank.publish('2026-11-18', { USD: '1.1012', JPY: '170.25', XAU: '0.1' });
  bank.leave();
  await run();
  expect(await usd()).toEqual([]);
  expect(await pageText(house.as(), '/rates')).toContain('could not be reached');
  bank.comeBack();
  await run();
  expect(await usd()).toEqual(['2026-11-18 1.1012', '2026-11-17 1.1']);
  expect(await pageText(house.as(), '/rates')).toContain('last answered on');
});

it('asks for nothing while all is known', async () => {
  await run();
  expect(bank.asked).toEqual([]);
});

it('asks for one day when one is new, and for the last ninety when days were missed', async () => {
  bank.publish('2026-11-19', { USD: '1.102' });
  house.clock.set('2026-11-19T15:30:00Z');
  await run();
  bank.publish('2026-11-20', { USD: '1.103' });
  bank.publish('2026-11-23', { USD: '1.104' });
  bank.publish('2026-11-24', { USD: '1.105' });
  house.clock.set('2026-11-24T15:30:00Z');
  await run();
  expect(bank.asked).toEqual(['daily', 'recent']);
  expect((await usd()).slice(0, 4)).toEqual([
    '2026-11-24 1.105',
    '2026-11-23 1.104',
    '2026-11-20 1.103',
    '2026-11-19 1.102',
  ]);
});

it('believes an answer of the evening that there are no rates of the day: a holiday', async () => {
  house.clock.set('2026-11-25T15:30:00Z');
  await run();
  house.clock.set('2026-11-25T17:30:00Z');
  await run();
  house.clock.set('2026-11-25T18:30:00Z');
  await run();
  house.clock.set('2026-11-26T08:30:00Z');
  await run();
  expect(bank.asked).toEqual(['daily', 'daily']);
});
