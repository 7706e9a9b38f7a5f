import { afterEach, describe, expect, it, vi } from 'vitest';
import { remind } from '../../../src/partnerships/reminders/jobs.ts';
import { sendReminders } from '../../../src/partnerships/reminders/send-reminders.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { agreementOf, runOn, walk } from './post.ts';

// Hundreds of days or pages, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let house: House;
afterEach(() => house?.close());

/** 180, 90, 60, 30, 14, 7 and 1 days before 17 February 2027. */
const days = ['2026-08-21', '2026-11-19', '2026-12-19', '2027-01-18', '2027-02-03', '2027-02-10', '2027-02-16'];

const opened = async (clockAt: string) => {
  house = await openHouse({ clockAt });
  await house.staff('admin');
  return house;
};

describe('the MoU of AAA, whose last day is 17 February 2027', () => {
  it('is reminded of on seven days and on no other, and nothing else is', async () => {
    await opened('2026-08-01T08:00:00Z');
    const written = await walk(house, '2026-08-01', '2027-03-01');
    expect([...written.keys()]).toEqual(days);
    for (const digests of written.values()) {
      expect(digests).toHaveLength(1);
      expect(digests[0]?.lines).toHaveLength(1);
      expect(digests[0]?.lines[0]).toContain('last day 17 Feb 2027');
    }
  });

  it('is caught up with one message after days on which nothing ran', async () => {
    await opened('2026-08-01T08:00:00Z');
    expect(await runOn(house, '2026-08-01')).toEqual([]);
    expect(await runOn(house, '2026-12-24')).toHaveLength(1);
    expect(await runOn(house, '2026-12-25')).toEqual([]);
    expect(await runOn(house, '2027-01-18')).toHaveLength(1);
    const rows = await house.database.read
      .tables<{ reminder: { rung: number; outcome: string; recorded_on: string } }>()
      .selectFrom('reminder')
      .select(['rung', 'outcome', 'recorded_on'])
      .orderBy('rung', 'desc')
      .execute();
    expect(rows).toEqual([
      { rung: 180, outcome: 'caught_up', recorded_on: '2026-12-24' },
      { rung: 90, outcome: 'caught_up', recorded_on: '2026-12-24' },
      { rung: 60, outcome: 'sent', recorded_on: '2026-12-24' },
      { rung: 30, outcome: 'sent', recorded_on: '2027-01-18' },
    ]);
  });

  it('is caught up once when the end itself lies in the days on which nothing ran', async () => {
    await opened('2026-08-01T08:00:00Z');
    await runOn(house, '2027-02-04');
    const [late] = await runOn(house, '2027-03-20');
    expect(late?.lines[0]).toContain('31 days ago');
    expect(await runOn(house, '2027-03-21')).toEqual([]);
  });

  it('is reminded of on the same days by a clock that was set back before the database was made', async () => {
    await opened('2026-11-21T09:00:00Z');
    expect(await runOn(house, '2026-11-21')).toEqual([]);
    const written = await walk(house, '2026-08-20', '2027-02-28');
    expect([...written.keys()]).toEqual(days);
  });

  it('is not reminded of for days before it was entered', async () => {
    await opened('2026-12-01T09:00:00Z');
    expect([...(await walk(house, '2026-12-01', '2027-01-20')).keys()]).toEqual(['2026-12-19', '2027-01-18']);
  });

  it('is told once by two runs at the same time', async () => {
    await opened('2026-08-01T08:00:00Z');
    house.clock.set('2026-08-21T08:00:00Z');
    const made = await Promise.all([1, 2, 3].map(() => remind(house.database)));
    expect(made.sort()).toEqual([0, 0, 1]);
  });

  it('is told by the next run when the one before was killed half-way', async () => {
    await opened('2026-08-01T08:00:00Z');
    house.clock.set('2026-08-21T08:00:00Z');
    const killed = house.database.transaction(system('test'), async (work) => {
      expect(await sendReminders(work)).toBe(1);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await runOn(house, '2026-08-21')).toHaveLength(1);
    expect(await runOn(house, '2026-08-21')).toEqual([]);
  });

  it('is told on its day from the first hour of Paris', async () => {
    await opened('2026-08-01T08:00:00Z');
    house.clock.set('2026-08-20T21:59:00Z');
    expect(await remind(house.database)).toBe(0);
    house.clock.set('2026-08-20T22:00:00Z');
    expect(await remind(house.database)).toBe(1);
  });

  it('waits for somebody who can be told', async () => {
    house = await openHouse({ clockAt: '2026-08-01T08:00:00Z' });
    expect(await runOn(house, '2026-08-21')).toEqual([]);
    await house.staff('admin');
    expect(await runOn(house, '2026-08-25')).toHaveLength(1);
  });
});

describe('an end that changes', () => {
  const state = (lastDay: string) => ({ method: 'PATCH', json: { end: { basis: 'stated', lastDay } } });
  const setEnd = async (lastDay: string) => {
    const { agreement } = await agreementOf(house, 'AAA');
    const headers = { 'if-match': `"${agreement.version}"` };
    const answer = await house.as('admin')(`/api/agreements/${agreement.id}`, { ...state(lastDay), headers });
    expect(answer.status).toBe(200);
  };

  it('is reminded of by its new day, and by the old one no more', async () => {
    await opened('2026-08-01T08:00:00Z');
    await runOn(house, '2026-08-21');
    house.clock.set('2026-09-01T08:00:00Z');
    await setEnd('2026-12-31');
    expect([...(await walk(house, '2026-09-01', '2026-12-20')).keys()]).toEqual([
      '2026-10-02',
      '2026-11-01',
      '2026-12-01',
      '2026-12-17',
    ]);
  });

  it('is not told again of a day that was told before the end changed away and back', async () => {
    await opened('2026-08-01T08:00:00Z');
    await runOn(house, '2026-08-21');
    await setEnd('2027-12-31');
    expect(await runOn(house, '2026-08-22')).toEqual([]);
    await setEnd('2027-02-17');
    expect(await runOn(house, '2026-08-23')).toEqual([]);
    expect(await runOn(house, '2026-11-19')).toHaveLength(1);
  });
});
