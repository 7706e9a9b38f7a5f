import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
const ids: Record<string, string> = {};
const nobody = '018f0000-0000-7000-8000-000000000000';
const send = (path: string, json: unknown, version?: number) =>
  house.as('fundraiser')(path, {
    json,
    ...(version !== undefined && { method: 'PATCH', headers: { 'if-match': `"${version}"` } }),
  });
const made = async (path: string, json: unknown) => {
  const answer = await send(path, json);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const get = async (path: string) => (await house.as('viewer')(path)).json();
const titles = async (query: string) =>
  (await get(`/api/tasks${query}`)).items.map((task: { title: string }) => task.title);
const faults = async (path: string, json: unknown) => {
  const answer = await send(path, json);
  const { errors } = await answer.json();
  return [answer.status, ...errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)];
};

beforeAll(async () => {
  house = await openHouse();
  ids.owner = (await house.staff('fundraiser')).id;
  ids.organisation = (await made('/api/organisations', { name: 'SaveSoil' })).id;
  ids.person = (await made('/api/people', { familyName: 'Moreau' })).id;
  ids.agreement = (await get('/api/agreements')).items[0].id;
});
afterAll(() => house?.close());

describe('a task', () => {
  it('is created with nothing but a title', async () => {
    const task = await made('/api/tasks', { title: 'Call back' });
    expect(task).toMatchObject({
      title: 'Call back',
      dueOn: null,
      owner: null,
      organisationId: null,
      personId: null,
      agreementId: null,
      completedOn: null,
      version: 1,
    });
  });

  it('is listed by due day, those without one last, page after page', async () => {
    await made('/api/tasks', { title: 'Later', dueOn: '2027-01-10' });
    await made('/api/tasks', {
      title: 'Soon',
      dueOn: '2026-11-25',
      ownerId: ids.owner,
      organisationId: ids.organisation,
      personId: ids.person,
      agreementId: ids.agreement,
    });
    await made('/api/tasks', { title: 'Some day' });
    expect(await titles('')).toEqual(['Soon', 'Later', 'Call back', 'Some day']);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const answer = await get(`/api/tasks?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(answer.items[0].title);
      cursor = answer.nextCursor ?? '';
    }
    expect([seen, cursor]).toEqual([['Soon', 'Later', 'Call back', 'Some day'], '']);
  });

  it('is found by owner, organisation, person, agreement and due day', async () => {
    expect(await titles(`?owner=${ids.owner}`)).toEqual(['Soon']);
    expect(await titles(`?organisation=${ids.organisation}`)).toEqual(['Soon']);
    expect(await titles(`?person=${ids.person}`)).toEqual(['Soon']);
    expect(await titles(`?agreement=${ids.agreement}`)).toEqual(['Soon']);
    expect(await titles('?dueBefore=2026-11-26')).toEqual(['Soon']);
    expect(await titles('?dueBefore=2026-11-25')).toEqual([]);
  });

  it('is completed by a day and opened again by null', async () => {
    const task = await made('/api/tasks', { title: 'Send the report' });
    const done = await (await send(`/api/tasks/${task.id}`, { completedOn: '2026-11-21' }, 1)).json();
    expect([done.completedOn, done.version]).toEqual(['2026-11-21', 2]);
    expect(await titles('?open=false')).toEqual(['Send the report']);
    expect(await titles('?open=true')).not.toContain('Send the report');
    await send(`/api/tasks/${task.id}`, { completedOn: null }, 2);
    expect(await titles('?open=false')).toEqual([]);
    const lines = (await get(`/api/tasks?open=true`)).items.filter((one: { id: string }) => one.id === task.id);
    expect(lines).toHaveLength(1);
  });

  it('is journalled as personal, in the timeline of what it is about', async () => {
    const of = async (about: object) => {
      const { id } = await made('/api/tasks', { title: 'x', ...about });
      const [line] = await house.database.orm.em
        .fork()
        .execute('select organisation_id, after, personal_hash from journal where subject_id = ?', [id]);
      return line;
    };
    expect(await of({ organisationId: ids.organisation })).toMatchObject({
      organisation_id: ids.organisation,
      after: null,
      personal_hash: expect.any(String),
    });
    const agreement = await get(`/api/agreements/${ids.agreement}`);
    const partnerships = (await get('/api/partnerships')).items;
    const its = partnerships.find((one: { id: string }) => one.id === agreement.partnershipId);
    expect((await of({ agreementId: ids.agreement }))?.organisation_id).toBe(its.organisation.id);
    const person = await made('/api/people', {
      familyName: 'B',
      affiliations: [{ organisationId: ids.organisation, until: '2030-01-01' }],
    });
    expect((await of({ personId: person.id }))?.organisation_id).toBe(ids.organisation);
  });

  it('needs an owner who is active', async () => {
    const left = await house.staff('viewer');
    await house.database.orm.em.fork().execute('update staff set archived_at = now() where id = ?', [left.id]);
    expect(await faults('/api/tasks', { title: 'x', ownerId: left.id })).toEqual([422, '#/ownerId unknown_record']);
    await house.database.orm.em.fork().execute('update staff set archived_at = null where id = ?', [left.id]);
    expect(await faults('/api/tasks', { title: 'x', ownerId: nobody })).toEqual([422, '#/ownerId unknown_record']);
  });

  it('needs what it is about to exist', async () => {
    expect(
      await faults('/api/tasks', { title: 'x', organisationId: nobody, personId: nobody, agreementId: nobody }),
    ).toEqual([422, '#/organisationId unknown_record', '#/personId unknown_record', '#/agreementId unknown_record']);
  });

  it('is refused with bad fields', async () => {
    expect(await faults('/api/tasks', { title: '', dueOn: '2026-02-29', done: true })).toEqual([
      422,
      '#/title required',
      '#/dueOn not_a_day',
      '#/done unknown_field',
    ]);
  });

  it('is not asked for with a filter that does not exist', async () => {
    expect((await house.as('viewer')('/api/tasks?status=open')).status).toBe(400);
    expect((await house.as('viewer')('/api/tasks?open=maybe')).status).toBe(400);
  });
});

describe('a note', () => {
  it('is of today and of its writer unless told otherwise', async () => {
    const note = await made('/api/activities', { kind: 'note', text: 'Rang twice', organisationId: ids.organisation });
    expect(note).toMatchObject({ happenedOn: '2026-11-21', author: { name: 'Bruno Keller', id: ids.owner } });
  });

  it('is listed by the day it happened, the latest first', async () => {
    for (const [kind, happenedOn] of [
      ['call', '2026-11-01'],
      ['meeting', '2026-11-20'],
      ['mail', '2025-01-01'],
    ])
      await made('/api/activities', { kind, text: kind, happenedOn, organisationId: ids.organisation });
    const kinds = async (query: string) =>
      (await get(`/api/activities${query}`)).items.map((one: { kind: string }) => one.kind);
    expect(await kinds(`?organisation=${ids.organisation}`)).toEqual(['note', 'meeting', 'call', 'mail']);
    expect(await kinds(`?person=${ids.person}`)).toEqual([]);
    const first = await get('/api/activities?limit=3');
    expect(await kinds(`?limit=3&cursor=${first.nextCursor}`)).toEqual(['mail']);
  });

  it('keeps hostile text as it was written', async () => {
    const text = '<script>alert(1)</script>\n=cmd()';
    expect((await made('/api/activities', { kind: 'note', text })).text).toBe(text);
  });

  it('is refused with text that hides or turns itself around', async () => {
    expect(await faults('/api/activities', { kind: 'note', text: 'a\u202eb' })).toEqual([422, '#/text hidden_marks']);
    expect(await faults('/api/activities', { kind: 'visit', text: 'x', personId: nobody })).toEqual([
      422,
      '#/kind not_allowed',
    ]);
    expect(await faults('/api/activities', { kind: 'note', text: 'x', personId: nobody })).toEqual([
      422,
      '#/personId unknown_record',
    ]);
  });

  it('changes its text, and not what it is about', async () => {
    const note = await made('/api/activities', { kind: 'note', text: 'Teh', personId: ids.person });
    const better = await (await send(`/api/activities/${note.id}`, { text: 'The' }, 1)).json();
    expect([better.text, better.version]).toEqual(['The', 2]);
    expect((await send(`/api/activities/${note.id}`, { personId: null }, 2)).status).toBe(422);
    expect((await send(`/api/activities/${note.id}`, { text: 'x' }, 1)).status).toBe(412);
  });
});
