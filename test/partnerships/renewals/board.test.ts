import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeChanges } from '../../../src/partnerships/renewals/propose-changes.ts';
import { signRenewal } from '../../../src/partnerships/renewals/sign-renewal.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { pageText, speak, textOf } from '../pages.ts';
import { agreementOf, draft, initiativeSigns, move, offered, partnerSigns, signing } from './offers.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
});
afterAll(() => house.close());

/** The texts of the cards of a column, from the top. */
async function cards(column: string, path = '/renewals', role: 'fundraiser' | 'viewer' = 'fundraiser') {
  const page = parse(await (await house.as(role)(path)).text());
  const found = page.querySelectorAll(`#column-${column} .board-card`);
  return found.map((card) => textOf(card.outerHTML).trim());
}
const partners = async (column: string, path?: string) => (await cards(column, path)).map((text) => text.split(' ')[0]);

interface Offer {
  id: string;
  table: { hash: string };
  signatories: { id: string; name: string }[];
}
const sign = (it: Offer, place: 0 | 1) =>
  house.database.transaction(system('test'), (work) =>
    signRenewal(work, it.id, {
      ...signing,
      signatoryId: it.signatories[place]?.id ?? '',
      name: it.signatories[place]?.name ?? '',
      hash: it.table.hash,
    }),
  );

describe('the board on 21 November 2026', () => {
  it('asks first for the five whose end has passed unconfirmed, then for AAA', async () => {
    expect(await partners('to_offer')).toEqual(['GIZ', 'AFRIS', 'OIV', 'SaveSoil', 'FARM', 'AAA']);
  });
  it('says in words how long ago an end passed, and how long AAA still has', async () => {
    const [giz = '', , , , , aaa = ''] = await cards('to_offer');
    expect(giz).toMatch(/Ended [\d,]+ days ago, not confirmed/);
    expect(aaa).toContain('Ends in 88 days');
    expect(aaa).toContain('Last day: 17 Feb 2027');
    expect(aaa).toContain('Prepare offer');
  });
  it('says what stands in a column without cards', async () => {
    expect(await pageText(house.as(), '/renewals')).toContain('Nothing waits for our signature.');
  });
  it('lets a reader look and not prepare', async () => {
    const [card = ''] = await cards('to_offer', '/renewals', 'viewer');
    expect(card).toContain('Open');
    expect(card).not.toContain('Prepare offer');
    const html = await (await house.as('viewer')('/renewals')).text();
    expect(html).not.toContain('type="checkbox"');
  });
  it('is empty for an owner of nothing and says what to do', async () => {
    const text = await pageText(house.as(), '/renewals?owner=mine');
    expect(text).toContain('Nothing of what you own ends soon.');
    expect(text).toContain('See everybody’s');
  });
  it('offers those as owners who can own: no viewer', async () => {
    const viewer = await house.staff('viewer');
    const html = await (await house.as()('/renewals')).text();
    expect(html).toContain((await house.staff('fundraiser')).id);
    expect(html).not.toContain(`value="${viewer.id}"`);
  });

  it('refuses an owner that is none', async () => {
    expect((await house.as()('/renewals?owner=bruno')).status).toBe(400);
  });
  it.each([
    ['fr', 'Prend fin dans 88 jours', 'Préparer l’offre'],
    ['es', 'Termina dentro de 88 días', 'Preparar oferta'],
  ] as const)('speaks %s', async (language, ends, prepare) => {
    await speak(house, 'viewer', language);
    await speak(house, 'finance', language);
    const text = await pageText(house.as('viewer'), '/renewals');
    expect(text).toContain(ends);
    await speak(house, 'fundraiser', language);
    expect(await pageText(house.as(), '/renewals')).toContain(prepare);
    await speak(house, 'fundraiser', 'en');
    await speak(house, 'viewer', 'en');
  });
});

