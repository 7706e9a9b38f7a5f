import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
}, 60_000);
afterAll(() => house.close());

const ask = async (path: string, json?: unknown, status = json === undefined ? 200 : 201) => {
  const answer = await house.as()(path, json === undefined ? {} : { json });
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(status);
  return body;
};
const take = (name: string, text: string, wish: Record<string, unknown> = {}, status = 201) =>
  ask('/api/c3/imports', { name, listedOn: '2026-11-01', text, ...wish }, status);
const shown = async (name: string, query = '') =>
  (await ask(`/api/c3?list=${encodeURIComponent(name)}${query}`)).list?.id ?? null;
const entries = async (edition: string) => (await ask(`/api/c3/entries?edition=${edition}`)).items;
const patch = async (it: { id: string; version: number }, json: unknown, status = 200) => {
  const headers = { 'if-match': `"${it.version}"` };
  const answer = await house.as()(`/api/c3/entries/${it.id}`, { method: 'PATCH', json, headers });
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(status);
  return body;
};

describe('an import', () => {
  const bad = 'rank,name\n1,AFRIS\n2,\nx,OIV\n4,GIZ\n4,SaveSoil\n';

  it('with three bad rows is refused whole and tells each with its line', async () => {
    const refused = await take('Three bad', bad, {}, 422);
    expect(refused.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['#/file/3', 'required'],
      ['#/file/4', 'not_allowed'],
      ['#/file/6', 'duplicate'],
    ]);
    expect(refused.errors[2].allowed).toContain('line 5');
    expect(await shown('Three bad')).toBeNull();
  });

  it('with three bad rows takes the good ones where that is wished, and keeps which were left out', async () => {
    const it = await take('Three bad', bad, { bad: 'skip' });
    expect(it).toMatchObject({ entries: 2, fileName: null, importedBy: { name: 'Bruno Keller' } });
    expect(it.leftOut.map(({ line, fault }: { line: number; fault: string }) => [line, fault])).toEqual([
      [3, 'no_name'],
      [4, 'not_a_rank'],
      [6, 'rank_twice'],
    ]);
  });

  it('of two rows of the same rank takes the first and tells the line of both', async () => {
    const it = await take('Same rank', 'rank,name\n1,AFRIS\n1,OIV\n', { bad: 'skip' });
    expect((await entries(it.id)).map(({ name }: { name: string }) => name)).toEqual(['AFRIS']);
    expect(it.leftOut).toEqual([{ line: 3, fault: 'rank_twice', text: '1', other: 2 }]);
  });

  it('keeps the file with its hash', async () => {
    const content = Buffer.from('\ufeffrank;name\r\n1;AFRIS\r\n').toString('base64');
    const json = { name: 'A file', listedOn: '2026-11-01', fileName: 'étude.csv', content };
    const it = await ask('/api/c3/imports', json);
    expect(it).toMatchObject({ fileName: 'étude.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await ask(`/api/c3/imports/${it.id}`)).toEqual(it);
  });

  it('of what is no list, empty, too large or of a day to come is refused', async () => {
    const file = (text: string) => ({ fileName: 'x.csv', content: Buffer.from(text).toString('base64'), text: null });
    expect((await take('None', '', file('a,b\n1,2\n'), 422)).errors[0].code).toBe('file_type');
    expect((await take('None', '', file(' \n'), 422)).errors[0].code).toBe('file_empty');
    expect((await take('None', '', file(`name\n${'x'.repeat(2_000_001)}`), 422)).errors[0]).toMatchObject({
      pointer: '#/content',
    });
    expect((await take('None', 'AFRIS', { listedOn: '2026-11-22' }, 422)).errors[0].pointer).toBe('#/listedOn');
    expect((await take('None', 'AFRIS', { content: 'QQ==' }, 422)).errors[0].code).toBe('required');
  });

  it('of the same file for the same day once more is refused', async () => {
    await take('Twice', 'AFRIS\n');
    await take('Twice', 'AFRIS\n', {}, 409);
  });
});

describe('editions', () => {
  it('of one list follow each other by their day: the newest is shown, older ones by asOf and by their id', async () => {
    const old = await take('Study', 'AFRIS\nOIV\n', { listedOn: '2018-06-01' });
    const fresh = await take('study ', 'OIV\nAFRIS\n', { listedOn: '2026-01-01' });
    expect(await shown('Study')).toBe(fresh.id);
    expect(await shown('Study', '&asOf=2020-12-31')).toBe(old.id);
    expect((await entries(old.id)).map(({ name }: { name: string }) => name)).toEqual(['AFRIS', 'OIV']);
  });

  it('that are older and imported later do not take the place of the newest', async () => {
    const fresh = await take('Late', 'AFRIS\n', { listedOn: '2026-01-01' });
    const old = await take('Late', 'OIV\n', { listedOn: '2018-06-01' });
    expect(await shown('Late')).toBe(fresh.id);
    expect(await shown('Late', '&asOf=2019-01-01')).toBe(old.id);
  });

  it('that were imported by mistake are archived, and the one before is shown again', async () => {
    const good = await take('Mistake', 'AFRIS\n', { listedOn: '2026-01-01' });
    const wrong = await take('Mistake', 'OIV\n', { listedOn: '2026-02-01' });
    const headers = { 'if-match': '"1"' };
    expect((await house.as()(`/api/c3/imports/${wrong.id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect(await shown('Mistake')).toBe(good.id);
  });

  it('take over who an entry is from the edition before', async () => {
    const first = await take('Carried', 'Some odd wording\n', { listedOn: '2025-01-01' });
    const { id } = await ask('/api/organisations', { name: 'Quite another name' });
    await patch((await entries(first.id))[0], { organisationId: id });
    const second = await take('Carried', 'rank;name\n9;some ODD wording\n', { listedOn: '2026-01-01' });
    expect((await entries(second.id))[0].match).toMatchObject({ id, basis: 'earlier' });
  });
});

it('an organisation that an entry is from the edition before is given to no second name of the list', async () => {
  const organisation = await ask('/api/organisations', { name: 'Fundación Dos Nombres' });
  const first = await take('Two names', 'rank,name\n1,The two-named fund\n');
  const [entry] = await entries(first.id);
  await patch(entry, { organisationId: organisation.id });
  const rows = 'rank,name\n1,Fundación Dos Nombres\n2,The two-named fund\n';
  const second = await take('Two names', rows, { listedOn: '2026-11-02' });
  const matches = (await entries(second.id)).map(({ match }: { match: { id: string } | null }) => match?.id ?? null);
  expect(matches).toEqual([null, organisation.id]);
});

it('the editions of all lists come page by page, the newest first, each once', async () => {
  const seen: { id: string; listedOn: string }[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: typeof seen; nextCursor: string | null } = await ask(
      `/api/c3/imports?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  const whole = (await ask('/api/c3/imports?limit=200')).items;
  expect(seen).toEqual(whole);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const days = seen.map(({ listedOn }) => listedOn);
  expect(days).toEqual([...days].sort().reverse());
});

describe('a match', () => {
  it('by name forgives accents, case and word order, and knows acronyms and names in other languages', async () => {
    const { id } = await ask('/api/organisations', {
      name: 'Fundación Raíces Inventadas',
      names: { en: 'Invented Roots Foundation', fr: null, es: null },
      acronym: 'FRIX',
    });
    for (const [index, name] of [
      'raices inventadas FUNDACION',
      'frix',
      'Foundation Invented Roots',
      'Fundación Raíces Inventadas (FRIX)',
    ].entries()) {
      const it = await take(`Match ${index}`, `name\n${name}\n`);
      expect((await entries(it.id))[0].match, name).toMatchObject({ kind: 'organisation', id, basis: 'name' });
    }
  });

  it('is not taken where two are meant, nor where the country is another', async () => {
    await ask('/api/organisations', { name: 'Twin Invented', country: 'FR' });
    const { id } = await ask('/api/organisations', { name: 'Invented Twin', country: 'DE' });
    const two = await take('Two', 'name\nTwin Invented\n');
    expect((await entries(two.id))[0].match).toBeNull();
    await ask('/api/organisations', { name: 'Lone Invented', country: 'FR' });
    const other = await take('Other', 'name;country\nLone Invented;Kenya\n');
    expect((await entries(other.id))[0].match).toBeNull();
    const same = await take('Same', 'name;pays\nLone Invented;France\n');
    expect((await entries(same.id))[0].match).toMatchObject({ basis: 'name' });
    expect(id).toBeTruthy();
  });

  it('is given to one entry alone where two of a list are one organisation by their names', async () => {
    await ask('/api/organisations', { name: 'Invented Sole Body', acronym: 'ISB' });
    const it = await take('Sole', 'Invented Sole Body\nISB\n');
    expect((await entries(it.id)).map(({ match }: { match: unknown }) => match !== null)).toEqual([true, false]);
  });

  it('is changed by hand, from an organisation to a person and away, under its version', async () => {
    const organisation = await ask('/api/organisations', { name: 'Hand Made' });
    const person = await ask('/api/people', { familyName: 'Keita' });
    const it = await take('Hand', 'Hand-picked\n');
    const [entry] = await entries(it.id);
    const first = await patch(entry, { organisationId: organisation.id });
    expect(first.match).toMatchObject({ kind: 'organisation', basis: 'hand', name: 'Hand Made' });
    const second = await patch(first, { personId: person.id });
    expect(second.match).toMatchObject({ kind: 'person', id: person.id });
    await patch(first, { personId: null }, 412);
    expect((await patch(second, { organisationId: null })).match).toMatchObject({ kind: 'person' });
    expect((await patch(second, { personId: null })).match).toBeNull();
    await patch({ ...entry, version: 4 }, { organisationId: organisation.id, personId: person.id }, 422);
  });
});
