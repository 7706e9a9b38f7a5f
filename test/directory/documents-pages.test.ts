import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { exe, html, pdf, png, text } from '../platform/sample-files.ts';

let house: House;
let oiv: { id: string; agreementId: string };
beforeAll(async () => {
  house = await openHouse();
  const { items } = await (await house.as('admin')('/api/partnerships?limit=200')).json();
  const found = items.find(({ organisation }: { organisation: { name: string } }) => /OIV/.test(organisation.name));
  oiv = { id: found.organisation.id, agreementId: found.agreements[0].id };
});
afterAll(() => house?.close());

const file = (bytes: Uint8Array, name: string) => new File([Buffer.from(bytes)], name);
const post = (
  path: string,
  parts: Record<string, string | File>,
  role: 'communications' | 'viewer' = 'communications',
) => house.as(role)(path, { parts });
const page = async (path: string, role: 'communications' | 'viewer' = 'communications') => {
  const answer = await house.as(role)(path);
  expect(answer.status, path).toBe(200);
  return parse(await answer.text());
};
const toastOf = (answer: Response) => {
  const cookie = /loam\.toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  return JSON.parse(Buffer.from(cookie, 'base64url').toString()) as {
    text: string;
    undo?: { fields: { entry: string } };
  };
};
const kept = async (bytes: Uint8Array, name: string, title = '') => {
  const answer = await post('/documents', {
    about: 'partnership',
    id: await partnership(),
    title,
    file: file(bytes, name),
  });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
};
const partnership = async () =>
  (await (await house.as('admin')(`/api/agreements/${oiv.agreementId}`)).json()).partnershipId as string;

describe.each([
  ['organisation', () => oiv.id, '/organisations/'],
  ['agreement', () => oiv.agreementId, '/agreements/'],
] as const)('the record of an %s', (about, id, path) => {
  it('offers a form, keeps what it brings, shows it with a way to download it, and offers Undo', async () => {
    const add = (await page(path + id())).querySelector('#documents .actions a')?.getAttribute('href') ?? '';
    const form = (await page(add)).querySelector('form[enctype="multipart/form-data"]');
    expect(form?.getAttribute('action')).toBe('/documents');
    const hidden = form?.querySelectorAll('input[type=hidden]').map((it) => it.getAttribute('value'));
    expect(hidden).toEqual([about, id()]);
    const answer = await post('/documents', {
      about,
      id: id(),
      title: 'MoU of OIV',
      file: file(pdf(about), 'mou.pdf'),
    });
    expect(answer.headers.get('location')).toBe(`${path}${id()}#documents`);
    expect(toastOf(answer)).toMatchObject({ text: 'MoU of OIV was kept', undo: { action: '/undo' } });
    const card = (await page(path + id(), 'viewer')).querySelector('#documents');
    expect(card?.text).toMatch(/MoU of OIV.*PDF · \d+ bytes/);
    expect(card?.querySelector('.actions a')).toBeNull();
    const link = card?.querySelector('a[href$="/file"]')?.getAttribute('href') ?? '';
    expect((await house.as('viewer')(link)).headers.get('content-disposition')).toContain(
      'attachment; filename="mou.pdf"',
    );
  });
});

describe('the record of a person', () => {
  it('shows what is kept there', async () => {
    const json = { familyName: 'Martín', givenName: 'Inés' };
    const { id } = await (await house.as('admin')('/api/people', { json })).json();
    await post('/documents', { about: 'person', id, title: '', file: file(text('Inés'), 'Mandate.txt') });
    expect((await page(`/people/${id}`)).querySelector('#documents a')?.text).toBeTruthy();
    expect((await page(`/people/${id}`)).querySelector('#documents .line-list a')?.text).toBe('Mandate');
  });
});

describe('a form that is refused', () => {
  it.each([
    ['a program named like a PDF', exe, 'mou.pdf', 'Files of this kind are not taken.'],
    ['HTML named like text', html, 'note.txt', 'Files of this kind are not taken.'],
    ['an empty file', new Uint8Array(), 'mou.pdf', 'This file is empty.'],
    ['21 MB', new Uint8Array(21_000_000), 'mou.pdf', 'A file may have at most 20 MB.'],
  ])('because of %s keeps the title and says at the file what is wrong', async (_what, bytes, name, said) => {
    const parts = { about: 'organisation', id: oiv.id, title: 'My <b>title</b>', file: file(bytes, name) };
    const answer = await post('/documents', parts);
    const root = parse(await answer.text());
    expect(answer.status).toBe(422);
    expect(root.querySelector('#f-file-error')?.text).toContain(said);
    expect(root.querySelector('.error-summary a[href="#f-file"]')?.text).toMatch(/^File: /);
    expect(root.querySelector('input[name=title]')?.getAttribute('value')).toBe('My <b>title</b>');
  });

  it('because nothing was chosen says so', async () => {
    const answer = await post('/documents', { about: 'organisation', id: oiv.id, title: 'x' });
    expect(parse(await answer.text()).querySelector('#f-file-error')?.text).toContain('Fill this in.');
  });

  it('because 40 MB were sent tells what to do, as a page', async () => {
    const parts = { about: 'organisation', id: oiv.id, title: 'x', file: file(new Uint8Array(40_000_000), 'a.pdf') };
    const answer = await post('/documents', parts);
    expect(answer.status).toBe(413);
    expect(parse(await answer.text()).querySelector('main')?.text).toMatch(/at most 20 MB. Go back: what you typed/);
  });

  it('because its record does not exist is not found', async () => {
    const id = '01a1fdff-2c8e-7603-ae1b-741da010dd2e';
    for (const about of ['organisation', 'agreement', 'museum'])
      expect((await post('/documents', { about, id, title: '', file: file(pdf(), 'a.pdf') })).status, about).toBe(404);
    expect((await house.as('communications')('/documents/new')).status).toBe(404);
  });
});

