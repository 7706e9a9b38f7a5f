import { sql } from 'kysely';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answersSoFar } from '../../../src/pipeline/answering/answers-so-far.ts';
import { sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { type House, openHouse } from '../../house.ts';
import { answerByLink, foundation, mailsTo, money, poster, sentCall, texts } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house.close());

const get = async (path: string) => (await house.as()(path)).json();
const send = () => sendCalls(house.database, new AbortController().signal);
const db = () => house.database.read.tables<object>();
let count = 0;
const someone = () => {
  count += 1;
  return foundation(house, `Fundación Envío ${count}`, { email: `lucia${count}@envio.example` });
};
/** A call that is open to so many foundations, before its mails are written. */
async function opened(howMany: number, more = {}) {
  const first = count + 1;
  const funders = [];
  for (let i = 0; i < howMany; i += 1) funders.push(await someone());
  const call = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts, ...more });
  await post(`/api/calls/${call.id}/recipients`, {
    byHand: funders.map(({ organisationId }) => ({ organisationId })),
  });
  await post(`/api/calls/${call.id}/moves`, { move: 'open' });
  return { id: call.id as string, funders, address: (number: number) => `lucia${first + number}@envio.example` };
}
const recipients = async (id: string) => (await get(`/api/calls/${id}/recipients?limit=200`)).items;
const figures = async (id: string) => (await get(`/api/calls/${id}`)).figures;

describe('a recipient whose mail cannot be written', () => {
  /** The database refuses mails to one address, as a fault nobody has thought of would. */
  async function refusing<T>(address: string, task: () => Promise<T>): Promise<T> {
    const rule = sql.lit(address);
    await sql`alter table mail add constraint no_mail_to_them check (to_address <> ${rule}) not valid`.execute(db());
    try {
      return await task();
    } finally {
      await sql`alter table mail drop constraint no_mail_to_them`.execute(db());
    }
  }

  it('is passed over: all others are written to, and the fault is told of after them', async () => {
    const call = await opened(23);
    await refusing(call.address(1), async () => {
      await expect(send()).rejects.toThrow(/No mail could be written to these recipients of calls: \S+ \(\w+ 23514\)$/);
    });
    const all = await recipients(call.id);
    expect(all.filter((one: { sentAt: string | null }) => one.sentAt === null)).toMatchObject([
      { email: call.address(1), leftOut: null, opportunityId: null },
    ]);
    expect(await figures(call.id)).toMatchObject({ sent: 22, toSend: 1 });
  });

  it('leaves nothing of the attempt behind, and is written to in the next run', async () => {
    const call = await opened(2);
    await refusing(call.address(0), () => expect(send()).rejects.toThrow());
    const { rows } = await sql`select id from opportunity
      where organisation_id = ${call.funders[0]?.organisationId}::uuid`.execute(db());
    expect(rows).toEqual([]);
    await send();
    expect(await mailsTo(house, call.address(0))).toEqual(['call']);
    expect(await mailsTo(house, call.address(1))).toEqual(['call']);
  });

  it('is no mail in the history of the call', async () => {
    const call = await opened(3);
    await refusing(call.address(2), () => expect(send()).rejects.toThrow());
    const { rows } = await sql<{ after: unknown }>`select after from journal
      where subject_id = ${call.id}::uuid and action = 'call.sent'`.execute(db());
    expect(rows).toEqual([{ after: { count: 2 } }]);
  });
});

it('two processes write one mail to each, and nobody waits for the next run', async () => {
  const call = await opened(45);
  await Promise.all([send(), send()]);
  expect(await figures(call.id)).toMatchObject({ sent: 45, toSend: 0 });
  const { rows } = await sql<{ mails: number }>`select count(*)::int as mails from mail m
    join call_recipient r on r.email = m.to_address and r.call_id = ${call.id}::uuid`.execute(db());
  expect(rows).toEqual([{ mails: 45 }]);
});

it('a conflict of interest that nobody else has looked at keeps the mail back where the card stands at the call already', async () => {
  const { organisationId } = await someone();
  const hoped = await post('/api/opportunities', { title: 'Credits', organisationId, stage: 'call_for_funding' });
  await house.as()(`/api/opportunities/${hoped.id}`, {
    method: 'PATCH',
    json: { conflictNotes: 'Sells carbon credits (C4).' },
    headers: { 'if-match': `"${hoped.version}"` },
  });
  const call = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts });
  await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId }] });
  await post(`/api/calls/${call.id}/moves`, { move: 'open' });
  await send();
  expect(await get(`/api/opportunities/${hoped.id}`)).toMatchObject({ stage: 'call_for_funding' });
  expect(await recipients(call.id)).toMatchObject([{ leftOut: 'conflict_not_viewed', sentAt: null }]);
});

