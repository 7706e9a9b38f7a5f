import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
const get = async (path: string) => (await ask(path)).json();
const make = async (path: string, json: unknown) => (await ask(path, { json })).json();
const change = async (path: string, json: unknown) =>
  (await ask(path, { method: 'PATCH', json, headers: { 'if-match': `"${(await get(path)).version}"` } })).json();
const page = async (path: string): Promise<HTMLElement> => parse(await (await ask(path)).text());
const badges = (root: HTMLElement | null | undefined) =>
  root?.querySelectorAll('.badge.danger').map(({ text }) => text.trim());
const lastEntry = async (id: string): Promise<string> =>
  (await (await house.as('admin')(`/api/journal?subject=${id}`)).json()).items[0].id;
const reason = 'Asked by letter of 3 March 2026 to be left in peace';

beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
});
afterAll(() => house?.close());

it('is null on an organisation and a person of whom nothing is said', async () => {
  const aaa = await make('/api/organisations', { name: 'AAA of the coast' });
  const lea = await make('/api/people', { familyName: 'Morel' });
  expect([aaa.doNotContact, lea.doNotContact]).toEqual([null, null]);
});

it('stands with its reason on an organisation over the API, and is taken away with null', async () => {
  const { id } = await make('/api/organisations', { name: 'Silent Soils Trust', doNotContact: reason });
  const path = `/api/organisations/${id}`;
  expect((await get(path)).doNotContact).toBe(reason);
  expect((await change(path, { doNotContact: null })).doNotContact).toBeNull();
});

it('needs a reason of at most 300 characters on one line', async () => {
  for (const doNotContact of ['', '  ', 'a\nb', 'x'.repeat(301)]) {
    const answer = await ask('/api/people', { json: { familyName: 'Morel', doNotContact } });
    expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, '#/doNotContact']);
  }
});

it('is told in an organisation’s timeline in words, and Undo takes it back', async () => {
  const { id } = await make('/api/organisations', { name: 'GIZ office of the north' });
  await change(`/api/organisations/${id}`, { doNotContact: reason });
  const timeline = (await page(`/organisations/${id}`)).querySelector('.timeline')?.text ?? '';
  expect(timeline).toContain('Do not contact');
  expect(timeline).toContain(reason);
  await ask('/undo', { form: { entry: await lastEntry(id) } });
  expect((await get(`/api/organisations/${id}`)).doNotContact).toBeNull();
});

it('is kept with the personal values of the journal where it is said of a person', async () => {
  const { id } = await make('/api/people', { familyName: 'Duval' });
  await change(`/api/people/${id}`, { doNotContact: reason });
  const rows = await house.database.read
    .tables<{ journal: { subject_id: string; before: unknown; after: unknown } }>()
    .selectFrom('journal')
    .select(['before', 'after'])
    .where('subject_id', '=', id)
    .execute();
  expect(rows.every(({ before, after }) => before === null && after === null)).toBe(true);
});

it('marks the record and the list of organisations', async () => {
  const { id } = await make('/api/organisations', { name: 'SaveSoil of the south', doNotContact: reason });
  const record = await page(`/organisations/${id}`);
  expect(badges(record.querySelector('.page-header'))).toContain('Do not contact');
  expect(record.querySelector('.notice.danger')?.text).toContain(reason);
  expect(badges(await page('/organisations?q=savesoil of the south'))).toEqual(['Do not contact']);
});

it('marks a person whose present organisation says so, and names the organisation', async () => {
  const { id: organisationId } = await make('/api/organisations', { name: 'FARM of the hills', doNotContact: reason });
  const affiliations = [{ organisationId, since: '2024-01-01' }];
  const { id } = await make('/api/people', { givenName: 'Awa', familyName: 'Sow', affiliations });
  expect((await get(`/api/people/${id}`)).affiliations[0].organisationDoNotContact).toBe(reason);
  const notice = (await page(`/people/${id}`)).querySelector('.notice.danger')?.text;
  expect(notice).toContain('asked by FARM of the hills');
  expect(badges(await page('/people?q=awa sow'))).toEqual(['Do not contact']);
  expect(badges((await page(`/organisations/${organisationId}`)).querySelector('.aside'))).toEqual(['Do not contact']);
});

it('does not mark a person who has left the organisation that says so', async () => {
  const { id: organisationId } = await make('/api/organisations', { name: 'OIV of old', doNotContact: reason });
  const affiliations = [{ organisationId, since: '2019-01-01', until: '2020-12-31' }];
  await make('/api/people', { givenName: 'Ines', familyName: 'Pardo', affiliations });
  expect(badges(await page('/people?q=ines pardo'))).toEqual([]);
});

it('is set in the form by the box and its reason', async () => {
  const form = { familyName: 'Legrand', noContact: 'yes', doNotContact: reason, confirmed: 'yes' };
  const made = (await ask('/people', { form })).headers.get('location');
  expect((await get(`/api${made}`)).doNotContact).toBe(reason);
});

it('asks in the form for the reason that was left empty', async () => {
  const answer = await ask('/people', { form: { familyName: 'Petit', noContact: 'yes', doNotContact: '' } });
  const root = parse(await answer.text());
  expect(answer.status).toBe(422);
  expect(root.querySelector('#f-doNotContact-error')?.text).toContain('Fill this in.');
  expect(root.querySelector('input[name=noContact]')?.hasAttribute('checked')).toBe(true);
});

it('is taken away in the form by emptying the box, though the old reason still stands there', async () => {
  const { id, version } = await make('/api/organisations', { name: 'Terre Muette', doNotContact: reason });
  const form = { name: 'Terre Muette', doNotContact: reason, doNotContactWas: reason, version: String(version) };
  await ask(`/organisations/${id}`, { form });
  expect((await get(`/api/organisations/${id}`)).doNotContact).toBeNull();
});

it('counts a new reason though the box was forgotten', async () => {
  const { id, version } = await make('/api/organisations', { name: 'Terre Calme' });
  await ask(`/organisations/${id}`, { form: { name: 'Terre Calme', doNotContact: reason, version: String(version) } });
  expect((await get(`/api/organisations/${id}`)).doNotContact).toBe(reason);
});
