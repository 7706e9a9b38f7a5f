import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/values/language.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
const ids: Record<string, string> = {};
const page = async (path: string, role: 'fundraiser' | 'viewer' = 'fundraiser') => {
  const answer = await house.as(role)(path);
  expect(answer.status, path).toBe(200);
  return parse(await answer.text());
};
const inLanguage = (language: string) => async (path: string, form?: Record<string, string>) => {
  const { id } = await house.staff('communications');
  await house.database.orm.em.fork().execute('update staff set language = ? where id = ?', [language, id]);
  const answer = await house.as('communications')(path, form && { form });
  return { status: answer.status, root: parse(await answer.text()), location: answer.headers.get('location') ?? '' };
};
const post = (path: string, form: Record<string, string>) => house.as('fundraiser')(path, { form });
const made = async (path: string, json: unknown) =>
  (await (await house.as('fundraiser')(path, { json })).json()) as { id: string; version: number };
const toastOf = (answer: Response) => {
  const cookie = /loam\.toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  return JSON.parse(Buffer.from(cookie, 'base64url').toString()) as {
    text: string;
    undo?: { action: string; fields: { entry: string } };
  };
};
const hostile = '<img src=x onerror=alert(1)>';

beforeAll(async () => {
  house = await openHouse();
  ids.organisation = (
    await made('/api/organisations', {
      name: 'Fundación Raíces',
      acronym: 'FR',
      country: 'ES',
      kind: 'foundation',
      relations: [{ kind: 'partner', since: '2020-01-01' }],
      tags: ['soil'],
    })
  ).id;
  ids.person = (
    await made('/api/people', {
      givenName: 'María',
      familyName: 'Quispe',
      emails: ['maria@raices.example'],
      phones: ['+34 91 000'],
      languages: ['es', 'en'],
      tags: ['press'],
      affiliations: [{ organisationId: ids.organisation, function: 'Directora', since: '2021-01-01' }],
    })
  ).id;
  ids.task = (
    await made('/api/tasks', { title: 'Send the concept note', dueOn: '2026-11-10', organisationId: ids.organisation })
  ).id;
  ids.note = (await made('/api/activities', { kind: 'note', text: hostile, organisationId: ids.organisation })).id;
});
afterAll(() => house?.close());

describe('the list of organisations', () => {
  it('finds by a name without its accents and keeps the filter in the form', async () => {
    const root = await page('/organisations?q=fundacion%20raices&country=ES');
    expect(root.querySelectorAll('tbody tr').map((row) => row.querySelector('th')?.text)).toEqual(['Fundación Raíces']);
    expect(root.querySelector('input[name=q]')?.getAttribute('value')).toBe('fundacion raices');
    expect(root.querySelector('select[name=country] option[selected]')?.getAttribute('value')).toBe('ES');
  });

  it('says what to do when nothing matches', async () => {
    const root = await page('/organisations?q=zzzz');
    expect(root.querySelector('.empty a')?.getAttribute('href')).toBe('/organisations');
  });

  it('offers a new organisation only to those who may add one', async () => {
    expect((await page('/organisations')).querySelector('a[href="/organisations/new"]')).not.toBeNull();
    expect((await page('/organisations', 'viewer')).querySelector('a[href="/organisations/new"]')).toBeNull();
  });
});

describe('a new organisation', () => {
  const form = { name: 'Banque Verte', acronym: 'BV', 'relations.0.kind': 'donor', 'relations.0.since': '2024-02-03' };

  it('is added with an Undo that takes it back', async () => {
    const answer = await post('/organisations', {
      ...form,
      tags: 'soil, water',
      'identifiers.0.scheme': 'ror',
      'identifiers.0.value': '03x',
    });
    expect(answer.status).toBe(303);
    const path = answer.headers.get('location') ?? '';
    const it = await (await house.as('viewer')(`/api${path}`)).json();
    expect(it).toMatchObject({
      relations: [{ kind: 'donor', since: '2024-02-03' }],
      identifiers: [{ scheme: 'ror', value: '03x' }],
      tags: ['soil', 'water'],
    });
    const { undo } = toastOf(answer);
    expect((await post(undo?.action ?? '', undo?.fields ?? {})).status).toBe(303);
    expect((await (await house.as('viewer')(`/api${path}`)).json()).archivedAt).not.toBeNull();
  });

  it('that looks like another is held back until confirmed, with what was typed', async () => {
    const answer = await post('/organisations', { name: 'FUNDACION RAICES', acronym: 'X9' });
    const root = parse(await answer.text());
    expect(answer.status).toBe(409);
    expect(root.querySelector(`.notice a[href="/organisations/${ids.organisation}"]`)?.text).toBe('Fundación Raíces');
    expect(root.querySelector('input[name=name]')?.getAttribute('value')).toBe('FUNDACION RAICES');
    expect(root.querySelector('input[name=acronym]')?.getAttribute('value')).toBe('X9');
    expect(root.querySelector('button[name=confirmed]')).not.toBeNull();
    expect((await post('/organisations', { name: 'FUNDACION RAICES', confirmed: 'yes' })).status).toBe(303);
  });

  it('brings more rows without saving', async () => {
    const answer = await post('/organisations', { ...form, more: 'yes' });
    const root = parse(await answer.text());
    expect(answer.status).toBe(200);
    expect(root.querySelector('[name="relations.3.kind"]')).not.toBeNull();
    expect(root.querySelector('[name="relations.0.since"]')?.getAttribute('value')).toBe('2024-02-03');
  });
});

