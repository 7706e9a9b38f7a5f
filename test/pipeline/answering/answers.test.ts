import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../../house.ts';
import { poster } from '../calls/house.ts';
import { answersTo, asked, type Invitation, invitedTo, pathTo, reading } from './recipient.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house?.close());

/** Sends a form of a recipient as a program would. */
const send = async (it: Invitation, form: string, fields: Record<string, string>) =>
  house.as(null)(`${await pathTo(house, it.recipient)}/${form}`, { form: { byName: it.name, ...fields } });
const mailsTo = async (address: string): Promise<string[]> =>
  (
    await house.database.read
      .tables<{ mail: { template: string; to_address: string; id: string } }>()
      .selectFrom('mail')
      .select('template')
      .where('to_address', '=', address)
      .orderBy('id')
      .execute()
  ).map(({ template }) => template);

describe('the page of a call', () => {
  it('has its text, the amount sought, the deadline with the days left, and who answers questions', async () => {
    const page = await reading(house, await invitedTo(house));
    expect(page.text).toContain('Los suelos le necesitan.');
    expect(page.text).toContain('900.000');
    expect(page.text).toContain('31 dic 2026');
    expect(page.text).toContain('40 días por delante');
    expect(page.text).toContain('Bruno Keller');
    expect(page.text).toContain('bruno@loam.example');
  });

  it('says in which facility the money goes', async () => {
    const page = await reading(house, await invitedTo(house, { purpose: { kind: 'global_facility', code: 'GF.1' } }));
    expect(page.text).toContain('Mecanismo mundial GF.1');
  });

  it('says before anything is typed that the deadline has passed, on the call and on every form', async () => {
    const it = await invitedTo(house, { language: 'fr' });
    house.clock.set('2027-01-05T09:00:00Z');
    const page = await reading(house, it);
    expect(page.text).toContain('La date limite était le 31 déc. 2026');
    await page.follow('Promettre un montant');
    expect(page.text).toContain('La date limite était le 31 déc. 2026');
  });

  it('says that the call was closed', async () => {
    const it = await invitedTo(house, { language: 'en' });
    await post(`/api/calls/${it.call}/moves`, { move: 'close' });
    expect((await reading(house, it)).text).toContain('The call is closed');
  });

  it('that was closed is passed on to nobody: the page offers it no more, and says so to whoever had the form open', async () => {
    const it = await invitedTo(house, { language: 'en' });
    await post(`/api/calls/${it.call}/moves`, { move: 'close' });
    const page = await reading(house, it);
    expect(page.page.querySelector('a[href$="/pass-on"]')).toBeNull();
    const passing = { colleague: 'Pablo', email: 'pablo@cerrada.example' };
    const refused = await send(it, 'pass-on', passing);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('it is no longer passed on: nobody else is written to');
    expect((await house.as(null)(`${await pathTo(house, it.recipient)}/pass-on`)).status).toBe(409);
    expect(await mailsTo(passing.email)).toEqual([]);
  });
});

