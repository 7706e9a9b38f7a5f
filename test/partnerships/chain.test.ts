import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainLink, chainRefusal, gapDays, lastDayInForce, supersededFrom } from '../../src/partnerships/chain.ts';
import { type Status, type StatusFacts, statusOn } from '../../src/partnerships/status.ts';
import { addDays, type Day, exactly } from '../../src/values/day.ts';

const first: ChainLink = {
  id: 'farm-2022',
  predecessorId: null,
  partnerIds: ['farm'],
  firstDay: '2022-10-14',
  lastDay: '2025-10-13',
  closedOn: null,
  terminatedOn: null,
};
const second: ChainLink = {
  ...first,
  id: 'farm-2025',
  predecessorId: 'farm-2022',
  firstDay: '2025-10-14',
  lastDay: '2028-10-13',
};
const third: ChainLink = {
  ...first,
  id: 'farm-2028',
  predecessorId: 'farm-2025',
  firstDay: '2028-10-14',
  lastDay: '2031-10-13',
};

describe('a successor', () => {
  it('may start the day after the last day', () => {
    expect(chainRefusal(second, [first])).toBeNull();
  });

  it('may start after a gap', () => {
    expect(chainRefusal({ ...second, firstDay: '2026-12-01' }, [first])).toBeNull();
  });

  it('overlaps when it starts on the last day in force', () => {
    expect(chainRefusal({ ...second, firstDay: '2025-10-13' }, [first])).toBe('overlap');
  });

  it('may start before the planned end of what was terminated before', () => {
    const terminated = { ...first, terminatedOn: '2024-05-31' } as const;
    expect(chainRefusal({ ...second, firstDay: '2024-06-01' }, [terminated])).toBeNull();
    expect(chainRefusal({ ...second, firstDay: '2024-05-31' }, [terminated])).toBe('overlap');
  });

  it('overlaps nothing when the end of what it follows is unknown', () => {
    expect(chainRefusal({ ...second, firstDay: '2023-01-01' }, [{ ...first, lastDay: null }])).toBeNull();
  });

  it('never starts on or before the start of what it follows', () => {
    const open = { ...first, lastDay: null };
    expect(chainRefusal({ ...second, firstDay: '2022-10-14' }, [open])).toBe('overlap');
    expect(chainRefusal({ ...second, firstDay: '2020-01-01' }, [open])).toBe('overlap');
  });

  it('without a known start overlaps nothing yet', () => {
    expect(chainRefusal({ ...second, firstDay: null }, [first])).toBeNull();
  });

  it('must share a partner', () => {
    expect(chainRefusal({ ...second, partnerIds: ['oiv'] }, [first])).toBe('other_partner');
    expect(chainRefusal({ ...second, partnerIds: ['oiv', 'farm'] }, [first])).toBeNull();
  });

  it('is the only one', () => {
    expect(chainRefusal({ ...second, id: 'farm-bis' }, [first, second])).toBe('already_succeeded');
  });

  it('is no second one of itself when it is changed', () => {
    expect(chainRefusal({ ...second, firstDay: '2025-11-01' }, [first, second, third])).toBeNull();
  });

  it('is held against the agreement that follows it as well', () => {
    expect(chainRefusal({ ...second, lastDay: '2028-10-14' }, [first, second, third])).toBe('overlap');
    expect(chainRefusal({ ...second, partnerIds: ['oiv', 'farm'] }, [first, second, third])).toBeNull();
    expect(chainRefusal({ ...first, partnerIds: ['oiv'] }, [first, second, third])).toBe('other_partner');
  });

  it('of an agreement that is not among the others is left to the caller', () => {
    expect(chainRefusal(second, [])).toBeNull();
  });
});

describe('a cycle', () => {
  it('is an agreement that follows itself', () => {
    expect(chainRefusal({ ...first, predecessorId: first.id }, [])).toBe('cycle');
  });

  it('is refused over any length', () => {
    expect(chainRefusal({ ...first, predecessorId: third.id }, [first, second, third])).toBe('cycle');
  });

  it('among the others does not hang', () => {
    const a = { ...first, id: 'a', predecessorId: 'b' };
    const b = { ...first, id: 'b', predecessorId: 'a' };
    expect(chainRefusal({ ...second, predecessorId: 'a' }, [a, b])).toBe('cycle');
  });
});

