import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type House, openHouse } from '../house.ts';
import { type Collection, collectionsOf, dayOf, type Item, make, unknownId } from './collections.ts';

/** Every rule holds in every collection, named by its last word. */
const names = [
  'organisations',
  'people',
  'activities',
  'tasks',
  'documents',
  'partnerships',
  'agreements',
  'contributions',
  'obligations',
  'amendments',
  'plans',
  'strategic-objectives',
  'facilities',
  'staff',
  'keys',
  'journal',
] as const;
type Name = (typeof names)[number];
const creating = names.filter((name) => name !== 'facilities' && name !== 'journal');
const changing = creating.filter((name) => !['plans', 'keys', 'amendments'].includes(name));
const archiving = creating.filter((name) => !['plans', 'strategic-objectives'].includes(name));

let house: House;
let ask: Ask;
const collections = new Map<string, Collection>();
const of = (name: Name): Collection => {
  const found = collections.get(name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

beforeAll(async () => {
  house = await openHouse();
  ask = house.as('admin');
  for (const collection of await collectionsOf(house))
    collections.set(collection.path.split('/').at(-1) ?? '', collection);
});
afterAll(() => house?.close());

interface Refusal {
  title: string;
  status: number;
  code: string;
  errors: { pointer?: string; parameter?: string; code: string; allowed?: unknown }[];
}
async function refused(asked: Promise<Response>, status: number, code: string): Promise<Refusal> {
  const response = await asked;
  const problem = (await response.json()) as Refusal;
  expect({ status: response.status, code: problem.code }, JSON.stringify(problem)).toEqual({ status, code });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return problem;
}
const change = (path: string, version: number | string, json: unknown, verb = 'PATCH') =>
  ask(path, { method: verb, json, headers: { 'if-match': typeof version === 'number' ? `"${version}"` : version } });

describe('who asks', () => {
  it.each(names)('%s: nobody is 401, and a bad key too', async (name) => {
    const { path } = of(name);
    await refused(house.as(null)(path), 401, 'unauthenticated');
    for (const authorization of ['Bearer loam_0000000000000000', 'Bearer x', 'Basic YTpi', 'Bearer', ''])
      await refused(house.as(null)(path, { headers: { authorization } }), 401, 'unauthenticated');
  });

  it('a bad key is 401 even beside a good session', async () => {
    await refused(
      ask('/api/people', { headers: { authorization: 'Bearer loam_wrong_wrong' } }),
      401,
      'unauthenticated',
    );
  });

  it('a key does what its role may', async () => {
    const authorization = `Bearer ${await house.key('viewer')}`;
    expect((await house.as(null)('/api/people', { headers: { authorization } })).status).toBe(200);
    const json = { familyName: 'Keita' };
    await refused(house.as(null)('/api/people', { json, headers: { authorization } }), 403, 'forbidden');
  });

  it.each(creating)('%s: a viewer may not create, change or archive', async (name) => {
    const { path, body, patch, archives } = of(name);
    const viewer = house.as('viewer');
    const headers = { 'if-match': '"1"' };
    await refused(viewer(path, { json: body?.() }), 403, 'forbidden');
    if (patch)
      await refused(viewer(`${path}/${unknownId}`, { method: 'PATCH', json: patch, headers }), 403, 'forbidden');
    if (archives) await refused(viewer(`${path}/${unknownId}`, { method: 'DELETE', headers }), 403, 'forbidden');
  });

  it('a refusal of the role comes before one of the body, so that nothing is learnt of it', async () => {
    await refused(house.as('viewer')('/api/people', { json: { nonsense: 1 } }), 403, 'forbidden');
  });
});

describe('what is not there', () => {
  const strange = [unknownId, '0', 'x', '../staff', '%00', 'null', "'", `${unknownId}x`, '１', '%F0%9F%98%80'];
  it.each(names)('%s: an unknown or malformed id is 404', async (name) => {
    for (const id of strange) {
      const at = `${of(name).path}/${encodeURIComponent(id)}`;
      await refused(ask(at), 404, 'not_found');
    }
  });

  it.each(changing)('%s: changing an unknown id is 404', async (name) => {
    const { path, patch } = of(name);
    for (const id of strange) await refused(change(`${path}/${encodeURIComponent(id)}`, 1, patch), 404, 'not_found');
  });

  it.each(archiving)('%s: archiving an unknown id is 404', async (name) => {
    for (const id of strange) {
      const at = `${of(name).path}/${encodeURIComponent(id)}`;
      await refused(ask(at, { method: 'DELETE', headers: { 'if-match': '"1"' } }), 404, 'not_found');
    }
  });

  it.each(['contributions', 'obligations', 'amendments'] as const)(
    '%s of an unknown agreement are 404',
    async (part) => {
      for (const id of [unknownId, 'x']) {
        await refused(ask(`/api/agreements/${id}/${part}`), 404, 'not_found');
        await refused(ask(`/api/agreements/${id}/${part}`, { json: of(part).body?.() }), 404, 'not_found');
      }
    },
  );

  it('one part is not found under another agreement', async () => {
    const { items } = await (await ask('/api/agreements?limit=1')).json();
    for (const part of ['contributions', 'obligations', 'amendments'] as const) {
      const made = await make(ask, of(part));
      const elsewhere = `/api/agreements/${items[0].id}/${part}/${made.id}`;
      await refused(ask(elsewhere), 404, 'not_found');
      await refused(change(elsewhere, 1, {}), 404, 'not_found');
    }
  });

  it('an address or a method that does not exist is 404', async () => {
    for (const path of ['/api/', '/api/x', '/api/people/a/b', '/api/Organisations'])
      await refused(ask(path), 404, 'not_found');
    await refused(ask('/api/people', { method: 'PUT', json: {} }), 404, 'not_found');
  });
});

describe('a list', () => {
  it.each(names)('%s: takes a limit from 1 to 200 and refuses any other', async (name) => {
    const { path } = of(name);
    for (const limit of ['1', '200']) expect((await ask(`${path}?limit=${limit}`)).status).toBe(200);
    for (const limit of ['0', '201', '-1', 'abc', '1.5', '', '1e400', 'NaN', '0x1F5', ' ']) {
      const problem = await refused(ask(`${path}?limit=${encodeURIComponent(limit)}`), 400, 'malformed');
      expect(problem.errors[0]?.parameter, limit).toBe('limit');
    }
  });

  it.each(names)('%s: refuses a query name it does not know and tells those it knows', async (name) => {
    const problem = await refused(ask(`${of(name).path}?colour=green`), 400, 'malformed');
    expect(problem.errors).toEqual([expect.objectContaining({ parameter: 'colour', code: 'unknown_parameter' })]);
    expect(problem.errors[0]?.allowed).toEqual(expect.arrayContaining(['limit', 'cursor']));
  });

  const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const noDay = written(['2026-02-30', unknownId]);
  const cursors = [
    '',
    'x',
    'null',
    '%00',
    noDay,
    ...[null, {}, [], ['x'], ['x', 'y'], ['x', 'y', 'z'], [null, null], [null, null, null], [1e300, 'a', 'b']].map(
      written,
    ),
    ...[
      [{}, {}],
      ['\0', unknownId],
      [1.5, '\0', unknownId],
    ].map(written),
  ];
  it.each(names)('%s: refuses a cursor it did not write', async (name) => {
    for (const cursor of cursors) {
      // One word is a code of the plan: there it is a cursor past the end.
      if (['plans', 'strategic-objectives', 'facilities'].includes(name) && cursor === written(['x'])) continue;
      // A day that does not exist may well be a name.
      if (['organisations', 'people', 'staff', 'keys'].includes(name) && cursor === noDay) continue;
      const problem = await refused(ask(`${of(name).path}?cursor=${cursor}`), 400, 'malformed');
      expect(problem.errors[0]?.parameter, cursor).toBe('cursor');
    }
  });

  it.each(names)('%s: refuses NUL and half a character anywhere in the query', async (name) => {
    for (const bad of ['%00', 'a%00b']) await refused(ask(`${of(name).path}?cursor=${bad}`), 400, 'malformed');
  });

  it.each([
    '/api/organisations?q=%00',
    '/api/people?q=%00',
    '/api/people?tag=%00',
    '/api/organisations?country=XX',
    '/api/organisations?kind=museum',
    '/api/organisations?kind=',
    '/api/tasks?dueBefore=2026-02-30',
    '/api/tasks?open=maybe',
    '/api/agreements?status=asleep',
    '/api/agreements?kind=contract,mou',
    '/api/agreements?endsBefore=2026',
    '/api/agreements?asOf=2026-11-31',
    '/api/agreements?asOf=1000-01-01',
    '/api/agreements?knownAt=2026-11-21',
    '/api/agreements?knownAt=yesterday',
    '/api/agreements?owner=me',
    '/api/journal?from=2026-13-01',
    '/api/staff?role=king',
  ])('%s is refused', async (path) => {
    const problem = await refused(ask(path), 400, 'malformed');
    expect(problem.errors[0]?.parameter).toBe(/\?(\w+)=/.exec(path)?.[1]);
  });
});

describe('a new object', () => {
  it.each(creating)('%s: 201 with where it is and which version', async (name) => {
    const { path, body } = of(name);
    const response = await ask(path, { json: body?.() });
    const made = (await response.json()) as Item;
    expect(response.status, JSON.stringify(made)).toBe(201);
    expect(response.headers.get('location')).toBe(`${path}/${made.id}`);
    expect(response.headers.get('etag')).toBe(`"${made.version}"`);
    expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
    const { key: _once, ...kept } = made;
    const shown = await ask(response.headers.get('location') ?? '');
    expect(await shown.json()).toEqual(kept);
    expect(shown.headers.get('etag')).toBe(`"${made.version}"`);
  });

  it.each(creating)('%s: says when in UTC', async (name) => {
    const made = await make(ask, of(name));
    for (const at of [made.createdAt, made.updatedAt]) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(made.archivedAt).toBe(null);
  });

  it.each(creating)('%s: refuses a field it does not know, with its pointer', async (name) => {
    const { path, body } = of(name);
    const problem = await refused(ask(path, { json: { ...body?.(), 'to/day~': 1 } }), 422, 'invalid');
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/to~1day~0', code: 'unknown_field' })]);
  });

  it.each(creating)('%s: refuses what is no JSON, not sent as JSON, or not an object', async (name) => {
    const { path, body } = of(name);
    const send = async (text: string, type: string | null) =>
      house.app.request(`http://localhost:3000${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, ...(type && { 'content-type': type }) },
        body: new TextEncoder().encode(text),
      });
    const key = await house.key('admin');
    const good = JSON.stringify(body?.());
    for (const text of ['', '{', `${good},`, "{'a':1}", 'undefined', `${'['.repeat(5_000)}`])
      await refused(send(text, 'application/json'), 400, 'malformed');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', null])
      await refused(send(good, type), 400, 'malformed');
    for (const value of ['null', '[]', '"x"', '7', 'true', `${'['.repeat(5_000)}${']'.repeat(5_000)}`])
      await refused(send(value, 'application/json; charset=utf-8'), 422, 'invalid');
  });

  it.each(creating)('%s: refuses a huge body', async (name) => {
    const { path, body, largest = 1_000_000 } = of(name);
    for (const size of [largest + 1, largest + 1_100_000])
      await refused(ask(path, { json: { ...body?.(), name: 'x'.repeat(size) } }), 413, 'too_large');
  });

  it('refuses a member of every object’s prototype like any other unknown field', async () => {
    const text = '{"name":"SaveSoil","__proto__":{"kind":"ngo"},"constructor":1}';
    const response = await house.app.request('http://localhost:3000/api/organisations', {
      method: 'POST',
      headers: { authorization: `Bearer ${await house.key('admin')}`, 'content-type': 'application/json' },
      body: text,
    });
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain('#/__proto__');
  });
});

describe('If-Match', () => {
  it.each(changing)('%s: missing is 428, stale or unreadable is 412, a weak tag will do', async (name) => {
    const { path, patch } = of(name);
    const made = await make(ask, of(name));
    const at = `${path}/${made.id}`;
    const unnamed = await refused(ask(at, { method: 'PATCH', json: patch }), 428, 'stale');
    expect(unnamed.title).toBe('If-Match is missing');
    for (const tag of ['"99"', '"0"', 'x', '1', '*', '""', '"1", "2"', '"1.0"', '"-1"', `"${'9'.repeat(30)}"`])
      await refused(change(at, tag, patch), 412, 'stale');
    const response = await change(at, `W/"${made.version}"`, patch);
    const changed = (await response.json()) as Item;
    expect(response.status, JSON.stringify(changed)).toBe(200);
    expect(changed).toMatchObject(patch ?? {});
    expect(changed.version).toBeGreaterThan(made.version);
    expect(response.headers.get('etag')).toBe(`"${changed.version}"`);
    await refused(change(at, made.version, patch), 412, 'stale');
  });

  it.each(archiving)('%s: asked for by DELETE too', async (name) => {
    const made = await make(ask, of(name));
    const at = `${of(name).path}/${made.id}`;
    await refused(ask(at, { method: 'DELETE' }), 428, 'stale');
    await refused(ask(at, { method: 'DELETE', headers: { 'if-match': '"99"' } }), 412, 'stale');
    expect((await (await ask(at)).json()).archivedAt).toBe(null);
  });

  it.each(changing)('%s: of two changes at once, one wins and one is stale', async (name) => {
    const { path, patch } = of(name);
    const made = await make(ask, of(name));
    const answers = await Promise.all([1, 2, 3].map(() => change(`${path}/${made.id}`, made.version, patch)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});

describe('a merge patch', () => {
  it.each(changing)('%s: leaves what is absent as it is', async (name) => {
    const { path, patch } = of(name);
    const made = await make(ask, of(name));
    const [field = '', value] = Object.entries(patch ?? {})[0] ?? [];
    const changed = (await (await change(`${path}/${made.id}`, made.version, { [field]: value })).json()) as Item;
    const moving = ['version', 'updatedAt', field, 'end', 'unitBasis', 'name'];
    const still = Object.keys(made).filter((key) => !moving.includes(key));
    for (const key of still) expect(changed[key], key).toEqual(made[key]);
    expect(changed[field]).toEqual(value);
  });

  it.each(changing.filter((name) => !['activities', 'documents', 'partnerships', 'staff'].includes(name)))(
    '%s: clears by null',
    async (name) => {
      const { path, clears = '' } = of(name);
      const made = await make(ask, of(name));
      if (made[clears] === null) await change(`${path}/${made.id}`, made.version, of(name).patch);
      const { version } = (await (await ask(`${path}/${made.id}`)).json()) as Item;
      const response = await change(`${path}/${made.id}`, version, { [clears]: null });
      const cleared = (await response.json()) as Item;
      expect(response.status, JSON.stringify(cleared)).toBe(200);
      expect(cleared).toHaveProperty(clears, null);
    },
  );

  it.each(changing)('%s: with nothing in it changes nothing', async (name) => {
    const { path } = of(name);
    const made = await make(ask, of(name));
    const response = await change(`${path}/${made.id}`, made.version, {});
    expect(response.status).toBe(200);
    const { key: _once, ...kept } = made;
    expect(await response.json()).toEqual(kept);
  });

  it.each(changing)('%s: refuses a field it does not know, and what everything has', async (name) => {
    const { path } = of(name);
    const made = await make(ask, of(name));
    for (const field of ['colour', 'id', 'version', 'createdAt', 'archivedAt']) {
      const problem = await refused(change(`${path}/${made.id}`, made.version, { [field]: 'x' }), 422, 'invalid');
      expect(problem.errors[0]?.pointer).toBe(`#/${field}`);
    }
  });

  it('reaches into the names of an organisation', async () => {
    const names = { en: 'Save Soil', fr: 'Sauvez le sol', es: null };
    const made = await (await ask('/api/organisations', { json: { name: 'SaveSoil', names } })).json();
    const at = `/api/organisations/${made.id}`;
    const changed = await (await change(at, 1, { names: { es: 'Salva el suelo' } })).json();
    expect(changed.names).toEqual({ ...names, es: 'Salva el suelo' });
    const cleared = await (await change(at, 2, { names: { fr: null } })).json();
    expect(cleared.names).toEqual({ en: 'Save Soil', fr: null, es: 'Salva el suelo' });
  });

  it('reaches into an imprecise day, a renewal clause and the end of an agreement', async () => {
    const body = { ...of('agreements').body?.(), signedOn: dayOf('2024-01-01') };
    const clause = { kind: 'tacit_for_years', years: 2 };
    const made = await (await ask('/api/agreements', { json: { ...body, renewalClause: clause } })).json();
    const at = `/api/agreements/${made.id}`;
    const first = await (await change(at, 1, { signedOn: { value: '2024-02-01' } })).json();
    expect(first.signedOn).toEqual(dayOf('2024-02-01'));
    const second = await (await change(at, first.version, { renewalClause: { years: 3 } })).json();
    expect(second.renewalClause).toEqual({ kind: 'tacit_for_years', years: 3 });
    const third = await (await change(at, second.version, { end: { convention: 'excluded' } })).json();
    expect(third.end).toMatchObject({ convention: 'excluded', lastDay: '2027-02-01', basis: 'computed' });
  });

  it('reaches into an amount of money', async () => {
    const made = await make(ask, of('contributions'));
    const at = `${of('contributions').path}/${made.id}`;
    const changed = await (await change(at, 1, { amount: { amount: 7 } })).json();
    expect(changed.amount).toEqual({ amount: 7, currency: 'EUR' });
    await refused(change(at, 2, { amount: { amount: null } }), 422, 'invalid');
    expect((await (await change(at, 2, { amount: null })).json()).amount).toBe(null);
    await refused(change(at, 3, { amount: { amount: 7 } }), 422, 'invalid');
  });

  it('replaces a list as a whole', async () => {
    const made = await (await ask('/api/organisations', { json: { name: 'FARM', tags: ['soil', 'water'] } })).json();
    const changed = await (await change(`/api/organisations/${made.id}`, 1, { tags: ['air'] })).json();
    expect(changed.tags).toEqual(['air']);
  });
});

describe('archiving', () => {
  it.each(archiving)('%s: 204, then archivedAt is set and the lists leave it out', async (name) => {
    const { path } = of(name);
    const made = await make(ask, of(name));
    const at = `${path}/${made.id}`;
    const response = await ask(at, { method: 'DELETE', headers: { 'if-match': `"${made.version}"` } });
    expect(response.status).toBe(204);
    const shown = (await (await ask(at)).json()) as Item;
    expect(shown.archivedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(shown.version).toBeGreaterThan(made.version);
    const { items } = (await (await ask(`${path}?limit=200`)).json()) as { items: Item[] };
    expect(items.map(({ id }) => id)).not.toContain(made.id);
    await refused(ask(at, { method: 'DELETE', headers: { 'if-match': `"${shown.version}"` } }), 409, 'conflict');
    const { patch } = of(name);
    if (patch) await refused(change(at, shown.version, patch), 409, 'conflict');
  });
});

describe('Idempotency-Key', () => {
  let number = 0;
  const fresh = () => {
    number += 1;
    return `key-${number}`;
  };

  it.each(creating)('%s: the same body gets the first answer again', async (name) => {
    const { path, body } = of(name);
    const json = body?.();
    const headers = { 'idempotency-key': fresh() };
    const first = await ask(path, { json, headers });
    const again = await ask(path, { json, headers });
    expect([again.status, again.headers.get('location'), again.headers.get('etag')]).toEqual([
      201,
      first.headers.get('location'),
      first.headers.get('etag'),
    ]);
    const { key: _once, ...kept } = (await first.json()) as Item;
    expect(await again.json()).toEqual(kept);
    const other = { ...json, ...body?.() };
    const problem = await refused(ask(path, { json: other, headers }), 422, 'invalid');
    expect(problem).toMatchObject({ detail: expect.stringMatching(/key/i) });
  });

  it('belongs to the asker and to the address', async () => {
    const headers = { 'idempotency-key': fresh() };
    const mine = await (await ask('/api/people', { json: { familyName: 'Okoye' }, headers })).json();
    const theirs = await (
      await house.as('fundraiser')('/api/people', { json: { familyName: 'Okoye' }, headers })
    ).json();
    expect(theirs.id).not.toBe(mine.id);
    expect((await ask('/api/organisations', { json: { name: 'OIV Okoye' }, headers })).status).toBe(201);
  });

  it('still running is 409, and once done the same key replays', async () => {
    const headers = { 'idempotency-key': fresh() };
    const json = { name: 'Slow Soil' };
    let release = () => {};
    const held = house.database.orm.em.fork().transactional(async (em) => {
      await em.execute('lock table organisation in exclusive mode');
      await new Promise<void>((done) => {
        release = done;
      });
    });
    await expect.poll(() => waiting('ExclusiveLock')).toBeGreaterThan(0);
    const first = ask('/api/organisations', { json, headers });
    await expect.poll(() => waiting('RowExclusiveLock', false)).toBeGreaterThan(0);
    await refused(ask('/api/organisations', { json, headers }), 409, 'conflict');
    release();
    await held;
    const made = await (await first).json();
    const again = await ask('/api/organisations', { json, headers });
    expect([again.status, (await again.json()).id]).toEqual([201, made.id]);
  });

  it('of many at once, one is made', async () => {
    const headers = { 'idempotency-key': fresh() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('/api/people', { json: { familyName: 'Onlyone' }, headers })),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { items } = await (await ask('/api/people?q=Onlyone')).json();
    expect(items).toHaveLength(1);
  });

  it('is free again when the work was rolled back', async () => {
    const headers = { 'idempotency-key': fresh() };
    const held = await (await ask('/api/partnerships?limit=1')).json();
    const [{ id, number: taken, version, organisation }] = held.items;
    const json = { organisationId: organisation.id, number: taken };
    await refused(ask('/api/partnerships', { json, headers }), 422, 'invalid');
    await change(`/api/partnerships/${id}`, version, { number: null });
    expect((await ask('/api/partnerships', { json, headers })).status).toBe(201);
  });

  it('has 1 to 255 characters', async () => {
    const send = (key: string) =>
      ask('/api/people', { json: { familyName: 'Ba' }, headers: { 'idempotency-key': key } });
    expect((await send('k'.repeat(255))).status).toBe(201);
    await refused(send('k'.repeat(256)), 400, 'malformed');
    await refused(send(''), 400, 'malformed');
  });
});

/** How many locks on organisations are held, or with `granted` false waited for. */
async function waiting(mode: string, granted = true): Promise<number> {
  const rows = await house.database.orm.em
    .fork()
    .execute(
      `select count(*)::int as n from pg_locks where relation = 'organisation'::regclass and mode = ? and granted = ?`,
      [mode, granted],
    );
  return (rows as { n: number }[])[0]?.n ?? 0;
}

describe('hostile text', () => {
  const kept = [
    "'; drop table organisation; --",
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '%',
    '_',
    '\\',
    '{{7*7}} #{7*7}',
    'e\u0301cole',
    '𝒳 😀 👩🏽‍🌾',
    'ＡＦＲＩＳ',
    'مؤسسة الترب',
    'null',
    '-1',
    '=cmd|"/c calc"!A1',
    '../../../../etc/passwd',
    'x'.repeat(300),
  ];
  it.each(kept)('%s is kept as it is, and found', async (name) => {
    const response = await ask('/api/organisations', { json: { name, tags: [name.slice(0, 60).trim()] } });
    const made = await response.json();
    expect(response.status, JSON.stringify(made)).toBe(201);
    expect(made.name).toBe(name);
    const q = encodeURIComponent([...name].slice(0, 100).join(''));
    const found = await (await ask(`/api/organisations?limit=200&q=${q}`)).json();
    expect(found.items.map(({ id }: Item) => id)).toContain(made.id);
  });

  it('in a list is kept as it is too', async () => {
    const tags = ['null', 'NULL', '"', "'", '\\', 'a,b', '{x}', '{}', '\\n', ',', '""'];
    const made = await (await ask('/api/organisations', { json: { name: 'OIV', tags } })).json();
    expect(made.tags).toEqual(tags);
    expect((await (await ask(`/api/organisations/${made.id}`)).json()).tags).toEqual(tags);
    const ambiguities = ['Two lines,\nof which one has a comma', 'a "quoted"\ttab'];
    const json = { ...of('strategic-objectives').body?.(), ambiguities };
    const objective = await (await ask('/api/strategic-objectives', { json })).json();
    expect(objective.ambiguities).toEqual(ambiguities);
  });

  it.each(['a\u0000b', 'a\u202eb', 'a\u2066b', 'a\ud800b', '\udc00', 'a\u001bb', ' ', '\u0000', 'two\nlines'])(
    '%j is refused as a name',
    async (name) => {
      for (const [path, body] of [
        ['/api/organisations', { name }],
        ['/api/organisations', { name: 'x', tags: [name] }],
        ['/api/organisations', { name: 'x', identifiers: [{ scheme: 'ror', value: name }] }],
        ['/api/people', { familyName: name }],
        ['/api/people', { familyName: 'x', emails: [`${name}@loam.example`] }],
        ['/api/people', { familyName: 'x', phones: [name] }],
        ['/api/tasks', { title: name }],
        ['/api/staff', { name, email: 'a@loam.example', role: 'viewer' }],
        ['/api/keys', { name, role: 'viewer' }],
        ['/api/agreements', { ...of('agreements').body?.(), title: name }],
        ['/api/agreements', { ...of('agreements').body?.(), zone: name }],
        ['/api/agreements', { ...of('agreements').body?.(), facilities: [name] }],
      ] as const)
        await refused(ask(path, { json: body }), 422, 'invalid');
    },
  );

  it.each(creating)(
    '%s: wrong types everywhere are refused, field by field, and never a fault of ours',
    async (name) => {
      const { path, body } = of(name);
      const wrong = [
        null,
        true,
        7,
        -1,
        1.5,
        1e300,
        'x',
        '',
        [],
        [[]],
        [null],
        {},
        { x: {} },
        '\u0000',
        'x'.repeat(50_000),
      ];
      for (const field of Object.keys(body?.() ?? {})) {
        for (const value of wrong) {
          const response = await ask(path, { json: { ...body?.(), [field]: value } });
          expect(response.status, `${field} ${JSON.stringify(value).slice(0, 60)}`).toBeLessThan(500);
        }
      }
    },
  );
});
