import fc from 'fast-check';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forecastBy, forecastBySplits, forecastSplits } from '../../src/pipeline/forecast/forecast.ts';
import { holding } from '../../src/pipeline/select-opportunities.ts';
import { addDays, type Day } from '../../src/values/day.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', demo: true });
});
afterAll(() => house.close());

const first: Day = '2026-03-20';
const at = (day: number, minutes: number) =>
  new Date(Date.parse(`${addDays(first, day)}T00:00:00Z`) + minutes * 60_000);
/** Days and minutes from one state to the next: what counts from a day is recorded on it, before or long after. */
const steps = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 3 }), minutes: fc.integer({ min: 1, max: 6000 }) }),
  { minLength: 1, maxLength: 6 },
);

it('finds of any states, entered in time, early or late, the last that had begun and was recorded', async () => {
  const tables = house.database.read.tables<object>();
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(12), fc.nat(12), fc.nat(1439), async (given, day, knownDay, minutes) => {
      const id = v7();
      let [began, recorded] = [0, 0];
      const states = given.map((step, seq) => {
        began += step.days;
        recorded += step.minutes;
        return { seq, from_day: addDays(first, began), recorded_at: at(0, recorded).toISOString() };
      });
      const rows = states.map((state, place) => ({
        ...state,
        until_day: states[place + 1]?.from_day ?? '9999-12-31',
        replaced_at: states[place + 1]?.recorded_at ?? null,
      }));
      await sql`with made as (insert into opportunity (id, title, person_id) values (${id}, 'Core', ${await somebody()}))
        insert into opportunity_state (id, opportunity_id, seq, from_day, until_day, recorded_at, replaced_at, actor_kind,
          actor_name, stage, stage_since, purpose, channel, archived)
        select gen_random_uuid(), ${id}, seq, from_day, until_day, recorded_at, replaced_at, 'system', 'Test', 'lost',
          from_day, 'core', 'direct', true
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r (seq int, from_day date, until_day date, recorded_at timestamptz, replaced_at timestamptz)`.execute(
        tables,
      );
      const asOf = addDays(first, day);
      const knownAt = at(knownDay, minutes).toISOString();
      const told = await sql<{ seq: number }>`select s.seq from opportunity_state s
        where s.opportunity_id = ${id} and ${holding({ asOf, knownAt })}`.execute(tables);
      const expected = states.findLast((state) => state.from_day <= asOf && state.recorded_at <= knownAt);
      expect(told.rows.map(({ seq }) => seq)).toEqual(expected ? [expected.seq] : []);
    }),
    { numRuns: 200 },
  );
});

const somebody = async (): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from person order by id limit 1`.execute(
    house.database.read.tables<object>(),
  );
  return rows[0]?.id ?? '';
};

it('sums by every split at once what it sums by each', async () => {
  const { read } = house.database;
  for (const looking of [
    { asOf: null, knownAt: null },
    { asOf: '2026-06-30' as Day, knownAt: null },
    { asOf: '2026-06-30' as Day, knownAt: new Date(Date.parse('2100-01-01T00:00:00Z')).toISOString() },
  ]) {
    const each = [];
    for (const by of forecastSplits) each.push({ by, items: await forecastBy(read, looking, by) });
    const { lines, currencies } = await forecastBySplits(read, looking);
    expect(lines).toEqual(each);
    if (looking.asOf === null) expect(lines[0]?.items.length).toBeGreaterThan(0);
    expect(currencies).not.toContain('EUR');
  }
});
