import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
});
afterAll(() => house?.close());

const get = async (path: string) => (await ask(path)).json();
const make = async (path: string, json: unknown) => (await ask(path, { json })).json();
const page = async (path: string, role: 'fundraiser' | 'communications' = 'fundraiser') =>
  parse(await (await house.as(role)(path)).text());
const links = (root: ReturnType<typeof parse>) => root.querySelectorAll('a').map((it) => it.getAttribute('href'));
const pair = async (name: string, twin: string) => [
  await make('/api/organisations', { name }),
  await make('/api/organisations', { name: twin }),
];
const form = (one: { version: number }, other: { id: string; version: number }, more: Record<string, string> = {}) => ({
  other: other.id,
  'version.one': String(one.version),
  'version.other': String(other.version),
  confirmed: 'yes',
  ...more,
});

it('is offered on the record to those who may merge, and to nobody else', async () => {
  const [one] = await pair('Savane verte', 'Association Savane verte');
  const at = `/organisations/${one.id}`;
  expect(links(await page(at))).toContain(`${at}/merge`);
  expect(links(await page(at, 'communications'))).not.toContain(`${at}/merge`);
});

it('offers the records that look like it first, never itself, and finds others by name', async () => {
  const [one, twin] = await pair('Tourbières du Jura', 'Tourbieres du Jura');
  const [far] = await pair('Quite Another Body', 'And One More');
  const at = `/organisations/${one.id}/merge`;
  expect(links(await page(at)).filter((href) => href?.includes('other='))).toEqual([`${at}?other=${twin.id}`]);
  expect(links(await page(`${at}?q=quite another`))).toContain(`${at}?other=${far.id}`);
});

it('shows both side by side with what refers to each, and that it cannot be undone', async () => {
  const [one, twin] = await pair('Coopérative Baobab', 'Baobab coop');
  await make('/api/opportunities', { title: 'Baobab soils', organisationId: twin.id });
  const root = await page(`/organisations/${one.id}/merge?other=${twin.id}`);
  const table = root.querySelector('table.compare');
  expect(table?.querySelectorAll('thead th a').map(({ text }) => text)).toEqual(['Coopérative Baobab', 'Baobab coop']);
  const opportunities = table?.querySelectorAll('tr').find(({ text }) => text.startsWith('Opportunities'));
  expect(opportunities?.querySelectorAll('td').map((cell) => cell.text.trim().at(-1))).toEqual(['0', '1']);
  expect(root.querySelector('input[name=stays][checked]')?.getAttribute('value')).toBe(twin.id);
  expect(root.querySelector('.notice.warn')?.text).toContain('cannot be undone');
});

it('merges into the one that was chosen, without script, and the address of the other leads there', async () => {
  const [one, twin] = await pair('Ferme des Collines', 'Ferme de la colline');
  const answer = await ask(`/organisations/${one.id}/merge`, { form: form(one, twin, { stays: twin.id }) });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/organisations/${twin.id}`]);
  const old = await ask(`/organisations/${one.id}`);
  expect([old.status, old.headers.get('location')]).toEqual([303, `/organisations/${twin.id}`]);
  expect((await page(`/organisations/${twin.id}`)).querySelector('.aside')?.text).toContain('Also recorded as');
});

it('asks for the word that it is meant, and which one stays', async () => {
  const [one, twin] = await pair('Réseau Argile', 'Argile en réseau');
  const at = `/organisations/${one.id}/merge`;
  const unsure = await ask(at, { form: form(one, twin, { stays: one.id, confirmed: '' }) });
  expect([
    unsure.status,
    parse(await unsure.text())
      .querySelector('#f-confirmed-error')
      ?.text.trim(),
  ]).toEqual([422, 'Fill this in.']);
  expect((await ask(at, { form: form(one, twin) })).status).toBe(422);
  expect((await get(`/api/organisations/${twin.id}`)).archivedAt).toBeNull();
});

it('is held against the versions that were looked at: what changed meanwhile is shown first', async () => {
  const [one, twin] = await pair('Maison du Limon', 'La maison du limon');
  const at = `/api/organisations/${twin.id}`;
  await ask(at, { method: 'PATCH', json: { doNotContact: 'Asked today' }, headers: { 'if-match': '"1"' } });
  const answer = await ask(`/organisations/${one.id}/merge`, { form: form(one, twin, { stays: one.id }) });
  const root = parse(await answer.text());
  expect([answer.status, root.querySelector('main')?.text.includes('Asked today')]).toEqual([412, true]);
  expect(root.querySelector('input[name="version.other"]')?.getAttribute('value')).toBe('2');
});

it('refuses one of the other kind with 404, since its page compares organisations', async () => {
  const [one] = await pair('Cercle du Loess', 'Loess, le cercle');
  const person = await make('/api/people', { familyName: 'Loess' });
  expect((await ask(`/organisations/${one.id}/merge?other=${person.id}`)).status).toBe(404);
});

it('is offered on a person whose address another one has, and merges the two', async () => {
  const emails = ['ines@pardo.example'];
  const one = await make('/api/people', { givenName: 'Inés', familyName: 'Pardo', emails });
  const twin = await make('/api/people', { familyName: 'Pardo', emails });
  const at = `/people/${one.id}/merge`;
  expect(links(await page(`/people/${one.id}`))).toContain(`${at}?other=${twin.id}`);
  expect((await page(`${at}?other=${twin.id}`)).querySelectorAll('table.compare thead th')).toHaveLength(2);
  const answer = await ask(at, { form: form(one, twin, { stays: one.id }) });
  expect(answer.headers.get('location')).toBe(`/people/${one.id}`);
  expect((await ask(`/people/${twin.id}`)).headers.get('location')).toBe(`/people/${one.id}`);
});
