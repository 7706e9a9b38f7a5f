import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../../seeds/seed.ts';
import type { WordingJson } from '../../../src/partnerships/renewals/list-wordings.ts';
import { slotsIn } from '../../../src/partnerships/renewals/slots.ts';
import { languages } from '../../../src/values/language.ts';
import { type Ask, type House, openHouse } from '../../house.ts';

let house: House;
let ask: Ask;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  ask = house.as();
});
afterAll(() => house?.close());

const text = (title: string) => ({
  title,
  clauses: [{ key: 'purpose', heading: 'Purpose', text: 'For {{partner}}.' }],
});
const body = { name: 'MoU with universities', kind: 'mou', manner: 'successor', text: { en: text('Renewal') } };

async function made(given: object = body): Promise<WordingJson> {
  return (await (await ask('/api/wordings', { json: given })).json()) as WordingJson;
}
const patch = (it: Pick<WordingJson, 'id' | 'version'>, json: object) =>
  ask(`/api/wordings/${it.id}`, { method: 'PATCH', json, headers: { 'if-match': `"${it.version}"` } });
const listed = async (query = ''): Promise<WordingJson[]> =>
  ((await (await ask(`/api/wordings${query}`)).json()) as { items: WordingJson[] }).items;

describe('the templates that come with Loam', () => {
  it('are a renewal and an extension, in three languages, for any kind of agreement', async () => {
    const items = (await listed()).filter(({ kind }) => kind === null);
    expect(items.map(({ name, manner, edition }) => [name, manner, edition])).toEqual([
      ['Extension of an agreement', 'amendment', 1],
      ['Renewal of an agreement', 'successor', 1],
    ]);
    for (const one of items) expect(Object.keys(one.text).sort()).toEqual([...languages].sort());
  });

  it('say the same in every language: the same clauses with the same slots', async () => {
    for (const { text: texts } of (await listed()).filter(({ kind }) => kind === null)) {
      const shape = (language: 'en' | 'fr' | 'es') =>
        texts[language]?.clauses.map((clause) => [clause.key, slotsIn(clause.text).sort()]);
      expect(shape('fr')).toEqual(shape('en'));
      expect(shape('es')).toEqual(shape('en'));
    }
  });

  it('have French spaces before the high signs', async () => {
    for (const { text: texts } of (await listed()).filter(({ kind }) => kind === null)) {
      expect(JSON.stringify(texts.fr)).not.toMatch(/[^\u00a0][;!?»](?!\w)| :|« /);
    }
  });

  it('come to a database that was filled before there were any, and only once', async () => {
    await house.database.orm.em.fork().execute('delete from wording');
    expect(await seed(house.database)).toBe(false);
    expect(await seed(house.database)).toBe(false);
    expect(await listed()).toHaveLength(2);
  });
});

describe('a template', () => {
  it('counts an edition for each change and keeps the one before', async () => {
    const first = await made();
    const second = (await (await patch(first, { text: { fr: text('Renouvellement') } })).json()) as WordingJson;
    expect([second.edition, Object.keys(second.text).sort()]).toEqual([2, ['en', 'fr']]);
    const rows = await house.database.orm.em
      .fork()
      .execute<{ title: string }[]>(
        `select "row"->'text'->'en'->>'title' as title from row_history where row_id = '${first.id}' and not ("row"->'text' ? 'fr')`,
      );
    expect(rows).toEqual([{ title: 'Renewal' }]);
  });

  it('counts none where nothing changes', async () => {
    const first = await made();
    expect(((await (await patch(first, { name: first.name })).json()) as WordingJson).edition).toBe(1);
  });

  it('loses a language that is given as null', async () => {
    const first = await made({ ...body, text: { en: text('Renewal'), es: text('Renovación') } });
    const second = (await (await patch(first, { text: { es: null } })).json()) as WordingJson;
    expect(Object.keys(second.text)).toEqual(['en']);
  });

  it('is found for its kind, beside those for any', async () => {
    const { id } = await made();
    const ids = async (kind: string) => (await listed(`?manner=successor&kind=${kind}`)).map((one) => one.id);
    expect(await ids('mou')).toContain(id);
    expect(await ids('office')).not.toContain(id);
    expect(await ids('office')).toHaveLength(1);
  });

  it('leaves the list when it is archived', async () => {
    const first = await made({ ...body, name: 'To be archived' });
    await ask(`/api/wordings/${first.id}`, { method: 'DELETE', headers: { 'if-match': `"${first.version}"` } });
    expect((await listed()).map(({ id }) => id)).not.toContain(first.id);
    expect((await listed('?archived=true')).map(({ id }) => id)).toContain(first.id);
  });

  it('is refused with a slot that is none, named where it stands', async () => {
    const wrong = { title: '{{partner}}', clauses: [{ key: 'a', heading: 'A', text: 'With {{partnr}}.' }] };
    const answer = await ask('/api/wordings', { json: { ...body, text: { fr: wrong } } });
    const { status, errors } = (await answer.json()) as {
      status: number;
      errors: { pointer: string; message: string }[];
    };
    expect(status).toBe(422);
    expect(errors[0]?.pointer).toBe('#/text/fr/clauses/0/text');
    expect(errors[0]?.message).toContain('{{partnr}} is not a slot');
  });

  it('is refused without a text, and with one key for two clauses', async () => {
    expect((await ask('/api/wordings', { json: { ...body, text: {} } })).status).toBe(422);
    const clause = { key: 'a', heading: 'A', text: 'B' };
    const twice = { ...body, text: { en: { title: 'T', clauses: [clause, clause] } } };
    expect((await ask('/api/wordings', { json: twice })).status).toBe(422);
  });

  it('is changed by fundraisers and read by everybody on the staff', async () => {
    const { id } = await made();
    const finance = house.as('finance');
    expect((await finance(`/api/wordings/${id}`)).status).toBe(200);
    expect((await finance('/api/wordings', { json: body })).status).toBe(403);
  });
});
