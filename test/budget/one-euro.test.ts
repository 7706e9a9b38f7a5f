import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../src/values/day.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
let partner: string;
beforeAll(async () => {
  house = await openHouse({ clockAt: '2026-01-05T09:00:00Z' });
  ask = house.as('admin');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  partner = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'AFRIS').organisation
    .id;
  const rate = { currency: 'USD', day: '2026-01-02', rate: '1.25', source: 'test' };
  expect((await ask('/api/rates', { json: rate })).status).toBe(201);
});
afterAll(() => house.close());

const steps = [
  'move',
  'lose',
  'reopen',
  'pledge',
  'draft',
  'sign',
  'receive',
  'writeOff',
  'convert',
  'currency',
  'merge',
] as const;
const step = fc.record({ do: fc.constantFrom(...steps), pick: fc.nat(5), days: fc.nat(3) });

/** A walk in words: "merge 4" merges with pick 4, a day later. */
const walkOf = (...told: string[]) =>
  told.map((one) => {
    const [wanted, pick] = one.split(' ');
    return { do: wanted as (typeof steps)[number], pick: Number(pick), days: 1 };
  });

interface Columns {
  received: number;
  committed: number;
  weighted: number;
}
type Line = Columns & { notValued: number };

/** Euro cents of every column over all years, and without one. */
async function told(query = ''): Promise<Columns> {
  const { years, undated, outside } = await (await ask(`/api/budget${query}`)).json();
  const sum = (of: keyof Columns) => [...years, undated, outside].reduce((all: number, it: Line) => all + it[of], 0);
  return { received: sum('received'), committed: sum('committed'), weighted: sum('weighted') };
}
const json = async (path: string, asking: Parameters<typeof ask>[1] = {}) => {
  const answer = await ask(path, asking);
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
};
const version = (of: { version: number }) => ({ 'if-match': `"${of.version}"` });
const open = ['identified', 'targeted', 'contacted', 'call_for_funding'];

/** The funder becomes one with another record that has 500 euro of its own to come; either of the two may stay. */
async function merge(funder: string, pick: number) {
  const money = { amount: 50_000, currency: 'EUR' };
  const { body: twin } = await json('/api/organisations', { json: { name: `Twin of ${funder} ${pick}` } });
  const made = await json('/api/opportunities', {
    json: { title: 'Five hundred', organisationId: twin.id, amount: { low: money, high: money } },
  });
  const won = { as: 'pledge', instalments: [{ amount: money, dueOn: '2027-01-31' }] };
  if (pick > 2) await json(`/api/opportunities/${made.body.id}/wins`, { json: won });
  const before = await told();
  const [stays, goes] = pick % 2 === 0 ? [funder, twin.id] : [twin.id, funder];
  const done = await json(`/api/organisations/${stays}/merges`, { json: { otherId: goes } });
  expect(done.status, JSON.stringify(done.body)).toBe(201);
  expect(await told()).toEqual(before);
  // What the twin brought is taken away again, so that the walk counts its own euros alone.
  const { body: own } = await json(`/api/opportunities/${made.body.id}`);
  expect(own.funder.id).toBe(stays);
  const { body: left } = await json(`/api/opportunities/${made.body.id}`);
  const away = await json(`/api/opportunities/${left.id}`, { method: 'DELETE', headers: version(left) });
  expect(away.status).toBe(204);
  if (own.pledgeId) {
    const { body: pledge } = await json(`/api/pledges/${own.pledgeId}`);
    expect((await json(`/api/pledges/${pledge.id}`, { method: 'DELETE', headers: version(pledge) })).status).toBe(204);
  }
  return done;
}

/** One opportunity, surely to come, of 1,000 euro; pledges, signatures and money may be entered days late. Every step either happens or is refused with 409 or 422. */
async function walk(opportunity: string, { do: wanted, pick }: { do: (typeof steps)[number]; pick: number }) {
  const { body: now } = await json(`/api/opportunities/${opportunity}`);
  const whole = now.amount.low;
  const at = `/api/opportunities/${opportunity}`;
  const pledgeId: string | null = now.pledgeId;
  const pledge = pledgeId ? (await json(`/api/pledges/${pledgeId}`)).body : null;
  const agreementId: string | null = now.agreementId ?? pledge?.agreementId ?? null;
  const agreement = agreementId ? (await json(`/api/agreements/${agreementId}`)).body : null;
  const parts = [
    { amount: { ...whole, amount: Math.floor(whole.amount / 3) }, dueOn: '2026-06-30' },
    { amount: { ...whole, amount: whole.amount - Math.floor(whole.amount / 3) }, dueOn: '2027-06-30' },
  ];
  const instalment = pledge?.instalments[pick % 2];
  const contribution = agreement?.contributions[pick % Math.max(1, agreement.contributions.length)];
  // Entered late, but not before it was won.
  const late = addDays(house.clock.today(), -pick);
  const day = [late, now.stageSince].toSorted().at(-1);
  const act = {
    move: () => json(`${at}/moves`, { json: { to: open[pick % 4] } }),
    lose: () => json(`${at}/moves`, { json: { to: 'lost', reason: 'no' } }),
    reopen: () => json(`${at}/moves`, { json: { to: open[pick % 4], reason: 'again' } }),
    pledge: () =>
      json(`${at}/wins`, {
        json: { as: 'pledge', instalments: parts, madeOn: late },
      }),
    draft: () => json(`${at}/wins`, { json: { as: 'agreement', instalments: parts } }),
    sign: () =>
      agreement &&
      json(`/api/agreements/${agreementId}`, {
        method: 'PATCH',
        json: { signedOn: { value: day, precision: 'day' } },
        headers: version(agreement),
      }),
    receive: () =>
      contribution
        ? json(`/api/agreements/${agreementId}/contributions/${contribution.id}`, {
            method: 'PATCH',
            json: { receivedOn: day },
            headers: version(contribution),
          })
        : instalment &&
          json(`/api/pledges/${pledgeId}/instalments/${instalment.id}/receipts`, {
            json: {
              amount: { ...instalment.amount, amount: Math.max(1, Math.floor(instalment.amount.amount / 2)) },
              receivedOn: day,
              source: 'statement',
            },
          }),
    writeOff: () =>
      instalment &&
      json(`/api/pledges/${pledgeId}/instalments/${instalment.id}/write-offs`, { json: { reason: 'gone' } }),
    convert: () => pledge && json(`/api/pledges/${pledgeId}/conversions`, { json: {} }),
    currency: () =>
      now.stage === 'won'
        ? null
        : json(at, {
            method: 'PATCH',
            json: {
              amount:
                whole.currency === 'EUR'
                  ? { low: { amount: 125_000, currency: 'USD' }, high: { amount: 125_000, currency: 'USD' } }
                  : { low: { amount: 100_000, currency: 'EUR' }, high: { amount: 100_000, currency: 'EUR' } },
            },
            headers: version(now),
          }),
    merge: () => merge(now.funder.id, pick),
  };
  const done = await act[wanted]();
  if (done) expect([200, 201, 204, 409, 422], `${wanted}: ${JSON.stringify(done.body)}`).toContain(done.status);
}

