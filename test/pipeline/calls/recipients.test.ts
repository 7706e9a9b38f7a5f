import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { type House, openHouse } from '../../house.ts';
import { foundation, poster, texts } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
afterAll(() => house.close());

const get = async (path: string) => (await house.as('fundraiser')(path)).json();
const newCall = (more = {}) => post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts, ...more });
const recipients = async (id: string) => (await get(`/api/calls/${id}/recipients?limit=200`)).items;
const send = () => sendCalls(house.database, new AbortController().signal);

describe('whom a call goes to', () => {
  it('is chosen by relation: Partners, Members, Friends', async () => {
    await foundation(house, 'Fundación Suelo', { relations: ['partner'] });
    await foundation(house, 'Fundación Agua', { relations: ['friend'] });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { filter: { relations: ['partner'] } });
    const names = (await recipients(call.id)).map((it: { funder: { name: string } }) => it.funder.name);
    expect(names).toContain('Fundación Suelo');
    expect(names).not.toContain('Fundación Agua');
  });

  it('is chosen by the stage of opportunities', async () => {
    const { organisationId } = await foundation(house, 'Fundación Maíz');
    await post('/api/opportunities', { title: 'Seed money', organisationId, stage: 'targeted' });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { filter: { stages: ['targeted'] } });
    expect((await recipients(call.id)).map((it: { funder: { id: string } }) => it.funder.id)).toEqual([organisationId]);
  });

  it('is written to in the language of the person', async () => {
    const { organisationId } = await foundation(house, 'Fundación Trigo', { language: 'fr' });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    expect(await recipients(call.id)).toMatchObject([{ language: 'fr', leftOut: null }]);
  });

  it('leaves out who asked not to be contacted, and says so', async () => {
    const { organisationId, personId } = await foundation(house, 'Fundación Silencio');
    const person = await get(`/api/people/${personId}`);
    await house.as('fundraiser')(`/api/people/${personId}`, {
      method: 'PATCH',
      json: { doNotContact: 'Asked by telephone on 3 March' },
      headers: { 'if-match': `"${person.version}"` },
    });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    expect(await recipients(call.id)).toMatchObject([{ leftOut: 'do_not_contact' }]);
  });

  it('leaves out a funder without an address until one is given', async () => {
    const { organisationId } = await foundation(house, 'Fundación Muda', { email: null });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    const [left] = await recipients(call.id);
    expect(left).toMatchObject({ leftOut: 'no_address' });
    await house.as('fundraiser')(`/api/calls/${call.id}/recipients/${left.id}`, {
      method: 'PATCH',
      json: { email: 'muda@fundacion.example' },
      headers: { 'if-match': `"${left.version}"` },
    });
    expect(await recipients(call.id)).toMatchObject([{ leftOut: null, email: 'muda@fundacion.example' }]);
  });

  it('writes to an address once, whoever else has it', async () => {
    const one = await foundation(house, 'Fundación Uno', { email: 'both@fundacion.example' });
    const two = await foundation(house, 'Fundación Dos', { email: 'Both@fundacion.example' });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, {
      byHand: [{ organisationId: one.organisationId }, { organisationId: two.organisationId }],
    });
    expect(await recipients(call.id)).toMatchObject([{ leftOut: null }, { leftOut: 'same_address' }]);
  });

  it('writes to a funder once, whoever of it is chosen', async () => {
    const { organisationId } = await foundation(house, 'Fundación Casa');
    const second = await post('/api/people', {
      familyName: 'Segura',
      emails: ['segura@casa.example'],
      affiliations: [{ organisationId, function: null, since: null, until: null }],
    });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, {
      byHand: [{ organisationId }, { organisationId, contactPersonId: second.id }],
    });
    expect(await recipients(call.id)).toMatchObject([{ leftOut: null }, { leftOut: 'same_funder' }]);
  });

  it('stays the same when the same choice is made again', async () => {
    const { organisationId } = await foundation(house, 'Fundación Otra');
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    expect(await recipients(call.id)).toHaveLength(1);
  });
});