describe('the last day in force', () => {
  it.each([
    ['the planned end', null, null, '2025-10-13', '2025-10-13'],
    ['an early termination', '2024-05-31', null, '2025-10-13', '2024-05-31'],
    ['the planned end before a later termination', '2026-01-01', null, '2025-10-13', '2025-10-13'],
    ['the end a person confirmed', null, '2025-12-31', '2025-10-13', '2025-12-31'],
    ['a termination of what had no known end', '2024-05-31', null, null, '2024-05-31'],
    ['unknown', null, null, null, null],
  ] as const)('is %s', (_, terminatedOn, closedOn, lastDay, expected) => {
    expect(lastDayInForce({ terminatedOn, closedOn, lastDay })).toBe(expected);
  });
});

describe('the day a successor replaces its predecessor', () => {
  const facts = { ...second, signedOn: exactly('2025-09-01'), fromSource: false, startsOn: exactly('2025-10-14') };

  it('is its first day', () => {
    expect(supersededFrom(facts)).toBe('2025-10-14');
  });

  it('is the day of its signature when that came later', () => {
    expect(supersededFrom({ ...facts, signedOn: exactly('2025-11-02') })).toBe('2025-11-02');
  });

  it('does not come while it is a draft', () => {
    expect(supersededFrom({ ...facts, signedOn: null })).toBeNull();
    expect(supersededFrom({ ...facts, signedOn: null, fromSource: true })).toBe('2025-10-14');
  });

  it('does not come when it was terminated before it began', () => {
    expect(supersededFrom({ ...facts, terminatedOn: '2025-10-01' })).toBeNull();
  });

  it('stays when the successor is terminated later, which revives nothing', () => {
    expect(supersededFrom({ ...facts, terminatedOn: '2026-01-01' })).toBe('2025-10-14');
  });

  it('does not come without a successor or its start', () => {
    expect(supersededFrom(null)).toBeNull();
    expect(supersededFrom({ ...facts, startsOn: null })).toBeNull();
  });
});

describe('the gap between two agreements', () => {
  it.each([
    ['2025-10-13', '2025-10-14', 0],
    ['2025-10-13', '2025-10-15', 1],
    ['2025-10-13', '2026-11-21', 403],
    ['2025-10-13', '2025-10-01', 0],
  ] as const)('after %s and before %s is %i days', (lastDay, start, days) => {
    expect(gapDays(lastDay, start)).toBe(days);
  });

  it('is unknown when the first end is', () => {
    expect(gapDays(null, '2025-10-14')).toBeNull();
  });
});

describe('a chain that was accepted link by link', () => {
  const running: readonly Status[] = ['in_force', 'ending_soon', 'in_notice_period'];
  const step = fc.record({
    gap: fc.integer({ min: -30, max: 60 }),
    length: fc.integer({ min: 1, max: 900 }),
    terminatedAfter: fc.option(fc.nat(900)),
  });

  it('has at most one agreement in force on any day', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), fc.nat(4_000), (steps, offset) => {
        const chain: ChainLink[] = [];
        let from: Day = '2020-01-01';
        for (const { gap, length, terminatedAfter } of steps) {
          const previous = chain.at(-1);
          const firstDay = addDays(from, gap);
          const link: ChainLink = {
            ...first,
            id: `link-${chain.length}`,
            predecessorId: previous?.id ?? null,
            firstDay,
            lastDay: addDays(firstDay, length - 1),
            terminatedOn: terminatedAfter === null ? null : addDays(firstDay, terminatedAfter),
          };
          if (chainRefusal(link, chain) !== null) continue;
          chain.push(link);
          from = addDays(lastDayInForce(link) ?? firstDay, 1);
        }
        const facts = chain.map((link, order): StatusFacts => {
          const signed = { signedOn: null, fromSource: true };
          const next = chain[order + 1];
          return {
            ...link,
            ...signed,
            startsOn: link.firstDay && exactly(link.firstDay),
            supersededFrom: next
              ? supersededFrom({ ...next, ...signed, startsOn: next.firstDay && exactly(next.firstDay) })
              : null,
            endBasis: 'stated',
            noticeBy: null,
          };
        });
        const day = addDays('2019-12-01', offset);
        expect(facts.filter((known) => running.includes(statusOn(day, known))).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
