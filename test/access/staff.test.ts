import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offerFirstAdmin } from '../../src/access/first-admin.ts';
import { linkAddress } from '../../src/access/link-address.ts';
import { type Role, roles, system } from '../../src/values/role.ts';
import { colleagues, type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  for (const role of roles) await house.as(role)('/api/staff');
});
afterAll(() => house.close());

const admin = () => house.as('admin');
const invite = async (name: string, role: Role) => {
  const email = `${name.split(' ')[0]?.toLowerCase()}@loam.example`;
  const made = await admin()('/api/staff', { json: { name, email, role, language: 'fr' } });
  return { status: made.status, body: await made.json() };
};
const sessionsOf = (id: string) =>
  house.database.read
    .tables<{ auth_session: { user_id: string } }>()
    .selectFrom('auth_session')
    .select('user_id')
    .where('user_id', '=', id)
    .execute();

describe('an invitation', () => {
  test('makes the person, with a mail in their language and a link', async () => {
    const { status, body } = await invite('Fatou Sow', 'viewer');
    expect([status, body]).toMatchObject([201, { name: 'Fatou Sow', role: 'viewer', version: 1, lastSeenAt: null }]);
    const mail = await house.database.read
      .tables<{ mail: Record<string, unknown> & { to_address: string } }>()
      .selectFrom('mail')
      .selectAll()
      .where('to_address', '=', 'fatou@loam.example')
      .executeTakeFirst();
    expect(mail).toMatchObject({ template: 'invitation', language: 'fr', state: 'queued' });
    expect(mail?.data).toEqual({
      name: 'Fatou Sow',
      inviter: 'Amina Diallo',
      role: 'Lecture seule',
      until: expect.stringContaining('28 nov. 2026'),
    });
  });

  test('is refused for an address that a colleague has', async () => {
    const again = await admin()('/api/staff', { json: { ...colleagues.viewer, role: 'viewer' } });
    expect([again.status, await again.json()]).toMatchObject([
      422,
      { errors: [{ pointer: '#/email', code: 'taken' }] },
    ]);
  });

  test('keeps what was typed when a field is at fault', async () => {
    const form = { name: 'Gilles', email: 'gilles', role: 'chief', language: 'fr' };
    const answer = await admin()('/staff', { form });
    const page = parse(await answer.text());
    expect(answer.status).toBe(422);
    expect(page.querySelector('[name=email]')?.getAttribute('value')).toBe('gilles');
    expect(page.querySelectorAll('.error-summary li')).toHaveLength(2);
  });
});

