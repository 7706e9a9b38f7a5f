import { parse } from 'node-html-parser';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordingJson } from '../../../src/partnerships/renewals/list-wordings.ts';
import { type Ask, type House, openHouse } from '../../house.ts';

let house: House;
let ask: Ask;
let renewal: WordingJson;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  ask = house.as();
  const { items } = (await (await ask('/api/wordings?manner=successor')).json()) as { items: WordingJson[] };
  [renewal] = items as [WordingJson];
});
afterAll(() => house?.close());

/** The boxes of a form as a browser would send them. */
async function boxesOf(path: string): Promise<Record<string, string>> {
  const page = parse(await (await ask(path)).text());
  const form = page.querySelector('main form.form');
  const boxes = form?.querySelectorAll('input, textarea, select') ?? [];
  return Object.fromEntries(
    boxes
      .filter((box) => box.getAttribute('type') !== 'checkbox')
      .map((box) => [
        box.getAttribute('name') ?? '',
        box.tagName === 'TEXTAREA'
          ? box.textContent
          : box.tagName === 'SELECT'
            ? (box.querySelector('option[selected]')?.getAttribute('value') ?? '')
            : (box.getAttribute('value') ?? ''),
      ]),
  );
}
const shown = async (id: string): Promise<WordingJson> =>
  (await (await ask(`/api/wordings/${id}`)).json()) as WordingJson;
const copy = async (name: string): Promise<WordingJson> =>
  (await (
    await ask('/api/wordings', { json: { name, manner: renewal.manner, text: renewal.text } })
  ).json()) as WordingJson;
const keysOf = (it: WordingJson) => it.text.en?.clauses.map(({ key }) => key);

describe('the form', () => {
  it('changes nothing when it is sent as it was shown', async () => {
    const { id } = await copy('As it is');
    const answer = await ask(`/wordings/${id}`, { form: await boxesOf(`/wordings/${id}/edit`) });
    expect(answer.status).toBe(303);
    expect((await shown(id)).edition).toBe(1);
  });

  it('moves a clause to its number, takes out the ticked one and adds what stands in an empty row', async () => {
    const { id } = await copy('Moved');
    const boxes = await boxesOf(`/wordings/${id}/edit`);
    const added = Object.fromEntries(
      ['en', 'fr', 'es'].flatMap((language) => [
        [`text.${language}.clauses.9.heading`, 'Data'],
        [`text.${language}.clauses.9.text`, 'Data of {{partner}}.'],
      ]),
    );
    const moved = { 'clauses.8.order': '1.5', 'clauses.1.remove': 'true' };
    await ask(`/wordings/${id}`, { form: { ...boxes, ...added, ...moved } });
    const it = await shown(id);
    expect(keysOf(it)).toEqual([
      ...['purpose', 'signature', 'start', 'duration', 'contributions', 'obligations', 'notice', 'renewal', 'c1'],
    ]);
    expect([it.edition, it.text.fr?.clauses.at(-1)?.heading]).toEqual([2, 'Data']);
  });

  it('takes out a language whose boxes are all empty', async () => {
    const { id } = await copy('Without Spanish');
    const boxes = await boxesOf(`/wordings/${id}/edit`);
    const form = Object.fromEntries(
      Object.entries(boxes).map(([name, value]) => [name, name.startsWith('text.es.') ? '' : value]),
    );
    await ask(`/wordings/${id}`, { form });
    expect(Object.keys((await shown(id)).text).sort()).toEqual(['en', 'fr']);
  });

  it('keeps what was typed when it is refused and says where', async () => {
    const boxes = await boxesOf(`/wordings/${renewal.id}/edit`);
    const form = { ...boxes, 'text.fr.clauses.2.text': 'Dès {{debut}}.', 'text.es.title': '' };
    const answer = await ask(`/wordings/${renewal.id}`, { form });
    expect(answer.status).toBe(422);
    const page = parse(await answer.text());
    expect(page.querySelector('[name="text.fr.clauses.2.text"]')?.textContent).toBe('Dès {{debut}}.');
    const summary = page.querySelector('.error-summary');
    expect(summary?.textContent).toContain('Title of the document (Español)');
    const required = await ask(`/wordings/${renewal.id}`, {
      form: { ...form, 'text.es.title': boxes['text.es.title'] ?? '' },
    });
    const again = parse(await required.text()).querySelector('.error-summary');
    expect(again?.textContent).toContain('Text (Français, Clause 3)');
    expect(again?.textContent).toContain('{{debut}} is not a slot');
    expect((await shown(renewal.id)).edition).toBe(1);
  });

  it('gives more empty clauses without saving', async () => {
    const boxes = await boxesOf(`/wordings/${renewal.id}/edit`);
    const answer = await ask(`/wordings/${renewal.id}`, { form: { ...boxes, name: 'Not saved', do: 'more' } });
    const page = parse(await answer.text());
    expect(page.querySelectorAll('[name$=".order"]')).toHaveLength(13);
    expect(page.querySelector('[name="name"]')?.getAttribute('value')).toBe('Not saved');
    expect((await shown(renewal.id)).name).toBe('Renewal of an agreement');
  });

  it('says so when somebody else has changed it, and saves over it at the second try', async () => {
    const { id, version } = await copy('Both change it');
    const boxes = await boxesOf(`/wordings/${id}/edit`);
    await ask(`/api/wordings/${id}`, {
      ...{ method: 'PATCH', json: { name: 'Theirs' }, headers: { 'if-match': `"${version}"` } },
    });
    const refused = await ask(`/wordings/${id}`, { form: { ...boxes, name: 'Mine' } });
    expect(refused.status).toBe(412);
    const page = parse(await refused.text());
    const now = page.querySelector('main [name="version"]')?.getAttribute('value') ?? '';
    await ask(`/wordings/${id}`, { form: { ...boxes, name: 'Mine', version: now } });
    expect((await shown(id)).name).toBe('Mine');
  });

  it('makes a new template', async () => {
    const form = {
      ...(await boxesOf('/wordings/new')),
      ...{ name: 'For offices', kind: 'office', manner: 'amendment' },
      ...{
        'text.en.title': 'Office',
        'text.en.clauses.1.heading': 'Rooms',
        'text.en.clauses.1.text': '{{contributions}}',
      },
    };
    const answer = await ask('/wordings', { form });
    const made = await shown(answer.headers.get('location')?.split('/').at(-1) ?? '');
    expect(made).toMatchObject({ kind: 'office', manner: 'amendment', edition: 1 });
    expect(made.text).toEqual({
      en: { title: 'Office', clauses: [{ key: 'c1', heading: 'Rooms', text: '{{contributions}}' }] },
    });
  });
});

