import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';
import { pageText } from '../pages.ts';
import { agreementOf } from './offers.ts';

let house: House;
let bruno: Visitor;
const ids = new Map<string, string>();
const at = (acronym: string) => ids.get(acronym) ?? '';

const browser = async (role: Role): Promise<Visitor> =>
  new Visitor(house.app).carry(await house.sessions.create(await house.staff(role), new Headers()));
const renewals = async (query = '') => (await (await house.as()(`/api/renewals${query}`)).json()).items;
const form = (...acronyms: string[]) => `/renewals/new?${acronyms.map((one) => `agreement=${at(one)}`).join('&')}`;
/** Who signs for the partner of a row. */
const person = (row: number, name: string, email: string, language = 'en') => ({
  [`rows.${row}.name`]: name,
  [`rows.${row}.email`]: email,
  [`rows.${row}.language`]: language,
});

beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  for (const acronym of ['AAA', 'FARM', 'AFRIS', 'OIV', 'SaveSoil', 'GIZ', 'BLE'])
    ids.set(acronym, (await agreementOf(house, acronym)).id);
  bruno = await browser('fundraiser');
});
afterAll(() => house.close());

describe('several ticked on the board', () => {
  it('open one form with a row for each', async () => {
    await bruno.visit('/renewals');
    await bruno.press('Prepare those ticked', { agreement: [at('AFRIS'), at('FARM')] });
    expect(bruno.title).toBe('2 offers at once');
    expect(bruno.page.querySelectorAll('.bulk-row').map((row) => row.querySelector('h3')?.text)).toEqual([
      expect.stringContaining('AFRIS'),
      expect.stringContaining('FARM'),
    ]);
  });
  it('on the register as well, scripts off', async () => {
    await bruno.visit('/partnerships');
    await bruno.press('Prepare offers for those ticked', { agreement: [at('AFRIS'), at('FARM')] });
    expect(bruno.title).toBe('2 offers at once');
  });
  it('with none ticked ask which agreement', async () => {
    await bruno.visit('/renewals');
    await bruno.press('Prepare those ticked');
    expect(bruno.text).toContain('Which agreement is to be continued?');
  });
});