describe.each(languages)('a form with faults in %s', (language) => {
  it('of an organisation comes back with what was typed and a message at each field', async () => {
    const { status, root } = await inLanguage(language)('/organisations', {
      name: '  ',
      'names.fr': 'Racines',
      'relations.0.kind': '',
      'relations.0.since': '2024-02-03',
      'relations.1.kind': 'member',
      'relations.1.since': '2023-02-29',
    });
    expect(status).toBe(422);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe(language);
    expect(root.querySelectorAll('.error-summary a').map((link) => link.getAttribute('href'))).toEqual([
      '#f-name',
      '#f-relations.0.kind',
      '#f-relations.1.since',
    ]);
    expect(root.querySelector('[name="names.fr"]')?.getAttribute('value')).toBe('Racines');
    expect(root.querySelector('[name="relations.1.since"]')?.getAttribute('value')).toBe('2023-02-29');
    expect(root.querySelector('[name="relations.1.kind"] option[selected]')?.getAttribute('value')).toBe('member');
    expect(root.querySelector('[name=name]')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('of a person keeps every line', async () => {
    const { status, root } = await inLanguage(language)('/people', {
      familyName: '',
      givenName: 'María',
      emails: 'not an address\nb@example.org',
      'affiliations.0.organisation': 'Nowhere at all',
      'affiliations.0.function': 'Directora',
    });
    expect(status).toBe(422);
    expect(root.querySelector('textarea[name=emails]')?.text.trim()).toBe('not an address\nb@example.org');
    expect(root.querySelector('[name="affiliations.0.organisation"]')?.getAttribute('value')).toBe('Nowhere at all');
    expect(root.querySelector('[name="affiliations.0.function"]')?.getAttribute('value')).toBe('Directora');
    expect(root.querySelector('[name=givenName]')?.getAttribute('value')).toBe('María');
  });

  it('of the quick log shows the record again', async () => {
    const { status, root } = await inLanguage(language)(`/organisations/${ids.organisation}/log`, {
      kind: 'call',
      text: '',
      happenedOn: '2026-02-30',
    });
    expect(status).toBe(422);
    expect(root.querySelector('#log [name=happenedOn]')?.getAttribute('value')).toBe('2026-02-30');
    expect(root.querySelector('#log [name=kind] option[selected]')?.getAttribute('value')).toBe('call');
    expect(root.querySelectorAll('#log .error-summary a')).toHaveLength(2);
  });

  it('of a task keeps the day and the owner', async () => {
    const { id } = await house.staff('fundraiser');
    const { status, root } = await inLanguage(language)('/tasks', { title: '', dueOn: '2027-01-05', ownerId: id });
    expect(status).toBe(422);
    expect(root.querySelector('[name=dueOn]')?.getAttribute('value')).toBe('2027-01-05');
    expect(root.querySelector('[name=ownerId] option[selected]')?.getAttribute('value')).toBe(id);
  });
});

describe.each([
  ['en', '11 days overdue', 'Spain', 'Partner', 'Organisation added'],
  ['fr', '11 jours de retard', 'Espagne', 'Partenaire', 'Organisation ajoutée'],
  ['es', '11 días de retraso', 'España', 'Socio', 'Organización añadida'],
])('the record of an organisation in %s', (language, overdue, country, relation, added) => {
  it('says its country, its relation, what is overdue and what happened', async () => {
    const { root } = await inLanguage(language)(`/organisations/${ids.organisation}`);
    expect(root.querySelector('.page-header')?.text).toContain(country);
    expect(root.querySelector('.page-header .badge')?.text).toBe(relation);
    expect(root.querySelector('#tasks .badge.danger')?.text).toBe(overdue);
    expect(root.querySelector('.timeline')?.text).toContain(added);
    expect(root.querySelector('.aside')?.text).toContain('María Quispe');
  });
});

describe('the record of an organisation', () => {
  it('shows hostile text as text', async () => {
    const root = await page(`/organisations/${ids.organisation}`);
    expect(root.querySelector('.timeline img')).toBeNull();
    expect(root.querySelector('.timeline')?.innerHTML).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('tells a change in words, never as JSON', async () => {
    const it = await (await house.as('viewer')(`/api/organisations/${ids.organisation}`)).json();
    const change = {
      country: 'BO',
      relations: [{ kind: 'donor' }],
      identifiers: [{ scheme: 'ror', value: '03x' }],
      names: { fr: 'Racines' },
    };
    const headers = { 'if-match': `"${it.version}"` };
    await house.as('fundraiser')(`/api/organisations/${ids.organisation}`, { method: 'PATCH', json: change, headers });
    const text = (await page(`/organisations/${ids.organisation}`)).querySelector('.timeline')?.text ?? '';
    expect(text).toContain('Partner since 1 Jan 2020');
    expect(text).toContain('Bolivia');
    expect(text).toContain('ROR 03x');
    expect(text).toContain('Racines (French)');
    expect(text).not.toMatch(/[{}[\]]|funderGroup|null/);
  });

  it('offers no change to a viewer', async () => {
    const root = await page(`/organisations/${ids.organisation}`, 'viewer');
    expect(root.querySelectorAll('main form')).toHaveLength(0);
  });

  it('refuses an edit of a version that somebody changed since, with what was typed', async () => {
    const answer = await post(`/organisations/${ids.organisation}`, { name: 'Raíces', version: '1' });
    const root = parse(await answer.text());
    expect(answer.status).toBe(412);
    expect(root.querySelector('[name=name]')?.getAttribute('value')).toBe('Raíces');
    expect(root.querySelector('.error-summary')?.text).toContain('changed after you read it');
  });

  it('is archived and restored', async () => {
    const { id, version } = await made('/api/organisations', { name: 'Quellwasser Stiftung' });
    await post(`/organisations/${id}/archive`, { version: String(version) });
    const root = await page(`/organisations/${id}`);
    expect(root.querySelector('#log')).toBeNull();
    expect((await post(`/organisations/${id}/restore`, {})).status).toBe(303);
    expect((await page(`/organisations/${id}`)).querySelector('#log')).not.toBeNull();
  });

  it('of an unknown or malformed id is not found', async () => {
    for (const id of ['x', '018f0000-0000-7000-8000-000000000000'])
      expect((await house.as('viewer')(`/organisations/${id}`)).status).toBe(404);
  });
});

describe('a person', () => {
  it('has links to write and to ring, and languages in order', async () => {
    const root = await page(`/people/${ids.person}`);
    expect(root.querySelector('a[href="mailto:maria@raices.example"]')).not.toBeNull();
    expect(root.querySelector('a[href="tel:+3491000"]')).not.toBeNull();
    expect(root.querySelectorAll('dd ol li').map((item) => item.text)).toEqual(['1. Spanish', '2. English']);
  });

  it('is put at an organisation by its acronym, and held back when another has the address', async () => {
    const form = {
      familyName: 'Other',
      emails: 'maria@raices.example',
      'affiliations.0.organisation': 'fr',
      'affiliations.0.function': 'Tesorero',
    };
    const held = await post('/people', form);
    expect(held.status).toBe(409);
    expect(parse(await held.text()).querySelector(`.notice a[href="/people/${ids.person}"]`)).not.toBeNull();
    const answer = await post('/people', { ...form, confirmed: 'yes' });
    const root = await page(answer.headers.get('location') ?? '');
    expect(root.querySelector('.notice.warn a')?.getAttribute('href')).toBe(`/people/${ids.person}`);
    expect(root.querySelector('.subtitle')?.text).toContain('Tesorero');
  });

  it('gets a choice when a name may mean several organisations', async () => {
    for (const name of ['Twin Fields', 'Twin Fields']) await made('/api/organisations', { name });
    const form = { familyName: 'Chooser', 'affiliations.0.organisation': 'Twin Fields' };
    const answer = await post('/people', form);
    const options = parse(await answer.text()).querySelectorAll('[name="affiliations.0.organisationId"] option');
    expect([answer.status, options.length]).toEqual([422, 3]);
    const chosen = options[2]?.getAttribute('value') ?? '';
    expect((await post('/people', { ...form, 'affiliations.0.organisationId': chosen })).status).toBe(303);
  });
});

describe('a task', () => {
  it('is completed with one press, comes back where one was, and can be undone', async () => {
    const back = `/organisations/${ids.organisation}`;
    const answer = await post(`/tasks/${ids.task}/complete`, { back });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, back]);
    const task = async () => (await house.as('viewer')(`/api/tasks/${ids.task}`)).json();
    expect((await task()).completedOn).toBe('2026-11-21');
    const { undo } = toastOf(answer);
    await post(undo?.action ?? '', undo?.fields ?? {});
    expect((await task()).completedOn).toBeNull();
  });

  it('never leads to another site afterwards', async () => {
    for (const back of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const { id } = await made('/api/tasks', { title: 'x' });
      expect((await post(`/tasks/${id}/complete`, { back })).headers.get('location')).toBe('/tasks');
    }
  });

  it('stands in the list of its owner and of everyone', async () => {
    const { id } = await house.staff('fundraiser');
    await made('/api/tasks', { title: 'Only mine', ownerId: id });
    const titles = (root: Awaited<ReturnType<typeof page>>) =>
      root.querySelectorAll('tbody th').map((cell) => cell.text);
    expect(titles(await page('/tasks'))).toEqual(['Only mine']);
    expect(titles(await page('/tasks?owner=all'))).toEqual(
      expect.arrayContaining(['Only mine', 'Send the concept note']),
    );
  });
});

it('a logged note is corrected and archived on its own page', async () => {
  const { id } = await made('/api/activities', { kind: 'note', text: 'Teh', organisationId: ids.organisation });
  const form = { kind: 'call', text: 'The', happenedOn: '2026-11-19' };
  expect((await post(`/activities/${id}`, { ...form, version: '1' })).status).toBe(303);
  expect((await post(`/activities/${id}`, { ...form, text: 'x', version: '1' })).status).toBe(412);
  const it = await (await house.as('viewer')(`/api/activities/${id}`)).json();
  expect(it).toMatchObject({ kind: 'call', text: 'The', version: 2 });
  const answer = await post(`/activities/${id}/archive`, { version: '2' });
  expect(answer.headers.get('location')).toBe(`/organisations/${ids.organisation}`);
});

describe('a form that comes back because somebody changed the record meanwhile', () => {
  it.each([
    ['organisations', { name: 'Suelo Vivo' }, { name: 'Suelo Vivo AC' }],
    ['people', { familyName: 'Mamani' }, { familyName: 'Mamani Choque' }],
    ['tasks', { title: 'Ring AFRIS' }, { title: 'Ring AFRIS and OIV' }],
    [
      'activities',
      { kind: 'note', text: 'Rang' },
      { kind: 'note', text: 'Rang, nobody there', happenedOn: '2026-11-19' },
    ],
  ])('/%s: can be saved after all, and leads to what is there now', async (room, first, mine) => {
    const on = room === 'activities' ? { organisationId: ids.organisation } : {};
    const { id } = await made(`/api/${room}`, { ...first, ...on });
    const path = `/${room}/${id}`;
    const record = room === 'tasks' || room === 'activities' ? `${path}/edit` : path;
    const headers = { 'if-match': '"1"' };
    const theirs =
      room === 'activities' ? { kind: 'call' } : room === 'tasks' ? { dueOn: '2027-01-05' } : { tags: ['soil'] };
    await house.as('admin')(`/api${path}`, { method: 'PATCH', json: theirs, headers });
    const late = await post(path, { ...mine, version: '1' });
    const root = parse(await late.text());
    expect(late.status).toBe(412);
    expect(root.querySelector('.error-summary')?.text).toContain('changed after you read it');
    expect(root.querySelector(`.form-intro a[href="${record}"]`)?.text).toBe('See how it stands now');
    const form = root.querySelector(`form[action="${path}"]`);
    const version = form?.querySelector('input[name=version]')?.getAttribute('value') ?? '';
    expect(version).toBe('2');
    expect((await post(path, { ...mine, version })).status).toBe(303);
    expect(await (await house.as('viewer')(`/api${path}`)).json()).toMatchObject(mine);
  });
});
