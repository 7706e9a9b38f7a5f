import { sql } from 'kysely';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { foundation, poster, sentCall, texts } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
}, 60_000);
afterAll(() => house.close());

const page = async (path: string) => parse(await (await house.as()(path)).text());
const json = async (path: string) => (await house.as()(path)).json();
const send = (path: string, fields: Record<string, string> = {}) => house.as()(path, { form: fields });
let count = 0;
const someone = (more = {}) => {
  count += 1;
  return foundation(house, `Fundación Lista ${count}`, more);
};
const draft = async () => (await post('/api/calls', { title: 'Core 2027', deadline: '2026-12-31', texts })).id;
const rows = (shown: ReturnType<typeof parse>) => shown.querySelectorAll('tbody tr').map((row) => row.text);
const mailed = async (template: string) =>
  (
    await house.database.read
      .tables<{ mail: { template: string; id: string } }>()
      .selectFrom('mail')
      .select('id')
      .where('template', '=', template)
      .execute()
  ).length;

describe('adding recipients', () => {
  it('by relation shows who would be added and who left out, with the reason, and writes nothing', async () => {
    const id = await draft();
    await foundation(house, 'Amigos del Suelo', { relations: ['ambassador'] });
    await foundation(house, 'Sin Dirección', { relations: ['ambassador'], email: null });
    const shown = await page(`/calls/${id}/recipients/add?relations=ambassador&show=yes`);
    const told = rows(shown);
    expect(told.find((row) => row.includes('Amigos del Suelo'))).toContain('Will be added');
    expect(told.find((row) => row.includes('Sin Dirección'))).toContain('No address is known');
    expect((await json(`/api/calls/${id}`)).figures.recipients).toBe(0);
    expect(shown.querySelector('input[value=ambassador]')?.hasAttribute('checked')).toBe(true);
  });

  it('by what was shown adds them and says how many', async () => {
    const id = await draft();
    const answer = await send(`/calls/${id}/recipients`, { relations: 'ambassador' });
    expect(answer.status).toBe(303);
    expect((await json(`/api/calls/${id}`)).figures).toMatchObject({ recipients: 1, leftOut: 1 });
  });

  it('by hand finds organisations and people by name and keeps those ticked', async () => {
    const id = await draft();
    const funder = await foundation(house, 'Fundación Encina');
    const found = await page(`/calls/${id}/recipients/add?q=encina`);
    const value = `organisation:${funder.organisationId}`;
    expect(found.querySelector(`input[name=hand][value="${value}"]`)).not.toBeNull();
    const shown = await page(`/calls/${id}/recipients/add?q=other&hand=${value}`);
    expect(shown.querySelector(`input[value="${value}"]`)?.hasAttribute('checked')).toBe(true);
    expect(rows(shown).join()).toContain('Fundación Encina');
  });

  it('by hand lets one choose to whom of the organisation', async () => {
    const id = await draft();
    const funder = await foundation(house, 'Fundación Haya');
    const other = await post('/api/people', {
      givenName: 'Marta',
      familyName: 'Haya',
      emails: ['marta@haya.example'],
      languages: ['fr'],
      affiliations: [{ organisationId: funder.organisationId, function: null, since: null, until: null }],
    });
    const hand = `organisation:${funder.organisationId}`;
    const shown = await page(`/calls/${id}/recipients/add?hand=${hand}`);
    const name = `contact.${funder.organisationId}`;
    expect(shown.querySelector(`select[name="${name}"] option[value="${other.id}"]`)).not.toBeNull();
    await send(`/calls/${id}/recipients`, { hand, [name]: other.id });
    const [one] = (await json(`/api/calls/${id}/recipients`)).items;
    expect(one).toMatchObject({ name: 'Marta Haya', email: 'marta@haya.example', language: 'fr' });
  });

  it('twice adds nobody and says so', async () => {
    const id = await draft();
    const funder = await someone();
    const fields = { hand: `organisation:${funder.organisationId}` };
    await send(`/calls/${id}/recipients`, fields);
    expect((await page(`/calls/${id}/recipients/add?hand=${fields.hand}`)).text).toContain('Nobody new');
    await send(`/calls/${id}/recipients`, fields);
    expect((await json(`/api/calls/${id}`)).figures.recipients).toBe(1);
  });
});

