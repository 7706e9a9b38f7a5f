import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ask, type House, openHouse } from '../house.ts';
import { dayOf, type Item, wholeList } from './collections.ts';

let house: House;
let ask: Ask;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('admin');
});
afterAll(() => house?.close());

/** The database's own clock, which is the one of every record. */
async function now(): Promise<string> {
  const found = await sql<{ at: Date | string }>`select clock_timestamp() as at`.execute(house.database.read.tables());
  await pause(3);
  return new Date(found.rows[0]?.at ?? '').toISOString();
}

const send = async (path: string, json: unknown, method?: string, version?: unknown) => {
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
  const response = await ask(path, { ...(method && { method }), ...(json !== undefined && { json }), headers });
  expect(response.status, `${method ?? 'POST'} ${path}`).toBeLessThan(500);
};
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

type Edit = (index: number) => Promise<void>;
const agreementAt = async (index: number): Promise<Item> => {
  const { id } = at(await wholeList(ask, '/api/agreements', 200), index) as Item;
  return (await ask(`/api/agreements/${id}`)).json();
};
const changeAgreement =
  (json: (index: number) => Record<string, unknown>): Edit =>
  async (index) => {
    const { id, version } = await agreementAt(index);
    await send(`/api/agreements/${id}`, json(index), 'PATCH', version);
  };
const part =
  (name: string, json: (index: number) => Record<string, unknown>): Edit =>
  async (index) =>
    send(`/api/agreements/${(await agreementAt(index)).id}/${name}`, json(index));
const changePart =
  (name: string, json: Record<string, unknown> | null): Edit =>
  async (index) => {
    const agreements = await wholeList(ask, '/api/agreements', 200);
    for (const { id } of agreements) {
      const { items } = (await (await ask(`/api/agreements/${id}/${name}`)).json()) as { items: Item[] };
      const found = at(items, index);
      if (!found) continue;
      const path = `/api/agreements/${id}/${name}/${found.id}`;
      return json ? send(path, json, 'PATCH', found.version) : send(path, undefined, 'DELETE', found.version);
    }
  };

const edits: Readonly<Record<string, Edit>> = {
  title: changeAgreement((index) => ({ title: `Title ${index}` })),
  term: changeAgreement((index) => ({ signedOn: dayOf('2024-01-01'), term: `P${(index % 9) + 1}Y` })),
  end: changeAgreement((index) => ({ end: index % 2 ? { lastDay: '2027-05-31' } : null })),
  terminate: changeAgreement((index) => ({ terminatedOn: index % 2 ? '2026-10-01' : null })),
  clause: changeAgreement((index) => ({ renewalClause: { kind: 'tacit_for_years', years: (index % 5) + 1 } })),
  addContribution: part('contributions', (index) => ({ kind: 'money', amount: { amount: index, currency: 'EUR' } })),
  changeContribution: changePart('contributions', { place: 'Paris' }),
  archiveContribution: changePart('contributions', null),
  addObligation: part('obligations', (index) => ({ kind: 'report', owedBy: 'partner', title: `Report ${index}` })),
  completeObligation: changePart('obligations', { completedOn: '2026-11-20' }),
  amend: part('amendments', (index) => ({
    ...{ signedOn: '2022-01-02', inForceOn: `202${(index % 4) + 3}-06-01` },
    changes: [{ field: 'facilities', after: ['CF.V'] }],
  })),
  archiveAmendment: changePart('amendments', null),
  archiveAgreement: async (index) => {
    const { id, version } = await agreementAt(index);
    await send(`/api/agreements/${id}`, undefined, 'DELETE', version);
  },
  create: async (index) => {
    const { partnershipId, id } = await agreementAt(index);
    const predecessorId = index % 2 ? id : null;
    await send('/api/agreements', {
      partnershipId,
      kind: 'mou',
      predecessorId,
      signedOn: dayOf('2026-01-01'),
      term: 'P3Y',
    });
  },
  partnership: async (index) => {
    const found = at(await wholeList(ask, '/api/partnerships', 200), index);
    await send(`/api/partnerships/${found?.id}`, { facilities: [`CF.${'IV'[index % 2]}`] }, 'PATCH', found?.version);
  },
  archivePartnership: async (index) => {
    const found = at(await wholeList(ask, '/api/partnerships', 200), index);
    await send(`/api/partnerships/${found?.id}`, undefined, 'DELETE', found?.version);
  },
  rename: async (index) => {
    const partnership = at(await wholeList(ask, '/api/partnerships', 200), index);
    if (!partnership) return;
    const organisation = await (await ask(`/api/organisations/${(partnership.organisation as Item).id}`)).json();
    const json = { name: `Renamed ${index}`, country: 'KE' };
    await send(`/api/organisations/${organisation.id}`, json, 'PATCH', organisation.version);
  },
};

