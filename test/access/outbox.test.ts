import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { keepFile } from '../../src/platform/files.ts';
import { queueMail } from '../../src/platform/outbox.ts';
import { compileMail } from '../../src/post/compile.ts';
import { mailWriter } from '../../src/post/render.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';
import { pdf } from '../platform/sample-files.ts';

let house: House;
let mailPath = '';
let secret = '';

beforeAll(async () => {
  house = await openHouse();
  const asked = { name: 'Fatou Sow', email: 'fatou@loam.example', role: 'viewer', language: 'fr' };
  await house.as('admin')('/api/staff', { json: asked });
  const list = parse(await (await house.as('admin')('/outbox')).text());
  mailPath = list.querySelector('.data tbody a')?.getAttribute('href') ?? '';
  const page = parse(await (await house.as('admin')(mailPath)).text());
  secret = page.querySelector('.secret')?.text.trim().split('/').at(-1) ?? '';
});
afterAll(() => house.close());

const set = (values: Record<string, string>) =>
  house.database.read.tables<{ mail: Record<string, string> }>().updateTable('mail').set(values).execute();

test('a person without a mail server finds the whole link, and it works', async () => {
  const page = parse(await (await house.as('admin')(mailPath)).text());
  const address = page.querySelector('.secret')?.text.trim() ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect((await house.as(null)(new URL(address).pathname)).status).toBe(200);
});

test('in production the link is masked on the page, in the text and in the preview', async () => {
  const parts = { ...house.parts, settings: { ...house.parts.settings, production: true } };
  const app = buildApp(parts, house.sessions, mailWriter(compileMail));
  const { as } = { as: house.as('admin') };
  const cookie = (await as('/outbox')) && (await house.sessions.create(await house.staff('admin'), new Headers()));
  const headers = { cookie: cookie.map((one) => one.split(';')[0]).join('; ') };
  for (const path of [mailPath, `${mailPath}/html`]) {
    const answer = await app.request(`http://localhost:3000${path}`, { headers });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain(secret);
  }
});

test('the mail as it looks is served alone', async () => {
  const answer = await house.as('admin')(`${mailPath}/html`);
  expect(answer.headers.get('content-security-policy')).toBe(
    "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
  );
});

test('the page of a mail names the files that go out with it', async () => {
  const id = await house.database.transaction(system('test'), async (work) => {
    const file = await keepFile(work, { bytes: pdf(), mediaType: 'application/pdf' });
    return queueMail(work, {
      template: 'invitation',
      language: 'fr',
      to: { name: 'AFRIS', address: 'sols@afris.example' },
      data: {},
      fileIds: [{ fileId: file.id, fileName: 'Accord <b>signé</b>.pdf' }],
    });
  });
  const page = parse(await (await house.as('admin')(`/outbox/${id}`)).text());
  const details = page.querySelectorAll('dl.details > div').find((it) => it.querySelector('dt')?.text === 'Attached');
  expect(details?.querySelector('dd')?.text).toBe('Accord <b>signé</b>.pdf');
  expect(details?.querySelector('b')).toBeNull();
});

test('a mail that waits is not sent twice', async () => {
  expect((await house.as('admin')(`${mailPath}/resend`, { form: {} })).status).toBe(409);
});

test('a refused mail is sent again, with a new link when the old one has expired', async () => {
  await set({ state: 'refused', last_error: 'refused_by_server: 550 no such person' });
  const said = await (await house.as('admin')(mailPath)).text();
  expect(said).toContain('The mail server refused it.');
  expect(said).toContain('550 no such person');
  house.clock.set('2026-12-01T09:00:00Z');
  expect((await house.as('admin')(`${mailPath}/resend`, { form: {} })).status).toBe(303);
  const page = parse(await (await house.as('admin')(mailPath)).text());
  const address = page.querySelector('.secret')?.text.trim() ?? '';
  expect(address).not.toContain(secret);
  expect((await house.as(null)(new URL(address).pathname)).status).toBe(200);
});

test.each([
  ['whose address has changed', { method: 'PATCH', json: { email: 'moved@loam.example' } }],
  ['who was deactivated', { method: 'DELETE' }],
])('no new link goes to the address of a person %s, and the page says so', async (_, change) => {
  const asked = { name: 'Ana Ruiz', email: 'ana@loam.example', role: 'viewer', language: 'es' };
  const admin = house.as('admin');
  const { id, version } = await (await admin('/api/staff', { json: asked })).json();
  const row = parse(await (await admin('/outbox')).text()).querySelector('.data tbody a');
  const path = row?.getAttribute('href') ?? '';
  const changed = await admin(`/api/staff/${id}`, { ...change, headers: { 'if-match': `"${version}"` } });
  expect(changed.ok).toBe(true);
  await set({ state: 'refused', last_error: 'refused_by_server: 550 no such person' });
  const answer = await admin(`${path}/resend`, { form: {} });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Send a new link from the page of that person');
  const links = house.database.read.tables<{ link: { staff_id: string; revoked_at: string | null } }>();
  const working = links
    .selectFrom('link')
    .select('staff_id')
    .where('staff_id', '=', id)
    .where('revoked_at', 'is', null);
  expect(await working.execute()).toEqual([]);
});
