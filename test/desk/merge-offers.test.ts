import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkRenewal } from '../../src/partnerships/renewals/check-evidence.ts';
import { sealWholeJournal } from '../../src/platform/jobs.ts';
import { type House, openHouse } from '../house.ts';
import { concluded, finish } from '../partnerships/renewals/concluded.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-12-10T09:00:00Z' });
  ask = house.as('fundraiser');
});
afterAll(() => house?.close());

/** The organisation of a partnership becomes one with another record that has a partnership of its own; the other stays. */
async function mergeAway(acronym: string): Promise<void> {
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  const found = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === acronym);
  const twin = await (await ask('/api/organisations', { json: { name: `Twin of ${acronym}` } })).json();
  await ask('/api/partnerships', { json: { organisationId: twin.id } });
  const json = { otherId: found.organisation.id };
  expect((await ask(`/api/organisations/${twin.id}/merges`, { json })).status).toBe(201);
}

const faults = async (id: string) => {
  await sealWholeJournal(house.database, new AbortController().signal);
  const keys = { secret: house.parts.secret, baseUrl: house.parts.settings.baseUrl };
  return (await checkRenewal(house.database.read, id, keys)).faults;
};

it('an offer on the table is signed after its partner was merged, and its evidence has no fault', async () => {
  const id = await concluded(house, { beforeSigning: () => mergeAway('AAA') });
  await finish(house);
  expect(await faults(id)).toEqual([]);
}, 60_000);

it('the evidence of an offer stands when its partner is merged afterwards', async () => {
  const id = await concluded(house, { acronym: 'FARM' });
  await finish(house);
  expect(await faults(id)).toEqual([]);
  await mergeAway('FARM');
  expect(await faults(id)).toEqual([]);
}, 60_000);