describe('the page of a document', () => {
  it('lists its versions and takes another, which Undo takes back', async () => {
    const id = await kept(pdf('first'), 'first.pdf');
    const answer = await post(`/documents/${id}/versions`, { file: file(png, '../\u202escan.png') });
    expect(answer.headers.get('location')).toBe(`/documents/${id}`);
    const rows = () => page(`/documents/${id}`).then((root) => root.querySelectorAll('tbody tr').map((it) => it.text));
    expect(await rows()).toEqual([
      expect.stringMatching(/Version 2 *current *scan\.png *PNG/),
      expect.stringMatching(/Version 1 *first\.pdf *PDF/),
    ]);
    const entry = toastOf(answer).undo?.fields.entry ?? '';
    expect((await house.as('communications')('/undo', { form: { entry } })).status).toBe(303);
    expect(await rows()).toHaveLength(1);
  });

  it('offers to show an image, and shows it in a sandbox', async () => {
    const id = await kept(png, 'map.png');
    const view = (await page(`/documents/${id}`)).querySelector('a[href$="inline=1"]')?.getAttribute('href') ?? '';
    const answer = await house.as('viewer')(view);
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="map.png"/);
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('renames, says what is wrong with a name, and can be saved after somebody else did', async () => {
    const id = await kept(pdf('to rename'), 'a.pdf', 'Before');
    const form = { title: 'After', version: '1' };
    expect((await house.as('communications')(`/documents/${id}`, { form })).status).toBe(303);
    expect((await page(`/documents/${id}`)).querySelector('h1')?.text).toContain('After');
    const blank = await house.as('communications')(`/documents/${id}`, { form: { title: ' ', version: '2' } });
    expect(parse(await blank.text()).querySelector('#f-rename-title-error')?.text).toContain('Fill this in.');
    const stale = await house.as('communications')(`/documents/${id}`, { form });
    const root = parse(await stale.text());
    expect([stale.status, root.querySelector('input[name=version]')?.getAttribute('value')]).toEqual([412, '2']);
  });

  it('says that a file sent twice is there already', async () => {
    const id = await kept(pdf('twice'), 'a.pdf');
    const answer = await post(`/documents/${id}/versions`, { file: file(pdf('twice'), 'a.pdf') });
    expect([
      answer.status,
      parse(await answer.text())
        .querySelector('.notice')
        ?.text.trim(),
    ]).toEqual([409, 'This file is the current version already.']);
  });

  it('archives and restores, and what is archived takes nothing', async () => {
    const id = await kept(pdf('to archive'), 'a.pdf', 'Old letter');
    await house.as('communications')(`/documents/${id}/archive`, { form: { version: '1' } });
    const root = await page(`/documents/${id}`);
    expect(root.querySelector('input[type=file]')).toBeNull();
    expect((await page('/documents')).text).not.toContain('Old letter');
    expect((await post(`/documents/${id}/versions`, { file: file(pdf('later'), 'b.pdf') })).status).toBe(409);
    await house.as('communications')(`/documents/${id}/restore`, { form: {} });
    expect((await page('/documents')).text).toContain('Old letter');
  });

  it('lets a viewer read and download, and nothing else', async () => {
    const id = await kept(pdf('read only'), 'a.pdf');
    const root = await page(`/documents/${id}`, 'viewer');
    expect(root.querySelectorAll('main form').length).toBe(0);
    expect((await house.as('viewer')(`/documents/${id}/versions/1/file`)).status).toBe(200);
    expect((await post(`/documents/${id}/versions`, { file: file(pdf('x'), 'x.pdf') }, 'viewer')).status).toBe(403);
    expect((await house.as(null)(`/documents/${id}/versions/1/file`)).headers.get('location')).toContain('/sign-in?');
  });
});

it('the list of documents finds those of one record, and says whose they are', async () => {
  const root = await page(`/documents?organisation=${oiv.id}`);
  expect(root.querySelectorAll('tbody tr').length).toBeGreaterThan(2);
  const one = await page(`/documents?about=agreement&id=${oiv.agreementId}`);
  expect(one.querySelectorAll('tbody tr').map((row) => row.querySelector('th')?.text)).toEqual(['MoU of OIV']);
});
