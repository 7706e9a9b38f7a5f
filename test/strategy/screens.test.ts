import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/values/language.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('admin');
});
afterAll(() => house?.close());

const page = async (path: string, language: Language = 'en'): Promise<HTMLElement> => {
  // A reader without a language of their own is served in that of the browser.
  await house.database.orm.em.getConnection().execute(`update staff set language = '${language}'`);
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  return parse(await answer.text());
};
const text = (node: HTMLElement | null): string => (node?.structuredText ?? '').replace(/\s+/gu, ' ');
const rows = (node: HTMLElement): string[] => node.querySelectorAll('main tbody tr').map(text);
const fields = (node: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    node
      .querySelectorAll('main form input, main form textarea, main form select')
      .map((box) => [
        box.getAttribute('name') ?? '',
        box.tagName === 'SELECT'
          ? (box.querySelector('option[selected]')?.getAttribute('value') ?? '')
          : box.tagName === 'TEXTAREA'
            ? box.text
            : (box.getAttribute('value') ?? ''),
      ]),
  );

describe('the browser of the plan', () => {
  test('shows six goals with 24 objectives, 13 under Core and 11 under Global Facilities', async () => {
    const shown = await page('/strategy');
    expect(
      shown
        .querySelectorAll('main [id^=goal-]')
        .map(({ id }) => id.slice(-1))
        .join(''),
    ).toBe('ABCDEF');
    expect(rows(shown)).toHaveLength(24);
    expect(shown.querySelectorAll('.figures strong').map(text)).toEqual(['24', '13', '11', '19']);
    expect(text(shown.querySelector('.figures small'))).toBe('= 13 + 11');
  });

  test.each([
    ['family=core', 13],
    ['family=global', 11],
    ['facility=GF.1', 5],
    ['facility=CF.I', 0],
    ['unclear=yes', 19],
    ['q=dashboard', 2],
    ['q=f2', 1],
    ['q=orientations+list+regional', 2],
    ['q=&family=&facility=', 24],
  ])('narrows to ?%s', async (query, count) => {
    expect(rows(await page(`/strategy?${query}`))).toHaveLength(count);
  });

  test('marks objectives whose text is unclear, with how many points', async () => {
    const marked = rows(await page('/strategy'));
    expect(marked.find((row) => row.includes('F2 '))).toContain('5 unclear points');
    expect(marked.find((row) => row.includes('A3 '))).not.toContain('unclear');
  });

  test('refuses a family that does not exist, and a version that does not', async () => {
    expect((await ask('/strategy?family=regional')).status).toBe(400);
    expect((await ask('/strategy?plan=1999')).status).toBe(404);
  });

  test.each([
    ['en', 'Strategic Plan', 'Contradictions'],
    ['fr', 'Plan stratégique', 'Mécanismes mondiaux'],
    ['es', 'Plan estratégico', 'Mecanismos mundiales'],
  ] as const)('speaks %s, and leaves the words of the plan in English, marked so', async (language, title, word) => {
    const shown = await page('/strategy', language);
    expect(shown.querySelector('html')?.getAttribute('lang')).toBe(language);
    expect(text(shown.querySelector('h1'))).toBe(title);
    expect(text(shown.querySelector('main'))).toContain(word);
    const english = shown.querySelectorAll('main [lang=en]').map(text).join('\n');
    expect(english).toContain('Enhance Resource Mobilization to ensure the long term viability of the Initiative');
    expect(english).toContain('raise awareness and advocacy, build trust');
  });
});

