import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const seen = async (path = '/') => parse(await (await house.as('fundraiser')(path)).text());
const titled = (page: ReturnType<typeof parse>, title: string) =>
  page.querySelectorAll('section').find((it) => it.querySelector('h2')?.text.startsWith(title));

it('says on 21 November 2026 which five ends have passed without a confirmed renewal', async () => {
  const rows = titled(await seen(), 'End date passed, renewal not confirmed')?.querySelectorAll('tbody tr') ?? [];
  expect(rows.map((row) => row.querySelector('th')?.text.trim())).toEqual([
    'GIZ',
    'AFRIS',
    'OIV International Organisation of Vine and Wine',
    'SaveSoil Isha Foundation',
    'FARM Foundation',
  ]);
});

it('shows both readings of a computed end', async () => {
  const text = titled(await seen(), 'End date passed')?.text ?? '';
  expect(text).toContain('13 or 14 Oct 2025');
  expect(text).toContain('31 Aug or 1 Sept 2024');
});

it('announces the end of the MoU of AAA in 88 days', async () => {
  expect(titled(await seen(), 'Ending within 180 days')?.text).toContain('88 days');
});

it('of an owner of nothing is empty and says what to do', async () => {
  const page = await seen('/?whose=mine');
  expect(page.querySelectorAll('tbody tr')).toEqual([]);
  expect(page.text).toContain('Nothing asks for you today');
});

it('lists an overdue obligation of a partnership of mine', async () => {
  const ask = house.as('fundraiser');
  const { items } = await (await ask('/api/partnerships')).json();
  const farm = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'FARM');
  const me = await house.staff('fundraiser');
  await ask(`/api/partnerships/${farm.id}`, {
    method: 'PATCH',
    json: { ownerId: me.id },
    headers: { 'if-match': '"1"' },
  });
  const report = { kind: 'report', owedBy: 'partner', title: 'Flow of earmarked gifts', dueOn: '2026-11-01' };
  await ask(`/api/agreements/${farm.agreements[0].id}/obligations`, { json: report });
  const page = await seen('/?whose=mine');
  expect(titled(page, 'Obligations due')?.text).toContain('Flow of earmarked gifts');
  expect(titled(page, 'End date passed')?.querySelectorAll('tbody tr').length).toBe(1);
});

it('announces an agreement that was terminated to a day to come', async () => {
  const ask = house.as('fundraiser');
  const { items } = await (await ask('/api/agreements?kind=hosting_agreement')).json();
  const path = `/api/agreements/${items[0].id}`;
  await ask(path, { method: 'PATCH', json: { terminatedOn: '2026-12-31' }, headers: { 'if-match': '"1"' } });
  const rows = titled(await seen(), 'Ending within 180 days')?.querySelectorAll('tbody tr') ?? [];
  expect(rows.map((row) => row.text)).toEqual(
    expect.arrayContaining([expect.stringContaining('Terminated early, last day 31 Dec 2026')]),
  );
});

it('announces a last day to give notice of an agreement that ends much later', async () => {
  const ask = house.as('fundraiser');
  const { items } = await (await ask('/api/partnerships')).json();
  const giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ');
  const next = {
    partnershipId: giz.id,
    kind: 'mou',
    signedOn: { value: '2025-01-01', precision: 'day' },
    end: { basis: 'stated', lastDay: '2027-12-31' },
    noticePeriod: 'P1Y',
  };
  expect((await ask('/api/agreements', { json: next })).status).toBe(201);
  const section = titled(await seen(), 'The last day to give notice is near');
  expect(section?.querySelectorAll('tbody tr')).toHaveLength(1);
  expect(section?.text).toContain('notice by 31 Dec 2026');
});

it('is not kept by the browser', async () => {
  expect((await house.as('fundraiser')('/')).headers.get('cache-control')).toBe('no-store');
});
