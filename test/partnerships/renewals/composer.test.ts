import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';
import { boxesOf, pageText, speak, textOf } from '../pages.ts';
import { agreementOf, draft, initiativeSigns, offered, partnerSigns } from './offers.ts';

let house: House;
let aaa: string;
let farm: string;

const browser = async (role: Role): Promise<Visitor> =>
  new Visitor(house.app).carry(await house.sessions.create(await house.staff(role), new Headers()));
const of = async (acronym: string) => (await agreementOf(house, acronym)).id;
const newOffer = (id: string) => `/renewals/new?agreement=${id}`;
/** What Bruno fills in of an offer to AAA; the rest stands on the form. */
const leila = {
  'signatories.0.name': 'Leïla Benali',
  'signatories.0.function': 'Directrice',
  'signatories.0.email': 'leila@aaa.example',
  'signatories.0.language': 'fr',
};
const count = async () => (await (await house.as('fundraiser')('/api/renewals?limit=200')).json()).items.length;

beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  [aaa, farm] = [await of('AAA'), await of('FARM')];
});
afterAll(() => house.close());

describe('the form of an offer to AAA', () => {
  it('starts as "same again" for five years, signed first by the partner, within thirty days', async () => {
    const html = await (await house.as()(newOffer(aaa))).text();
    expect(boxesOf(html)).toMatchObject({
      length: 'same',
      manner: 'successor',
      deadline: '2026-12-21',
      'signatories.1.name': 'Bruno Keller',
      'signatories.1.email': 'bruno@loam.example',
      'signatories.1.position': '2',
    });
    expect(textOf(html)).toContain('Same again: 5 years');
  });
  it('shows what the partner will see, with the day the new agreement starts', async () => {
    const text = await pageText(house.as(), newOffer(aaa));
    expect(text).toContain('What the partner will see');
    expect(text).toContain('on 18 Feb 2027 if all parties have signed by 17 Feb 2027');
  });
  it('warns that the text will name one of two days as the end, and say what is not known', async () => {
    const html = await (await house.as()(newOffer(aaa))).text();
    expect(textOf(html)).toContain('has two readings, 17 or 18 Feb 2027. The text will name 17 Feb 2027');
    expect(html).toContain(`href="/agreements/${aaa}/end"`);
  });
  it('takes whole numbers alone for the order of signing', async () => {
    const bruno = await browser('fundraiser');
    await bruno.visit(newOffer(aaa));
    await bruno.press('Save the draft', { ...leila, 'signatories.1.position': 'abc' });
    expect(bruno.status).toBe(422);
    expect(bruno.text).toContain('Write a whole number from 1');
  });
  it('says softly who is missing before it can be saved', async () => {
    expect(await pageText(house.as(), newOffer(aaa))).toContain('Somebody must sign for the partner.');
  });
  it('previews what is typed without writing anything', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Preview', { ...leila, length: 'term', 'offer.termYears': '4', 'languages.0': 'fr' });
    expect(bruno.status).toBe(200);
    expect(bruno.text).toContain('4 ans');
    expect(bruno.text).toContain('Leïla Benali');
    expect(bruno.page.querySelector('.portal-preview')?.getAttribute('lang')).toBe('fr');
    expect(await count()).toBe(0);
  });
  it('shows a term that cannot be read as missing, and keeps it as typed', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Preview', { ...leila, length: 'term', 'offer.termYears': 'four' });
    expect(bruno.text).toContain('Length: Write whole numbers');
    expect(bruno.page.querySelector('[name="offer.termYears"]')?.getAttribute('value')).toBe('four');
  });
  it('refuses at its field a deadline that has passed, and keeps what was typed', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', { ...leila, deadline: '2026-11-20', note: 'Chère Leïla' });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('#f-deadline-error')?.text).toContain('This day has passed.');
    expect(bruno.page.querySelector('[name=note]')?.text).toBe('Chère Leïla');
    expect(bruno.page.querySelector('[name="signatories.0.name"]')?.getAttribute('value')).toBe('Leïla Benali');
  });
  it('refuses a signatory without address at the address', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', { ...leila, 'signatories.0.email': '' });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('[id="f-signatories.0.email-error"]')?.text).toContain('Fill this in.');
  });
  it('refuses what is no address', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', { ...leila, 'signatories.0.email': 'leila at aaa' });
    expect(bruno.page.querySelector('[id="f-signatories.0.email-error"]')?.text).toContain('not an e-mail address');
  });
  it('refuses the same address twice at the second, whatever its case and the order of signing', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', {
      ...leila,
      'signatories.0.email': 'BRUNO@loam.example',
      'signatories.0.position': '5',
    });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('[id="f-signatories.0.email-error"]')?.text).toContain('given twice');
  });
  it('refuses a length that is left open', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', { ...leila, length: 'term' });
    expect(bruno.page.querySelector('[id="f-offer.term-error"]')?.text).toContain('Fill this in.');
  });
  it('refuses a slot that is none at its clause, and names it', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', {
      ...leila,
      'languages.0': 'en',
      'wording.en.clauses.2.text': 'From {{strat}} on.',
    });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('[id="f-wording.en.clauses.2.text-error"]')?.text).toContain('{{strat}}');
  });
  it('is saved as a draft, which nothing has been sent of', async () => {
    const bruno = await (await browser('fundraiser')).visit(newOffer(aaa));
    await bruno.press('Save the draft', {
      ...leila,
      length: 'term',
      'offer.termYears': '4',
      'languages.0': 'fr',
      'languages.1': 'en',
      'wording.fr.clauses.0.text': 'Pour {{partner}}, et rien d’autre.',
      codeRequired: 'true',
      note: 'Chère Leïla,\r\nnous espérons vous garder.',
    });
    const { items } = await (await house.as()('/api/renewals')).json();
    expect(items).toMatchObject([
      {
        stage: 'draft',
        manner: 'successor',
        languages: ['fr', 'en'],
        deadline: '2026-12-21',
        codeRequired: true,
        note: 'Chère Leïla,\nnous espérons vous garder.',
        signatories: [
          { side: 'partner', name: 'Leïla Benali', function: 'Directrice', language: 'fr', position: 1 },
          { side: 'initiative', name: 'Bruno Keller', position: 2 },
        ],
      },
    ]);
    expect(bruno.path).toBe(`/renewals/${items[0].id}`);
    const versions = await (await house.as()(`/api/renewals/${items[0].id}/versions`)).json();
    expect(versions.items[0].offer.term).toBe('P4Y');
    expect(versions.items[0].text.fr.clauses[0].text).toMatch(/^Pour .*, et rien d’autre\.$/);
    expect(versions.items[0].wording.en.clauses.length).toBeGreaterThan(5);
  });
  it('cannot be opened a second time: it leads to the offer that is open', async () => {
    const response = await house.as()(newOffer(aaa));
    expect(response.status).toBe(409);
    const text = textOf(await response.text());
    expect(text).toContain('It has an open offer already.');
    expect(text).toContain('Open the offer');
  });
});