describe('a recipient', () => {
  it('without an address is given one, and is then written to', async () => {
    const id = await draft();
    const funder = await someone({ email: null });
    await post(`/api/calls/${id}/recipients`, { byHand: [{ organisationId: funder.organisationId }] });
    const [one] = (await json(`/api/calls/${id}/recipients`)).items;
    const path = `/calls/${id}/recipients/${one.id}`;
    const version = (await page(path)).querySelector('#correct [name=version]')?.getAttribute('value') ?? '';
    const bad = await send(path, { name: one.name, email: 'nonsense', language: 'es', version });
    expect(bad.status).toBe(422);
    expect(
      parse(await bad.text())
        .querySelector('[name=email]')
        ?.getAttribute('value'),
    ).toBe('nonsense');
    await send(path, { name: one.name, email: 'found@fundacion.example', language: 'fr', version });
    expect(await json(`/api/calls/${id}/recipients/${one.id}`)).toMatchObject({
      email: 'found@fundacion.example',
      language: 'fr',
      leftOut: null,
    });
  });

  it('that somebody else corrected meanwhile is not overwritten', async () => {
    const id = await draft();
    const funder = await someone();
    await post(`/api/calls/${id}/recipients`, { byHand: [{ organisationId: funder.organisationId }] });
    const [one] = (await json(`/api/calls/${id}/recipients`)).items;
    const path = `/calls/${id}/recipients/${one.id}`;
    const fields = { name: 'First', email: one.email, language: 'es', version: String(one.version) };
    await send(path, fields);
    expect((await send(path, { ...fields, name: 'Second' })).status).toBe(412);
    expect((await json(`/api/calls/${id}/recipients/${one.id}`)).name).toBe('First');
  });

  it('is taken off, and is no longer in the list', async () => {
    const call = await sentCall(house, [await someone(), await someone()]);
    const [one] = call.recipients;
    await send(`/calls/${call.id}/recipients/${one?.id}/remove`);
    expect((await json(`/api/calls/${call.id}/recipients`)).items).toHaveLength(1);
    expect((await page(`/calls/${call.id}/recipients/${one?.id}`)).text).toContain('was taken off the call');
  });

  it('is sent the link again: the one before ends', async () => {
    const call = await sentCall(house, [await someone()]);
    const before = await mailed('call');
    const path = `/calls/${call.id}/recipients/${call.recipients[0]?.id}`;
    expect((await send(`${path}/resend`)).status).toBe(303);
    expect(await mailed('call')).toBe(before + 1);
    expect((await page(`/calls/${call.id}`)).querySelector('#history')?.text).toContain('Link to the call sent again');
  });

  it('is not sent the link again before it was sent, nor after the call was closed', async () => {
    const id = await draft();
    const funder = await someone();
    await post(`/api/calls/${id}/recipients`, { byHand: [{ organisationId: funder.organisationId }] });
    const [one] = (await json(`/api/calls/${id}/recipients`)).items;
    expect((await send(`/calls/${id}/recipients/${one.id}/resend`)).status).toBe(409);
    const call = await sentCall(house, [await someone()]);
    await post(`/api/calls/${call.id}/moves`, { move: 'close' });
    expect((await send(`/calls/${call.id}/recipients/${call.recipients[0]?.id}/resend`)).status).toBe(409);
  });

  it('has their link shown on asking, which is recorded', async () => {
    const call = await sentCall(house, [await someone()]);
    const path = `/calls/${call.id}/recipients/${call.recipients[0]?.id}`;
    const shown = parse(await (await send(`${path}/link`)).text());
    expect(shown.querySelector('input.address')?.getAttribute('value')).toMatch(/^http:\/\/localhost:3000\/call\//);
    expect((await page(`/calls/${call.id}`)).querySelector('#history')?.text).toContain('Link of a recipient shown');
  });

  it('whose mail the server refused is shown with its reason', async () => {
    const call = await sentCall(house, [await someone()]);
    await house.database.transaction(system('test'), async (work) => {
      await sql`update mail set state = 'refused', last_error = 'refused: 550 no such user'
        where id in (select mail_id from call_recipient where call_id = ${call.id}::uuid)`.execute(
        work.tables<object>(),
      );
    });
    const shown = await page(`/calls/${call.id}`);
    expect(shown.querySelector('#recipients')?.text).toContain('550 no such user');
    expect(shown.querySelector('.figures')?.text).toContain('1 mail refused');
  });
});

describe('the list of recipients', () => {
  it('is narrowed to the silent, those left out and those who answered', async () => {
    const call = await sentCall(house, [await someone(), await someone(), await someone({ email: null })]);
    await post(`/api/calls/${call.id}/recipients/${call.recipients[0]?.id}/answers`, {
      kind: 'decline',
      byName: 'Lucía',
    });
    const shown = async (view: string) =>
      (await page(`/calls/${call.id}?view=${view}`)).querySelectorAll('#recipients tbody tr').length;
    expect([await shown('all'), await shown('silent'), await shown('left_out'), await shown('answered')]).toEqual([
      3, 1, 1, 1,
    ]);
  });
});
