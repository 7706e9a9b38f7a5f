import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverRenewal } from '../../../src/partnerships/renewals/hand-over.ts';
import { type House, openHouse } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';
import { agreementOf, move, offered } from '../renewals/offers.ts';
import { byLoam, everything, linksOf, newestPath, pathOf } from './partner.ts';

let house: House;
let renewal: { id: string; signatories: { id: string; name: string }[] };
let leila: Visitor;
beforeAll(async () => {
  house = await openHouse();
  renewal = await offered(house, (await agreementOf(house, 'AAA')).id, { note: 'Shall we go on?' });
  leila = new Visitor(house.app);
});
afterAll(() => house?.close());

const newest = () => newestPath(house, 'Leïla Benali');
const resend = () => move(house, renewal.id, { move: 'resend', signatoryId: renewal.signatories[0]?.id });

describe('the first page of a link', () => {
  it('says in the partner’s language what it is about and for whom, with the address masked', async () => {
    await leila.visit(await newest());
    expect(leila.status).toBe(200);
    expect(leila.page.querySelector('html')?.getAttribute('lang')).toBe('fr');
    expect(leila.text).toContain('Cette page est destinée à Leïla Benali (l•••@aaa.example)');
    expect(leila.text).toContain('Protocole d’accord');
    expect(leila.text).not.toContain('leila@aaa.example');
  });

  it('changes its language by the switch', async () => {
    await leila.press('Español', { back: await newest() });
    expect(leila.text).toContain('Esta página es para Leïla Benali');
    await leila.press('Français');
  });

  it('is kept by nobody, found by no search and told to no other site', async () => {
    const { headers } = await house.as(null)(await newest());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('changes nothing when a program looks at it, with GET or HEAD', async () => {
    const before = await everything(house);
    const path = await newest();
    for (const method of ['GET', 'HEAD']) expect((await house.as(null)(path, { method })).status).toBe(200);
    expect(await everything(house)).toBe(before);
  });

  it('notes the visit once its button is pressed', async () => {
    await leila.visit(await newest());
    await leila.press('Ouvrir');
    const [link] = (await (await house.as()(`/api/portal-links?renewal=${renewal.id}`)).json()).items;
    expect(link).toMatchObject({ name: 'Leïla Benali', visitedAt: '2026-11-21T09:00:00.000Z', live: true });
  });
});

describe('an address that was never given out', () => {
  const bad = async () => {
    const path = await newest();
    const [, , id = '', secret = ''] = path.split('/');
    return { path, id, secret };
  };
  it.each<[string, (it: Awaited<ReturnType<typeof bad>>) => string]>([
    ['cut short', ({ path }) => path.slice(0, -5)],
    ['without its secret', ({ id }) => `/portal/${id}`],
    ['with another secret', ({ id, secret }) => `/portal/${id}/${secret.split('').reverse().join('')}`],
    ['guessed', ({ secret }) => `/portal/01890000-0000-7000-8000-000000000002/${secret}`],
    ['that is no id at all', ({ secret }) => `/portal/${encodeURIComponent("' or 1=1 --")}/${secret}`],
    ['with something behind it', ({ path }) => `${path}/offer/more`],
    ['of nothing', () => '/portal'],
  ])('%s is not known, and the page says what to do', async (_, made) => {
    const visitor = new Visitor(house.app);
    await visitor.visit(made(await bad()));
    expect(visitor.status).toBe(404);
    expect(visitor.title).toBe('This link is not known');
    expect(visitor.text).toContain('copy the whole address');
  });

  it('is not told apart from a dead one without its secret', async () => {
    const { id } = await bad();
    const answer = await house.as(null)(`/portal/${id}/${'A'.repeat(43)}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('Leïla');
  });
});

describe('a link that was replaced by a newer one', () => {
  it('says so, and mails the newer one to the address on file and to no other', async () => {
    const old = await newest();
    await resend();
    await leila.visit(old);
    expect(leila.status).toBe(410);
    expect(leila.title).toBe('Il y a un lien plus récent');
    const mails = async () =>
      house.database.read
        .tables<{ mail: { to_address: string; link_id: string; template: string } }>()
        .selectFrom('mail')
        .select(['to_address', 'link_id', 'template'])
        .execute();
    const before = (await mails()).length;
    await leila.press('M’envoyer le lien actuel');
    expect(leila.text).toContain('l•••@aaa.example');
    const [, ...rest] = (await mails()).slice(before - 1);
    const [current] = await linksOf(house, 'Leïla Benali');
    expect(rest).toEqual([{ to_address: 'leila@aaa.example', link_id: current?.id, template: 'offer' }]);
  });

  it('mails at most three in an hour, and the page says when again', async () => {
    const [, dead] = await linksOf(house, 'Leïla Benali');
    await leila.visit(await pathOf(house, dead?.id ?? ''));
    const ask = leila.page.querySelector('main form')?.getAttribute('action') ?? '';
    const asked: number[] = [];
    for (let time = 0; time < 3; time++) asked.push((await house.as(null)(ask, { form: {} })).status);
    expect(asked).toEqual([200, 200, 429]);
    await leila.press('M’envoyer le lien actuel');
    expect(leila.text).toMatch(/de nouveau dans \d+\smin/);
  });
});

describe('a link that was revoked', () => {
  it('says so and offers nothing', async () => {
    const path = await newest();
    const [link] = (await (await house.as()(`/api/portal-links?renewal=${renewal.id}&live=true`)).json()).items;
    await house.as('fundraiser')(`/api/portal-links/${link.id}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${link.version}"` },
    });
    await leila.visit(path);
    expect([leila.status, leila.title]).toEqual([410, 'Ce lien a été révoqué']);
    expect(leila.page.querySelector('main form')).toBeNull();
  });
});

describe('a link whose offer was handed over', () => {
  it('says so; the new person confirms the address by opening theirs', async () => {
    await resend();
    const old = await newest();
    const place = renewal.signatories[0]?.id ?? '';
    const karim = { name: 'Karim Haddad', function: 'Directeur adjoint', email: 'karim@aaa.example' };
    await byLoam(house, (work) => handOverRenewal(work, renewal.id, place, karim));
    await leila.visit(old);
    expect([leila.status, leila.title]).toEqual([410, 'L’offre a été transmise']);
    const visitor = new Visitor(house.app);
    await visitor.visit(await newestPath(house, 'Karim Haddad'));
    expect(visitor.text).toContain('vous confirmez que l’adresse k•••@aaa.example est la vôtre');
    const { signatories } = await (await house.as()(`/api/renewals/${renewal.id}`)).json();
    expect(signatories[0]).toMatchObject({ name: 'Karim Haddad', confirmedAt: null });
    await visitor.press('Confirmer et ouvrir');
    const after = await (await house.as()(`/api/renewals/${renewal.id}`)).json();
    expect(after.signatories[0].confirmedAt).toBe('2026-11-21T09:00:00.000Z');
  });

  it('sends no link to a person who handed over, however they ask', async () => {
    const dead = (await linksOf(house, 'Leïla Benali')).find((one) => one.ended_because === 'resent');
    house.clock.set('2026-11-21T11:00:00Z');
    await house.database.read.tables<{ turn: object }>().deleteFrom('turn').execute();
    await leila.visit(await pathOf(house, dead?.id ?? ''));
    await leila.press('M’envoyer le lien actuel');
    expect(leila.title).toBe('Il n’y a pas de lien actuel');
  });
});

describe('a link past its time', () => {
  it('says that it has expired', async () => {
    const path = await newestPath(house, 'Karim Haddad');
    house.clock.set('2027-05-02T09:00:00Z');
    await leila.visit(path);
    expect([leila.status, leila.title]).toEqual([410, 'Ce lien a expiré']);
    house.clock.set('2026-11-21T09:00:00Z');
  });
});

describe('a link whose offer was withdrawn', () => {
  it('says so, with the reason', async () => {
    const path = await newestPath(house, 'Karim Haddad');
    await move(house, renewal.id, { move: 'withdraw', reason: 'We have to talk first.' });
    await leila.visit(path);
    expect([leila.status, leila.title]).toEqual([410, 'L’offre a été retirée']);
    expect(leila.text).toContain('We have to talk first.');
  });
});

describe('somebody who asks too often', () => {
  it('waits a minute', async () => {
    await house.database.read.tables<{ turn: object }>().deleteFrom('turn').execute();
    const path = await newestPath(house, 'Karim Haddad');
    const env = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };
    const statuses: number[] = [];
    for (let time = 0; time < 121; time++)
      statuses.push((await house.app.request(`http://localhost:3000${path}`, {}, env)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    const last = await house.app.request(`http://localhost:3000${path}`, {}, env);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
