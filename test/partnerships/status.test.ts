import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysLeft,
  endBases,
  endingSoonDays,
  type StatusFacts,
  statuses,
  statusOn,
} from '../../src/partnerships/status.ts';
import { addDays, exactly } from '../../src/values/day.ts';
import { anyDay } from '../values/days.arbitrary.ts';

const farm: StatusFacts = {
  terminatedOn: null,
  supersededFrom: null,
  closedOn: null,
  signedOn: exactly('2022-10-14'),
  fromSource: true,
  startsOn: exactly('2022-10-14'),
  endBasis: 'computed',
  lastDay: '2025-10-13',
  noticeBy: null,
};
const aaa: StatusFacts = {
  ...farm,
  signedOn: exactly('2022-02-18'),
  startsOn: exactly('2022-02-18'),
  lastDay: '2027-02-17',
};
const giz: StatusFacts = {
  ...farm,
  signedOn: null,
  startsOn: exactly('2021-12-01'),
  endBasis: 'stated',
  lastDay: '2023-03-31',
};
const today = '2026-11-21';

describe('the status of the listed agreements', () => {
  it('says of FARM today that the end date has passed, not that it ended', () => {
    expect(statusOn(today, farm)).toBe('end_date_passed');
  });

  it('says of AAA today that it ends soon, in 88 days', () => {
    expect(statusOn(today, aaa)).toBe('ending_soon');
    expect(daysLeft(today, aaa.lastDay)).toBe(88);
  });

  it('says of GIZ on 31 October 2022 that it ends soon, in 151 days, and of FARM that it is in force', () => {
    expect([statusOn('2022-10-31', giz), daysLeft('2022-10-31', giz.lastDay)]).toEqual(['ending_soon', 151]);
    expect(statusOn('2022-10-31', farm)).toBe('in_force');
  });

  it('keeps FARM in force through its last day', () => {
    expect(statusOn('2025-10-13', farm)).toBe('ending_soon');
    expect(statusOn('2025-10-14', farm)).toBe('end_date_passed');
  });

  it('is unknown where the list gives no end', () => {
    expect(statusOn(today, { ...farm, endBasis: 'unknown', lastDay: null })).toBe('unknown');
  });

  it('before the signature of FARM is draft', () => {
    expect(statusOn('2022-10-13', farm)).toBe('draft');
  });
});

describe('the order of statuses', () => {
  // Every fact that could decide is set on FARM's agreement, then taken away one after the other.
  const day = '2025-08-01';
  const steps: [Partial<StatusFacts>, string][] = [
    [{ terminatedOn: '2025-07-31' }, 'terminated'],
    [{ terminatedOn: null, supersededFrom: day }, 'superseded'],
    [{ supersededFrom: null, closedOn: '2025-07-31' }, 'ended'],
    [{ closedOn: null, signedOn: exactly('2025-08-02') }, 'draft'],
    [{ signedOn: exactly('2025-07-01'), startsOn: exactly('2025-08-02') }, 'signed_not_in_force'],
    [{ startsOn: exactly('2025-07-01'), endBasis: 'unknown' }, 'unknown'],
    [{ endBasis: 'stated', lastDay: '2025-07-31' }, 'end_date_passed'],
    [{ lastDay: '2025-10-13', noticeBy: '2025-07-13' }, 'in_notice_period'],
    [{ noticeBy: day }, 'ending_soon'],
    [{ lastDay: addDays(day, endingSoonDays + 1) }, 'in_force'],
  ];
  const all: StatusFacts = {
    terminatedOn: '2025-07-31',
    supersededFrom: day,
    closedOn: '2025-07-31',
    signedOn: exactly('2025-08-02'),
    fromSource: false,
    startsOn: exactly('2025-08-02'),
    endBasis: 'unknown',
    lastDay: '2025-07-31',
    noticeBy: '2025-07-13',
  };

  it('is the one of the contract', () => {
    expect(steps.map(([, status]) => status)).toEqual([...statuses]);
  });

  it.each(steps.map(([, status], index) => [status, index] as const))(
    'gives %s once all before it are out',
    (status, index) => {
      const changes = steps.slice(0, index + 1).map(([change]) => change);
      const facts: StatusFacts = Object.assign({}, all, ...changes);
      expect(statusOn(day, facts)).toBe(status);
    },
  );
});

