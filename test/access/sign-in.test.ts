import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { secretOf } from '../../src/access/link-address.ts';
import { ownPath } from '../../src/access/own-path.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.staff('fundraiser');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));

interface Tables {
  mail: { id: string; to_address: string; link_id: string; template: string; language: string };
  link: { id: string; nonce: string; staff_id: string | null; spent_at: string | null };
  turn: { key: string };
}
const tables = () => house.database.read.tables<Tables>();
const mailsTo = (address: string) =>
  tables().selectFrom('mail').selectAll().where('to_address', '=', address).orderBy('id', 'desc').execute();
const ask = (email: string, extra: Record<string, string> = {}) =>
  house.as(null)('/sign-in', { form: { email, ...extra } });
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

/** Path and secret of the newest link mailed to that address. */
async function mailedPath(address: string): Promise<string> {
  const [mail] = await mailsTo(address);
  const link = await tables()
    .selectFrom('link')
    .selectAll()
    .where('id', '=', mail?.link_id ?? '')
    .executeTakeFirstOrThrow();
  const folder = mail?.template === 'invitation' ? 'invitation' : 'sign-in';
  return `/${folder}/${link.id}/${await secretOf(house.parts.secret, link)}`;
}
const forgetTurns = () => tables().deleteFrom('turn').execute();

describe('asking for a link', () => {
  beforeEach(forgetTurns);

  test('is answered alike for a known and an unknown address', async () => {
    const said = async (address: string) => (await (await ask(address)).text()).replaceAll(address, 'ADDRESS');
    expect(await said('bruno@loam.example')).toBe(await said('nobody@loam.example'));
  });

  test('writes a mail to a known address, whatever its case', async () => {
    const before = await mailsTo('bruno@loam.example');
    await ask('Bruno@LOAM.example');
    expect(await mailsTo('bruno@loam.example')).toHaveLength(before.length + 1);
  });

  test('keeps nothing for an unknown address', async () => {
    const links = await tables().selectFrom('link').select('id').execute();
    await ask('nobody@loam.example');
    expect(await mailsTo('nobody@loam.example')).toEqual([]);
    expect(await tables().selectFrom('link').select('id').execute()).toHaveLength(links.length);
  });

  test('shows what was typed when it is not an address', async () => {
    const answer = await ask('bruno at loam');
    const page = parse(await answer.text());
    expect(answer.status).toBe(422);
    expect(page.querySelector('[name=email]')?.getAttribute('value')).toBe('bruno at loam');
    expect(page.querySelector('#f-email-error')?.text).toContain('name@example.org');
  });

  test('is refused after five times in a quarter of an hour, for known and unknown alike', async () => {
    for (const address of ['bruno@loam.example', 'nobody@loam.example']) {
      for (let turn = 0; turn < 5; turn++) expect((await ask(address)).status).toBe(200);
      const answer = await ask(address.toUpperCase());
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
      expect(await answer.text()).toContain('15 minutes');
    }
  });

  test('is refused to one place after thirty addresses', async () => {
    const from = (address: string, peer: string) =>
      house.app.request(
        'http://localhost:3000/sign-in',
        {
          method: 'POST',
          headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ email: address }).toString(),
        },
        { incoming: { socket: { remoteAddress: peer } } },
      );
    for (let turn = 0; turn < 30; turn++) await from(`person${turn}@loam.example`, '192.0.2.7');
    expect((await from('another@loam.example', '192.0.2.7')).status).toBe(429);
    expect((await from('another@loam.example', '192.0.2.8')).status).toBe(200);
  });
});

describe('a mailed link', () => {
  beforeEach(async () => {
    await forgetTurns();
    await ask('bruno@loam.example', { next: '/partnerships?kind=mou' });
  });

  test('names the person on its page and changes nothing, however often programs look at it', async () => {
    const path = await mailedPath('bruno@loam.example');
    for (let look = 0; look < 3; look++) {
      const answer = await house.as(null)(path);
      expect(answer.status).toBe(200);
      expect(parse(await answer.text()).querySelector('form .primary')?.text).toBe('Sign in as Bruno Keller');
      expect(answer.headers.getSetCookie().filter((one) => one.includes('session'))).toEqual([]);
    }
    expect((await house.as(null)(path, { method: 'HEAD' })).status).toBe(200);
    const spent = await tables().selectFrom('link').select('id').where('spent_at', 'is not', null).execute();
    expect(spent.map(({ id }) => id)).not.toContain(path.split('/')[2]);
  });

  test('signs in once, and leads to where one wanted to go', async () => {
    const path = await mailedPath('bruno@loam.example');
    const entered = await house.as(null)(path, { method: 'POST', headers: { cookie: 'loam.next=%2Fstrategy' } });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/strategy']);
    const inside = await house.as(null)('/account', { headers: { cookie: cookiesOf(entered) } });
    expect(await inside.text()).toContain('Bruno Keller');
    const again = await house.as(null)(path, { method: 'POST' });
    expect(again.status).toBe(410);
    expect(await again.text()).toContain('used already');
  });

  test('says in the language of the visitor that it has expired', async () => {
    const path = await mailedPath('bruno@loam.example');
    house.clock.set('2026-11-21T09:31:00Z');
    const answer = await house.as(null)(path, { headers: { 'accept-language': 'fr-FR' } });
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('Ce lien a expiré')]);
  });

  test('with another secret is not found', async () => {
    const path = await mailedPath('bruno@loam.example');
    expect((await house.as(null)(`${path.slice(0, -3)}AAA`)).status).toBe(404);
  });

  test('is refused from another site', async () => {
    const path = await mailedPath('bruno@loam.example');
    const answer = await house.as(null)(path, { method: 'POST', headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
  });
});

describe('signing out', () => {
  test('ends the session', async () => {
    await forgetTurns();
    await ask('bruno@loam.example');
    const entered = await house.as(null)(await mailedPath('bruno@loam.example'), { method: 'POST' });
    const cookie = cookiesOf(entered);
    expect((await house.as(null)('/api/staff', { headers: { cookie } })).status).toBe(200);
    const left = await house.as(null)('/sign-out', { method: 'POST', headers: { cookie } });
    expect(left.headers.get('location')).toBe('/sign-in');
    expect((await house.as(null)('/api/staff', { headers: { cookie } })).status).toBe(401);
  });
});

describe('where one goes on to', () => {
  test.each(['/', '/partnerships?kind=mou&x=1', '/strategy#C1'])('%s is a path of this site', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '',
    'javascript:x',
    ' /',
  ])('%j leads home', (path) => {
    expect(ownPath(path)).toBe('/');
  });
});