describe('made all or none', () => {
  it('make none while one lacks an address, and say so at its row', async () => {
    await bruno.visit(form('AFRIS', 'FARM'));
    await bruno.press('Make the drafts', {
      ...person(0, 'Awa Diop', ''),
      ...person(1, 'Fatima Zahra', 'fatima@farm.example', 'fr'),
    });
    expect(bruno.status).toBe(422);
    expect(bruno.text).toContain('1 offer could not be made');
    expect(bruno.page.querySelector('[id="f-rows.0.email-error"]')?.text).toContain('Fill this in.');
    expect(bruno.page.querySelector('[name="rows.1.email"]')?.getAttribute('value')).toBe('fatima@farm.example');
    expect(await renewals()).toEqual([]);
  });
  it('make every one in the language of who signs, once nothing is missing', async () => {
    const twice = new Visitor(house.app).carry(
      await house.sessions.create(await house.staff('fundraiser'), new Headers()),
    );
    Object.assign(twice, { page: bruno.page, path: bruno.path });
    await bruno.press('Make the drafts', person(0, 'Awa Diop', 'awa@afris.example'));
    expect(bruno.title).toBe('Drafts to send');
    const made = await renewals();
    expect(made.map((one: { stage: string; languages: string[] }) => [one.stage, one.languages[0]]).sort()).toEqual([
      ['draft', 'en'],
      ['draft', 'fr'],
    ]);
    expect(bruno.page.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(bruno.text).toContain('awa@afris.example');
    await twice.press('Make the drafts', person(0, 'Awa Diop', 'awa@afris.example'));
    expect(twice.title).toBe('Drafts to send');
    expect(twice.page.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(await renewals()).toHaveLength(2);
  });
  it('refuse a deadline that has passed, once for all', async () => {
    await bruno.visit(form('OIV', 'SaveSoil'));
    await bruno.press('Make the drafts', {
      ...person(0, 'A', 'a@oiv.example'),
      ...person(1, 'B', 'b@save.example'),
      deadline: '2026-11-01',
    });
    expect(bruno.page.querySelector('#f-deadline-error')?.text).toContain('This day has passed.');
    expect(await renewals()).toHaveLength(2);
  });
  it('refuse an address that signs for both sides', async () => {
    await bruno.visit(form('OIV', 'SaveSoil'));
    await bruno.press('Make the drafts', {
      ...person(0, 'A', 'a@oiv.example'),
      ...person(1, 'B', 'Bruno@loam.example'),
    });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('#f-rows\\.1\\.row, [id="f-rows.1.staff-error"]')?.text).toBeTruthy();
    expect(await renewals()).toHaveLength(2);
  });
});

describe('made as far as possible', () => {
  it('says of an agreement without a length that there is nothing to repeat, and makes the others', async () => {
    await bruno.visit(form('OIV', 'GIZ'));
    await bruno.press('Make the drafts', {
      ...person(0, 'Ana Ruiz', 'ana@oiv.example', 'es'),
      ...person(1, 'Greta Hahn', 'greta@giz.example'),
      outcome: 'good',
    });
    expect(bruno.text).toContain('1 draft made');
    expect(bruno.text).toContain('This agreement has no length to repeat.');
    expect((await renewals('?stage=draft')).length).toBe(3);
    expect(bruno.text).toContain('It has an open offer already.');
  });
  it('makes the rest with one new length', async () => {
    await bruno.press('Make the drafts', { length: 'term', 'offer.termYears': '2' });
    expect(bruno.title).toBe('Drafts to send');
    const [made] = await renewals(`?agreement=${at('GIZ')}`);
    const { items } = await (await house.as()(`/api/renewals/${made.id}/versions`)).json();
    expect(items[0].offer).toMatchObject({ term: 'P2Y', end: null });
  });
  it('shows an agreement that has an open offer with the way to it, and no box', async () => {
    await bruno.visit(form('GIZ', 'AAA'));
    const [giz, aaa] = bruno.page.querySelectorAll('.bulk-row');
    expect(giz?.querySelector('[type=checkbox]')).toBeNull();
    expect(giz?.text).toContain('Open the offer');
    expect(aaa?.querySelector('[type=checkbox]')).not.toBeNull();
  });
  it('asks for at least one', async () => {
    await bruno.press('Make the drafts', { 'rows.1.include': '' });
    expect(bruno.status).toBe(422);
    expect(bruno.text).toContain('Tick at least one partner.');
  });
  it('tells the later of two people who prepare the same agreement at once', async () => {
    const amina = await browser('admin');
    await bruno.visit(form('AAA', 'SaveSoil'));
    await amina.visit(form('AAA', 'BLE'));
    const both = { ...person(0, 'Leïla Benali', 'leila@aaa.example', 'fr'), outcome: 'good' };
    await bruno.press('Make the drafts', { ...both, ...person(1, 'B', 'b@save.example') });
    await amina.press('Make the drafts', {
      ...both,
      ...person(1, 'G', 'g@ble.example'),
      length: 'term',
      'offer.termYears': '1',
    });
    expect(amina.text).toContain('1 draft made');
    expect(amina.text).toContain('1 offer could not be made');
    expect(amina.text).toContain('It has an open offer already.');
    const open = await renewals(`?agreement=${at('AAA')}`);
    expect(open).toHaveLength(1);
    expect(await renewals(`?agreement=${at('BLE')}`)).toHaveLength(1);
  });
});

describe('the drafts', () => {
  it('are all listed, each with who gets the offer', async () => {
    const text = await pageText(house.as(), '/renewals/drafts');
    expect(text).toContain('Leïla Benali leila@aaa.example');
    expect(text).toContain('Document in');
  });
  it('go when they are ticked; one that changed meanwhile stays, with the reason', async () => {
    const drafts = await renewals('?stage=draft');
    await bruno.visit('/renewals/drafts');
    const [changed] = drafts;
    await house.as()(`/api/renewals/${changed.id}`, {
      method: 'PATCH',
      json: { note: 'Another' },
      headers: { 'if-match': `"${changed.version}"` },
    });
    await bruno.press('Send those ticked');
    expect(bruno.status).toBe(409);
    expect(bruno.text).toContain('1 offer was not sent');
    expect(bruno.text).toContain('It was changed after you read it.');
    expect(await renewals('?stage=draft')).toHaveLength(1);
    expect(await renewals('?stage=offered')).toHaveLength(drafts.length - 1);
  });
  it('sent to the last one lead back to the board', async () => {
    await bruno.press('Send those ticked');
    expect(bruno.path).toBe('/renewals');
    expect(bruno.text).toContain('1 offer sent');
    expect(await pageText(house.as(), '/renewals/drafts')).toContain('No draft waits to be sent');
  });
  it('wait for those who may send: a viewer is not let in', async () => {
    for (const path of ['/renewals/drafts', form('AAA', 'FARM')])
      expect((await house.as('viewer')(path)).status).toBe(403);
  });
});