/** All that can be asked of the register on a day as it was known at an instant. */
async function register(asOf: string, knownAt: string): Promise<unknown> {
  const query = `asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}`;
  const agreements = await wholeList(ask, `/api/agreements?${query}`, 200);
  const records = await Promise.all(
    agreements.map(async ({ id }) => (await ask(`/api/agreements/${id}?${query}`)).json()),
  );
  const filtered = await wholeList(ask, `/api/agreements?${query}&status=in_force,ending_soon,terminated`, 3);
  const partnerships = await wholeList(ask, `/api/partnerships?${query}`, 6);
  return { agreements, records, filtered, partnerships };
}

it('the same asOf and knownAt give the same answer, whatever is changed afterwards', async () => {
  const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat({ max: 60 }));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 6, maxLength: 12 }), async (made) => {
      const seen: { asOf: string; knownAt: string; said: unknown }[] = [];
      for (const [name, index] of made) {
        const knownAt = await now();
        for (const asOf of ['2022-10-31', '2026-11-21'])
          seen.push({ asOf, knownAt, said: await register(asOf, knownAt) });
        await edits[name]?.(index);
      }
      for (const { asOf, knownAt, said } of seen) expect(await register(asOf, knownAt)).toEqual(said);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);

it('knownAt now is what is told without it', async () => {
  const knownAt = await now();
  const told = await wholeList(ask, '/api/agreements?asOf=2026-11-21', 200);
  expect(await wholeList(ask, `/api/agreements?asOf=2026-11-21&knownAt=${knownAt}`, 200)).toEqual(told);
  const all = await wholeList(ask, '/api/partnerships?asOf=2026-11-21', 200);
  expect(await wholeList(ask, `/api/partnerships?asOf=2026-11-21&knownAt=${knownAt}`, 200)).toEqual(all);
});

it('before anything was recorded nothing was known', async () => {
  expect(await wholeList(ask, '/api/agreements?knownAt=2001-01-01T00:00:00Z', 200)).toEqual([]);
  expect(await wholeList(ask, '/api/partnerships?knownAt=2001-01-01T00:00:00Z', 200)).toEqual([]);
});

it('an instant may be given in any zone, to the microsecond', async () => {
  const knownAt = new Date(await now());
  const paris = `${new Date(knownAt.getTime() + 3_600_000).toISOString().slice(0, -1)}000+01:00`;
  const path = (text: string) => `/api/agreements?asOf=2026-11-21&knownAt=${encodeURIComponent(text)}`;
  expect(await wholeList(ask, path(paris), 200)).toEqual(await wholeList(ask, path(knownAt.toISOString()), 200));
});

it('a change that waited for another one leaves each known at its own instant, and no row twice', async () => {
  const { id } = await agreementAt(3);
  const { orm } = house.database;
  const set = (title: string) => `update agreement set title = '${title}', version = version + 1 where id = '${id}'`;
  const early = await now();
  let release = () => {};
  // Begins first, writes last.
  const first = orm.em.fork().transactional(async (em) => {
    await em.execute('select now()');
    await new Promise<void>((done) => {
      release = done;
    });
    await em.execute(set('Begun first'));
  });
  await pause(20);
  await orm.em.fork().transactional((em) => em.execute(set('Begun later')));
  const between = await now();
  const before = await register('2026-11-21', between);
  release();
  await first;
  await pause(5);
  expect(await register('2026-11-21', between)).toEqual(before);
  for (const knownAt of [early, between, await now()]) {
    const list = await wholeList(ask, `/api/agreements?asOf=2026-11-21&knownAt=${knownAt}`, 200);
    expect(list.filter((it) => it.id === id)).toHaveLength(1);
  }
});
