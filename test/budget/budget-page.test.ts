import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { pageText } from '../partnerships/pages.ts';

let house: House;
let ask: ReturnType<House['as']>;
let organisation: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  ask = house.as();
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  organisation = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ')
    .organisation.id;
  const amount = { low: { amount: 10_000_000, currency: 'EUR' }, high: { amount: 10_000_000, currency: 'EUR' } };
  const expectedOn = { value: '2027', precision: 'year' };
  const base = { organisationId: organisation, stage: 'call_for_funding', amount, expectedOn };
  await ask('/api/opportunities', { json: { ...base, title: 'Direct' } });
  await ask('/api/opportunities', { json: { ...base, title: 'By FARM', channel: 'farm' } });
  await ask('/api/opportunities', {
    json: { ...base, title: 'Facility', purpose: { kind: 'global_facility', code: 'GF.1' } },
  });
  await ask('/api/opportunities', { json: { ...base, title: 'Unknown', amount: null, expectedOn: null } });
});
afterAll(() => house.close());

it('shows the secondments of the list as they are listed, not valued and in no sum', async () => {
  const { inKind } = await (await ask('/api/budget')).json();
  expect(inKind.undated).toMatchObject({ fte: '4.9', assumed: true });
  expect(await pageText(ask, '/budget')).toContain('4.9 secondments as listed, taken as FTE, not valued');
});

it('leaves out what passes through FARM when asked, and says which choice it shows', async () => {
  const year = async (query: string) =>
    (await (await ask(`/api/budget${query}`)).json()).years.find((it: { year: number }) => it.year === 2027);
  expect((await year('')).weighted).toBe(18_000_000);
  expect((await year('?farm=without')).weighted).toBe(6_000_000);
  expect(await pageText(ask, '/budget?farm=without')).toContain('Without what passes through the FARM Foundation');
});

it('leads from a figure to its records, whose sum it shows', async () => {
  const text = await pageText(ask, '/budget/records?column=weighted&year=2027');
  expect(text).toContain('3 records, together €180,000.00');
  const first = await (await ask('/api/budget/records?column=weighted&year=2027&limit=2')).json();
  const rest = await (
    await ask(`/api/budget/records?column=weighted&year=2027&limit=2&cursor=${first.nextCursor}`)
  ).json();
  const cents = [...first.items, ...rest.items].reduce((sum, it) => sum + it.cents, 0);
  expect([first.count, first.cents, cents]).toEqual([3, 18_000_000, 18_000_000]);
});

it('says in words what has no year and what is not valued', async () => {
  const text = await pageText(ask, '/budget');
  expect(text).toMatch(/records? (is|are) counted but not valued/);
  expect(await pageText(ask, '/budget/records?column=weighted')).toContain('not valued: amount unknown');
});

it('secondments with days and a cost are valued by day, in their years', async () => {
  const { items } = await (await ask('/api/agreements?limit=1')).json();
  const made = await ask('/api/agreements', {
    json: {
      partnershipId: items[0].partnershipId,
      kind: 'secondment',
      signedOn: { value: '2026-06-01', precision: 'day' },
    },
  });
  const { id } = await made.json();
  const json = {
    kind: 'secondment',
    quantity: '2.5',
    unit: 'fte',
    unitBasis: 'stated',
    annualCost: { amount: 7_300_000, currency: 'EUR' },
    from: '2026-07-01',
    to: '2026-12-31',
  };
  expect((await ask(`/api/agreements/${id}/contributions`, { json })).status).toBe(201);
  const { inKind, years } = await (await ask('/api/budget')).json();
  const of2026 = inKind.years.find((it: { year: number }) => it.year === 2026);
  expect(of2026).toMatchObject({ fteYears: '1.2603', valued: 9_200_000, notValued: 0 });
  expect(years.find((it: { year: number }) => it.year === 2026).committed).toBe(0);
  expect(await pageText(ask, '/budget/records?column=in_kind&year=2026')).toContain('€92,000.00');
});

it('is a sheet in the reader’s manner: semicolons and decimal commas in French', async () => {
  const english = await (await ask('/budget.csv')).text();
  expect(english).toContain('\n2027,0,0,180000,180000,1688300,3788300,"interpolated, not in the plan",');
  const french = await ask('/budget.csv', {
    headers: { cookie: '', authorization: `Bearer ${await house.key('viewer')}`, 'accept-language': 'fr' },
  });
  expect((await french.text()).split('\r\n')[0]).toContain('Année;Reçu (EUR)');
});
