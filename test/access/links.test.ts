import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LinkPurpose } from '../../src/access/link.ts';
import { isSecretOf, linkAddress, secretOf } from '../../src/access/link-address.ts';
import { addressOf, createLink, type LinkInHand, openLink, revokeLinks, spendLink } from '../../src/access/links.ts';
import type { Staff } from '../../src/access/staff.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

const nine = '2026-11-21T09:00:00Z';
let house: House;
let amina: Staff;

beforeAll(async () => {
  house = await openHouse();
  amina = await house.staff('admin');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(nine));

const parts = () => ({ secret: house.parts.secret, baseUrl: house.parts.settings.baseUrl });
const work = <T>(task: Parameters<House['database']['transaction']>[1]) =>
  house.database.transaction(system('test'), task) as Promise<T>;

async function newLink(purpose: LinkPurpose = 'sign_in', staffId: string | null = amina.id): Promise<LinkInHand> {
  const link = await work<Awaited<ReturnType<typeof createLink>>>((w) => createLink(w, { purpose, staffId }));
  return { purpose, id: link.id, secret: await secretOf(parts().secret, link) };
}
const open = (hand: LinkInHand) => openLink(house.database.read, parts(), hand);
const spend = (hand: LinkInHand) => work((w) => spendLink(w, parts(), hand));
const unknown = { code: 'not_found', reason: 'link_unknown' };
const spent = { code: 'gone', reason: 'link_spent' };

describe('the secret of a link', () => {
  const link = { id: '01a1fe19-35c5-70ff-8336-359b7d30aab4', nonce: 'n0nce' };

  test('is the same every time it is made', async () => {
    expect(await secretOf('house', link)).toBe(await secretOf('house', link));
  });

  test('differs by house, by id and by nonce', async () => {
    const secrets = await Promise.all([
      secretOf('house', link),
      secretOf('another house', link),
      secretOf('house', { ...link, id: v7() }),
      secretOf('house', { ...link, nonce: 'another' }),
    ]);
    expect(new Set(secrets).size).toBe(4);
  });

  test('is not the HMAC under SECRET itself, with which sessions are signed', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', bytes('house'), hmac, false, ['sign']);
    const plain = await crypto.subtle.sign('HMAC', key, bytes(`${link.id}.${link.nonce}`));
    expect(await secretOf('house', link)).not.toBe(Buffer.from(plain).toString('base64url'));
  });

  test('is refused when any character of it is another', async () => {
    const secret = await secretOf('house', link);
    await fc.assert(
      fc.asyncProperty(fc.nat(secret.length - 1), fc.constantFrom(...'AZaz09-_='), async (at, to) => {
        fc.pre(secret[at] !== to);
        expect(await isSecretOf('house', link, secret.slice(0, at) + to + secret.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('is not in the row', async () => {
    const { id, secret } = await newLink();
    const row = await house.database.read
      .tables<{ link: { id: string } }>()
      .selectFrom('link')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    expect(JSON.stringify(row)).not.toContain(secret);
  });
});

describe('the address of a link', () => {
  test.each([
    ['sign_in', '/sign-in/'],
    ['invitation', '/invitation/'],
    ['first_admin', '/welcome/'],
  ] as const)('for %s begins with %s', async (purpose, path) => {
    const { id, secret } = await newLink(purpose);
    expect(await addressOf(house.database.read, id, parts())).toBe(`http://localhost:3000${path}${id}/${secret}`);
  });

  test('of an unknown link is none', async () => {
    expect(await addressOf(house.database.read, v7(), parts())).toBeNull();
  });

  test('holds the public origin', async () => {
    const address = await linkAddress(
      { secret: 'house', baseUrl: 'https://loam.4p1000.org' },
      { id: v7(), nonce: 'n', purpose: 'sign_in' },
    );
    expect(address).toMatch(/^https:\/\/loam\.4p1000\.org\/sign-in\//);
  });
});

describe('a link', () => {
  test('says for whom it is, as often as it is looked at', async () => {
    const hand = await newLink();
    for (let look = 0; look < 3; look++)
      expect((await open(hand)).staff).toMatchObject({ id: amina.id, name: 'Amina Diallo' });
  });

  test('is unknown with another secret', async () => {
    const hand = await newLink();
    const other = await newLink();
    await expect(open({ ...hand, secret: other.secret })).rejects.toMatchObject(unknown);
  });

  test('is unknown for another purpose', async () => {
    const hand = await newLink('sign_in');
    await expect(open({ ...hand, purpose: 'invitation' })).rejects.toMatchObject(unknown);
  });

  test.each(['', 'x', '00000000-0000-0000-0000-000000000000', "' or 1=1 --"])('is unknown by the id %j', async (id) => {
    const { secret } = await newLink();
    await expect(open({ purpose: 'sign_in', id, secret })).rejects.toMatchObject(unknown);
  });

  test('is spent once', async () => {
    const hand = await newLink();
    await spend(hand);
    await expect(spend(hand)).rejects.toMatchObject(spent);
    await expect(open(hand)).rejects.toMatchObject(spent);
  });

  test('spent twice at once serves one of the two', async () => {
    const hand = await newLink();
    const both = await Promise.allSettled([spend(hand), spend(hand)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: spent });
  });

  test('is not spent by work that is rolled back', async () => {
    const hand = await newLink();
    const broken = work(async (w) => {
      await spendLink(w, parts(), hand);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect((await open(hand)).id).toBe(hand.id);
  });

  test.each([
    ['sign_in', '2026-11-21T09:29:59Z', '2026-11-21T09:30:00Z'],
    ['invitation', '2026-11-28T08:59:59Z', '2026-11-28T09:00:00Z'],
    ['first_admin', '2026-11-22T08:59:59Z', '2026-11-22T09:00:00Z'],
  ] as const)('for %s works at %s and not at %s', async (purpose, before, after) => {
    const hand = await newLink(purpose);
    house.clock.set(before);
    expect((await open(hand)).id).toBe(hand.id);
    house.clock.set(after);
    await expect(open(hand)).rejects.toMatchObject({ code: 'gone', reason: 'link_expired' });
    await expect(spend(hand)).rejects.toMatchObject({ code: 'gone', reason: 'link_expired' });
  });

  test('that was withdrawn says so', async () => {
    const hand = await newLink();
    await work((w) => revokeLinks(w, amina.id));
    await expect(open(hand)).rejects.toMatchObject({ code: 'gone', reason: 'link_revoked' });
  });
});
