import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sealWholeJournal } from '../../src/platform/jobs.ts';
import { type House, openHouse } from '../house.ts';
import { atPortal, linksOf } from '../partnerships/portal/partner.ts';
import { runOn, walk } from '../partnerships/reminders/post.ts';
import { finish } from '../partnerships/renewals/concluded.ts';
import { colleagueAt } from '../partnerships/renewals/journey.ts';
import { agreementOf } from '../partnerships/renewals/offers.ts';
import type { Visitor } from './visitor.ts';

// Seven months, day by day.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let house: House;
let bruno: Visitor;
let leila: Visitor;
let aaa: { id: string };
let feed: string;
beforeAll(async () => {
  house = await openHouse({ clockAt: '2026-08-01T08:00:00Z', role: 'fundraiser' });
  await house.staff('admin');
  aaa = await agreementOf(house, 'AAA');
});
afterAll(() => house?.close());

const at = (day: string) => house.clock.set(`${day}T09:00:00Z`);
const offer = async () => (await (await house.as()(`/api/renewals?agreement=${aaa.id}`)).json()).items[0];
const agreement = async (id: string, query = '') => (await house.as()(`/api/agreements/${id}${query}`)).json();
const calendar = async () => (await house.app.request(`http://localhost:3000${feed}`)).text();

describe('AAA renews its MoU, whose last day is 17 February 2027', () => {
  it('is told of on 21 August and on 19 November, to the administrator since nobody owns the partnership', async () => {
    const written = await walk(house, '2026-08-01', '2026-11-24');
    expect([...written.keys()]).toEqual(['2026-08-21', '2026-11-19']);
    expect([...written.values()].flat().map(({ to }) => to)).toEqual(['Amina Diallo', 'Amina Diallo']);
  });

  it('stands on the board among what is to be offered, and in Bruno’s calendar', async () => {
    at('2026-11-25');
    bruno = await colleagueAt(house, 'fundraiser');
    const { version } = await (await house.as()(`/api/partnerships/${(await agreement(aaa.id)).partnershipId}`)).json();
    await house.as()(`/api/partnerships/${(await agreement(aaa.id)).partnershipId}`, {
      method: 'PATCH',
      json: { ownerId: (await house.staff('fundraiser')).id },
      headers: { 'if-match': `"${version}"` },
    });
    await bruno.visit('/renewals');
    expect(bruno.text).toContain('AAA');
    await bruno.visit('/account');
    await bruno.press('Make my calendar address');
    feed = new URL(bruno.page.querySelector('#calendar input.address')?.getAttribute('value') ?? '').pathname;
    expect(await calendar()).toContain('DTSTART;VALUE=DATE:20270217');
  });

  it('gets an offer of the same again, in French, with a mailed link', async () => {
    await bruno.visit(`/renewals/new?agreement=${aaa.id}`);
    await bruno.press('Save the draft', {
      'signatories.0.name': 'Leïla Benali',
      'signatories.0.function': 'Directrice',
      'signatories.0.email': 'leila@aaa.example',
      'signatories.0.language': 'fr',
      'languages.0': 'fr',
      deadline: '2026-12-31',
    });
    await bruno.press('Send the offer');
    expect(await offer()).toMatchObject({ stage: 'offered', deadline: '2026-12-31' });
    const [link] = await linksOf(house, 'Leïla Benali');
    expect(link).toMatchObject({ email: 'leila@aaa.example', ended_because: null });
  });

  it('is answered on a phone, scripts off: Leïla proposes four years', async () => {
    at('2026-12-01');
    leila = await atPortal(house, 'Leïla Benali');
    expect(leila.text).toContain('18 févr. 2027');
    await leila.follow('Proposer des modifications');
    await leila.press('Envoyer la proposition', { termYears: '4' });
    expect(await offer()).toMatchObject({ stage: 'in_discussion', proposal: 2 });
  });

  it('is what Bruno reads as a difference and accepts', async () => {
    at('2026-12-03');
    await bruno.visit(`/renewals/${(await offer()).id}`);
    expect(bruno.page.querySelectorAll('ins').length).toBeGreaterThan(0);
    await bruno.press('Accept the proposal');
    expect(await offer()).toMatchObject({ stage: 'offered', table: { number: 2 } });
  });

  it('is signed by Leïla in French, and then it is Bruno’s turn', async () => {
    at('2026-12-09');
    leila = await atPortal(house, 'Leïla Benali');
    await leila.follow('Signer');
    await leila.press('Signer maintenant', {
      name: 'Leïla Benali',
      function: 'Directrice',
      powerDeclared: 'true',
      signature: 'Leïla Benali',
    });
    expect(leila.title).toBe('Merci, vous avez signé');
    expect(await offer()).toMatchObject({ stage: 'to_countersign' });
    await bruno.visit('/');
    expect(bruno.text).toContain('AAA');
  });

  it('is countersigned on 10 December: the successor starts on 18 February 2027, without a gap', async () => {
    at('2026-12-10');
    await bruno.visit(`/renewals/${(await offer()).id}`);
    await bruno.follow('Read and sign');
    await bruno.press('Sign now', { name: 'Bruno Keller', powerDeclared: 'true' });
    const done = await offer();
    expect(done).toMatchObject({ stage: 'done', signedOn: '2026-12-10', gapDays: 0 });
    expect(await agreement(done.successorId)).toMatchObject({
      status: 'signed_not_in_force',
      startsOn: { value: '2027-02-18' },
      end: { lastDay: '2031-02-17' },
      predecessorId: aaa.id,
    });
    expect((await agreement(aaa.id, '?asOf=2027-02-17')).status).not.toBe('superseded');
    expect((await agreement(aaa.id, '?asOf=2027-02-18')).status).toBe('superseded');
  });

  it('sends both sides the signed PDF, and keeps evidence that anybody can check', async () => {
    await sealWholeJournal(house.database, new AbortController().signal);
    await finish(house);
    expect((await offer()).finishedAt).not.toBeNull();
    const mails = await house.database.read
      .tables<{ mail: { template: string; to_address: string } }>()
      .selectFrom('mail')
      .select('to_address')
      .where('template', '=', 'renewal-signed')
      .orderBy('to_address')
      .execute();
    expect(mails.map((mail) => mail.to_address)).toEqual(['bruno@loam.example', 'leila@aaa.example']);
    const { id } = await offer();
    const evidence = await (await house.as()(`/api/renewals/${id}/evidence`)).json();
    expect(JSON.stringify(evidence)).toContain('Leïla Benali');
  });

  it('is not reminded of again: neither on 19 December nor on any day to the end', async () => {
    const written = await walk(house, '2026-12-11', '2027-02-20');
    expect([...written.keys()]).toEqual([]);
  });

  it('leaves the chain, the calendar and my day as they should be', async () => {
    at('2027-02-18');
    const { successorId } = await offer();
    await bruno.visit(`/agreements/${successorId}/chain`);
    expect(bruno.text).toContain('17 Feb 2031');
    expect(await calendar()).toContain('DTSTART;VALUE=DATE:20310217');
    await bruno.visit('/');
    expect(bruno.text).not.toContain('AAA Adaptation');
    expect((await agreement(successorId)).status).toBe('in_force');
  });

  it('has a ladder of its own: the first step is 180 days before 17 February 2031', async () => {
    expect(await runOn(house, '2030-08-20')).toEqual([]);
    expect(await runOn(house, '2030-08-21')).toHaveLength(1);
  });
});
