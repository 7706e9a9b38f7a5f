import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
}, 60_000);
afterAll(() => house.close());

let made = 0;
const fresh = () => {
  made += 1;
  return `Invented Funder ${String.fromCharCode(64 + made)}${made}`;
};
const post = async (path: string, json: unknown, status = 201) => {
  const answer = await house.as()(path, { json });
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(status);
  return body;
};
const get = async (path: string) => (await house.as()(path)).json();
const organisation = async (name: string, wish: Record<string, unknown> = {}): Promise<string> =>
  (await post('/api/organisations', { name, ...wish })).id;
const log = async (about: Record<string, unknown>, kind = 'call', happenedOn = '2026-11-10') =>
  post('/api/activities', { kind, text: 'Spoke of soils', happenedOn, ...about });
const take = (name: string, rows: string, wish: Record<string, unknown> = {}) =>
  post('/api/c3/imports', { name, listedOn: '2026-11-01', text: rows, ...wish });
/** A list of one funder, who exists: its name and its organisation. */
const listOfOne = async () => {
  const name = fresh();
  const id = await organisation(name);
  await take(name, `rank;name\n1;${name}\n`);
  return { name, id };
};
const topOf = async (list: string, query = '') =>
  (await get(`/api/c3?list=${encodeURIComponent(list)}${query}`)).tops[0];
const entriesOf = async (list: string, query = '') =>
  (await get(`/api/c3/entries?list=${encodeURIComponent(list)}${query}`)).items;