describe('a pledge', () => {
  it('of 300,000 euro in three yearly instalments is looked at and sent, in Spanish', async () => {
    const it = await invitedTo(house);
    const page = await reading(house, it);
    await page.follow('Prometer un importe');
    await page.press('Revisar antes de enviar', {
      total: '300.000,00',
      every: 'year',
      parts: '3',
      firstDay: '2027-03-01',
      byFunction: 'Directora',
    });
    expect(page.title).toBe('Revise su promesa');
    expect(page.text).toContain('En total 300.000');
    expect(page.text).toContain('Pago 3 de 3');
    expect(await answersTo(house, it)).toEqual([]);
    await page.press('Enviar la promesa');
    expect(page.path).toMatch(/\/read$/);
    expect(page.text).toContain('Su promesa se ha guardado');
    expect(page.text).toContain('La promesa está registrada');
    const [answer] = await answersTo(house, it);
    expect(answer).toMatchObject({
      kind: 'pledge',
      byName: it.name,
      byFunction: 'Directora',
      instalments: ['2027-03-01', '2028-03-01', '2029-03-01'].map((dueOn) => ({
        amount: { amount: 10_000_000, currency: 'EUR' },
        dueOn,
      })),
    });
    expect((await asked(house, `/api/calls/${it.call}`)).figures.pledged).toBe(30_000_000);
    expect(await asked(house, `/api/opportunities/${it.opportunity}`)).toMatchObject({ stage: 'won' });
  });

  it.each([
    ['fr', '1 250,50 €', 'Vérifier avant l’envoi', '1 250,50'],
    ['en', '1,250.50', 'Look at it before sending', '1,250.50'],
    ['es', '1.250,50', 'Revisar antes de enviar', '1250,50 €'],
    ['es', 'EUR 1250', 'Revisar antes de enviar', '1250 €'],
  ])('in %s takes the amount typed as %s', async (language, total, button, shown) => {
    const it = await invitedTo(house, { language });
    const page = await reading(house, it);
    await page.visit(`${await pathTo(house, it.recipient)}/pledge`);
    await page.press(button, { total, firstDay: '2027-03-01' });
    expect(page.status).toBe(200);
    expect(page.page.querySelector('.preview-sum')?.text.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(shown);
  });

  it('is divided to the cent: what the division leaves goes to the first', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    await page.press('Look at it', { total: '1000.00', every: 'quarter', parts: '3', firstDay: '2026-11-30' });
    await page.press('Send the pledge');
    expect((await answersTo(house, it))[0].instalments).toEqual([
      { amount: { amount: 33_334, currency: 'EUR' }, dueOn: '2026-11-30' },
      { amount: { amount: 33_333, currency: 'EUR' }, dueOn: '2027-02-28' },
      { amount: { amount: 33_333, currency: 'EUR' }, dueOn: '2027-05-30' },
    ]);
  });

  it('can be corrected before it is sent; a sum that changed is asked about once', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    await page.press('Look at it', { total: '20,000', every: 'halfYear', parts: '2', firstDay: '2027-03-01' });
    await page.press('Send the pledge', { 'instalments.1.amount': '15,000', 'instalments.1.dueOn': '2027-10-01' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('The instalments now make €25,000 together, before it was €20,000');
    expect(await answersTo(house, it)).toEqual([]);
    await page.press('Send the pledge');
    expect((await answersTo(house, it))[0].instalments[1]).toEqual({
      amount: { amount: 1_500_000, currency: 'EUR' },
      dueOn: '2027-10-01',
    });
  });

  it('goes back from the look at it with everything that was typed', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    const typed = { total: '20,000', every: 'year', parts: '4', firstDay: '2027-03-01', words: 'Two\r\nlines' };
    await page.press('Look at it', typed);
    await page.press('Change amount or number');
    const value = (name: string) => page.page.querySelector(`[name="${name}"]`);
    expect(value('total')?.getAttribute('value')).toBe('20,000');
    expect(value('parts')?.getAttribute('value')).toBe('4');
    expect(value('every')?.querySelector('[selected]')?.getAttribute('value')).toBe('year');
    expect(value('words')?.text).toBe('Two\r\nlines');
  });

  it.each<[string, Record<string, string>, string]>([
    ['without an amount', { total: '' }, 'Fill'],
    ['of nothing', { total: '0' }, 'Fill'],
    ['of an amount that is none', { total: 'a lot' }, 'not an amount'],
    ['of an amount that can be read in two ways', { total: '1.250' }, ''],
    ['of an amount in another currency than chosen', { total: '$ 500' }, 'currency'],
    ['in a currency that is none', { currency: 'zz' }, 'not one of those allowed'],
    ['of more than anybody has', { total: '99999999999999' }, ''],
    ['without a day', { firstDay: '' }, 'Fill'],
    ['with a day that is past', { firstDay: '2026-11-20' }, '21 Nov 2026'],
    ['with a day that is none', { firstDay: '2027-02-30' }, ''],
    ['in instalments without their number', { every: 'year', parts: '' }, 'Say how many instalments'],
    ['in one payment of three', { parts: '3' }, 'One payment is not several'],
    ['in more parts than it has cents', { total: '0.02', every: 'year', parts: '3' }, 'Choose fewer'],
    ['over more than twenty years', { every: 'year', parts: '40' }, 'twenty years'],
    ['by nobody', { byName: ' ' }, 'Fill'],
  ])('%s is refused at its field, and everything typed stays', async (_, wrong, message) => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    const typed = { total: '20,000', firstDay: '2027-03-01', words: 'With joy', byName: 'Lucía', ...wrong };
    if ('currency' in wrong) {
      const answer = await send(it, 'pledge', { ...typed, read: '' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(message);
      return;
    }
    await page.press('Look at it', typed);
    expect(page.status).toBe(422);
    expect(page.page.querySelector('.error-summary')?.text).toContain(message);
    expect(page.page.querySelectorAll('.field .error').length).toBeGreaterThan(0);
    expect(page.page.querySelector('[name="words"]')?.text).toBe('With joy');
    expect(page.page.querySelector('[name="total"]')?.getAttribute('value')).toBe(typed.total);
    expect(await answersTo(house, it)).toEqual([]);
  });

  it('after the deadline is kept, marked late, and the page says who decides', async () => {
    const it = await invitedTo(house, { language: 'en' });
    house.clock.set('2027-01-05T09:00:00Z');
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    await page.press('Look at it', { total: '5000', firstDay: '2027-03-01' });
    await page.press('Send the pledge');
    expect(page.text).toContain('It came after the deadline. The Executive Secretariat decides whether it can count');
    expect((await answersTo(house, it))[0]).toMatchObject({ late: true, waitingBecause: 'after_deadline' });
  });

  it('to a call that is closed between page and form is kept, and the page says so', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    await page.press('Look at it', { total: '5000', firstDay: '2027-03-01' });
    await post(`/api/calls/${it.call}/moves`, { move: 'close' });
    await page.press('Send the pledge');
    expect(page.text).toContain('It came after the call was closed.');
    expect((await answersTo(house, it))[0]).toMatchObject({ waitingBecause: 'call_closed' });
  });

  it('to a call that has changed since is asked for again, with what was typed', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    await page.press('Look at it', { total: '5000', firstDay: '2027-03-01' });
    const { version } = await asked(house, `/api/calls/${it.call}`);
    await house.as('fundraiser')(`/api/calls/${it.call}`, {
      method: 'PATCH',
      json: { amount: { amount: 10_000_000, currency: 'EUR' } },
      headers: { 'if-match': `"${version}"` },
    });
    await page.press('Send the pledge');
    expect(page.status).toBe(409);
    expect(page.text).toContain('The call has changed since you opened this page');
    expect(await answersTo(house, it)).toEqual([]);
    await page.press('Send the pledge');
    expect(await answersTo(house, it)).toHaveLength(1);
  });

  it('that waits for due diligence says that the secretariat will confirm it, and not why', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const { version } = await asked(house, `/api/opportunities/${it.opportunity}`);
    await house.as('fundraiser')(`/api/opportunities/${it.opportunity}`, {
      method: 'PATCH',
      json: { conflictNotes: 'Their labels are judged by A5.' },
      headers: { 'if-match': `"${version}"` },
    });
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    await page.press('Look at it', { total: '5000', firstDay: '2027-03-01' });
    await page.press('Send the pledge');
    expect(page.text).toContain('The Executive Secretariat will confirm it.');
    expect(page.text).not.toMatch(/sanction|diligence|screen|conflict|second person|A5/i);
    expect((await answersTo(house, it))[0]).toMatchObject({ waitingBecause: 'conflict_not_viewed' });
  });

  it('whose form is sent twice is one', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const form = {
      ...{ do: 'send', total: '5000', currency: 'EUR', 'instalments.0.amount': '5000' },
      ...{ 'instalments.0.dueOn': '2027-03-01', after: '' },
    };
    const page = await reading(house, it);
    await page.follow('Pledge an amount');
    const read = page.page.querySelector('[name="read"]')?.getAttribute('value') ?? '';
    const both = await Promise.all([send(it, 'pledge', { ...form, read }), send(it, 'pledge', { ...form, read })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await answersTo(house, it)).toHaveLength(1);
    expect(await mailsTo(`lucia${it.name.split(' ')[1]}@raiz.example`)).toEqual(['call', 'call-thanks']);
  });

  it('after another one says what was promised and makes of it a question', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    const path = await pathTo(house, it.recipient);
    await page.visit(`${path}/pledge`);
    await page.press('Look at it', { total: '5000', firstDay: '2027-03-01' });
    const second = await reading(house, it);
    await second.visit(`${path}/pledge`);
    await second.press('Look at it', { total: '7000', firstDay: '2027-04-01' });
    await page.press('Send the pledge');
    await second.press('Send the pledge');
    expect(second.status).toBe(409);
    expect(second.title).toBe('A pledge was made already');
    expect(second.text).toContain('€5,000');
    expect(second.page.querySelector('textarea')?.text).toContain('€7,000 (1 Apr 2027)');
    await second.press('Send the question');
    expect((await answersTo(house, it)).map(({ kind }: { kind: string }) => kind)).toEqual(['pledge', 'question']);
    await second.visit(`${path}/pledge`);
    expect(second.title).toBe('A pledge was made already');
    await second.visit(`${path}/read`);
    expect(second.text).not.toContain('Pledge an amount');
  });
});

