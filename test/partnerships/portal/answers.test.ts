import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offerInQuestion } from '../../../src/partnerships/portal/offer-in-question.ts';
import type { Offer } from '../../../src/partnerships/renewals/offer.ts';
import { renewalRecord } from '../../../src/partnerships/renewals/renewal-record.ts';
import { type House, openHouse } from '../../house.ts';
import * as samples from '../../platform/sample-files.ts';
import type { Visitor } from '../../stories/visitor.ts';
import { agreementOf, move, offered } from '../renewals/offers.ts';
import { atPortal, everything, linksOf, newestPath, thirtyTurnsTaken } from './partner.ts';

let house: House;
let agreement: { id: string };
let renewal: { id: string };
let leila: Visitor;
const contributions = [
  { key: 'c1', kind: 'money', amount: { amount: 1_250_050, currency: 'EUR' }, dueOn: '2027-06-30' },
  { key: 'c2', kind: 'secondment', quantity: '2.5', unit: 'fte', from: '2027-03-01', to: '2028-02-29' },
];
const obligations = [{ key: 'o1', kind: 'report', title: 'Rapport annuel', owedBy: 'partner', dueOn: '2028-03-01' }];

beforeAll(async () => {
  house = await openHouse();
  agreement = await agreementOf(house, 'AAA');
});
afterAll(() => house?.close());

/** Every test begins with an offer of its own. */
beforeEach(async () => {
  house.clock.set('2026-11-21T09:00:00Z');
  await house.database.read.tables<{ turn: object }>().deleteFrom('turn').execute();
  const { items } = await (await house.as()(`/api/renewals?agreement=${agreement.id}`)).json();
  for (const { id, stage } of items)
    if (!['done', 'declined', 'withdrawn'].includes(stage)) await move(house, id, { move: 'withdraw' });
  renewal = await offered(house, agreement.id, {
    languages: ['fr', 'en'],
    note: 'Chère Leïla,\n\nOn continue ?',
    offer: { term: 'P5Y', contributions, obligations },
  });
  leila = await atPortal(house, 'Leïla Benali');
});

const stands = async () => (await house.as()(`/api/renewals/${renewal.id}`)).json();
const versions = async (): Promise<Record<string, unknown>[]> =>
  (await (await house.as()(`/api/renewals/${renewal.id}/versions`)).json()).items;
const mailed = async (template: string) =>
  house.database.read
    .tables<{ mail: { template: string; to_address: string; data: Record<string, string>; created_at: string } }>()
    .selectFrom('mail')
    .selectAll()
    .where('template', '=', template)
    .orderBy('created_at', 'desc')
    .execute();

