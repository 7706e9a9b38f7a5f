import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
let afris: string;
let oiv: string;
beforeAll(async () => {
  house = await openHouse({ clockAt: '2026-01-05T09:00:00Z' });
  ask = house.as('fundraiser');
  afris = (await make('/api/organisations', { name: 'AFRIS of the hills' })).id;
  oiv = (await make('/api/organisations', { name: 'OIV of the hills' })).id;
});
afterAll(() => house?.close());

const get = async (path: string) => (await ask(path)).json();
const make = async (path: string, json: unknown) => {
  const answer = await ask(path, { json });
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const person = (familyName: string, more: object = {}) => make('/api/people', { familyName, ...more });
const merge = (stays: string, goes: string) => ask(`/api/people/${stays}/merges`, { json: { otherId: goes } });
const merged = async (stays: string, goes: string) => {
  const answer = await merge(stays, goes);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const euro = (amount: number) => ({ amount, currency: 'EUR' });

it('unites addresses, phones, languages and tags; those of the one that stays come first', async () => {
  const stays = await person('Sow', { emails: ['awa@sow.example'], phones: ['+221 33 1234'], languages: ['fr'] });
  const goes = await person('Sow', {
    givenName: 'Awa',
    emails: ['AWA@sow.example', 'a.sow@afris.example'],
    phones: ['+22133 12 34', '+221 77 9999'],
    languages: ['en', 'fr'],
    tags: ['press'],
  });
  expect(await merged(stays.id, goes.id)).toMatchObject({
    name: 'Awa Sow',
    emails: ['awa@sow.example', 'a.sow@afris.example'],
    phones: ['+221 33 1234', '+221 77 9999'],
    languages: ['fr', 'en'],
    tags: ['press'],
  });
});

it('must not be contacted when either of the two must not', async () => {
  const stays = await person('Faye');
  const goes = await person('Faye', { doNotContact: 'Asked by mail in May' });
  expect((await merged(stays.id, goes.id)).doNotContact).toBe('Asked by mail in May');
});

it('has the organisations of both, a stay told twice only once', async () => {
  const stays = await person('Diop', { affiliations: [{ organisationId: afris, since: '2022-01-01' }] });
  const goes = await person('Diop', {
    affiliations: [
      { organisationId: afris, function: 'Agronomist', since: '2020-01-01' },
      { organisationId: oiv, function: 'Adviser', since: '2024-01-01' },
    ],
  });
  const kept = await merged(stays.id, goes.id);
  expect(kept.affiliations).toHaveLength(2);
  expect(kept.affiliations.find((it: { organisationId: string }) => it.organisationId === afris)).toMatchObject({
    function: 'Agronomist',
    since: '2020-01-01',
    until: null,
  });
});

it('takes over notes, tasks and the parts in opportunities; where both had a part it says both', async () => {
  const [stays, goes] = [await person('Moreau'), await person('Moreau')];
  const about = { organisationId: afris, title: 'Soils of the hills' };
  const one = await make('/api/opportunities', { ...about, people: [{ personId: goes.id, part: 'decides' }] });
  const two = await make('/api/opportunities', {
    ...about,
    people: [
      { personId: stays.id, part: 'champion' },
      { personId: goes.id, part: 'signs' },
    ],
  });
  const note = await make('/api/activities', { kind: 'call', text: 'Called', personId: goes.id });
  const task = await make('/api/tasks', { title: 'Call back', personId: goes.id });
  await merged(stays.id, goes.id);
  expect((await get(`/api/activities/${note.id}`)).personId).toBe(stays.id);
  expect((await get(`/api/tasks/${task.id}`)).personId).toBe(stays.id);
  const parts = async (id: string) =>
    (await get(`/api/opportunities/${id}`)).people.map((it: { personId: string; part: string }) => [
      it.personId,
      it.part,
    ]);
  expect(await parts(one.id)).toEqual([[stays.id, 'decides']]);
  expect(await parts(two.id)).toEqual([[stays.id, 'champion, signs']]);
});

it('leaves the figures as they were when the one that goes had an opportunity and a pledge of their own', async () => {
  const [stays, goes] = [await person('Łąka'), await person('Laka')];
  const amount = { low: euro(700_000), high: euro(700_000) };
  await make('/api/opportunities', { title: 'A gift', personId: goes.id, amount });
  const instalments = [{ amount: euro(50_000), dueOn: '2026-09-01' }];
  const pledge = await make('/api/pledges', { personId: goes.id, madeOn: '2026-01-05', instalments });
  const figures = () => Promise.all(['/api/budget', '/api/forecast'].map((path) => get(`${path}?asOf=2026-01-05`)));
  const told = (reports: unknown) => JSON.parse(JSON.stringify(reports, (key, it) => (key === 'knownAt' ? null : it)));
  const before = told(await figures());
  await merged(stays.id, goes.id);
  expect(told(await figures())).toEqual(before);
  expect((await get(`/api/pledges/${pledge.id}`)).funder.id).toBe(stays.id);
});

it('keeps the history of both in the timeline of the one that stays', async () => {
  const [stays, goes] = [await person('Quispe'), await person('Quizpe', { tags: ['press'] })];
  await merged(stays.id, goes.id);
  const page = await (await ask(`/people/${stays.id}`)).text();
  expect(page).toContain('Merged with another record');
  expect(page).toContain('Quizpe');
  expect(page.match(/Person added/g)).toHaveLength(2);
});

it('is refused with an organisation, with themselves, and with more addresses than a person may have', async () => {
  const addresses = (start: number) => Array.from({ length: 6 }, (_, place) => `a${start + place}@garcia.example`);
  const [one, two] = [
    await person('García', { emails: addresses(0) }),
    await person('Garcia', { emails: addresses(6) }),
  ];
  const reasons = await Promise.all([merge(one.id, afris), merge(one.id, one.id), merge(one.id, two.id)]);
  expect(reasons.map(({ status }) => status)).toEqual([409, 409, 422]);
});

it('is refused while a hit of the one would be covered by a later all-clear of the other', async () => {
  const list = { name: 'Invented list', listedOn: '2026-01-01', fileName: 'list.csv' };
  const content = Buffer.from('name\nBoris Invented\n').toString('base64');
  await make('/api/sanctions-lists', { ...list, content });
  const [stays, goes] = [await person('Okafor'), await person('Invented', { givenName: 'Boris' })];
  const blocked = await make('/api/screenings', { personId: goes.id });
  await make(`/api/screenings/${blocked.id}/decisions`, { decision: 'true_hit', reason: 'Same birth date' });
  const clear = await make('/api/screenings', { personId: stays.id });
  await make(`/api/screenings/${clear.id}/decisions`, { decision: 'no_hit', reason: 'Nobody alike' });
  const answer = await merge(stays.id, goes.id);
  expect([answer.status, (await answer.json()).detail]).toEqual([409, expect.stringContaining('sanctions hit')]);
});
