import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfPledges } from '../../src/pipeline/pledges/jobs.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'admin' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
  const ladders = (await (await house.as()('/api/reminder-ladders')).json()).items;
  const ladder = ladders.find(({ kind }: { kind: string }) => kind === 'instalment');
  await house.as()(`/api/reminder-ladders/${ladder.id}`, {
    method: 'PATCH',
    json: { endDays: [30, 14, 7, 3, 1, 0] },
    headers: { 'if-match': `"${ladder.version}"` },
  });
}, 60_000);
afterAll(() => house.close());

const pledge = async (dueOn: string, madeOn: string) => {
  const instalments = [{ amount: { amount: 50_000, currency: 'EUR' }, dueOn }];
  return (await house.as()('/api/pledges', { json: { organisationId: giz, madeOn, instalments } })).json();
};
const on = async (day: string) => {
  house.clock.set(`${day}T09:00:00Z`);
  return remindOfPledges(house.database);
};

describe('reminders of pledges', () => {
  it('tell each rung once, at most five times for one instalment', async () => {
    await pledge('2027-03-31', '2026-11-21');
    expect(await on('2027-02-28')).toBe(0);
    expect(await on('2027-03-01')).toBe(1);
    expect(await on('2027-03-01')).toBe(0);
    const told = [];
    for (const day of ['2027-03-17', '2027-03-24', '2027-03-28', '2027-03-30', '2027-03-31']) told.push(await on(day));
    expect(told).toEqual([1, 1, 1, 1, 0]);
  });
  it('tell only the nearest rung after downtime, and nothing of what was received', async () => {
    const late = await pledge('2027-06-01', '2026-11-21');
    const paid = await pledge('2027-06-01', '2026-11-21');
    const receipt = { amount: { amount: 50_000, currency: 'EUR' }, receivedOn: '2027-03-31', source: 'Statement' };
    await house.as()(`/api/pledges/${paid.id}/instalments/${paid.instalments[0].id}/receipts`, { json: receipt });
    expect(await on('2027-05-30')).toBe(1);
    expect(await on('2027-05-30')).toBe(0);
    const { rows } = await sql<{ data: { lines: string }; path: string }>`select data, path from mail
      order by created_at desc, id desc limit 1`.execute(house.database.read.tables<object>());
    expect(rows[0]?.data.lines.split('\n')).toEqual(['GIZ, Pledge: instalment of €500 due 1 Jun 2027 (in 2 days)']);
    expect(rows[0]?.path).toBe(`/pledges/${late.id}`);
  });
});