describe('the draft', () => {
  let id = '';
  beforeEach(async () => {
    id = (await (await house.as()('/api/renewals?stage=draft')).json()).items[0].id;
  });
  it('opens as it was saved', async () => {
    const boxes = boxesOf(await (await house.as()(`/renewals/${id}/edit`)).text());
    expect(boxes).toMatchObject({
      length: 'term',
      'offer.termYears': '4',
      'languages.0': 'fr',
      'languages.1': 'en',
      codeRequired: 'true',
      'signatories.0.email': 'leila@aaa.example',
      'wording.fr.clauses.0.text': 'Pour {{partner}}, et rien d’autre.',
    });
  });
  it('goes back to "same again", changes its signatory, and keeps its text', async () => {
    const bruno = await (await browser('fundraiser')).visit(`/renewals/${id}/edit`);
    await bruno.press('Save the draft', { length: 'same', 'signatories.0.function': 'Présidente' });
    expect(bruno.path).toBe(`/renewals/${id}`);
    const versions = await (await house.as()(`/api/renewals/${id}/versions`)).json();
    expect(versions.items).toHaveLength(1);
    expect(versions.items[0]).toMatchObject({ offer: { term: 'P5Y' } });
    expect(versions.items[0].wording.fr.clauses[0].text).toBe('Pour {{partner}}, et rien d’autre.');
    const { signatories } = await (await house.as()(`/api/renewals/${id}`)).json();
    expect(signatories[0].function).toBe('Présidente');
  });
  it('that somebody changed meanwhile is shown with who did, and what was typed', async () => {
    const bruno = await (await browser('fundraiser')).visit(`/renewals/${id}/edit`);
    const amina = await (await browser('admin')).visit(`/renewals/${id}/edit`);
    await amina.press('Save the draft', { deadline: '2027-01-15' });
    await bruno.press('Save the draft', { note: 'Mine' });
    expect(bruno.status).toBe(412);
    expect(bruno.text).toContain('Amina Diallo');
    expect(bruno.page.querySelector('[name=note]')?.text).toBe('Mine');
    await bruno.press('Save the draft');
    expect((await (await house.as()(`/api/renewals/${id}`)).json()).note).toBe('Mine');
  });
  it('cannot be changed once it was sent', async () => {
    const giz = await of('GIZ');
    const sent = await offered(house, giz);
    expect((await house.as()(`/renewals/${sent.id}/edit`)).status).toBe(409);
  });
});