it('no euro is in two columns whatever happens to it, and an old report told again is the same', async () => {
  let day = Date.parse('2026-01-06T09:00:00Z');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (walked) => {
      // Of its own for each walk, since merges may take it away.
      const { body: funder } = await json('/api/organisations', { json: { name: `Funder of ${day}` } });
      const before = await told();
      const sum = ({ received, committed, weighted }: Columns) => received + committed + weighted;
      const money = { amount: 100_000, currency: 'EUR' };
      const made = await json('/api/opportunities', {
        json: {
          title: 'One thousand euro',
          organisationId: funder.id,
          amount: { low: money, high: money },
          chance: { percent: 100, reason: 'sure' },
          expectedOn: { value: '2027', precision: 'year' },
        },
      });
      expect(made.status).toBe(201);
      const reports: { day: string; query: string; said: Columns }[] = [];
      for (const one of walked) {
        day += one.days * 86_400_000;
        house.clock.set(new Date(day).toISOString());
        await walk(made.body.id, one);
        const now = await told();
        // Each line is rounded once, so parts of a dollar amount may come to a cent more than the whole.
        expect(sum(now) - sum(before), JSON.stringify(walked)).toBeLessThanOrEqual(100_004);
        expect(sum(now) - sum(before)).toBeGreaterThanOrEqual(0);
        const marker = await json('/api/organisations', {
          json: { name: `Marker ${day} ${reports.length} ${made.body.id}` },
        });
        const query = `?asOf=${house.clock.today()}&knownAt=${marker.body.createdAt}`;
        reports.push({ day: house.clock.today(), query, said: await told(query) });
        expect(reports.at(-1)?.said).toEqual(now);
      }
      for (const { query, said } of reports) expect(await told(query)).toEqual(said);
      // What was entered later than its day does not make a euro of a past day two.
      for (const { day: past } of reports)
        expect(sum(await told(`?asOf=${past}`)) - sum(before), JSON.stringify(walked)).toBeLessThanOrEqual(100_004);
    }),
    {
      numRuns: 12,
      endOnFailure: true,
      examples: [
        [walkOf('merge 0', 'pledge 0', 'merge 4', 'receive 0', 'merge 1', 'convert 0', 'merge 3', 'sign 0', 'merge 2')],
        [walkOf('draft 0', 'merge 5', 'sign 0', 'merge 0', 'receive 0', 'merge 3')],
      ],
    },
  );
}, 110_000);

it('an opportunity whose pledge brought nothing yet is hoped for again when it is reopened; once money came it is won for good', async () => {
  const money = { amount: 100_000, currency: 'EUR' };
  const win = async () => {
    const { body } = await json('/api/opportunities', {
      json: { title: 'Twice', organisationId: partner, amount: { low: money, high: money } },
    });
    const won = await json(`/api/opportunities/${body.id}/wins`, {
      json: { as: 'pledge', instalments: [{ amount: money, dueOn: '2027-01-01' }] },
    });
    return { id: body.id, pledge: (await json(`/api/pledges/${won.body.pledgeId}`)).body };
  };
  const first = await win();
  const before = await told();
  expect((await json(`/api/opportunities/${first.id}/moves`, { json: { to: 'contacted' } })).status).toBe(201);
  const after = await told();
  expect([after.committed - before.committed, after.weighted - before.weighted]).toEqual([-100_000, 20_000]);
  const second = await win();
  const at = `/api/pledges/${second.pledge.id}/instalments/${second.pledge.instalments[0].id}/receipts`;
  expect((await json(at, { json: { amount: money, receivedOn: house.clock.today(), source: 'bank' } })).status).toBe(
    201,
  );
  const refused = await json(`/api/opportunities/${second.id}/moves`, { json: { to: 'contacted' } });
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('stands')]);
});