/** The database's own clock, which is the one of every record. */
const now = async (): Promise<string> => {
  await pause(3);
  const { rows } = await sql<{ at: Date | string }>`select clock_timestamp() as at`.execute(
    house.database.read.tables(),
  );
  await pause(3);
  return new Date(rows[0]?.at ?? '').toISOString();
};
const archive = async ({ id, version }: { id: string; version: number }) =>
  house.as()(`/api/activities/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });

describe('before a list is there', () => {
  it('there is no figure, and the targets stand as the plan words them, the last without a number', async () => {
    const it = await get('/api/c3');
    expect(it).toMatchObject({ asOf: '2026-11-21', list: null, tops: [] });
    expect(it.targets.map(({ horizon, top }: { horizon: string; top: number }) => [horizon, top])).toEqual([
      ['baseline', 20],
      ['2030', 80],
      ['2050', null],
    ]);
    expect(it.targets[2].text).toContain('every single policy maker or funder');
    expect((await get('/api/c3/entries')).items).toEqual([]);
  });
});

describe('contacted', () => {
  it('is proved by a call, a meeting or a mail; a note alone proves nothing', async () => {
    for (const [kind, contacted] of [
      ['note', 0],
      ['call', 1],
      ['meeting', 1],
      ['mail', 1],
    ] as const) {
      const { name, id } = await listOfOne();
      await log({ organisationId: id }, kind);
      expect((await topOf(name)).contacted, kind).toBe(contacted);
    }
  });

  it('counts though it was logged before the list was imported', async () => {
    const name = fresh();
    const id = await organisation(name);
    await log({ organisationId: id }, 'meeting', '2019-05-04');
    await take(name, `name\n${name}\n`);
    expect(await topOf(name)).toMatchObject({ contacted: 1, entries: 1, share: '1' });
    expect((await entriesOf(name))[0].contact).toMatchObject({ kind: 'meeting', happenedOn: '2019-05-04' });
  });

  it('shows the latest contact, who logged it, the first day and how many there were', async () => {
    const { name, id } = await listOfOne();
    await log({ organisationId: id }, 'mail', '2026-03-01');
    const last = await log({ organisationId: id }, 'call', '2026-11-12');
    expect((await entriesOf(name))[0].contact).toEqual({
      activityId: last.id,
      kind: 'call',
      happenedOn: '2026-11-12',
      author: { id: expect.any(String), name: 'Bruno Keller' },
      on: { kind: 'organisation', id },
      firstOn: '2026-03-01',
      count: 2,
    });
  });

  it('counts on a person while they were at the organisation, and not before or after', async () => {
    const { name, id } = await listOfOne();
    const affiliations = [{ organisationId: id, since: '2024-01-01', until: '2025-12-31' }];
    const person = await post('/api/people', { familyName: 'Diallo', givenName: `Awa ${name}`, affiliations });
    await log({ personId: person.id }, 'call', '2023-12-31');
    await log({ personId: person.id }, 'call', '2026-01-01');
    expect((await topOf(name)).contacted).toBe(0);
    await log({ personId: person.id }, 'call', '2025-12-31');
    expect((await topOf(name)).contacted).toBe(1);
    expect((await entriesOf(name))[0].contact.on).toEqual({ kind: 'person', id: person.id });
  });

  it('does not count where the call with one of its people was for another organisation', async () => {
    const { name, id } = await listOfOne();
    const affiliations = [{ organisationId: id }];
    const person = await post('/api/people', { familyName: 'Sow', givenName: name, affiliations });
    await log({ personId: person.id, organisationId: await organisation(fresh()) });
    expect((await topOf(name)).contacted).toBe(0);
  });

  it('counts on one of its opportunities and of its agreements', async () => {
    const first = await listOfOne();
    const opportunity = await post('/api/opportunities', { title: 'A grant', organisationId: first.id });
    await log({ opportunityId: opportunity.id });
    expect((await topOf(first.name)).contacted).toBe(1);
    const second = await listOfOne();
    const partnership = await post('/api/partnerships', { organisationId: second.id });
    const agreement = await post('/api/agreements', { partnershipId: partnership.id, kind: 'mou' });
    await log({ agreementId: agreement.id });
    expect((await topOf(second.name)).contacted).toBe(1);
  });

  it('counts on a person of the list, and on their opportunities', async () => {
    const name = fresh();
    const person = await post('/api/people', { familyName: name.split(' ').at(-1), givenName: 'Invented Funder' });
    await take(name, `name\n${name}\n`);
    expect((await entriesOf(name))[0].match).toMatchObject({ kind: 'person', id: person.id });
    const opportunity = await post('/api/opportunities', { title: 'A gift', personId: person.id });
    await log({ opportunityId: opportunity.id }, 'mail');
    expect((await topOf(name)).contacted).toBe(1);
  });
});

describe('the figure of a day', () => {
  it('leaves out what happened later', async () => {
    const { name, id } = await listOfOne();
    await log({ organisationId: id }, 'call', '2026-11-15');
    expect((await topOf(name, '&asOf=2026-11-14')).contacted).toBe(0);
    expect((await topOf(name, '&asOf=2026-11-15')).contacted).toBe(1);
  });

  it('still has a contact that was archived since, as it was known before', async () => {
    const { name, id } = await listOfOne();
    const call = await log({ organisationId: id }, 'call', '2026-11-15');
    const before = await now();
    await archive(call);
    expect((await topOf(name)).contacted).toBe(0);
    expect((await topOf(name, `&asOf=2026-11-20&knownAt=${before}`)).contacted).toBe(1);
    expect((await topOf(name, `&asOf=2026-11-20&knownAt=${await now()}`)).contacted).toBe(0);
  });

  it('is the same for ever, whatever is made of matches, people and contacts afterwards', async () => {
    const { name, id } = await listOfOne();
    const affiliations = [{ organisationId: id, since: '2024-01-01', until: null }];
    const person = await post('/api/people', { familyName: 'Ba', givenName: name, affiliations });
    const call = await log({ personId: person.id }, 'call', '2026-11-15');
    const query = `&asOf=2026-11-20&knownAt=${await now()}`;
    const told = await topOf(name, query);
    expect(told.contacted).toBe(1);
    const change = (path: string, version: number, json: unknown) =>
      house.as()(path, { method: 'PATCH', json, headers: { 'if-match': `"${version}"` } });
    expect((await change(`/api/people/${person.id}`, person.version, { affiliations: [] })).status).toBe(200);
    expect((await topOf(name)).contacted).toBe(0);
    expect(await topOf(name, query)).toEqual(told);
    expect((await change(`/api/activities/${call.id}`, call.version, { kind: 'note' })).status).toBe(200);
    const [entry] = await entriesOf(name);
    expect((await change(`/api/c3/entries/${entry.id}`, entry.version, { organisationId: null })).status).toBe(200);
    expect(await topOf(name, query)).toEqual(told);
    expect(await topOf(name)).toMatchObject({ contacted: 0, unmatched: [{ rank: 1, name }] });
  });

  it('stays what it was when two records of one organisation are merged, and the contact goes on counting', async () => {
    const { name, id } = await listOfOne();
    const other = await organisation(fresh());
    await log({ organisationId: other }, 'call', '2026-11-15');
    const before = `&asOf=2026-11-20&knownAt=${await now()}`;
    expect((await topOf(name, before)).contacted).toBe(0);
    await post(`/api/organisations/${other}/merges`, { otherId: id });
    expect((await entriesOf(name))[0]).toMatchObject({ match: { id: other }, contact: { count: 1 } });
    expect((await topOf(name, before)).contacted).toBe(0);
  });

  it('keeps no words about people in the history of contacts', async () => {
    const { rows } = await sql<{ row: Record<string, unknown> }>`select "row" from row_history
      where table_name in ('activity', 'affiliation')`.execute(house.database.read.tables());
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ row }) => !('text' in row) && !('function' in row))).toBe(true);
  });

  it('knows of no list before it was imported, and of its edition from its own day on', async () => {
    const before = await now();
    const { name } = await listOfOne();
    const list = `list=${encodeURIComponent(name)}`;
    expect((await get(`/api/c3?${list}&knownAt=${before}`)).list).toBeNull();
    expect((await get(`/api/c3?${list}&asOf=2026-10-31`)).list).toBeNull();
    expect((await get(`/api/c3?${list}&asOf=2026-11-01`)).list).toMatchObject({ name });
  });
});

describe('the top 20 and the top 80', () => {
  it('have the entries there are as denominator, and name those matched to nobody', async () => {
    const base = fresh();
    const names = Array.from({ length: 25 }, (_, index) => `${base} number ${index + 1}`);
    for (const index of [0, 4, 21]) {
      const id = await organisation(names[index] ?? '');
      await log({ organisationId: id });
    }
    await take(base, `rank,name\n${names.map((name, index) => `${index + 1},${name}`).join('\n')}\n`);
    const { tops } = await get(`/api/c3?list=${encodeURIComponent(base)}`);
    expect(tops).toMatchObject([
      { size: 20, entries: 20, contacted: 2, share: '0.1', whole: true },
      { size: 80, entries: 25, contacted: 3, share: '0.12', whole: false },
    ]);
    expect(tops[0].unmatched).toHaveLength(18);
    expect(tops[0].unmatched[0]).toMatchObject({ rank: 2, name: names[1] });
    const pages = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { rank: number }[]; nextCursor: string | null } = await get(
        `/api/c3/entries?list=${encodeURIComponent(base)}&limit=7${cursor && `&cursor=${cursor}`}`,
      );
      pages.push(...page.items.map(({ rank }) => rank));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(names.map((_, index) => index + 1));
    expect(await entriesOf(base, '&state=contacted')).toHaveLength(3);
    expect(await entriesOf(base, '&state=unmatched')).toHaveLength(22);
  });
});
