import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resendCall } from '../../../src/pipeline/calls/resend-call.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';
import { poster } from '../calls/house.ts';
import { answersTo, asked, everything, type Invitation, invitedTo, pathTo, reading } from './recipient.ts';

let house: House;
let post: ReturnType<typeof poster>;
let lucia: Invitation;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
  lucia = await invitedTo(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house?.close());

const visit = async (path: string) => new Visitor(house.app).visit(path);
const takeBack = async ({ call, recipient }: Invitation) => {
  const { version } = await asked(house, `/api/calls/${call}/recipients/${recipient}`);
  const answer = await house.as('fundraiser')(`/api/calls/${call}/recipients/${recipient}`, {
    method: 'DELETE',
    headers: { 'if-match': `"${version}"` },
  });
  expect(answer.status).toBe(204);
};

describe('the first page of a link', () => {
  it('says in the recipient’s language what it is about and for whom, with the address masked', async () => {
    const page = await visit(await pathTo(house, lucia.recipient));
    expect(page.status).toBe(200);
    expect(page.page.querySelector('html')?.getAttribute('lang')).toBe('es');
    expect(page.title).toBe('Suelos vivos');
    expect(page.text).toContain(`Esta página es para ${lucia.name} (l•••@raiz.example), Fundación Raíz`);
    expect(page.text).not.toContain('lucia1@raiz.example');
  });

  it('changes its language by the switch, and the text of the call with it', async () => {
    const page = await visit(await pathTo(house, lucia.recipient));
    await page.press('English', { back: await pathTo(house, lucia.recipient) });
    expect(page.title).toBe('Living soils need a core budget');
    expect(page.text).toContain('This page is for');
  });

  it('is kept by nobody and found by no search', async () => {
    const { headers } = await house.as(null)(await pathTo(house, lucia.recipient));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('changes nothing when a program looks at it or at any page behind it, with GET or HEAD', async () => {
    const before = await everything(house);
    const path = await pathTo(house, lucia.recipient);
    for (const method of ['GET', 'HEAD'])
      for (const page of ['', '/read', '/pledge', '/range', '/question', '/decline', '/pass-on'])
        expect((await house.as(null)(path + page, { method })).status, page).toBe(200);
    expect(await everything(house)).toBe(before);
  });

  it('notes the visit once its button is pressed; the journal has the first alone', async () => {
    await reading(house, lucia);
    house.clock.set('2026-11-22T09:00:00Z');
    const again = await reading(house, lucia);
    expect(again.title).toBe('Suelos vivos');
    expect(await asked(house, `/api/calls/${lucia.call}/recipients/${lucia.recipient}`)).toMatchObject({
      visitedAt: '2026-11-21T09:00:00.000Z',
      lastVisitedAt: '2026-11-22T09:00:00.000Z',
    });
    expect((await asked(house, `/api/calls/${lucia.call}`)).figures).toMatchObject({ sent: 1, visited: 1 });
    const lines = await house.database.read
      .tables<{ journal: { action: string; subject_id: string } }>()
      .selectFrom('journal')
      .select('action')
      .where('subject_id', '=', lucia.call)
      .where('action', '=', 'call.visited')
      .execute();
    expect(lines).toHaveLength(1);
  });
});

describe('an address that was never given out', () => {
  it.each<[string, (path: string, id: string, secret: string) => string]>([
    ['cut short', (path) => path.slice(0, -5)],
    ['without its secret', (_, id) => `/call/${id}`],
    ['with another secret', (_, id, secret) => `/call/${id}/${secret.split('').reverse().join('')}`],
    ['guessed', (_, __, secret) => `/call/01890000-0000-7000-8000-000000000002/${secret}`],
    ['that is no id at all', (_, __, secret) => `/call/${encodeURIComponent("' or 1=1 --")}/${secret}`],
    ['with something behind it', (path) => `${path}/read/more`],
    ['of the partner’s portal', (path) => path.replace('/call/', '/portal/')],
    ['of nothing', () => '/call'],
  ])('%s is not known, and the page says what to do', async (_, made) => {
    const path = await pathTo(house, lucia.recipient);
    const [, , id = '', secret = ''] = path.split('/');
    const page = await visit(made(path, id, secret));
    expect(page.status).toBe(404);
    expect(page.title).toBe('This link is not known');
    expect(page.text).toContain('copy the whole address');
  });

  it('takes nothing that is sent to it', async () => {
    const path = (await pathTo(house, lucia.recipient)).slice(0, -4);
    const answer = await house.as(null)(`${path}AAAA/decline`, { form: { byName: 'Eve' } });
    expect(answer.status).toBe(404);
    expect(await answersTo(house, lucia)).toEqual([]);
  });
});

describe('a link that no longer works', () => {
  it('because it was taken back says so in the language of its person', async () => {
    const one = await invitedTo(house, { language: 'fr' });
    const path = await pathTo(house, one.recipient);
    await takeBack(one);
    const page = await visit(path);
    expect(page.status).toBe(410);
    expect(page.title).toBe('Ce lien a été repris');
  });

  it('takes no answer: the page says that it was not taken', async () => {
    const one = await invitedTo(house, { language: 'fr' });
    const page = await reading(house, one);
    await page.follow('Décliner');
    await takeBack(one);
    await page.press('Décliner');
    expect(page.status).toBe(410);
    expect(page.text).toContain('n’a pas été pris en compte');
    expect(await answersTo(house, one)).toEqual([]);
  });

  it('long after the deadline has expired', async () => {
    const one = await invitedTo(house);
    house.clock.set('2027-04-15T09:00:00Z');
    const page = await visit(await pathTo(house, one.recipient));
    expect(page.status).toBe(410);
    expect(page.title).toBe('Este enlace ha caducado');
  });

  it('works as long as a deadline that was put off asks for', async () => {
    const one = await invitedTo(house, { language: 'en' });
    const { version } = await asked(house, `/api/calls/${one.call}`);
    await house.as('fundraiser')(`/api/calls/${one.call}`, {
      method: 'PATCH',
      json: { deadline: '2027-12-31' },
      headers: { 'if-match': `"${version}"` },
    });
    house.clock.set('2027-10-01T09:00:00Z');
    const page = await reading(house, one);
    expect(page.status).toBe(200);
    expect(page.text).toContain('91 days left');
  });

  it('because a newer one was sent says so', async () => {
    const one = await invitedTo(house);
    const path = await pathTo(house, one.recipient);
    await house.database.transaction(system('test'), (work) => resendCall(work, one.call, one.recipient));
    const old = await visit(path);
    expect(old.status).toBe(410);
    expect(old.title).toBe('There is a newer link');
    expect((await visit(await pathTo(house, one.recipient))).status).toBe(200);
  });

  it('because the call was passed on says so also by the link of a reply', async () => {
    const one = await invitedTo(house);
    const page = await reading(house, one);
    await page.follow('Pasarla a otra persona');
    await page.press('Pasar la convocatoria', { colleague: 'Pablo Ruiz', email: 'pablo@otra.example' });
    const [answer] = await answersTo(house, one);
    await post(`/api/calls/${one.call}/answers/${answer.id}/settlements`, { as: 'reply', reply: 'Gracias, Lucía.' });
    const shown = await visit(await pathTo(house, one.recipient));
    expect(shown.status).toBe(410);
    expect(shown.text).toContain('Se pasó a P••• R•••');
  });

  it('because it was passed on says to whom, masked', async () => {
    const one = await invitedTo(house);
    const path = await pathTo(house, one.recipient);
    const page = await reading(house, one);
    await page.follow('Pasarla a otra persona');
    await page.press('Pasar la convocatoria', { colleague: 'Rosa Ríos', email: 'rosa@grande.example' });
    const dead = await visit(`${path}/read`);
    expect(dead.status).toBe(410);
    expect(dead.text).toContain('Se pasó a R••• R••• (r•••@grande.example)');
    expect(dead.text).not.toContain('Rosa');
  });

  it('because its call was put away says so', async () => {
    const one = await invitedTo(house);
    const path = await pathTo(house, one.recipient);
    const { version } = await post(`/api/calls/${one.call}/moves`, { move: 'close' });
    await house.as('fundraiser')(`/api/calls/${one.call}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${version}"` },
    });
    const page = await visit(path);
    expect(page.status).toBe(410);
    expect(page.title).toBe('Esta convocatoria ha terminado');
  });
});