describe('the facilities', () => {
  test('are seven and seven, with their objectives; CF.I and CF.II say that none is attached', async () => {
    const all = rows(await page('/strategy/facilities'));
    expect(all).toHaveLength(14);
    expect(all.filter((row) => row.includes('no objective attached'))).toEqual([
      expect.stringContaining('CF.I Strategy'),
      expect.stringContaining('CF.II Governance & Administration'),
    ]);
    expect(all.find((row) => row.includes('GF.1 '))).toContain('A2, B2, B3, B4, E1');
  });

  test.each([
    ['en', 'The documents attach no strategic objective to CF.I.'],
    ['fr', 'Les documents ne rattachent aucun objectif stratégique à CF.I.'],
    ['es', 'Los documentos no asocian ningún objetivo estratégico a CF.I.'],
  ] as const)('CF.I says it in %s', async (language, sentence) => {
    expect(text((await page('/strategy/facilities/CF.I', language)).querySelector('main'))).toContain(sentence);
  });

  test('CF.IV shows both of its numerals with the place of each, and what is made of it', async () => {
    const block = (await page('/strategy/facilities/CF.IV'))
      .querySelectorAll('main section')
      .find((section) => text(section.querySelector('h3')) === 'Numeral of Soil Health Programs');
    if (!block) throw new Error('no such block');
    expect(rows(parse(`<main>${block.outerHTML}</main>`))).toEqual([
      expect.stringMatching(/^IV .*Implementation Plan list; Orientations; table/),
      expect.stringMatching(/^VI .*slide heading "Soil Health Programs = Core Facility VI"/),
    ]);
    expect(text(block.querySelector('.outcome'))).toBe('What is made of it: CF.IV.');
  });

  test('lead to the partnerships under them', async () => {
    const link = (await page('/strategy/facilities/CF.III')).querySelector('a[href="/partnerships?facility=CF.III"]');
    expect(text(link)).toBe('Partnerships under CF.III');
  });

  test('GF.8, global in 2021 only, is not found', async () => {
    expect((await ask('/strategy/facilities/GF.8')).status).toBe(404);
  });
});

describe('an objective', () => {
  test.each([
    ['en', '€961,000'],
    ['fr', '961 000 €'],
    ['es', '961.000 €'],
  ] as const)('F2 shows its words and its numbers in %s', async (language, amount) => {
    const main = (await page('/strategy/objectives/F2', language)).querySelector('main');
    expect(text(main)).toContain('Total annual budget 2020: 961 K Euros (including core budget of 721 K Euros)');
    expect(text(main)).toContain('Manage a 10 to 20 million Euros budget.');
    expect(text(main)).toContain(amount);
  });

  test('F2 shows the contradiction about its targets with each source', async () => {
    const shown = await page('/strategy/objectives/F2');
    const values = text(shown.querySelector('#contradictions'));
    expect(values).toContain('961 K; 2-5 million; 10-20 million');
    expect(values).toContain('2023 Roadmap & Operational Framework');
    expect(shown.querySelectorAll('.points li')).toHaveLength(5);
  });

  test('A5 has no short title, D1 no number: both are said, not guessed', async () => {
    expect(text((await page('/strategy/objectives/A5')).querySelector('h1'))).toMatch(/^A5/);
    expect(text((await page('/strategy/objectives/D1')).querySelector('main'))).toContain('The texts give no number.');
  });
});

