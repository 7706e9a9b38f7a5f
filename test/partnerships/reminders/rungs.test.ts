import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reminderId } from '../../../src/partnerships/reminders/reminder.ts';
import { escalates, rungDay, settleRungs } from '../../../src/partnerships/reminders/rungs.ts';
import { addDays, type Day } from '../../../src/values/day.ts';

const lastDay: Day = '2027-02-17';
const ladder = fc.uniqueArray(fc.integer({ min: -10, max: 200 }), { maxLength: 8 });
/** Days on which the job runs, counted from the day on which the end is known. */
const runs = fc.uniqueArray(fc.integer({ min: 0, max: 260 }), { maxLength: 40 });

/** What a job that runs on those days tells and notes. */
function lived(rungs: readonly number[], since: Day, days: readonly number[]) {
  const recorded = new Map<number, 'sent' | 'caught_up'>();
  const messages: number[] = [];
  for (const after of [...days].sort((a, b) => a - b)) {
    const today = addDays(since, after);
    const due = rungs.filter((rung) => {
      const day = rungDay(lastDay, rung);
      return day >= since && day <= today && !recorded.has(rung);
    });
    const { told, caughtUp } = settleRungs(due, recorded.size === 0 ? null : Math.min(...recorded.keys()));
    if (told !== null) {
      recorded.set(told, 'sent');
      messages.push(after);
    }
    for (const rung of caughtUp) recorded.set(rung, 'caught_up');
  }
  return { recorded, messages };
}

describe('a ladder, whatever the days on which nothing ran', () => {
  it('records every rung from the day the end is known on, and none before', () => {
    fc.assert(
      fc.property(ladder, fc.integer({ min: -20, max: 220 }), runs, (rungs, known, days) => {
        const since = rungDay(lastDay, known);
        const { recorded } = lived(rungs, since, [...days, 300]);
        expect([...recorded.keys()].sort()).toEqual(rungs.filter((rung) => rungDay(lastDay, rung) >= since).sort());
      }),
    );
  });

  it('tells of it once a run at most, and no rung twice', () => {
    fc.assert(
      fc.property(ladder, runs, (rungs, days) => {
        const { recorded, messages } = lived(rungs, '2026-08-01', days);
        expect(new Set(messages).size).toBe(messages.length);
        expect([...recorded.values()].filter((outcome) => outcome === 'sent')).toHaveLength(messages.length);
      }),
    );
  });

  it('tells of each on its own day when the job runs every day', () => {
    fc.assert(
      fc.property(ladder, (rungs) => {
        const { recorded } = lived(rungs, '2026-07-01', [...Array(300).keys()]);
        expect([...recorded.values()].every((outcome) => outcome === 'sent')).toBe(true);
      }),
    );
  });
});

it('a rung that is farther than one told before is only noted', () => {
  expect(settleRungs([90, 60], 30)).toEqual({ told: null, caughtUp: [90, 60] });
});

it('a second person is told from the day on that the ladder says, when nobody acted', () => {
  expect(escalates(30, 30, true)).toBe(true);
  expect(escalates(60, 30, true)).toBe(false);
  expect(escalates(7, 30, false)).toBe(false);
  expect(escalates(7, null, true)).toBe(false);
});

it('the id of a rung is a UUIDv7 that says its day, and another for every other rung', () => {
  const of = { subjectId: '01a1fdff-2c8e-7603-ae1b-741da010dd2e', target: 'end', day: lastDay } as const;
  const ids = [180, 90, 60].map((rung) => reminderId({ ...of, rung }));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(3);
  expect(reminderId({ ...of, rung: 180 })).toBe(ids[0]);
});