describe('the page of an offer', () => {
  it('sets what is offered beside the agreement so far, in French', () => {
    expect(leila.title).toBe('L’offre');
    expect(leila.text).toContain('Votre réponse est attendue');
    expect(leila.text).toContain('5 ans, 17 ou 18 févr. 2027');
    expect(leila.text).toContain('pour 5 ans à compter de ce jour');
    expect(leila.text).toContain('Versement (12');
    expect(leila.text).toContain('2,5 ETP');
    expect(leila.text).toContain('dans 71 jours');
  });

  it('keeps the lines of what the secretariat writes', () => {
    expect(leila.page.querySelector('.offer-note')?.text).toContain('Chère Leïla,\n\nOn continue ?');
  });

  it('shows the text in each language of the document', async () => {
    expect(leila.text).toContain('Le présent accord');
    await leila.follow('En anglais');
    expect(leila.page.querySelector('.offer-text')?.getAttribute('lang')).toBe('en');
    expect(leila.text).toContain('This agreement takes effect');
    expect(leila.text).toContain('Votre réponse est attendue');
  });

  it('is saved as a PDF that says which version it is', async () => {
    const answer = await house.as(null)(`${await newestPath(house, 'Leïla Benali')}/document.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Z].* version 1[ .]/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('shows names as they are: no markup, and marks that turn text around only within them', async () => {
    await move(house, renewal.id, { move: 'withdraw' });
    await offered(house, agreement.id, {
      signatories: [
        { side: 'partner', name: '<b>Awa</b> & اَلدَّار', email: 'awa@aaa.example', language: 'fr' },
        { side: 'initiative', name: 'Bruno Keller', email: 'b@loam.example' },
      ],
    });
    const awa = await atPortal(house, '<b>Awa</b> & اَلدَّار');
    expect(awa.text).toContain('<b>Awa</b> & اَلدَّار');
    expect(awa.page.querySelector('main b')).toBeNull();
    const row = awa.page.querySelectorAll('.offer-signatories strong')[0];
    expect(row?.getAttribute('dir')).toBe('auto');
  });
});

describe('a program that opens every page of a link', () => {
  it('changes nothing, with GET or HEAD', async () => {
    const base = await newestPath(house, 'Leïla Benali');
    const before = await everything(house);
    for (const path of ['', '/offer', '/propose', '/decline', '/hand-over', '/sign', '/signed-copy', '/signed']) {
      for (const method of ['GET', 'HEAD']) {
        const { status } = await house.as(null)(base + path, { method });
        expect([200, 303], path).toContain(status);
      }
    }
    expect((await house.as(null)(`${base}/document.pdf`, { method: 'HEAD' })).status).toBe(200);
    expect(await everything(house)).toBe(before);
  });
});

describe('a proposal', () => {
  const toForm = () => leila.follow('Proposer des modifications');

  it('changes what was typed otherwise and nothing else', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', {
      termYears: '4',
      'contribution:c1:amount': '15000',
      'contribution:c2:quantity': '2,75',
      'comment:term': 'Nos budgets vont jusqu’en 2031.',
    });
    expect(leila.status, leila.text.slice(0, 900)).toBe(200);
    expect(leila.text).toContain('Votre proposition est à l’étude');
    const [first, asked] = await versions();
    const [was, is] = [first?.offer as Offer, asked?.offer as Offer];
    expect(asked).toMatchObject({
      number: 2,
      side: 'partner',
      offeredAt: null,
      comments: [{ place: 'term', text: 'Nos budgets vont jusqu’en 2031.' }],
    });
    expect(is).toEqual({
      ...was,
      term: 'P4Y',
      contributions: [
        { ...was.contributions[0], amount: { amount: 1_500_000, currency: 'EUR' } },
        { ...was.contributions[1], quantity: '2.75' },
      ],
    });
    expect((await stands()).stage).toBe('in_discussion');
    expect((await mailed('renewal-news'))[0]?.data.news).toBe('Leïla Benali has proposed changes to the offer.');
  });

  it('is shown with what differs, and nothing can be signed meanwhile', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', { termYears: '4' });
    expect(leila.page.querySelector('.difference')?.text).toContain('4 ans');
    expect(leila.page.querySelectorAll('.sign-now')).toHaveLength(0);
    await leila.visit(`${await newestPath(house, 'Leïla Benali')}/sign`);
    expect([leila.status, leila.title]).toEqual([409, 'Votre proposition est à l’étude']);
  });

  it('changes the words of a clause in the language it was read in', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', {
      'clause:purpose': 'Le présent accord poursuit\r\nune œuvre commune.',
      'comment:clause:notice': 'Trois mois nous iraient.',
    });
    const [first, asked] = await versions();
    const clause = (version: unknown, language: string) =>
      (version as { text: Record<string, { clauses: { key: string; text: string }[] }> }).text[language]?.clauses.find(
        ({ key }) => key === 'purpose',
      )?.text;
    expect(clause(asked, 'fr')).toBe('Le présent accord poursuit\nune œuvre commune.');
    expect(clause(asked, 'en')).toBe(clause(first, 'en'));
    expect(leila.page.querySelector('.difference')?.text).toContain('une œuvre commune');
    expect(leila.text).toContain('Trois mois nous iraient.');
  });

  it('that waits stands in the form, and what is sent then replaces it', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', {
      termYears: '4',
      'clause:purpose': 'Une œuvre commune.',
      'comment:clause:notice': 'Trois mois nous iraient.',
    });
    expect(leila.text).not.toContain('signe maintenant');
    await toForm();
    expect(leila.text).toContain('l’envoi de ce formulaire la remplace');
    await leila.press('Envoyer la proposition', { 'comment:whole': 'Merci.' });
    const [, asked, again] = await versions();
    expect(again).toMatchObject({ number: 3, offer: asked?.offer, text: asked?.text });
    expect(again?.comments).toEqual([
      { place: 'clause:notice', text: 'Trois mois nous iraient.' },
      { place: 'whole', text: 'Merci.' },
    ]);
  });

  it('keeps what it changes in one language when it is sent again from another', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', { 'clause:purpose': 'Une œuvre commune.' });
    await leila.visit(`${await newestPath(house, 'Leïla Benali')}/propose?text=en`);
    await leila.press('Envoyer la proposition', { termYears: '4' });
    expect(JSON.stringify((await versions())[2]?.text)).toContain('Une œuvre commune.');
  });

  it('with a length and a last day together is asked to choose, and nothing typed is lost', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', { termYears: '4', lastDay: '2031-12-31' });
    expect(leila.status).toBe(422);
    expect(leila.text).toContain('Indiquez soit une durée, soit un dernier jour');
    expect(leila.page.querySelector('[name="termYears"]')?.getAttribute('value')).toBe('4');
    expect(leila.page.querySelector('[name="lastDay"]')?.getAttribute('value')).toBe('2031-12-31');
    expect(await versions()).toHaveLength(1);
  });

  it('may be a marked copy alone', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', { file: new File([Buffer.from(samples.docx)], 'accord annoté.docx') });
    expect(leila.text).toContain('Exemplaire annoté : accord annoté.docx');
    expect((await versions())[1]).toMatchObject({ markedFile: { name: 'accord annoté.docx' } });
  });

  it.each([
    ['a program', 'accord.exe', samples.exe],
    ['a page with a script under a harmless name', 'accord.txt', samples.html],
    ['an empty file', 'accord.pdf', new Uint8Array()],
  ])('with %s is refused, and what was typed stays', async (_, name, bytes) => {
    await toForm();
    await leila.press('Envoyer la proposition', {
      'comment:whole': 'Voir la copie.',
      termYears: '3',
      file: new File([Buffer.from(bytes)], name),
    });
    expect(leila.status).toBe(422);
    expect(leila.page.querySelector('.error-summary')?.text).toContain('Exemplaire annoté');
    expect(leila.page.querySelector('[name="comment:whole"]')?.text).toBe('Voir la copie.');
    expect(leila.page.querySelector('[name="termYears"]')?.getAttribute('value')).toBe('3');
    expect(await versions()).toHaveLength(1);
  });

  it('of 40 MB is refused before it is read', async () => {
    const answer = await house.app.request(
      `http://localhost:3000${await newestPath(house, 'Leïla Benali')}/propose?text=fr`,
      {
        method: 'POST',
        body: new ReadableStream({ pull: () => Promise.reject(new Error('read')) }),
        headers: {
          origin: 'http://localhost:3000',
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': '40000000',
        },
        duplex: 'half',
      } as RequestInit,
    );
    expect(answer.status).toBe(413);
    const page = await answer.text();
    expect(page).toContain('20 MB');
    expect(page).toContain(`href="${await newestPath(house, 'Leïla Benali')}/propose"`);
  });

  it('that says nothing new is asked for something, in French', async () => {
    await toForm();
    await leila.press('Envoyer la proposition');
    expect(leila.status).toBe(422);
    expect(leila.text).toContain('pour l’instant, c’est l’offre telle quelle');
  });

  it.each([
    ['termYears', '400', 'Durée'],
    ['contribution:c1:amount', 'douze', 'Versement'],
    ['lastDay', '2026-12-01', 'jour'],
    ['comment:term', 'x'.repeat(4001), 'Durée'],
  ])('with %s %j says what is wrong at its place', async (field, value, said) => {
    await toForm();
    await leila.press('Envoyer la proposition', { [field]: value });
    expect(leila.status).toBe(422);
    expect(leila.page.querySelector('.error-summary')?.text.toLowerCase()).toContain(said.toLowerCase());
    expect(await versions()).toHaveLength(1);
  });

  it('on a version that was replaced meanwhile is not taken, and says how to keep what was typed', async () => {
    await toForm();
    await house.as('fundraiser')(`/api/renewals/${renewal.id}/versions`, { json: { offer: { term: 'P3Y' } } });
    await leila.press('Envoyer la proposition', { termYears: '4' });
    expect([leila.status, leila.title]).toEqual([410, 'Il y a une nouvelle version']);
    expect(leila.text).toContain('revenez en arrière dans votre navigateur');
    expect(await versions()).toHaveLength(2);
  });

  it('that was answered shows the answer', async () => {
    await toForm();
    await leila.press('Envoyer la proposition', { termYears: '4' });
    await move(house, renewal.id, { move: 'keep', number: 2, reply: 'Cinq ans nous conviennent mieux.' });
    const again = await atPortal(house, 'Leïla Benali');
    expect(again.text).toContain('Cinq ans nous conviennent mieux.');
    expect(again.text).toContain('Votre réponse est attendue');
  });
});