it('a link whose foundation was merged into another goes on working, and the page names the one that stays', async () => {
  const one = await invitedTo(house, { language: 'en' });
  const stays = await post('/api/organisations', { name: 'Fundación Unida', kind: 'foundation' });
  await post(`/api/organisations/${stays.id}/merges`, { otherId: one.organisationId });
  const page = await visit(await pathTo(house, one.recipient));
  expect(page.text).toContain('Fundación Unida');
  await page.press('Read the call');
  await page.follow('Pledge an amount');
  await page.press('Look at it', { total: '300', firstDay: '2027-03-01' });
  await page.press('Send the pledge');
  const [answer] = await answersTo(house, one);
  expect(answer).toMatchObject({ kind: 'pledge', funder: { id: stays.id }, waitingBecause: null });
  expect(answer.pledgeId).not.toBeNull();
});

it('who asks for pages too often from one place has to wait', async () => {
  const path = await pathTo(house, lucia.recipient);
  const at = () =>
    house.app.request(`http://localhost:3000${path}`, {}, {
      incoming: { socket: { remoteAddress: '192.0.2.7' } },
    } as never);
  expect((await at()).status).toBe(200);
  await house.database.read.tables<{ turn: { taken: number } }>().updateTable('turn').set({ taken: 120 }).execute();
  const answer = await at();
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
});