describe('the contradictions', () => {
  test.each(languages)('are all 22 there in %s, with two or more values each', async (language) => {
    const shown = await page('/strategy/contradictions', language);
    const blocks = shown.querySelectorAll('main section');
    expect(blocks).toHaveLength(22);
    for (const block of blocks) expect(block.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
    expect(text(shown.querySelector('main'))).toContain('adopted end of Q2 2022');
  });
});

describe('the forms', () => {
  const post = (path: string, form: Record<string, string>) => ask(path, { form });

  test('correcting D3 keeps what was not touched, and offers to undo', async () => {
    const form = fields(await page('/strategy/objectives/D3/edit'));
    const before = await page('/strategy/objectives/D3');
    const answer = await post('/strategy/objectives/D3', { ...form, shortTitle: 'Youth & Seniors' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/strategy/objectives/D3');
    const toast = /loam\.toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(toast, 'base64url').toString())).toMatchObject({
      text: 'D3 has been corrected.',
      undo: { action: '/undo', fields: { entry: expect.stringMatching(/^\d+$/) } },
    });
    const after = await page('/strategy/objectives/D3');
    expect(text(after.querySelector('h1'))).toContain('D3 Youth & Seniors');
    expect(rows(after)).toEqual(rows(before));
  });

  test('saving without a change journals nothing and offers no undo', async () => {
    const answer = await post('/strategy/objectives/C2', fields(await page('/strategy/objectives/C2/edit')));
    const toast = /loam\.toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(toast, 'base64url').toString())).toEqual({
      text: 'Nothing was different, so nothing was changed.',
    });
  });

  test('a number typed the French way is read, and one that is none is shown again with what is wrong', async () => {
    const form = fields(await page('/strategy/objectives/E1/edit', 'fr'));
    const good = await post('/strategy/objectives/E1', { ...form, 'quantities.0.max': '2 000,5' });
    expect(good.status).toBe(303);
    const fresh = fields(await page('/strategy/objectives/E1/edit', 'fr'));
    expect(fresh['quantities.0.max']).toBe('2000,5');
    const bad = await post('/strategy/objectives/E1', { ...fresh, shortTitle: 'Mesure', 'quantities.0.min': 'cinq' });
    expect(bad.status).toBe(422);
    const again = parse(await bad.text());
    expect(fields(again)).toMatchObject({ shortTitle: 'Mesure', 'quantities.0.min': 'cinq' });
    expect(text(again.querySelector('[role=alert]'))).toContain('De');
    expect(again.querySelector('[name="quantities.0.min"]')?.getAttribute('aria-invalid')).toBe('true');
  });

  test('a stale version keeps what was typed, leads to the record and can be saved after all', async () => {
    const form = fields(await page('/strategy/objectives/B4/edit'));
    await post('/strategy/objectives/B4', { ...form, shortTitle: 'Toolkit' });
    const late = await post('/strategy/objectives/B4', { ...form, shortTitle: 'Tools' });
    expect(late.status).toBe(412);
    const again = parse(await late.text());
    expect(fields(again).shortTitle).toBe('Tools');
    expect(again.querySelector('.notice a')?.getAttribute('href')).toBe('/strategy/objectives/B4');
    expect(text((await page('/strategy/objectives/B4')).querySelector('h1'))).toContain('Toolkit');
    expect((await post('/strategy/objectives/B4', fields(again))).status).toBe(303);
    expect(text((await page('/strategy/objectives/B4')).querySelector('h1'))).toContain('Tools');
  });

  test('a new version is a copy that the switch then offers', async () => {
    const form = fields(await page('/strategy/plans/new?copy=2020'));
    expect(form.copyFrom).toBe('2020');
    const answer = await post('/strategy/plans', { ...form, code: '2022', title: 'Version 2' });
    expect(answer.headers.get('location')).toBe('/strategy?plan=2022');
    const shown = await page('/strategy?plan=2022');
    expect(shown.querySelectorAll('nav.pills a').map(text)).toEqual(['2020', '2022']);
    expect(rows(shown)).toHaveLength(24);
    expect(text((await page('/strategy/objectives/F2?plan=2022')).querySelector('.aside'))).toContain('2020');
  });

  test('a new objective is added to the version that was looked at', async () => {
    const form = fields(await page('/strategy/objectives/new?plan=2020'));
    const added = { ...form, code: 'f4', description: 'A fund for soils', 'quantities.0.measure': '' };
    const answer = await post('/strategy/objectives', added);
    expect(answer.headers.get('location')).toBe('/strategy/objectives/F4');
    expect(text((await page('/strategy/objectives/F4')).querySelector('main'))).toContain('A fund for soils');
  });

  test.each([
    ['en', 'Fill this in'],
    ['fr', 'Remplissez ce champ.'],
    ['es', 'Rellene este campo.'],
  ] as const)('an empty form says what is missing in %s', async (language, message) => {
    await page('/strategy/plans/new', language);
    const answer = await post('/strategy/plans', { code: '2023', title: '', validFrom: '', copyFrom: '' });
    expect(answer.status).toBe(422);
    const again = parse(await answer.text());
    expect(fields(again).code).toBe('2023');
    expect(text(again.querySelector('[role=alert]'))).toContain(message.slice(0, 8));
  });
});