describe('declining', () => {
  it('takes a reason', async () => {
    await leila.follow('Refuser');
    await leila.press('Refuser l’offre', { reason: '  ' });
    expect(leila.status).toBe(422);
    expect((await stands()).declinedAt).toBeNull();
    await leila.press('Refuser l’offre', { reason: 'Notre mandat a changé.' });
    expect(leila.text).toContain('L’offre a été refusée');
    expect(leila.text).toContain('Notre mandat a changé.');
    expect((await stands()).stage).toBe('declined');
  });

  it('twice shows the same', async () => {
    await leila.follow('Refuser');
    const [form] = leila.page.querySelectorAll('main form');
    const action = form?.getAttribute('action') ?? '';
    const ask = () => house.as(null)(action, { form: { reason: 'Non.' } });
    expect([(await ask()).status, (await ask()).status]).toEqual([303, 409]);
    await leila.visit(await newestPath(house, 'Leïla Benali').then((path) => `${path}/offer`));
    expect(leila.text).toContain('L’offre a été refusée');
  });
});

describe('handing over', () => {
  const karim = { name: 'Karim Haddad', function: 'Directeur adjoint', email: 'karim@aaa.example' };

  it('mails the colleague, ends the link it was done with, and is journalled under the person', async () => {
    await leila.follow('Transmettre à un collègue');
    await leila.press('Transmettre', karim);
    expect(leila.title).toBe('C’est transmis');
    await leila.visit(await newestPath(house, 'Leïla Benali'));
    expect([leila.status, leila.title]).toEqual([410, 'L’offre a été transmise']);
    expect((await mailed('hand-over'))[0]).toMatchObject({
      to_address: 'karim@aaa.example',
      data: { name: 'Karim Haddad', sender: 'Leïla Benali' },
    });
    const { items } = await (await house.as()('/api/journal?limit=20')).json();
    expect(items.map((it: { action: string; actor: object }) => [it.action, it.actor])).toContainEqual([
      'renewal.handed_over',
      expect.objectContaining({ kind: 'link', name: 'Leïla Benali' }),
    ]);
  });

  it('lets the colleague sign only once the address is confirmed', async () => {
    await leila.follow('Transmettre à un collègue');
    await leila.press('Transmettre', karim);
    const base = await newestPath(house, 'Karim Haddad');
    await leila.visit(`${base}/sign`);
    expect([leila.status, leila.title]).toEqual([409, 'Confirmez d’abord votre adresse']);
    await leila.follow('Vers la première page');
    await leila.press('Confirmer et ouvrir');
    await leila.visit(`${base}/sign`);
    expect(leila.title).toBe('Signer l’accord');
  });

  it.each([
    ['without an address', { ...karim, email: '' }, 'email'],
    ['with an address that is none', { ...karim, email: 'karim' }, 'email'],
    ['to somebody who signs already', { ...karim, email: 'bruno@loam.example' }, 'email'],
    ['with a name that turns text around', { ...karim, name: 'Karim \u202eddadaH' }, 'name'],
  ])('%s is refused at its field', async (_, to, field) => {
    await leila.follow('Transmettre à un collègue');
    await leila.press('Transmettre', to);
    expect(leila.status).toBe(422);
    expect(leila.page.querySelector(`[name="${field}"]`)?.getAttribute('aria-invalid')).toBe('true');
    expect((await linksOf(house, 'Karim Haddad')).filter(({ renewal_id }) => renewal_id === renewal.id)).toEqual([]);
  });
});