describe('an offer walks over the board by what happens to it', () => {
  let farm: string;
  let offer: Offer;
  beforeAll(async () => {
    farm = (await agreementOf(house, 'FARM')).id;
  });

  it('as a draft it stands where the agreement stood, to be sent', async () => {
    offer = await (await draft(house, farm, { deadline: '2026-12-21' })).json();
    expect(await partners('to_offer')).toEqual(['GIZ', 'AFRIS', 'OIV', 'SaveSoil', 'FARM', 'AAA']);
    const card = (await cards('to_offer'))[4] ?? '';
    expect(card).toContain('Draft');
    expect(card).toContain('Send');
  });
  it('once sent it says whose answer it waits for, until when, and that the link was not opened', async () => {
    offer = await (await move(house, offer.id, { move: 'send' })).json();
    const [card = ''] = await cards('offered');
    expect(card).toContain('Next: Leïla Benali, for the partner');
    expect(card).toContain('Answer by 21 Dec 2026');
    expect(card).toContain('Not opened yet');
    expect(await partners('to_offer')).not.toContain('FARM');
  });
  it('marks that the mail server refused the mail, and that the partner opened the link', async () => {
    const em = house.database.orm.em.fork();
    await em.execute(`update mail set state = 'refused' where id in (select mail_id from portal_link)`);
    expect((await cards('offered'))[0]).toContain('Mail refused');
    await em.execute(`update mail set state = 'submitted'`);
    await em.execute(`update portal_link set visited_at = '2026-11-22T08:00:00Z'`);
    const [card = ''] = await cards('offered');
    expect(card).not.toContain('Mail refused');
    expect(card).toContain('Opened on 22 Nov 2026');
  });
  it('with a proposal it is in discussion, and we answer', async () => {
    await house.database.transaction(system('test'), (work) =>
      proposeChanges(work, offer.id, {
        signatoryId: offer.signatories[0]?.id ?? '',
        hash: offer.table.hash,
        input: { offer: { term: 'P4Y' } },
        markedFile: null,
      }),
    );
    const [card = ''] = await cards('in_discussion');
    expect(card).toContain('Next: we answer the proposal');
    expect(card).toContain('Answer FARM');
  });
  it('signed by the partner it waits for the colleague who signs for us', async () => {
    offer = await (await move(house, offer.id, { move: 'accept', number: 2 })).json();
    await sign(offer, 0);
    const [card = ''] = await cards('to_countersign');
    expect(card).toContain('Next: Bruno Keller signs for us');
    expect(card).toContain('Countersign');
  });
  it('signed by all it is done, leads to the new agreement, and leaves the board after 90 days', async () => {
    await sign(offer, 1);
    const page = parse(await (await house.as()('/renewals')).text());
    const done = await (await house.as()(`/api/renewals/${offer.id}`)).json();
    expect(page.querySelector(`#column-done a[href="/agreements/${done.successorId}"]`)?.text).toContain(
      'Open the agreement',
    );
    house.clock.set('2027-02-25T09:00:00Z');
    expect(await partners('done')).toEqual([]);
    house.clock.set('2026-11-21T09:00:00Z');
  });
  it('past its deadline it is lapsed, and its agreement is not offered a second time', async () => {
    const { id } = await agreementOf(house, 'OIV');
    await offered(house, id, { deadline: '2026-11-30' });
    house.clock.set('2026-12-01T09:00:00Z');
    const [card = ''] = await cards('lapsed');
    expect(card).toContain('Deadline was 30 Nov 2026');
    expect(card).toContain('Extend or withdraw');
    expect(await partners('to_offer')).not.toContain('OIV');
    house.clock.set('2026-11-21T09:00:00Z');
  });
  it('withdrawn it is folded away, and its agreement asks to be offered again', async () => {
    const { id } = await agreementOf(house, 'SaveSoil');
    const sent = await offered(house, id, {
      signatories: [{ ...partnerSigns, email: 's@save.example' }, initiativeSigns],
    });
    await move(house, sent.id, { move: 'withdraw', reason: 'Wrong signatory.' });
    expect(await partners('withdrawn')).toEqual(['SaveSoil']);
    expect(await partners('to_offer')).toContain('SaveSoil');
  });
  it('shows only the cards of an owner, by an address that can be kept', async () => {
    const { partnershipId } = await agreementOf(house, 'OIV');
    const bruno = await house.staff('fundraiser');
    const headers = { 'if-match': '"1"' };
    await house.as()(`/api/partnerships/${partnershipId}`, { method: 'PATCH', json: { ownerId: bruno.id }, headers });
    expect(await partners('offered', '/renewals?owner=mine')).toEqual(['OIV']);
    expect(await partners('to_offer', '/renewals?owner=mine')).toEqual([]);
    expect(await partners('offered', `/renewals?owner=${bruno.id}`)).toEqual(['OIV']);
  });
});

describe('beside the board', () => {
  it('my day leads from an end that has passed to a new offer, and from one that is offered to its offer', async () => {
    const giz = await agreementOf(house, 'GIZ');
    const html = await (await house.as()('/')).text();
    expect(html).toContain(`/renewals/new?agreement=${giz.id}`);
    const oiv = await agreementOf(house, 'OIV');
    const { items } = await (await house.as()(`/api/renewals?agreement=${oiv.id}`)).json();
    expect(html).toContain(`href="/renewals/${items[0].id}"`);
    expect(await (await house.as('viewer')('/')).text()).not.toContain('/renewals/new');
  });
  it('my day lists the offer whose deadline has passed among those that wait for us', async () => {
    house.clock.set('2026-12-01T09:00:00Z');
    const text = await pageText(house.as(), '/');
    expect(text).toContain('Offers that wait for us');
    expect(text).toMatch(/OIV .* Lapsed Deadline was 30 Nov 2026/);
    house.clock.set('2026-11-21T09:00:00Z');
  });
  it('an agreement and its partnership show the open offer; one without leads to a new one', async () => {
    const oiv = await agreementOf(house, 'OIV');
    for (const path of [`/agreements/${oiv.id}`, `/partnerships/${oiv.partnershipId}`]) {
      const text = await pageText(house.as(), path);
      expect(text).toContain('Open offer');
      expect(text).toContain('Answer by 30 Nov 2026');
    }
    const aaa = await agreementOf(house, 'AAA');
    const html = await (await house.as()(`/agreements/${aaa.id}`)).text();
    expect(html).toContain(`href="/renewals/new?agreement=${aaa.id}"`);
  });
});
