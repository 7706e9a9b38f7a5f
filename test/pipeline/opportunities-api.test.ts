import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-10-01T09:00:00Z' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
});
afterAll(() => house.close());

const euros = (low: number, high = low) => ({
  low: { amount: low * 100, currency: 'EUR' },
  high: { amount: high * 100, currency: 'EUR' },
});
const create = async (wish: Record<string, unknown> = {}) => {
  const response = await house.as()('/api/opportunities', {
    json: { title: 'Core budget 2027', organisationId: giz, amount: euros(300_000), ...wish },
  });
  const made = await response.json();
  expect(response.status, JSON.stringify(made)).toBe(201);
  return made;
};
const move = (id: string, json: Record<string, unknown>) => house.as()(`/api/opportunities/${id}/moves`, { json });
const seen = async (id: string, query = '') => (await house.as()(`/api/opportunities/${id}${query}`)).json();
const forecast = async (query = '') => (await house.as()(`/api/forecast${query}`)).json();

describe('an opportunity', () => {
  it('begins identified, with the chance of its stage', async () => {
    const made = await create();
    expect(made).toMatchObject({
      stage: 'identified',
      chance: { percent: 5, basis: 'stage', reason: null },
      funder: { kind: 'organisation', name: 'GIZ' },
      daysInStage: 0,
      stale: false,
    });
  });

  it('needs a funder, an organisation or a person', async () => {
    const response = await house.as()('/api/opportunities', { json: { title: 'Nobody' } });
    expect(response.status).toBe(422);
  });

  it('keeps every move: who, when, from, to and why', async () => {
    const { id } = await create();
    await move(id, { to: 'targeted' });
    house.clock.set('2026-10-11T09:00:00Z');
    await move(id, { to: 'contacted', reason: 'First call' });
    const { items } = await (await house.as()(`/api/opportunities/${id}/moves`)).json();
    expect(items).toMatchObject([
      { from: null, to: 'identified', on: '2026-10-01', daysInStage: 0 },
      { from: 'identified', to: 'targeted', on: '2026-10-01', daysInStage: 10 },
      { from: 'targeted', to: 'contacted', on: '2026-10-11', reason: 'First call', by: { name: 'Bruno Keller' } },
    ]);
  });

  it('may skip joining, and records who joined, when and as what when it does not', async () => {
    const { id } = await create({ stage: 'contacted' });
    const refused = await move(id, { to: 'joined' });
    expect(refused.status).toBe(409);
    expect((await move(id, { to: 'joined', joinedOn: '2026-10-10', joinedAs: 'member' })).status).toBe(201);
    expect(await seen(id)).toMatchObject({ stage: 'joined', joinedOn: '2026-10-10', joinedAs: 'member' });
    const other = await create({ stage: 'contacted' });
    expect((await move(other.id, { to: 'call_for_funding' })).status).toBe(201);
  });

  it('tells the second of two who move one card at once where it is now', async () => {
    const { id } = await create();
    expect((await move(id, { to: 'targeted', from: 'identified' })).status).toBe(201);
    const second = await move(id, { to: 'contacted', from: 'identified' });
    expect(second.status).toBe(409);
    expect((await second.json()).detail).toContain('Somebody has moved it meanwhile');
  });

  it('is stale when it stays in its stage longer than the limit', async () => {
    const { id } = await create();
    expect(await seen(id, '?asOf=2027-01-09')).toMatchObject({ daysInStage: 90, stale: false });
    expect(await seen(id, '?asOf=2027-01-10')).toMatchObject({ daysInStage: 91, stale: true });
  });

  it('is not there on a day before it was entered', async () => {
    const { id } = await create();
    expect((await house.as()(`/api/opportunities/${id}?asOf=2026-10-10`)).status).toBe(404);
  });
});

describe('the forecast', () => {
  it('weighs the middle of a range by the chance, and counts unknown amounts without valuing them', async () => {
    const before = await forecast();
    await create({ amount: euros(100_000, 200_000), stage: 'call_for_funding' });
    await create({ amount: null, stage: 'call_for_funding' });
    const after = await forecast();
    expect(after.total.weighted - before.total.weighted).toBe(9_000_000);
    expect(after.total.unknownAmount - before.total.unknownAmount).toBe(1);
  });

  it('takes no currency for the euro that has no rate', async () => {
    const before = await forecast();
    const xof = { low: { amount: 65_595_700, currency: 'XOF' }, high: { amount: 65_595_700, currency: 'XOF' } };
    await create({ amount: xof, stage: 'targeted' });
    const after = await forecast();
    expect(after.total.weighted).toBe(before.total.weighted);
    expect(after.total.withoutRate - before.total.withoutRate).toBe(1);
  });

  it('gives for a past day the same figures for ever, whatever happens later', async () => {
    const { id } = await create({ amount: euros(500_000), stage: 'contacted' });
    const told = await forecast('?asOf=2026-10-11');
    house.clock.set('2026-11-21T09:00:00Z');
    await move(id, { to: 'lost', reason: 'Other priorities', lookAgainOn: '2027-10-01' });
    const { version } = await seen(id);
    await house.as()(`/api/opportunities/${id}`, {
      method: 'PATCH',
      json: { amount: euros(1_000_000) },
      headers: { 'if-match': `"${version}"` },
    });
    await create({ amount: euros(700_000) });
    expect(await forecast('?asOf=2026-10-11')).toEqual(told);
  });

  it('says the same by any split', async () => {
    const totals = await Promise.all(
      ['stage', 'year', 'owner', 'funderGroup', 'purpose'].map(async (by) => (await forecast(`?by=${by}`)).total),
    );
    for (const total of totals) expect(total).toEqual(totals[0]);
  });
});

describe('an opportunity that is entered late in its way', () => {
  const enter = async (more: Record<string, unknown>) => {
    const { items } = await (await house.as()('/api/partnerships?limit=1')).json();
    const json = { title: 'Entered late', organisationId: items[0].organisation.id, ...more };
    const response = await house.as()('/api/opportunities', { json });
    return { status: response.status, body: await response.json() };
  };

  it('cannot be found in joined, which a move records with its day', async () => {
    const { status, body } = await enter({ stage: 'joined' });
    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '#/stage', code: 'not_allowed' }]);
  });

  it('cannot be found in a call while nobody else has looked at its conflict of interest', async () => {
    const { status, body } = await enter({ stage: 'call_for_funding', conflictNotes: 'Sells credits (C4).' });
    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '#/stage', code: 'not_allowed' }]);
    expect((await enter({ stage: 'contacted', conflictNotes: 'Sells credits (C4).' })).status).toBe(201);
  });
});
