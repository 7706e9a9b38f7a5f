import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
const ids: Record<string, string> = {};
const send = (path: string, json: unknown, headers?: Record<string, string>, method?: string) =>
  house.as('fundraiser')(path, { json, ...(headers && { headers }), ...(method && { method }) });
const made = async (path: string, json: unknown) => {
  const answer = await send(path, json);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const get = async (path: string) => (await house.as('viewer')(path)).json();
const names = async (query: string) =>
  (await get(`/api/people${query}`)).items.map((person: { name: string }) => person.name);

beforeAll(async () => {
  house = await openHouse();
  for (const name of ['AFRIS Institute', 'OIV Office']) ids[name] = (await made('/api/organisations', { name })).id;
});
afterAll(() => house?.close());

const claire = () => ({
  givenName: 'Claire',
  familyName: 'Nguyễn',
  emails: ['claire@afris.example'],
  phones: ['+33 4 67 00 00 00'],
  languages: ['fr', 'en'],
  funderGroup: 'foundations',
  tags: ['press'],
  affiliations: [
    { organisationId: ids['OIV Office'], function: 'Adviser', since: '2018-02-01', until: '2022-06-30' },
    { organisationId: ids['AFRIS Institute'], function: 'Director', since: '2022-07-01', until: null },
  ],
});

describe('a person', () => {
  it('is created with the stays at organisations, the current one first', async () => {
    const answer = await send('/api/people', claire());
    expect(answer.status).toBe(201);
    const person = await answer.json();
    ids.claire = person.id;
    expect(answer.headers.get('location')).toBe(`/api/people/${person.id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(person).toMatchObject({ name: 'Claire Nguyễn', languages: ['fr', 'en'], archivedAt: null });
    expect(person.affiliations).toEqual([
      {
        organisationId: ids['AFRIS Institute'],
        organisation: 'AFRIS Institute',
        organisationDoNotContact: null,
        function: 'Director',
        since: '2022-07-01',
        until: null,
      },
      {
        organisationId: ids['OIV Office'],
        organisation: 'OIV Office',
        organisationDoNotContact: null,
        function: 'Adviser',
        since: '2018-02-01',
        until: '2022-06-30',
      },
    ]);
  });

  it('is found by a name without its accents, by organisation, tag and group', async () => {
    await made('/api/people', { familyName: 'Weiß', givenName: 'Jörg' });
    expect(await names('?q=nguyen')).toEqual(['Claire Nguyễn']);
    expect(await names('?q=JORG')).toEqual(['Jörg Weiß']);
    expect(await names('?q=claire@afris')).toEqual(['Claire Nguyễn']);
    expect(await names(`?organisation=${ids['OIV Office']}`)).toEqual(['Claire Nguyễn']);
    expect(await names('?tag=press')).toEqual(['Claire Nguyễn']);
    expect(await names('?funderGroup=foundations')).toEqual(['Claire Nguyễn']);
    expect(await names('?q=100%25')).toEqual([]);
  });

  it('is listed by family name, page after page, each once', async () => {
    for (const familyName of ['Abel', 'Élan', 'Zoé']) await made('/api/people', { familyName });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; nextCursor: string | null } = await get(
        `/api/people?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.items.map((person) => person.name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Abel', 'Élan', 'Claire Nguyễn', 'Jörg Weiß', 'Zoé']);
  });

  it('keeps the stays when a patch does not name them, and replaces the list when it does', async () => {
    const path = `/api/people/${ids.claire}`;
    const first = await (await send(path, { phones: [] }, { 'if-match': '"1"' }, 'PATCH')).json();
    expect([first.version, first.affiliations.length]).toEqual([2, 2]);
    const moved = [{ organisationId: ids['OIV Office'], function: 'Adviser', since: '2018-02-01' }];
    const second = await (await send(path, { affiliations: moved }, { 'if-match': '"2"' }, 'PATCH')).json();
    expect(second.version).toBe(3);
    expect(second.affiliations).toMatchObject([{ organisation: 'OIV Office', until: null }]);
    const same = await (await send(path, { affiliations: moved }, { 'if-match': '"3"' }, 'PATCH')).json();
    expect(same.version).toBe(3);
  });

  it('is refused with the version of another, and without one', async () => {
    const path = `/api/people/${ids.claire}`;
    expect((await send(path, { phones: [] }, { 'if-match': '"1"' }, 'PATCH')).status).toBe(412);
    expect((await send(path, { phones: [] }, undefined, 'PATCH')).status).toBe(428);
  });

  it('is journalled without values in the line that cannot be erased, in the timeline of the current organisation', async () => {
    const rows = await house.database.orm.em
      .fork()
      .execute(`select organisation_id, before, after, personal_hash from journal where subject_id = ? order by id`, [
        ids.claire ?? '',
      ]);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ before: null, after: null });
    expect(rows.map((row) => row.organisation_id)).toEqual([
      ids['AFRIS Institute'],
      ids['AFRIS Institute'],
      ids['OIV Office'],
    ]);
  });

  it('may share an e-mail address with another', async () => {
    const twin = await made('/api/people', { familyName: 'Twin', emails: ['claire@afris.example'] });
    expect(twin.emails).toEqual(['claire@afris.example']);
  });

  it('leaves the list when archived, and stays readable', async () => {
    const { id } = await made('/api/people', { familyName: 'Leaver' });
    const remove = () =>
      house.as('fundraiser')(`/api/people/${id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect((await remove()).status).toBe(204);
    expect(await names('?q=leaver')).toEqual([]);
    expect((await get(`/api/people/${id}`)).archivedAt).not.toBeNull();
  });
});

const fault = async (path: string, json: unknown) => {
  const answer = await send(path, json);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { status, errors } = await answer.json();
  return { status, errors: errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]) };
};
const nobody = '018f0000-0000-7000-8000-000000000000';

describe('bad input', () => {
  it('names the affiliation whose organisation does not exist', async () => {
    const affiliations = [{ organisationId: ids['OIV Office'] }, { organisationId: nobody }];
    expect(await fault('/api/people', { familyName: 'A', affiliations })).toEqual({
      status: 422,
      errors: [['#/affiliations/1/organisationId', 'unknown_record']],
    });
  });

  it('names the affiliation that ends before it starts', async () => {
    const affiliations = [{ organisationId: ids['OIV Office'], since: '2022-01-01', until: '2021-12-31' }];
    expect(await fault('/api/people', { familyName: 'A', affiliations })).toEqual({
      status: 422,
      errors: [['#/affiliations/0/until', 'ends_before_start']],
    });
  });

  it.each([
    [{}, '#/familyName', 'required'],
    [{ familyName: '  ' }, '#/familyName', 'required'],
    [{ familyName: 'A', emails: ['nobody'] }, '#/emails/0', 'not_an_email'],
    [{ familyName: 'A', phones: ['ring me'] }, '#/phones/0', 'bad_format'],
    [{ familyName: 'A', languages: ['de'] }, '#/languages/0', 'not_allowed'],
    [{ familyName: 'A', nickname: 'B' }, '#/nickname', 'unknown_field'],
    [{ familyName: 'A\u202eB' }, '#/familyName', 'hidden_marks'],
    [{ familyName: 'A', affiliations: [{ organisationId: 'x' }] }, '#/affiliations/0/organisationId', 'not_an_id'],
  ])('%j is refused at %s', async (json, pointer, code) => {
    expect(await fault('/api/people', json)).toEqual({ status: 422, errors: [[pointer, code]] });
  });

  it('leaves nothing behind', async () => {
    expect(await names('?q=A&limit=200')).not.toContain('A');
  });

  it('in a query names the parameter', async () => {
    for (const [query, parameter] of [
      ['organisation=x', 'organisation'],
      ['sort=name', 'sort'],
      ['cursor=zzz', 'cursor'],
      [`cursor=${Buffer.from('["a","b"]').toString('base64url')}`, 'cursor'],
    ]) {
      const answer = await house.as('viewer')(`/api/people?${query}`);
      expect([answer.status, (await answer.json()).errors[0].parameter]).toEqual([400, parameter]);
    }
  });

  it('of an unknown or malformed id is not found', async () => {
    for (const id of [nobody, 'x']) expect((await house.as('viewer')(`/api/people/${id}`)).status).toBe(404);
  });
});

it('only readers read and only writers write', async () => {
  expect((await house.as(null)('/api/people')).status).toBe(401);
  expect((await house.as('viewer')('/api/people', { json: { familyName: 'A' } })).status).toBe(403);
});