describe('asking for paper', () => {
  it('tells the secretariat once', async () => {
    const before = (await mailed('renewal-news')).length;
    await leila.press('Demander à signer sur papier');
    expect(leila.text).toContain('La signature sur papier a été demandée');
    expect(leila.text).toContain('à signer sur papier. Le Secrétariat exécutif prendra contact');
    expect((await stands()).inkAskedAt).not.toBeNull();
    expect(leila.page.querySelectorAll('form[action$="/ink"]')).toHaveLength(0);
    expect((await mailed('renewal-news')).length - before).toBeGreaterThan(0);
  });
});

describe('more than thirty answers by one link within an hour', () => {
  it.each([
    ['decline', 'Refuser', 'Refuser l’offre', { reason: 'Notre mandat a changé.' }],
    ['hand-over', 'Transmettre à un collègue', 'Transmettre', { name: 'Karim Haddad', email: 'karim@aaa.example' }],
    ['propose', 'Proposer des modifications', 'Envoyer la proposition', { termYears: '3', 'comment:whole': 'Trois.' }],
  ])('wait: %s shows the form again as typed', async (_, link, button, fields) => {
    const offer = leila.path;
    await leila.follow('Proposer des modifications');
    await leila.press('Envoyer la proposition', { termYears: '4' });
    await thirtyTurnsTaken(house);
    const before = await everything(house);
    await leila.visit(offer);
    await leila.follow(link);
    await leila.press(button, fields);
    expect(leila.status).toBe(429);
    expect(leila.page.querySelector('.error-summary')?.text).toMatch(/envoyez-le de nouveau dans \d+\smin\./);
    for (const [name, value] of Object.entries(fields)) {
      const box = leila.page.querySelector(`[name="${name}"]`);
      expect(box?.getAttribute('value') ?? box?.text).toBe(value);
    }
    expect(await everything(house)).toBe(before);
  });
});

