import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
let aaa: string;
let awa: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await json('/api/partnerships?limit=200');
  const idOf = (acronym: string): string =>
    items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === acronym).organisation.id;
  giz = idOf('GIZ');
  aaa = idOf('AAA');
  awa = (await made('/api/people', { familyName: 'Diop', givenName: 'Awa' })).id;
  const amount = { low: euro(12_000_000), high: euro(12_000_000) };
  const lost = await made('/api/opportunities', { title: 'Soil atlas', organisationId: giz });
  await made(`/api/opportunities/${lost.id}/moves`, { to: 'lost', reason: 'No budget' });
  await made('/api/opportunities', {
    title: 'Living soils',
    organisationId: giz,
    stage: 'contacted',
    amount,
    nextStep: 'Send the note',
    nextStepDueOn: '2026-11-20',
  });
  await made('/api/opportunities', { title: 'Of another', organisationId: aaa });
  await made('/api/opportunities', { title: 'A gift', personId: awa });
  await made('/api/pledges', {
    organisationId: giz,
    instalments: [{ amount: euro(500_000), dueOn: '2027-03-01' }],
  });
  const paid = await made('/api/pledges', {
    organisationId: giz,
    madeOn: '2026-01-10',
    instalments: [{ amount: euro(100_000), dueOn: '2026-02-01' }],
  });
  await made(`/api/pledges/${paid.id}/instalments/${paid.instalments[0].id}/receipts`, {
    amount: euro(100_000),
    receivedOn: '2026-02-01',
    source: 'Statement 5',
  });
});
afterAll(() => house.close());

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const json = async (path: string) => (await house.as()(path)).json();
const made = async (path: string, body: unknown) => {
  const answer = await house.as()(path, { json: body });
  expect(answer.status).toBe(201);
  return answer.json();
};
const card = async (path: string, role: 'fundraiser' | 'viewer' = 'fundraiser') =>
  parse(await (await house.as(role)(path)).text()).querySelector('#funding');
const links = (within: Awaited<ReturnType<typeof card>>, start: string) =>
  within?.querySelectorAll(`.line-list a[href^="${start}"]`).map((it) => it.text);
const titles = async (path: string) =>
  parse(await (await house.as()(path)).text())
    .querySelectorAll('.data tbody .title')
    .map((it) => it.text.trim());

describe('the record of an organisation', () => {
  it('lists its opportunities, open ones first', async () => {
    expect(links(await card(`/organisations/${giz}`), '/opportunities/')).toEqual(['Living soils', 'Soil atlas']);
  });
  it('says stage, amount and next step of an open one', async () => {
    const [first] = (await card(`/organisations/${giz}`))?.querySelectorAll('.line-list li') ?? [];
    for (const text of ['Contacted', '€120,000', 'Send the note', '1 day overdue']) expect(first?.text).toContain(text);
  });
  it('lists its pledges, those with money outstanding first', async () => {
    expect(links(await card(`/organisations/${giz}`), '/pledges/')).toEqual([
      '€5,000 · 21 Nov 2026',
      '€1,000 · 10 Jan 2026',
    ]);
  });
  it('leads to a new opportunity and a new pledge of it', async () => {
    const hrefs = (await card(`/organisations/${giz}`))?.querySelectorAll('.actions a').map((it) => it.attributes.href);
    expect(hrefs).toEqual([`/opportunities/new?organisation=${giz}`, `/pledges/new?organisation=${giz}`]);
  });
  it('offers a viewer nothing to add', async () => {
    expect((await card(`/organisations/${giz}`, 'viewer'))?.querySelector('.actions')).toBeNull();
  });
  it('leads to the list of all where it shows eight', async () => {
    for (let number = 1; number <= 8; number += 1)
      await made('/api/opportunities', { title: `Seed ${number}`, organisationId: aaa });
    const all = (await card(`/organisations/${aaa}`))?.querySelector(
      `a[href="/pipeline/list?stage=all&funder=${aaa}"]`,
    );
    expect(all?.text).toBe('All opportunities');
  });
});

it('the record of a person lists what is hoped for from them', async () => {
  expect(links(await card(`/people/${awa}`), '/opportunities/')).toEqual(['A gift']);
});

describe('one funder alone', () => {
  it('is a filter of the list', async () => {
    expect(await titles(`/pipeline/list?stage=all&funder=${giz}`)).toEqual(['Living soils', 'Soil atlas']);
    expect(await titles(`/pipeline/list?funder=${awa}`)).toEqual(['A gift']);
  });
  it('stays when the list is filtered further, until its box is unchecked', async () => {
    const page = parse(await (await house.as()(`/pipeline/list?funder=${giz}`)).text());
    expect(page.querySelector(`form input[type=checkbox][name=funder][value="${giz}"][checked]`)).not.toBeNull();
  });
  it('that is no id is refused by name', async () => {
    expect((await house.as()('/pipeline/list?funder=GIZ')).status).toBe(400);
  });
  it('is a filter of the pledges, which says whose they are', async () => {
    const page = parse(await (await house.as()(`/pledges?person=${awa}`)).text());
    expect(page.querySelector('.pills a')?.text).toContain('Awa Diop');
    expect(await titles(`/pledges?person=${awa}`)).toEqual([]);
    expect(await titles(`/pledges?organisation=${giz}`)).toHaveLength(2);
  });
});