describe('the text', () => {
  it('in a language that the template lacks is asked for at that language', async () => {
    const only = {
      name: 'English only',
      kind: null,
      manner: 'successor',
      text: { en: { title: 'T', clauses: [{ key: 'a', heading: 'A', text: 'For {{partner}}.' }] } },
    };
    const { id } = await (await house.as()('/api/wordings', { json: only })).json();
    const afris = await of('AFRIS');
    const bruno = await (await browser('fundraiser')).visit(newOffer(afris));
    await bruno.press('Save the draft', { ...leila, wordingId: id, 'languages.0': 'es' });
    expect(bruno.status).toBe(200);
    expect(bruno.text).toContain('The text below is now that of the template');
    await bruno.press('Save the draft');
    expect(bruno.status).toBe(422);
    expect(bruno.text).toContain('Text in Spanish: Fill this in.');
    await bruno.press('Save the draft', {
      'wording.es.title': 'Renovación',
      'wording.es.clauses.0.heading': 'Objeto',
      'wording.es.clauses.0.text': 'Con {{partner}}.',
    });
    const { items } = await (await house.as()(`/api/renewals?agreement=${afris}`)).json();
    const versions = await (await house.as()(`/api/renewals/${items[0].id}/versions`)).json();
    expect(versions.items[0].text.es.clauses[0].text).toMatch(/^Con .+\.$/);
  });
  it('becomes that of an extension when an amendment is chosen, before anything is saved', async () => {
    house.clock.set('2025-01-15T09:00:00Z');
    const { items } = await (await house.as()('/api/agreements?limit=200')).json();
    const running = items.find((one: { daysLeft: number | null }) => (one.daysLeft ?? -1) > 0);
    const bruno = await (await browser('fundraiser')).visit(newOffer(running.id));
    await bruno.press('Save the draft', { ...leila, manner: 'amendment' });
    expect(bruno.text).toContain('Nothing has been saved');
    expect(bruno.page.querySelector('[name=wordingId] [selected]')?.text).toBe('Extension of an agreement');
    house.clock.set('2026-11-21T09:00:00Z');
  });
});

