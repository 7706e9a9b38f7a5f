import fc from 'fast-check';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginningOfTime, endOfTime } from '../../src/partnerships/agreement-terms.ts';
import { supersededFrom } from '../../src/partnerships/chain.ts';
import { listAgreements } from '../../src/partnerships/list-agreements.ts';
import { listPartnerships } from '../../src/partnerships/list-partnerships.ts';
import type { AgreementRow, TermsRow } from '../../src/partnerships/rows.ts';
import { dayLookedAt, selectAgreements } from '../../src/partnerships/select-agreements.ts';
import { endBases, type Status, statuses } from '../../src/partnerships/status.ts';
import { addDays, type Day, type Precision } from '../../src/values/day.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let partnerships: string[];
beforeAll(async () => {
  house = await openHouse();
  const { items } = await listPartnerships(house.database.read, { asOf: null, knownAt: null }, { limit: 200 });
  partnerships = items.map(({ id }) => id);
});
afterAll(() => house?.close());

/** Days so close together that every border is met: the day itself, the day before, 180 days later. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-05-01', days)),
  fc.constantFrom<Day>('2026-11-20', '2026-11-21', '2026-11-22', '2027-05-20', '2027-05-21'),
);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const imprecise = fc
  .tuple(day, fc.constantFrom<Precision>('day', 'month', 'year'))
  .map(([value, precision]) => ({ value: value.slice(0, { day: 10, month: 7, year: 4 }[precision]), precision }));

const terms = fc.record({
  starts: perhaps(imprecise),
  basis: fc.constantFrom(...endBases),
  lastDay: perhaps(day),
  noticeBy: perhaps(day),
});
const agreement = fc.record({
  signed: perhaps(imprecise),
  fromSource: fc.boolean(),
  terminated: seldom(day),
  closed: seldom(day),
  archived: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  zone: fc.constantFrom('Europe/Paris', 'Pacific/Kiritimati', 'Pacific/Honolulu'),
  first: terms,
  later: seldom(fc.record({ from: day, terms })),
  follows: fc.boolean(),
});
type Made = typeof agreement extends fc.Arbitrary<infer T> ? T : never;

/** Writes the agreements as they are, whatever the verbs would say of them; each may follow the one before it. Returns their ids. */
async function insert(made: readonly Made[]): Promise<readonly string[]> {
  const db = house.database.read.tables<{ agreement: Partial<AgreementRow>; agreement_terms: Partial<TermsRow> }>();
  await sql`delete from agreement`.execute(db);
  const ids = made.map(() => v7());
  const agreements = made.map((it, index) => ({
    id: ids[index] ?? '',
    partnership_id: partnerships[index % partnerships.length] ?? '',
    kind: 'mou' as const,
    parties: JSON.stringify([]) as never,
    from_source: it.fromSource,
    signed_on: it.signed?.value ?? null,
    signed_precision: it.signed?.precision ?? null,
    terminated_on: it.terminated,
    closed_on: it.closed,
    archived_at: it.archived ? '2026-11-01T00:00:00Z' : null,
    predecessor_id: (it.follows && ids[index - 1]) || null,
  }));
  const rows = made.flatMap((it, index) => {
    const from = it.later?.from ?? endOfTime;
    const spans = [{ terms: it.first, from_day: beginningOfTime, until_day: from }];
    if (it.later) spans.push({ terms: it.later.terms, from_day: from, until_day: endOfTime });
    return spans.map((span) => ({
      id: v7(),
      agreement_id: ids[index] ?? '',
      from_day: span.from_day,
      until_day: span.until_day,
      starts_on: span.terms.starts?.value ?? null,
      starts_precision: span.terms.starts?.precision ?? null,
      start_basis: 'stated' as const,
      end_last_day: ['stated', 'computed'].includes(span.terms.basis) ? span.terms.lastDay : null,
      end_basis: span.terms.basis,
      // A notice day is counted back from a last day: without one there is none.
      notice_by: span.terms.lastDay && ['stated', 'computed'].includes(span.terms.basis) ? span.terms.noticeBy : null,
      zone: it.zone,
    }));
  });
  await db.insertInto('agreement').values(agreements).execute();
  await db.insertInto('agreement_terms').values(rows).execute();
  return ids;
}

const seen = new Set<Status>();

it('the status filter finds exactly the agreements that show that status, on any day', async () => {
  const { read } = house.database;
  await fc.assert(
    fc.asyncProperty(
      fc.array(agreement, { minLength: 60, maxLength: 60 }),
      fc.array(fc.option(day, { nil: null, freq: 4 }), { minLength: 2, maxLength: 4 }),
      fc.constantFrom('2026-11-21T09:00:00Z', '2026-11-21T23:30:00Z', '2026-11-22T00:30:00Z'),
      async (made, days, now) => {
        house.clock.set(now);
        await insert(made);
        for (const asOf of days) {
          const looking = { asOf, knownAt: null };
          const { items } = await listAgreements(read, looking, { limit: 200 });
          expect(items).toHaveLength(made.filter(({ archived }) => !archived).length);
          for (const status of statuses) {
            const shown = items.filter((item) => item.status === status).map(({ id }) => id);
            const found = await listAgreements(read, looking, { limit: 200, status: [status] });
            if (shown.length > 0) seen.add(status);
            expect(
              found.items.map(({ id }) => id),
              `${status} on ${asOf}`,
            ).toEqual(shown);
          }
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

it('so do several statuses at once, and the partnerships with any such agreement', async () => {
  const { read } = house.database;
  await fc.assert(
    fc.asyncProperty(
      fc.array(agreement, { minLength: 40, maxLength: 40 }),
      fc.option(day, { nil: null }),
      fc.subarray([...statuses], { minLength: 1 }),
      async (made, asOf, status) => {
        await insert(made);
        const looking = { asOf, knownAt: null };
        const { items } = await listAgreements(read, looking, { limit: 200 });
        const shown = items.filter((item) => status.includes(item.status));
        const found = await listAgreements(read, looking, { limit: 200, status });
        expect(found.items.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
        const held = await listPartnerships(read, looking, { limit: 200, status });
        const expected = new Set(shown.map(({ partnershipId }) => partnershipId));
        expect(held.items.map(({ id }) => id).sort()).toEqual([...expected].sort());
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);

it('an agreement is superseded for a filter from the day on which chain.ts says it is', async () => {
  const { read } = house.database;
  let met = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(agreement, { minLength: 60, maxLength: 60 }), fc.option(day), async (made, asOf) => {
      const ids = await insert(made);
      const looking = { asOf, knownAt: null };
      const dayIn = dayLookedAt(read, looking);
      const rows = await selectAgreements(read, looking).execute();
      const found = new Map(rows.map((row) => [row.id, row.superseded_from]));
      const expected = made.map(({ zone }, index) => {
        const next = made[index + 1];
        if (!next?.follows || next.archived) return null;
        const { starts } = next.later && next.later.from <= dayIn(zone) ? next.later.terms : next.first;
        const { signed: signedOn, fromSource, terminated: terminatedOn, closed: closedOn } = next;
        return supersededFrom({ signedOn, fromSource, terminatedOn, closedOn, lastDay: null, startsOn: starts });
      });
      met += expected.filter((from) => from !== null).length;
      expect(ids.map((id) => found.get(id))).toEqual(expected);
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect(met).toBeGreaterThan(10);
}, 120_000);

it('and every status was met on the way', () => {
  expect([...seen].sort()).toEqual([...statuses].sort());
});
