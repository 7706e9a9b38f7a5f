import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { Visitor } from '../stories/visitor.ts';

let house: House;
let bruno: Visitor;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  bruno = new Visitor(house.app).carry(await house.sessions.create(await house.staff('fundraiser'), new Headers()));
}, 60_000);
afterAll(() => house.close());

const post = async (path: string, json: unknown) => {
  const answer = await house.as()(path, { json });
  expect(answer.status).toBe(201);
  return answer.json();
};
const send = (parts: Record<string, string | File>) => house.as()('/c3/imports', { parts });
const file = (text: string, name = 'study.csv') => new File([text], name, { type: 'text/csv' });
const named = { name: 'Study', listedOn: '2026-11-01' };
const editions = async () => (await (await house.as()('/api/c3/imports')).json()).items.length;

describe('the page of C3', () => {
  it('before a list says what to import and in which columns, and shows the targets', async () => {
    await bruno.visit('/c3');
    expect(bruno.text).toContain('No list has been taken in yet');
    expect(bruno.text).toContain('a column rank and a column name');
    expect(bruno.text).toContain('The Top 20* institutions contacted end of 2020');
    expect(bruno.page.querySelector('.empty a')?.getAttribute('href')).toBe('/c3/import');
  });

  it('is reached from the board and from its objective', async () => {
    expect(await (await house.as()('/pipeline')).text()).toContain('href="/c3"');
    expect(await (await house.as()('/strategy/objectives/C3')).text()).toContain('href="/c3"');
    expect(await (await house.as()('/strategy/objectives/F2')).text()).not.toContain('href="/c3"');
  });
});

