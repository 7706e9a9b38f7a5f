import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
});
afterAll(() => house.close());

const make = async (path: string, json: unknown) => (await ask(path, { json })).json();
const entryOf = async (id: string): Promise<string> => {
  const { items } = await (await house.as('admin')(`/api/journal?subject=${id}`)).json();
  return items[0].id;
};
const undo = async (id: string, by: ReturnType<House['as']> = ask) =>
  by('/undo', {
    form: { entry: await entryOf(id) },
    headers: { referer: 'http://localhost:3000/partnerships?kind=mou' },
  });
const change = (path: string, version: number, json: unknown) =>
  ask(path, { method: 'PATCH', json, headers: { 'if-match': `"${version}"` } });

it('takes back a change of an organisation', async () => {
  const { id } = await make('/api/organisations', { name: 'Institut des sols', country: 'FR' });
  await change(`/api/organisations/${id}`, 1, { name: 'Institut des sables', country: null });
  const response = await undo(id);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/partnerships?kind=mou']);
  const now = await (await ask(`/api/organisations/${id}`)).json();
  expect([now.name, now.country]).toEqual(['Institut des sols', 'FR']);
});

it('takes back the entry of an agreement by archiving it, and that by restoring it', async () => {
  const { items } = await (await ask('/api/partnerships')).json();
  const { id } = await make('/api/agreements', { partnershipId: items[0].id, kind: 'mou' });
  await undo(id);
  expect((await (await ask(`/api/agreements/${id}`)).json()).archivedAt).not.toBeNull();
  await undo(id);
  expect((await (await ask(`/api/agreements/${id}`)).json()).archivedAt).toBeNull();
});

it('takes back a change of terms', async () => {
  const { items } = await (await ask('/api/partnerships')).json();
  const signedOn = { value: '2022-10-14', precision: 'day' };
  const { id } = await make('/api/agreements', { partnershipId: items[0].id, kind: 'mou', signedOn, term: 'P3Y' });
  await change(`/api/agreements/${id}`, 1, { end: { lastDay: '2025-10-14' } });
  await undo(id);
  const now = await (await ask(`/api/agreements/${id}`)).json();
  expect(now.end).toMatchObject({ lastDay: '2025-10-13', basis: 'computed' });
});

it('takes back the completion of an obligation', async () => {
  const { items } = await (await ask('/api/agreements')).json();
  const path = `/api/agreements/${items[0].id}/obligations`;
  const { id } = await make(path, { kind: 'report', owedBy: 'partner', dueOn: '2026-12-01' });
  await change(`${path}/${id}`, 1, { completedOn: '2026-11-20' });
  await undo(id);
  expect((await (await ask(`${path}/${id}`)).json()).completedOn).toBeNull();
});

it('is refused when somebody has changed the same thing since', async () => {
  const { id } = await make('/api/organisations', { name: 'Terres vivantes' });
  const entry = await entryOf(id);
  await change(`/api/organisations/${id}`, 1, { region: 'Occitanie' });
  expect((await ask('/undo', { form: { entry } })).status).toBe(409);
});

it('that is refused leads to the record: on a page, and in the place of the toast for a script', async () => {
  const { id } = await make('/api/organisations', { name: 'Sols de la Drôme' });
  const entry = await entryOf(id);
  await change(`/api/organisations/${id}`, 1, { region: 'Drôme' });
  const page = await (await ask('/undo', { form: { entry } })).text();
  expect(page).toContain(`href="/organisations/${id}"`);
  const scripted = await ask('/undo', { form: { entry }, headers: { 'hx-request': 'true' } });
  const toast = await scripted.text();
  expect([scripted.status, toast.startsWith('<div class="toasts" id="toasts"')]).toEqual([409, true]);
  expect(toast).toContain(`href="/organisations/${id}">Open the record</a>`);
});

it('is refused to a colleague who did not make the change', async () => {
  const { id } = await make('/api/organisations', { name: 'Sols du Sud' });
  expect((await undo(id, house.as('communications'))).status).toBe(403);
  expect((await undo(id, house.as('admin'))).status).toBe(403);
});

it('of an unknown entry is not found', async () => {
  expect((await ask('/undo', { form: { entry: '999999999' } })).status).toBe(404);
  expect((await ask('/undo', { form: { entry: "1' or true" } })).status).toBe(404);
});

it('of a corrected signature leaves the start assumed from it', async () => {
  const { items } = await (await ask('/api/partnerships')).json();
  const signedOn = { value: '2022-10-14', precision: 'day' };
  const { id } = await make('/api/agreements', { partnershipId: items[0].id, kind: 'mou', signedOn, term: 'P3Y' });
  await change(`/api/agreements/${id}`, 1, { signedOn: { value: '2022-10-20', precision: 'day' } });
  await undo(id);
  const now = await (await ask(`/api/agreements/${id}`)).json();
  expect([now.startsOn.value, now.startBasis, now.end.lastDay]).toEqual([
    '2022-10-14',
    'signature_assumed',
    '2025-10-13',
  ]);
});

it('goes home when it does not know where it came from', async () => {
  const { id } = await make('/api/organisations', { name: 'Sols sans adresse' });
  const response = await ask('/undo', { form: { entry: await entryOf(id) }, headers: { referer: 'not an address' } });
  expect(response.headers.get('location')).toBe('/');
});

it('takes back a move to joined with what it recorded, and leaves how the funder had joined before', async () => {
  const { items } = await (await ask('/api/partnerships')).json();
  const { id } = await make('/api/opportunities', { title: 'Core 2027', organisationId: items[0].organisation.id });
  const seen = async () => (await ask(`/api/opportunities/${id}`)).json();
  await make(`/api/opportunities/${id}/moves`, { to: 'joined', joinedOn: '2024-03-01', joinedAs: 'friend' });
  await make(`/api/opportunities/${id}/moves`, { to: 'contacted' });
  await make(`/api/opportunities/${id}/moves`, { to: 'joined', joinedOn: '2026-05-04', joinedAs: 'partner' });
  expect(await seen()).toMatchObject({ stage: 'joined', joinedOn: '2026-05-04', joinedAs: 'partner' });
  await undo(id);
  expect(await seen()).toMatchObject({ stage: 'contacted', joinedOn: '2024-03-01', joinedAs: 'friend' });
});