describe('what cannot be offered', () => {
  it('is an amendment of an agreement whose end has passed, and the form says why', async () => {
    const html = await (await house.as()(newOffer(farm))).text();
    expect(textOf(html)).toContain('The agreement ended 404 days ago');
    expect(textOf(html)).toContain('An amendment is not offered');
    expect(html).not.toContain('value="amendment"');
  });
  it('is an agreement with a successor: the page leads to that one', async () => {
    const made = await house.as()('/api/agreements', {
      json: {
        partnershipId: (await agreementOf(house, 'SaveSoil')).partnershipId,
        kind: 'mou',
        startsOn: { value: '2026-11-01', precision: 'day' },
        signedOn: { value: '2026-11-01', precision: 'day' },
        predecessorId: await of('SaveSoil'),
      },
    });
    const successor = await made.json();
    const response = await house.as()(newOffer(successor.predecessorId));
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(`href="/agreements/${successor.id}"`);
  });
  it('is a second offer, when two people prepare one at once: the later is told, and loses nothing', async () => {
    const [bruno, amina] = [await browser('fundraiser'), await browser('admin')];
    await bruno.visit(newOffer(farm));
    await amina.visit(newOffer(farm));
    const people = { ...leila, 'signatories.0.email': 'x@farm.example', length: 'term', 'offer.termYears': '3' };
    await amina.press('Save the draft', people);
    await bruno.press('Save the draft', { ...people, note: 'Bruno wrote this' });
    expect(bruno.status).toBe(409);
    expect(bruno.text).toContain('This agreement has an open offer already.');
    expect(bruno.page.querySelector('[name=note]')?.text).toBe('Bruno wrote this');
  });
  it('is an agreement that nobody knows', async () => {
    expect((await house.as()('/renewals/new?agreement=00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});

describe('people who sign', () => {
  it('are picked from those at the partner’s organisation, with their function, address and language', async () => {
    const { id, partnershipId } = await agreementOf(house, 'BLE');
    const { organisation } = await (await house.as()(`/api/partnerships/${partnershipId}`)).json();
    const person = await house.as()('/api/people', {
      json: {
        givenName: 'Greta',
        familyName: 'Hahn',
        emails: ['greta@ble.example'],
        languages: ['es'],
        affiliations: [{ organisationId: organisation.id, function: 'Referatsleiterin' }],
      },
    });
    expect(person.status).toBe(201);
    const boxes = boxesOf(await (await house.as()(newOffer(id))).text());
    expect(boxes).toMatchObject({
      'signatories.0.name': 'Greta Hahn',
      'signatories.0.function': 'Referatsleiterin',
      'signatories.0.email': 'greta@ble.example',
      'signatories.0.language': 'es',
      'languages.0': 'es',
    });
  });
  it('put into the form when another is picked, scripts off', async () => {
    const amina = await house.staff('admin');
    const bruno = await (await browser('fundraiser')).visit(newOffer(await of('BLE')));
    await bruno.press('Preview', { 'signatories.1.person': `s:${amina.id}` });
    expect(bruno.page.querySelector('[name="signatories.1.name"]')?.getAttribute('value')).toBe('Amina Diallo');
  });
});

describe('contributions and obligations', () => {
  it('are carried over, changed, left out and added', async () => {
    const oiv = await of('OIV');
    const add = (part: string, json: object) => house.as()(`/api/agreements/${oiv}/${part}`, { json });
    await add('contributions', { kind: 'secondment', quantity: '1', unit: 'fte', unitBasis: 'stated' });
    await add('contributions', { kind: 'office', quantity: '1', place: 'Dijon' });
    await add('obligations', { kind: 'report', owedBy: 'partner', title: 'Yearly report' });
    const bruno = await (await browser('fundraiser')).visit(newOffer(oiv));
    await bruno.press('Save the draft', {
      ...leila,
      length: 'term',
      'offer.termYears': '3',
      'offer.contributions.0.quantity': '2.5',
      'offer.contributions.1.drop': 'true',
      'offer.contributions.2.kind': 'money',
      'offer.contributions.2.amount': '1,250.50',
      'offer.contributions.2.dueOn': '2027-03-01',
      'offer.obligations.1.kind': 'meeting',
      'offer.obligations.1.title': 'Board',
      'offer.obligations.1.owedBy': 'initiative',
    });
    const { items } = await (await house.as()(`/api/renewals?agreement=${oiv}`)).json();
    expect(items, bruno.text).toHaveLength(1);
    const versions = await (await house.as()(`/api/renewals/${items[0].id}/versions`)).json();
    const { contributions, obligations } = versions.items[0].offer;
    expect(contributions).toMatchObject([
      { kind: 'secondment', quantity: '2.5', fromId: expect.any(String) },
      { kind: 'money', amount: { amount: 125050, currency: 'EUR' }, dueOn: '2027-03-01', fromId: null },
    ]);
    expect(obligations).toMatchObject([{ title: 'Yearly report' }, { kind: 'meeting', title: 'Board', fromId: null }]);
  });
  it('with an amount that cannot be read are refused at the amount', async () => {
    const isric = await (await house.as()('/api/agreements?status=unknown&limit=200')).json();
    const bruno = await (await browser('fundraiser')).visit(newOffer(isric.items[0].id));
    await bruno.press('Save the draft', {
      ...leila,
      length: 'term',
      'offer.termYears': '3',
      [`offer.contributions.${boxCount(bruno)}.kind`]: 'money',
      [`offer.contributions.${boxCount(bruno)}.amount`]: 'much',
    });
    expect(bruno.status).toBe(422);
    expect(bruno.text).toContain('This is not an amount.');
  });
});

/** The number of the first empty line of contributions. */
const boxCount = (visitor: Visitor): number =>
  visitor.page
    .querySelectorAll('select')
    .filter((one) => /contributions\.\d+\.kind/.test(one.getAttribute('name') ?? '')).length - 2;

describe('who may', () => {
  it('a viewer is not let in', async () => {
    for (const path of ['/renewals/new', newOffer(aaa)]) expect((await house.as('viewer')(path)).status).toBe(403);
  });
  it.each([
    ['fr', 'Ce que le partenaire verra', 'À l’identique : 5 ans'],
    ['es', 'Lo que verá el socio', 'Igual que ahora: 5 años'],
  ] as const)('a fundraiser reads it in %s', async (language, preview, same) => {
    await speak(house, 'fundraiser', language);
    const id = (await (await house.as()('/api/renewals?stage=draft')).json()).items.find(
      (one: { agreementId: string }) => one.agreementId === aaa,
    ).id;
    const text = await pageText(house.as(), `/renewals/${id}/edit`);
    expect(text).toContain(preview);
    expect(text).toContain(same);
    await speak(house, 'fundraiser', 'en');
  });
});

it('the API refuses the same at the same places', async () => {
  const response = await draft(house, await of('IRD'), {
    signatories: [partnerSigns, { ...initiativeSigns, email: 'LEILA@aaa.example' }],
  });
  expect((await response.json()).errors).toMatchObject([{ pointer: '#/signatories/1/email', code: 'duplicate' }]);
});

describe('two who prepare the same offer', () => {
  it('names and links the open offer of somebody who was faster', async () => {
    const ird = await of('IRD');
    const bruno = await browser('fundraiser');
    await bruno.visit(newOffer(ird));
    const { id } = await (await draft(house, ird)).json();
    await bruno.press('Save the draft', leila);
    expect(bruno.status).toBe(409);
    expect(bruno.page.querySelector(`a[href="/renewals/${id}"]`)).not.toBeNull();
    expect(await pageText(house.as(), `/renewals/${id}`)).toContain('Before this goes to the partner');
  });
});