describe('the last administrator', () => {
  test('cannot be demoted', async () => {
    const { id, version } = await house.staff('admin');
    const answer = await admin()(`/api/staff/${id}`, {
      method: 'PATCH',
      json: { role: 'viewer' },
      headers: { 'if-match': `"${version}"` },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { errors: [{ pointer: '#/role', code: 'last_admin' }] },
    ]);
  });

  test('cannot be deactivated', async () => {
    const { id, version } = await house.staff('admin');
    const answer = await admin()(`/api/staff/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ code: 'last_admin' }] }]);
  });

  test('is told so on the page', async () => {
    const { id, version } = await house.staff('admin');
    const answer = await admin()(`/staff/${id}/deactivate`, { form: { version: String(version) } });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('last active administrator')]);
  });

  test('remains when two demote each other at once', async () => {
    const { body } = await invite('Hana Ito', 'admin');
    const { id, version } = await house.staff('admin');
    const demote = (who: string, at: number) =>
      admin()(`/api/staff/${who}`, { method: 'PATCH', json: { role: 'viewer' }, headers: { 'if-match': `"${at}"` } });
    const answers = await Promise.all([demote(id, version), demote(body.id, body.version)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    await house.database.transaction(system('test'), async (work) => {
      await work
        .tables<{ staff: { id: string; role: string } }>()
        .updateTable('staff')
        .set({ role: 'admin' })
        .where('id', '=', id)
        .execute();
    });
  });
});

describe('a deactivated member of staff', () => {
  test('is out at once, in every session, and cannot come back by link', async () => {
    const { id, version } = await house.staff('finance');
    const denis = house.as('finance');
    expect((await denis('/api/staff')).status).toBe(200);
    const gone = await admin()(`/api/staff/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    expect(gone.status).toBe(204);
    expect(await sessionsOf(id)).toEqual([]);
    expect((await denis('/api/staff')).status).toBe(401);
    await house.as(null)('/sign-in', { form: { email: colleagues.finance.email } });
    const mails = await house.database.read
      .tables<{ mail: { to_address: string } }>()
      .selectFrom('mail')
      .selectAll()
      .where('to_address', '=', colleagues.finance.email)
      .execute();
    expect(mails).toEqual([]);
  });

  test('keeps the sessions when the deactivation does not happen', async () => {
    const { id } = await house.staff('viewer');
    const stale = await admin()(`/api/staff/${id}`, { method: 'DELETE', headers: { 'if-match': '"99"' } });
    expect(stale.status).toBe(412);
    expect((await house.as('viewer')('/api/staff')).status).toBe(200);
  });
});

describe('an API key', () => {
  test('is shown once, and kept only as a hash', async () => {
    const made = await (await admin()('/api/keys', { json: { name: 'Dashboard', role: 'viewer' } })).json();
    const listed = await (await admin()('/api/keys')).json();
    const rows = await house.database.read.tables<{ api_key: object }>().selectFrom('api_key').selectAll().execute();
    expect(made.key).toMatch(/^loam_[\w-]{43}$/);
    expect(JSON.stringify(listed)).not.toContain(made.key);
    expect(JSON.stringify(rows)).not.toContain(made.key);
  });

  test('is not kept with the answer that an Idempotency-Key replays', async () => {
    const asking = { json: { name: 'Twice', role: 'viewer' }, headers: { 'idempotency-key': 'one' } };
    const first = await (await admin()('/api/keys', asking)).json();
    const second = await (await admin()('/api/keys', asking)).json();
    expect(second).toEqual({ ...first, key: undefined });
    const kept = await house.database.read
      .tables<{ idempotent_answer: object }>()
      .selectFrom('idempotent_answer')
      .selectAll()
      .execute();
    expect(JSON.stringify(kept)).not.toContain(first.key);
  });

  test('opens nothing once revoked', async () => {
    const made = await (await admin()('/api/keys', { json: { name: 'Gone', role: 'viewer' } })).json();
    const use = () => house.as(null)('/api/facilities', { headers: { authorization: `Bearer ${made.key}` } });
    expect((await use()).status).toBe(200);
    const revoked = await admin()(`/api/keys/${made.id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect(revoked.status).toBe(204);
    expect((await use()).status).toBe(401);
  });

  test('made on the page is on that page only', async () => {
    const form = { id: '01a1fe00-0000-7000-8000-00000000ab1e', name: 'By hand', role: 'finance' };
    const page = await (await admin()('/staff/keys', { form })).text();
    const key = /loam_[\w-]{43}/.exec(page)?.[0] ?? '';
    expect((await house.as(null)('/api/staff', { headers: { authorization: `Bearer ${key}` } })).status).toBe(200);
    expect(await (await admin()('/staff/keys')).text()).not.toContain(key);
  });
});

describe('the journal', () => {
  test('tells an administrator who was invited, with the personal values', async () => {
    const { body } = await invite('Ines Roche', 'finance');
    const { items } = await (await admin()(`/api/journal?subject=${body.id}`)).json();
    expect(items).toMatchObject([
      {
        action: 'staff.created',
        actor: { name: 'Amina Diallo' },
        personal: true,
        erased: false,
        after: { name: 'Ines Roche' },
      },
    ]);
  });

  test('keeps names and addresses out of the entry itself', async () => {
    const rows = await house.database.read
      .tables<{ journal: { subject_kind: string } }>()
      .selectFrom('journal')
      .selectAll()
      .where('subject_kind', '=', 'staff')
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('Ines Roche');
  });

  test('hides staff and keys from everybody else', async () => {
    const { items } = await (await house.as('fundraiser')('/api/journal?limit=200')).json();
    const kinds = new Set(items.map((it: { subject: { kind: string } }) => it.subject.kind));
    expect(kinds.has('staff') || kinds.has('key')).toBe(false);
  });

  test('runs backwards page by page, without a gap or a repetition', async () => {
    const all = await (await admin()('/api/journal?limit=200')).json();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null && seen.length < 60) {
      const page = await (await admin()(`/api/journal?limit=7${cursor && `&cursor=${cursor}`}`)).json();
      seen.push(...page.items.map((it: { id: string }) => it.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map((it: { id: string }) => it.id).slice(0, seen.length));
  });

  test.each(['from=yesterday', 'until=2026-02-30', 'colour=red', 'subject=x'])('refuses %s', async (query) => {
    expect((await admin()(`/api/journal?${query}`)).status).toBe(400);
  });

  test('takes a span of days', async () => {
    const count = async (query: string) => (await (await admin()(`/api/journal?limit=5&${query}`)).json()).items.length;
    expect(await count('from=2000-01-01&until=2199-12-31')).toBe(5);
    expect(await count('until=2000-01-01')).toBe(0);
  });
});

describe('the first administrator', () => {
  test('says who they are by the printed link, is signed in, and no second one follows', async () => {
    const empty = await openHouse();
    try {
      const addresses = await empty.database.transaction(system('start'), async (work) => {
        const links = [await offerFirstAdmin(work), await offerFirstAdmin(work)];
        const parts = { secret: empty.parts.secret, baseUrl: '' };
        return Promise.all(links.map((link) => (link ? linkAddress(parts, link) : '')));
      });
      const [first = '', second = ''] = addresses;
      const wrong = await empty.as(null)(first, { form: { name: '', email: 'x', language: 'fr' } });
      expect(wrong.status).toBe(422);
      const form = { name: 'Claire Nguyen', email: 'claire@loam.example', language: 'fr' };
      const made = await empty.as(null)(first, { form });
      expect([made.status, made.headers.get('location')]).toEqual([303, '/account']);
      const cookie = made.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const listed = await (await empty.as(null)('/api/staff', { headers: { cookie } })).json();
      expect(listed.items).toMatchObject([{ name: 'Claire Nguyen', role: 'admin', language: 'fr' }]);
      expect((await empty.as(null)(second)).status).toBe(410);
      expect((await empty.as(null)(second, { form })).status).toBe(410);
    } finally {
      await empty.close();
    }
  });
});