describe('what is sent when it is too late to answer', () => {
  const form = { reason: 'Non.', name: 'Karim Haddad', email: 'karim@aaa.example', termYears: '4' };

  it.each(['decline', 'hand-over', 'propose', 'ink'])('%s after signing: a page says so', async (path) => {
    const base = await newestPath(house, 'Leïla Benali');
    await leila.visit(`${base}/sign`);
    await leila.press('Signer maintenant', { powerDeclared: 'true', signature: 'Leïla Benali' });
    const before = await everything(house);
    const answer = await house.as(null)(`${base}/${path}`, { form });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain('<h1>Vous avez signé</h1>');
    expect(text).toContain('n’a pas été pris en compte');
    expect(await everything(house)).toBe(before);
  });

  it.each([
    ['at once', false, 'Confirmez d’abord votre adresse'],
    ['while a proposal is open', true, 'Ce n’est pas possible pour l’instant'],
  ])('declining %s with an address that is not confirmed leads to where it is', async (_, open, title) => {
    if (open) {
      await leila.follow('Proposer des modifications');
      await leila.press('Envoyer la proposition', { termYears: '4' });
    }
    await leila.follow('Transmettre à un collègue');
    await leila.press('Transmettre', { name: 'Karim Haddad', email: 'karim@aaa.example' });
    const base = await newestPath(house, 'Karim Haddad');
    const answer = await house.as(null)(`${base}/decline`, { form });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(text).toContain(`href="${base}"><span>Vers la première page`);
    expect((await stands()).declinedAt).toBeNull();
  });
});

it('the partner’s pages decide on all that the secretariat’s decide on', async () => {
  const { read } = house.database;
  const { shown, ...rest } = await offerInQuestion(read, renewal.id);
  const record = await renewalRecord(read, renewal.id);
  expect(rest).toEqual(record);
  expect(shown).toEqual(record.table);
});

describe('whoever signs for the Initiative', () => {
  it('has no part in the partner’s answers', async () => {
    await move(house, renewal.id, {
      move: 'resend',
      signatoryId: (await stands()).signatories[1].id,
    });
    const base = await newestPath(house, 'Bruno Keller');
    for (const path of ['propose', 'decline', 'hand-over', 'ink']) {
      expect((await house.as(null)(`${base}/${path}`, { form: { reason: 'No.' } })).status).toBe(404);
    }
    expect((await stands()).stage).toBe('offered');
  });
});