describe('another answer', () => {
  it('a range is kept with its day, and binds to nothing', async () => {
    const it = await invitedTo(house, { language: 'fr' });
    const page = await reading(house, it);
    await page.follow('Indiquer une fourchette');
    await page.press('Envoyer la fourchette', { low: '50 000', high: '80 000,00 €', expectedOn: '2027-06-30' });
    expect(page.text).toContain('Cela ne vous engage à rien');
    expect((await answersTo(house, it))[0]).toMatchObject({
      kind: 'range',
      amount: { low: { amount: 5_000_000 }, high: { amount: 8_000_000 } },
      expectedOn: '2027-06-30',
    });
  });

  it('a range that is upside down is refused at its field', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Name a range');
    await page.press('Send the range', { low: '80000', high: '50000' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This is less than the lower amount');
  });

  it('a question waits for its reply, which the page shows', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Ask a question');
    await page.press('Send the question', { words: 'Is it tax-deductible?' });
    expect(page.text).toContain('Is it tax-deductible?');
    expect(page.text).toContain('The Executive Secretariat will reply by mail.');
    const [question] = await answersTo(house, it);
    await post(`/api/calls/${it.call}/answers/${question.id}/settlements`, { as: 'reply', reply: 'By FARM, yes.' });
    await page.visit(page.path);
    expect(page.text).toContain('By FARM, yes.');
  });

  it('the same question, asked again after the reply, is a new one', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    for (let time = 0; time < 2; time++) {
      await page.follow('Ask a question');
      await page.press('Send the question', { words: 'Any news?' });
    }
    expect(await answersTo(house, it)).toHaveLength(2);
  });

  it('a question without words is refused', async () => {
    const page = await reading(house, await invitedTo(house, { language: 'es' }));
    await page.follow('Hacer una pregunta');
    await page.press('Enviar la pregunta');
    expect(page.status).toBe(422);
    expect(page.page.querySelector('.error-summary')?.text).toContain('Su pregunta');
  });

  it('a decline is kept with its words and the day to ask again', async () => {
    const it = await invitedTo(house, { language: 'es' });
    const page = await reading(house, it);
    await page.follow('Declinar');
    await page.press('Declinar', { words: 'El año está cerrado.', expectedOn: '2027-09-01' });
    expect(page.text).toContain('Podemos volver a preguntar a partir del 1 sept 2027');
    expect(await asked(house, `/api/opportunities/${it.opportunity}`)).toMatchObject({
      stage: 'lost',
      lookAgainOn: '2027-09-01',
    });
  });

  it('passed on to a colleague, the call has a link of their own and says from whom', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Pass on to a colleague');
    await page.press('Pass on', { colleague: 'Pablo Ruiz', email: 'pablo@raiz.example', words: 'Yours, I think.' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Pablo Ruiz gets a mail at pablo@raiz.example');
    expect(await mailsTo('pablo@raiz.example')).toEqual(['call-passed-on']);
    const { items } = await asked(house, `/api/calls/${it.call}/recipients`);
    const pablo = await reading(house, { recipient: items[1].id });
    expect(pablo.text).toContain(`${it.name} has passed this call on to you.`);
  });

  it.each([
    ['their own', 'lucia@', 'Somebody with this address has the call already'],
    ['that is none', 'nobody', 'not an e-mail address'],
  ])('is not passed on to an address %s', async (_, address, message) => {
    const it = await invitedTo(house, { language: 'en' });
    const number = it.name.split(' ')[1];
    const page = await reading(house, it);
    await page.follow('Pass on to a colleague');
    const email = address === 'lucia@' ? `LUCIA${number}@raiz.example` : address;
    await page.press('Pass on', { colleague: 'Me', email });
    expect(page.status).toBe(422);
    expect(page.text).toContain(message);
    expect(page.page.querySelector('[name="colleague"]')?.getAttribute('value')).toBe('Me');
  });

  it('of somebody else than the recipient keeps their name and shows it', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Ask a question');
    await page.press('Send the question', { words: 'When?', byName: 'Rosa Ríos', byFunction: 'Treasurer' });
    expect(page.text).toContain('Rosa Ríos, Treasurer');
    expect((await answersTo(house, it))[0]).toMatchObject({ byName: 'Rosa Ríos', byFunction: 'Treasurer' });
  });

  it.each([['range'], ['question'], ['decline']])('whose form is sent twice is one: %s', async (form) => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.visit(`${await pathTo(house, it.recipient)}/${form}`);
    const read = page.page.querySelector('[name="read"]')?.getAttribute('value') ?? '';
    const fields = { low: '5', high: '6', currency: 'EUR', words: 'The same', after: '', read };
    for (let time = 0; time < 2; time++) expect((await send(it, form, fields)).status).toBe(303);
    expect(await answersTo(house, it)).toHaveLength(1);
  });

  it('with a hostile name and text is text and nothing else', async () => {
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Ask a question');
    const bad = '<script>alert(1)</script> {{link}} "onload="x';
    await page.press('Send the question', { words: bad, byName: '<img src=x onerror=a()>' });
    expect(page.page.querySelectorAll('main script, main img')).toHaveLength(0);
    expect(page.text).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;'.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    );
    expect((await answersTo(house, it))[0].words).toBe(bad);
  });

  it('with marks that turn text around is refused', async () => {
    const page = await reading(house, await invitedTo(house, { language: 'en' }));
    await page.follow('Ask a question');
    await page.press('Send the question', { words: 'ok', byName: 'Rosa \u202egnp.exe' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('invisible');
  });

  it('tells the owner of the call, who finds it in the inbox', async () => {
    const before = (await mailsTo('bruno@loam.example')).length;
    const it = await invitedTo(house, { language: 'en' });
    const page = await reading(house, it);
    await page.follow('Ask a question');
    await page.press('Send the question', { words: 'When?' });
    expect((await mailsTo('bruno@loam.example')).slice(before)).toEqual(['call-news']);
  });

  it('after thirty in an hour is not taken yet, and what was typed stays', async () => {
    const it = await invitedTo(house, { language: 'fr' });
    const page = await reading(house, it);
    await page.follow('Poser une question');
    await page.press('Envoyer la question', { words: 'Un' });
    await house.database.read.tables<{ turn: { taken: number } }>().updateTable('turn').set({ taken: 30 }).execute();
    await page.follow('Poser une question');
    await page.press('Envoyer la question', { words: 'Deux' });
    expect(page.status).toBe(429);
    expect(page.text).toContain('dans 60\u00a0min'.replace('\u00a0', ' '));
    expect(page.page.querySelector('textarea')?.text).toBe('Deux');
    expect(await answersTo(house, it)).toHaveLength(1);
  });
});