describe('after the deadline of a call', () => {
  /** A call past its deadline, and a recipient who was added then. */
  async function late() {
    const call = await sentCall(house, [await someone()]);
    house.clock.set('2027-01-02T09:00:00Z');
    await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId: (await someone()).organisationId }] });
    return { call: call.id, it: (await recipients(call.id))[1] };
  }

  it('whoever is added is not to be written to, and the pages say so', async () => {
    const { call, it } = await late();
    expect(await figures(call)).toMatchObject({ sent: 1, toSend: 0, recipients: 2 });
    const list = parse(await (await house.as()(`/calls/${call}`)).text());
    expect(list.querySelector('#next')?.text).toContain('Nobody is written to');
    expect(list.querySelectorAll('#recipients tbody tr')[1]?.text).toContain('Not written to');
    const one = parse(await (await house.as()(`/calls/${call}/recipients/${it.id}`)).text());
    expect(one.text).toContain('No mail of this call is sent any more');
    const adding = parse(await (await house.as()(`/calls/${call}/recipients/add?relations=partner&show=yes`)).text());
    expect(adding.text).toContain('No mail of this call is sent any more');
  });

  it('what they say by telephone is recorded all the same', async () => {
    const { call, it } = await late();
    const said = await post(`/api/calls/${call}/recipients/${it.id}/answers`, {
      kind: 'pledge',
      byName: 'Lucía',
      instalments: [{ amount: money(5000), dueOn: '2027-03-01' }],
    });
    expect(said).toMatchObject({ late: true, waitingBecause: 'after_deadline' });
  });
});

it('a closed call has nobody to write to', async () => {
  const call = await opened(1);
  await post(`/api/calls/${call.id}/moves`, { move: 'close' });
  expect(await figures(call.id)).toMatchObject({ toSend: 0, recipients: 1 });
  const list = parse(await (await house.as()(`/calls/${call.id}`)).text());
  expect(list.querySelector('#recipients tbody tr')?.text).toContain('Not written to');
});

it('a closed call is passed on to nobody', async () => {
  const call = await sentCall(house, [await someone()]);
  const recipient = call.recipients[0]?.id ?? '';
  await post(`/api/calls/${call.id}/moves`, { move: 'close' });
  const passing = { kind: 'passed_on', passedTo: { name: 'Pablo', email: 'pablo.cerrada@envio.example' } };
  await expect(answerByLink(house, recipient, passing)).rejects.toMatchObject({ reason: 'call_closed', status: 409 });
  await post(`/api/calls/${call.id}/recipients/${recipient}/answers`, { byName: 'L', ...passing }, 409);
  expect(await mailsTo(house, 'pablo.cerrada@envio.example')).toEqual([]);
  expect(await recipients(call.id)).toMatchObject([{ endedBecause: null }]);
});

it('the links of a call last with a deadline that is put off, but for one that ended', async () => {
  const call = await sentCall(house, [await someone(), await someone()]);
  const [first, second] = await recipients(call.id);
  await house.as()(`/api/calls/${call.id}/recipients/${second.id}`, {
    method: 'DELETE',
    headers: { 'if-match': `"${second.version}"` },
  });
  const { version } = await get(`/api/calls/${call.id}`);
  await house.as()(`/api/calls/${call.id}`, {
    method: 'PATCH',
    json: { deadline: '2027-06-30' },
    headers: { 'if-match': `"${version}"` },
  });
  const { rows } = await sql<{ id: string; day: string }>`select r.id, l.expires_at::date::text as day
    from call_recipient r join link l on l.id = r.link_id where r.call_id = ${call.id}::uuid order by r.id`.execute(
    db(),
  );
  expect(rows).toEqual([
    { id: first.id, day: '2027-09-28' },
    { id: second.id, day: '2027-03-31' },
  ]);
});

it('of more than fifty answers the newest are shown, the oldest of them first', async () => {
  const call = await sentCall(house, [await someone()]);
  const recipient = call.recipients[0]?.id ?? '';
  for (let i = 1; i <= 52; i += 1) await answerByLink(house, recipient, { kind: 'question', words: `Question ${i}` });
  const shown = await answersSoFar(house.database.read, call.id, recipient);
  expect([shown.length, shown[0]?.answer.words, shown.at(-1)?.answer.words]).toEqual([50, 'Question 3', 'Question 52']);
});
