import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerCounts } from '../../src/partnerships/register-counts.ts';
import { today } from '../../src/partnerships/select-agreements.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
});
afterAll(() => house.close());

const bare = async () => (await registerCounts(house.database.read, today, {})).bare;
const partnershipOf = async (name: string) => {
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  return items.find((it: { organisation: { name: string } }) => it.organisation.name === name);
};

it('four partnerships of the list have no agreement', async () => {
  expect(await bare()).toBe(4);
});

it('a first agreement takes a partnership out, archiving it puts it back', async () => {
  const { id: partnershipId } = await partnershipOf('UN Decade on Ecosystem Restoration');
  const { id } = await (await ask('/api/agreements', { json: { partnershipId, kind: 'mou' } })).json();
  expect(await bare()).toBe(3);
  await ask(`/api/agreements/${id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
  expect(await bare()).toBe(4);
});

it('a partnership with another agreement left is not without one', async () => {
  const ird = await partnershipOf('IRD');
  await ask(`/api/agreements/${ird.agreements[0].id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
  expect(await bare()).toBe(4);
});

it('a new partnership is without', async () => {
  const { id: organisationId } = await (await ask('/api/organisations', { json: { name: 'Terres neuves' } })).json();
  await ask('/api/partnerships', { json: { organisationId } });
  expect(await bare()).toBe(5);
});