describe('the record', () => {
  it('shows the text in each language with its slots, and what an earlier edition said', async () => {
    const { id, version } = await copy('Read again');
    await ask(`/api/wordings/${id}`, {
      ...{ method: 'PATCH', headers: { 'if-match': `"${version}"` } },
      json: { text: { en: { title: 'Something else', clauses: renewal.text.en?.clauses } } },
    });
    const page = parse(await (await ask(`/wordings/${id}`)).text());
    expect(page.querySelector('#en h3')?.textContent).toBe('Something else');
    expect(page.querySelector('#fr [lang="fr"] code.slot')?.textContent).toBe('initiative');
    const old = parse(await (await ask(`/wordings/${id}?edition=1`)).text());
    expect(old.querySelector('#en h3')?.textContent).toContain('Renewal of the agreement');
    expect(old.querySelector('.notice')?.textContent).toContain('This is edition 1');
  });

  it('is archived, and restored by Undo', async () => {
    const { id, version } = await copy('Archived by hand');
    const answer = await ask(`/wordings/${id}/archive`, { form: { version: String(version) } });
    const list = await ask('/wordings', { headers: { cookie: '' } });
    expect([answer.status, list.status]).toEqual([303, 303]);
    expect((await shown(id)).archivedAt).not.toBeNull();
    const journal = (await (await ask('/api/journal?limit=1')).json()) as { items: { id: string }[] };
    await ask('/undo', { form: { entry: journal.items[0]?.id ?? '' } });
    expect((await shown(id)).archivedAt).toBeNull();
  });

  it('is a PDF in each language, slots and all', async () => {
    const answer = await ask(`/wordings/${renewal.id}/preview.pdf?language=es`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const { text } = await extractText(new Uint8Array(await answer.arrayBuffer()));
    expect(text.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'Renovación del acuerdo entre {{initiative}} y {{partner}}',
    );
    expect((await ask(`/wordings/${renewal.id}/preview.pdf?language=de`)).status).toBe(404);
  });

  it('offers no change to who may only read', async () => {
    const page = parse(await (await house.as('viewer')(`/wordings/${renewal.id}`)).text());
    expect(page.querySelector('main .actions form, main [href$="/edit"]')).toBeNull();
  });

  it('stands in the menu of administrators', async () => {
    const page = parse(await (await house.as('admin')('/wordings')).text());
    expect(page.querySelector('nav [href="/wordings"]')?.textContent).toContain('Templates');
  });
});