describe('importing', () => {
  it('shows first what was read, with every row at fault, and keeps nothing', async () => {
    const answer = await send({ ...named, act: 'preview', file: file('rank,name\n1,GIZ\n2,\nx,OIV\n1,AFRIS\n') });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('3 rows at fault');
    expect(page).toContain('Line 3: “2” has no name');
    expect(page).toContain('Line 4: “x” is no rank');
    expect(page).toContain('Line 5: “1” is a rank that was given before (line 2)');
    expect(page).toContain('by its name');
    expect(page).toContain('Leave them out and import 1 entry');
    expect(page).toContain('study.csv was read');
    expect(await editions()).toBe(0);
  });

  it('takes the good rows of the file that the preview carries along', async () => {
    const content = Buffer.from('rank,name\n1,GIZ\n2,\n').toString('base64');
    const parts = { ...named, fileName: 'study.csv', content, text: '' };
    expect((await send({ ...parts, act: 'all' })).status).toBe(422);
    expect(await editions()).toBe(0);
    const answer = await send({ ...parts, act: 'good' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/c3?list=Study']);
    const [edition] = (await (await house.as()('/api/c3/imports')).json()).items;
    expect(edition).toMatchObject({ fileName: 'study.csv', entries: 1, leftOut: [{ line: 3, fault: 'no_name' }] });
    const kept = await house.as()(`/c3/editions/${edition.id}/file`);
    expect(await kept.text()).toBe('rank,name\n1,GIZ\n2,\n');
    expect(kept.headers.get('content-disposition')).toContain('study.csv');
  });

  it('loses nothing of what was typed or sent when it is refused', async () => {
    const answer = await send({ name: '', listedOn: '2026-11-01', text: '', act: 'all', file: file('name\nOIV\n') });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(`value="${Buffer.from('name\nOIV\n').toString('base64')}"`);
    expect(page).toContain('value="2026-11-01"');
    const pasted = await send({ name: 'Pasted', listedOn: '', text: '1. OIV\n2. AFRIS', act: 'all' });
    expect(await pasted.text()).toContain('1. OIV\r\n2. AFRIS</textarea>');
  });

  it('of what is no list says what is needed', async () => {
    const page = await (await send({ ...named, act: 'preview', file: file('a;b\n1;2\n') })).text();
    expect(page).toContain('a CSV with a column called name is needed');
    expect(await (await send({ ...named, act: 'preview', text: '' })).text()).toContain('error-summary');
  });

  it('is undone from the line that tells of it', async () => {
    const before = await editions();
    const parts = { name: 'Undone', listedOn: '2026-11-02', text: 'AAA\nFARM' };
    expect(await (await send({ ...parts, act: 'preview' })).text()).toContain('the order of the rows is taken');
    const answer = await send({ ...parts, act: 'all' });
    bruno.carry(answer.headers.getSetCookie());
    await bruno.visit(answer.headers.get('location') ?? '');
    expect(bruno.text).toContain('Undone: 2 entries imported');
    expect(await editions()).toBe(before + 1);
    await bruno.press('Undo');
    expect(await editions()).toBe(before);
  });
});

describe('an entry', () => {
  const entryOf = async (list: string) =>
    (await (await house.as()(`/api/c3/entries?list=${encodeURIComponent(list)}`)).json()).items[0];

  it('that nobody is like becomes a new organisation in one step, and that is taken back by Undo', async () => {
    await post('/api/c3/imports', {
      ...named,
      name: 'Prospects',
      text: 'name;pays\nInvented Nowhere Fund;Allemagne\n',
    });
    await bruno.visit('/c3?list=Prospects&state=unmatched');
    expect(bruno.text).toContain('Nobody yet');
    await bruno.press('New organisation Invented Nowhere Fund');
    expect(bruno.text).toContain('Organisation Invented Nowhere Fund added and matched');
    const { match } = await entryOf('Prospects');
    const made = await (await house.as()(`/api/organisations/${match.id}`)).json();
    expect(made).toMatchObject({ name: 'Invented Nowhere Fund', country: 'DE', tags: ['prospect'] });
    await bruno.press('Undo');
    expect((await entryOf('Prospects')).match).toBeNull();
  });

  it('that somebody is like is chosen from them; a new organisation is made only if it is said to be another', async () => {
    const { id } = await post('/api/organisations', { name: 'Invented Meadow Trust' });
    await post('/api/c3/imports', { ...named, name: 'Alike', text: 'Invented Meadows Trust\n' });
    await bruno.visit('/c3?list=Alike');
    expect(bruno.text).toContain('1 possible');
    const entry = await entryOf('Alike');
    const form = { version: String(entry.version), back: '/c3?list=Alike' };
    const refused = await house.as()(`/c3/entries/${entry.id}/organisation`, { form });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('This one<span class="hidden"> Invented Meadow Trust');
    await bruno.visit(`/c3/entries/${entry.id}/match?back=%2Fc3%3Flist%3DAlike`);
    await bruno.press('Invented Meadow Trust');
    expect((await entryOf('Alike')).match).toMatchObject({ id, basis: 'hand' });
  });

  it('that is known and not contacted leads to the log and to a new opportunity, then shows its proof', async () => {
    const { id } = await post('/api/organisations', { name: 'Invented Silent Body' });
    await post('/api/c3/imports', { ...named, name: 'Silent', text: 'Invented Silent Body\n' });
    const silent = await (await house.as()('/c3?list=Silent')).text();
    expect(silent).toContain(`href="/organisations/${id}#log"`);
    expect(silent).toContain(`href="/opportunities/new?organisation=${id}"`);
    await post('/api/activities', { kind: 'meeting', text: 'Met', happenedOn: '2026-11-03', organisationId: id });
    await bruno.visit('/c3?list=Silent');
    expect(bruno.text).toContain('Meeting, 3 Nov 2026');
    expect(bruno.text).toContain('logged by Bruno Keller');
    expect(bruno.text).toContain('1 of 1 contacted: the list has 1 of the first 20 ranks');
    expect(bruno.text).toContain('Mails of a call for funding are no proof by themselves');
  });

  it('is matched under the version that was seen', async () => {
    await post('/api/c3/imports', { ...named, name: 'Versions', text: 'Invented Version Body\n' });
    const entry = await entryOf('Versions');
    const { id } = await post('/api/organisations', { name: 'Some Body Else' });
    const form = { organisation: id, version: '7', back: '//elsewhere.example' };
    expect((await house.as()(`/c3/entries/${entry.id}/match`, { form })).status).toBe(412);
    const good = await house.as()(`/c3/entries/${entry.id}/match`, { form: { ...form, version: '1' } });
    expect(good.headers.get('location')).toBe('/c3');
  });

  it('is shown to a viewer without a way to change it', async () => {
    const page = await (await house.as('viewer')('/c3?list=Silent')).text();
    expect(page).toContain('Invented Silent Body');
    expect(page).not.toContain('/c3/import"');
    expect(page).not.toContain('/match');
  });
});

it('the page stands in French and Spanish', async () => {
  for (const [language, title] of [
    ['fr', 'C3\u00a0: financeurs potentiels contactés'],
    ['es', 'C3: financiadores potenciales contactados'],
  ] as const) {
    const headers = { authorization: `Bearer ${await house.key('viewer')}`, cookie: `loam.language=${language}` };
    expect(await (await house.as(null)('/c3', { headers })).text()).toContain(title);
  }
});
