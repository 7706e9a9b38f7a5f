import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fundersToScreen } from '../../src/pipeline/screening/to-screen.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let funder: string;
let names = 0;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
}, 60_000);
afterAll(() => house.close());

const send = async (path: string, json: unknown) => (await house.as()(path, { json })).json();
const takeList = (listedOn: string, name = 'Invented list') =>
  send('/api/sanctions-lists', {
    name,
    listedOn,
    fileName: 'list.csv',
    content: Buffer.from('name\nAda Invented\n').toString('base64'),
  });
const clear = async (organisationId = funder) => {
  const { id } = await send('/api/screenings', { organisationId });
  await send(`/api/screenings/${id}/decisions`, { decision: 'no_hit', reason: 'Nobody' });
};
const due = async () => (await fundersToScreen(house.database.read, { limit: 200 })).items;
const own = async () => (await due()).find(({ id }) => id === funder);
const hopedFor = () => send('/api/opportunities', { title: 'A grant', organisationId: funder });
const instalments = [{ amount: { amount: 100_000, currency: 'EUR' }, dueOn: '2027-06-30' }];

it('nobody is to be screened before a list is there', async () => {
  const made = await send('/api/organisations', { name: 'Early Foundation' });
  await send('/api/opportunities', { title: 'A grant', organisationId: made.id });
  expect(await due()).toEqual([]);
});

describe('once a list is there', () => {
  beforeAll(() => takeList('2026-11-01'));
  beforeEach(async () => {
    names += 1;
    funder = (await send('/api/organisations', { name: `Foundation ${names}` })).id;
  });

  it('the funder of an open opportunity is to be screened', async () => {
    await hopedFor();
    expect(await own()).toMatchObject({ because: ['opportunity'], lastClearOn: null });
  });
  it('whoever has nothing open is not', async () => {
    expect(await own()).toBeUndefined();
  });
  it('the funder of a lost opportunity is not', async () => {
    const { id } = await hopedFor();
    await send(`/api/opportunities/${id}/moves`, { to: 'lost', reason: 'Other priorities' });
    expect(await own()).toBeUndefined();
  });
  it('the funder of a pledge with something outstanding is to be screened', async () => {
    await send('/api/pledges', { organisationId: funder, instalments });
    expect(await own()).toMatchObject({ because: ['pledge'] });
  });
  it('the funder of a pledge that has come in full is not', async () => {
    const it = await send('/api/pledges', { organisationId: funder, instalments });
    const receipt = { amount: instalments[0]?.amount, receivedOn: '2026-11-20', source: 'Statement' };
    await send(`/api/pledges/${it.id}/instalments/${it.instalments[0].id}/receipts`, receipt);
    expect(await own()).toBeUndefined();
  });
  it('the funder of a draft is to be screened', async () => {
    const { id } = await hopedFor();
    await send(`/api/opportunities/${id}/wins`, { as: 'agreement', instalments });
    expect(await own()).toMatchObject({ because: ['draft'] });
  });
  it('a person who promised is to be screened', async () => {
    const { id } = await send('/api/people', { familyName: 'Diop' });
    await send('/api/pledges', { personId: id, instalments });
    expect((await due()).find((one) => one.id === id)).toMatchObject({ kind: 'person', name: 'Diop' });
  });
  it('an all-clear holds until the next version of the list', async () => {
    await hopedFor();
    await clear();
    expect(await own()).toBeUndefined();
    await takeList('2026-11-20');
    expect(await own()).toMatchObject({ lastClearOn: '2026-11-21' });
  });
  it('an all-clear does not hold against a list of another name that came later', async () => {
    await hopedFor();
    await clear();
    await takeList('2026-10-01', `List ${names}`);
    expect(await own()).toBeDefined();
  });
  it('the page has them with a button to screen each', async () => {
    await hopedFor();
    const page = parse(await (await house.as()('/screenings')).text());
    expect(page.querySelector(`#to-screen a[href="/screenings/new?organisation=${funder}"]`)).not.toBeNull();
  });
  it('the list goes on where a page ends', async () => {
    await hopedFor();
    const all = await due();
    const first = await fundersToScreen(house.database.read, { limit: 1 });
    const rest = await fundersToScreen(house.database.read, { limit: 200, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...rest.items]).toEqual(all);
  });
  it('the reader sees them without the button', async () => {
    await hopedFor();
    const page = parse(await (await house.as('viewer')('/screenings')).text());
    expect(page.querySelector('#to-screen')?.text).toContain(`Foundation ${names}`);
    expect(page.querySelector('#to-screen a[href^="/screenings/new"]')).toBeNull();
  });
});