describe('opening a call', () => {
  it('is refused without anybody to write to', async () => {
    const call = await newCall();
    expect(await post(`/api/calls/${call.id}/moves`, { move: 'open' }, 409)).toMatchObject({
      detail: expect.stringContaining('Nobody would receive'),
    });
  });

  it('is refused while a language of its recipients has no text', async () => {
    const { organisationId } = await foundation(house, 'Fundación Lengua');
    const call = await newCall({ texts: { en: texts.en } });
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    const problem = await post(`/api/calls/${call.id}/moves`, { move: 'open' }, 422);
    expect(problem.errors).toMatchObject([{ pointer: '#/texts/es', code: 'required' }]);
  });

  it('writes one mail to each, in their language, by a job', async () => {
    const { organisationId } = await foundation(house, 'Fundación Carta');
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    await send();
    await send();
    const mails = await house.database.read
      .tables<{ mail: { template: string; language: string; to_address: string; data: Record<string, string> } }>()
      .selectFrom('mail')
      .select(['template', 'language', 'data'])
      .where('to_address', '=', 'fundaci.n.carta@fundacion.example')
      .execute();
    expect(mails).toMatchObject([{ template: 'call', language: 'es', data: { subject: 'Una convocatoria' } }]);
  });

  it('waits for its opening day', async () => {
    const { organisationId } = await foundation(house, 'Fundación Paciencia');
    const call = await newCall({ opensOn: '2026-11-23' });
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    const opened = await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    expect(opened.stage).toBe('scheduled');
    await send();
    expect(await recipients(call.id)).toMatchObject([{ sentAt: null }]);
    house.clock.set('2026-11-23T08:00:00Z');
    await send();
    house.clock.set('2026-11-21T09:00:00Z');
    expect((await recipients(call.id))[0].sentAt).not.toBeNull();
  });

  it('moves the opportunity there is for the same purpose to the stage of a call', async () => {
    const { organisationId } = await foundation(house, 'Fundación Paso');
    const hoped = await post('/api/opportunities', { title: 'Core 2027', organisationId, stage: 'contacted' });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    await send();
    expect(await recipients(call.id)).toMatchObject([{ opportunityId: hoped.id }]);
    expect(await get(`/api/opportunities/${hoped.id}`)).toMatchObject({ stage: 'call_for_funding' });
  });

  it('makes an opportunity of a funder of whom nothing was hoped for yet, counted but not valued', async () => {
    const { organisationId } = await foundation(house, 'Fundación Nueva');
    const call = await newCall({ purpose: { kind: 'global_facility', code: 'GF.1' } });
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    await send();
    const [{ opportunityId }] = await recipients(call.id);
    expect(await get(`/api/opportunities/${opportunityId}`)).toMatchObject({
      stage: 'call_for_funding',
      amount: null,
      funderGroup: 'foundations',
      purpose: { kind: 'global_facility', code: 'GF.1' },
    });
  });

  it('leaves out a funder whose conflict of interest nobody else has looked at', async () => {
    const { organisationId } = await foundation(house, 'Fundación Carbono');
    await post('/api/opportunities', { title: 'Credits', organisationId, conflictNotes: 'Sells carbon credits (C4).' });
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    await send();
    expect(await recipients(call.id)).toMatchObject([{ leftOut: 'conflict_not_viewed', sentAt: null }]);
  });

  it('leaves out a funder who was found on a sanctions list', async () => {
    const { organisationId } = await foundation(house, 'Fundación Vetada');
    const admin = house.as('admin');
    const list = await admin('/api/sanctions-lists', {
      json: { name: 'A list', listedOn: '2026-11-01', fileName: 'a.csv', content: btoa('name\nFundacion Vetada\n') },
    });
    expect(list.status).toBe(201);
    const made = await post('/api/screenings', { organisationId, triggers: [], answers: {} });
    await post(`/api/screenings/${made.id}/decisions`, { decision: 'true_hit', reason: 'It is them.' });
    expect((await admin(`/api/screenings/${made.id}/confirmations`, { json: {} })).status).toBe(201);
    const call = await newCall();
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
    await post(`/api/calls/${call.id}/moves`, { move: 'open' });
    await send();
    expect(await recipients(call.id)).toMatchObject([{ leftOut: 'sanctions_hit', sentAt: null }]);
  });
});

it('the recipients and the answers of a call that does not exist are not found', async () => {
  const unknown = '/api/calls/0198aaaa-0000-7000-8000-000000000000';
  const statuses = await Promise.all(
    ['recipients', 'answers'].map(async (part) => (await house.as('fundraiser')(`${unknown}/${part}`)).status),
  );
  expect(statuses).toEqual([404, 404]);
});