describe('the edges of a status', () => {
  const open: StatusFacts = { ...aaa, lastDay: '2027-02-17' };

  it('a termination counts from the day after', () => {
    expect(statusOn('2024-05-01', { ...open, terminatedOn: '2024-05-01' })).toBe('in_force');
    expect(statusOn('2024-05-02', { ...open, terminatedOn: '2024-05-01' })).toBe('terminated');
  });

  it('an early termination wins over the end', () => {
    expect(statusOn('2028-01-01', { ...open, terminatedOn: '2024-05-01' })).toBe('terminated');
  });

  it('a successor counts from its first day', () => {
    expect(statusOn('2025-10-13', { ...farm, supersededFrom: '2025-10-14' })).toBe('ending_soon');
    expect(statusOn('2025-10-14', { ...farm, supersededFrom: '2025-10-14' })).toBe('superseded');
  });

  it('a confirmed end counts from the day after', () => {
    expect(statusOn('2025-10-13', { ...farm, closedOn: '2025-10-13' })).toBe('ending_soon');
    expect(statusOn('2025-10-14', { ...farm, closedOn: '2025-10-13' })).toBe('ended');
  });

  it('180 days before the last day it ends soon, 181 days before it does not yet', () => {
    expect(statusOn(addDays('2027-02-17', -180), open)).toBe('ending_soon');
    expect(statusOn(addDays('2027-02-17', -181), open)).toBe('in_force');
  });

  it('on the last day to give notice the notice period has not begun', () => {
    const notified = { ...farm, noticeBy: '2025-07-13' } as const;
    expect(statusOn('2025-07-13', notified)).toBe('ending_soon');
    expect(statusOn('2025-07-14', notified)).toBe('in_notice_period');
  });

  it('no signature makes a draft only of what is not from the source', () => {
    expect(statusOn(today, { ...open, signedOn: null, fromSource: false })).toBe('draft');
    expect(statusOn('2024-01-01', { ...open, signedOn: null, fromSource: true })).toBe('in_force');
  });

  it('a start known to the year compares by its first day', () => {
    const year: StatusFacts = { ...open, signedOn: null, startsOn: { value: '2020', precision: 'year' } };
    expect(statusOn('2019-12-31', year)).toBe('signed_not_in_force');
    expect(statusOn('2020-01-01', year)).toBe('in_force');
  });

  it.each(['tacit', 'open_ended'] as const)('a %s end has no last day and stays in force', (endBasis) => {
    expect(statusOn('2199-12-31', { ...open, endBasis, lastDay: null })).toBe('in_force');
  });

  it.each(['stated', 'computed'] as const)('a %s end without its day is unknown, not for ever', (endBasis) => {
    expect(statusOn(today, { ...open, endBasis, lastDay: null })).toBe('unknown');
  });

  it('days left are 0 on the last day, negative after it and null without one', () => {
    expect(daysLeft('2027-02-17', '2027-02-17')).toBe(0);
    expect(daysLeft('2027-02-20', '2027-02-17')).toBe(-3);
    expect(daysLeft(today, null)).toBeNull();
  });
});

describe('any facts at all', () => {
  const maybeDay = fc.option(anyDay);
  const maybeImprecise = fc.option(
    fc.oneof(
      anyDay.map(exactly),
      anyDay.map((day) => ({ value: day.slice(0, 7), precision: 'month' as const })),
      anyDay.map((day) => ({ value: day.slice(0, 4), precision: 'year' as const })),
    ),
  );
  const anyFacts: fc.Arbitrary<StatusFacts> = fc.record({
    terminatedOn: maybeDay,
    supersededFrom: maybeDay,
    closedOn: maybeDay,
    signedOn: maybeImprecise,
    fromSource: fc.boolean(),
    startsOn: maybeImprecise,
    endBasis: fc.constantFrom(...endBases),
    lastDay: maybeDay,
    noticeBy: maybeDay,
  });

  it('have one status of the list, the same each time', () => {
    fc.assert(
      fc.property(anyDay, anyFacts, (day, facts) => {
        const status = statusOn(day, facts);
        expect(statuses).toContain(status);
        expect(statusOn(day, { ...facts })).toBe(status);
      }),
    );
  });

  it('never come back from terminated or superseded', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(5_000), anyFacts, (day, later, facts) => {
        const status = statusOn(day, facts);
        fc.pre(status === 'terminated' || status === 'superseded');
        expect(['terminated', 'superseded']).toContain(statusOn(addDays(day, later), facts));
      }),
    );
  });

  it('are never in force after a last day', () => {
    fc.assert(
      fc.property(anyDay, anyFacts, (day, facts) => {
        fc.pre(facts.lastDay !== null && day > facts.lastDay);
        expect(['in_notice_period', 'ending_soon', 'in_force']).not.toContain(statusOn(day, facts));
      }),
    );
  });
});
