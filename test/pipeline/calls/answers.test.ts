import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerCall } from '../../../src/pipeline/calls/answer-call.ts';
import { remindOfCalls, sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { newAnswer } from '../../../src/pipeline/calls/shapes.ts';
import type { Who } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { foundation, money, poster, sentCall } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
});
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house.close());

const get = async (path: string) => (await house.as('fundraiser')(path)).json();
let count = 0;
/** A call that was sent to one foundation. */
async function asked(more = {}) {
  count += 1;
  const funder = await foundation(house, `Fundación Número ${count}`);
  const call = await sentCall(house, [funder], more);
  const [recipient] = call.recipients;
  if (!recipient) throw new Error('Nobody was written to.');
  return { ...funder, call: call.id, recipient: recipient.id, opportunity: recipient.opportunityId };
}
type Asked = Awaited<ReturnType<typeof asked>>;

/** Answers by the recipient's own link. */
async function answers(it: Asked, body: Record<string, unknown>) {
  const row = await house.database.read
    .tables<{ call_recipient: { id: string; link_id: string } }>()
    .selectFrom('call_recipient')
    .select('link_id')
    .where('id', '=', it.recipient)
    .executeTakeFirstOrThrow();
  const who: Who = { kind: 'link', id: row.link_id, name: 'Lucía Número', role: null };
  const input = newAnswer.parse({ byName: 'Lucía Número', ...body });
  const { id } = await house.database.transaction(who, (work) => answerCall(work, it.recipient, input));
  return get(`/api/calls/${it.call}/answers/${id}`);
}
const thirds = ['2027-03-01', '2028-03-01', '2029-03-01'].map((dueOn) => ({ amount: money(100_000), dueOn }));
const weighted = async () => (await get('/api/forecast')).total.weighted;
const mails = async (template: string, to?: string) =>
  (
    await house.database.read
      .tables<{ mail: { template: string; to_address: string } }>()
      .selectFrom('mail')
      .select('to_address')
      .where('template', '=', template)
      .execute()
  ).filter((mail) => to === undefined || mail.to_address === to);

describe('a pledge in answer to a call', () => {
  it('wins the opportunity and counts as committed, in its instalments', async () => {
    const it = await asked();
    const before = await weighted();
    const answer = await answers(it, { kind: 'pledge', instalments: thirds });
    expect(await get(`/api/pledges/${answer.pledgeId}`)).toMatchObject({
      callId: it.call,
      opportunityId: it.opportunity,
    });
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({
      stage: 'won',
      pledgeId: answer.pledgeId,
    });
    expect(await weighted()).toBe(before);
    expect((await get(`/api/calls/${it.call}`)).figures).toMatchObject({
      pledged: 30_000_000,
      answered: 1,
      waiting: 0,
    });
  });

  it('is made once, also by a form that is sent twice', async () => {
    const it = await asked();
    await answers(it, { kind: 'pledge', instalments: thirds });
    await expect(answers(it, { kind: 'pledge', instalments: thirds })).rejects.toMatchObject({
      reason: 'already_pledged',
    });
    expect((await get(`/api/calls/${it.call}`)).figures.pledged).toBe(30_000_000);
  });

  it('is made once by ten that come at the same moment', async () => {
    const it = await asked();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => answers(it, { kind: 'pledge', instalments: thirds })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await get(`/api/calls/${it.call}`)).figures.pledged).toBe(30_000_000);
  });

  it('after the deadline waits until somebody lets it count', async () => {
    const it = await asked();
    house.clock.set('2027-01-02T09:00:00Z');
    const late = await answers(it, { kind: 'pledge', instalments: thirds });
    expect(late).toMatchObject({ late: true, waitingBecause: 'after_deadline', pledgeId: null, settledAt: null });
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({ stage: 'call_for_funding' });
    const counted = await post(`/api/calls/${it.call}/answers/${late.id}/settlements`, { as: 'counted' });
    expect(counted.pledgeId).not.toBeNull();
    expect(counted.settledAt).not.toBeNull();
  });

  it('to a call that was closed waits as well', async () => {
    const it = await asked();
    await post(`/api/calls/${it.call}/moves`, { move: 'close' });
    expect(await answers(it, { kind: 'pledge', instalments: thirds })).toMatchObject({ waitingBecause: 'call_closed' });
  });

  it('of a funder whose conflict of interest was noted meanwhile waits, and nothing is lost', async () => {
    const it = await asked();
    const { version } = await get(`/api/opportunities/${it.opportunity}`);
    await house.as('fundraiser')(`/api/opportunities/${it.opportunity}`, {
      method: 'PATCH',
      json: { conflictNotes: 'Their labels are judged by A5.' },
      headers: { 'if-match': `"${version}"` },
    });
    const waits = await answers(it, { kind: 'pledge', instalments: thirds });
    expect(waits).toMatchObject({ waitingBecause: 'conflict_not_viewed', pledgeId: null });
    expect(waits.instalments).toHaveLength(3);
    await post(`/api/calls/${it.call}/answers/${waits.id}/settlements`, { as: 'counted' }, 409);
  });

  it('that a colleague enters after a telephone call counts the same', async () => {
    const it = await asked();
    const made = await post(`/api/calls/${it.call}/recipients/${it.recipient}/answers`, {
      kind: 'pledge',
      byName: 'Lucía Número',
      instalments: thirds,
    });
    expect(made.pledgeId).not.toBeNull();
  });

  it('thanks who made it, and tells the owner of the call', async () => {
    const it = await asked();
    const thanks = (await mails('call-thanks')).length;
    const news = (await mails('call-news', 'bruno@loam.example')).length;
    await answers(it, { kind: 'pledge', instalments: thirds });
    expect((await mails('call-thanks')).length).toBe(thanks + 1);
    expect((await mails('call-news', 'bruno@loam.example')).length).toBe(news + 1);
  });
});

describe('other answers to a call', () => {
  it('a range gives the opportunity its amount and its day, and it stays in the pipeline', async () => {
    const it = await asked();
    await answers(it, { kind: 'range', amount: { low: money(50_000), high: money(80_000) }, expectedOn: '2027-06-30' });
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({
      stage: 'call_for_funding',
      amount: { low: money(50_000), high: money(80_000) },
      expectedOn: { value: '2027-06-30', precision: 'day' },
    });
    expect((await get(`/api/calls/${it.call}`)).figures).toMatchObject({ rangeLow: 5_000_000, rangeHigh: 8_000_000 });
  });

  it('a range that is followed by a pledge no longer stands beside it', async () => {
    const it = await asked();
    await answers(it, { kind: 'range', amount: { low: money(50_000), high: money(80_000) } });
    await answers(it, { kind: 'pledge', instalments: thirds });
    expect((await get(`/api/calls/${it.call}`)).figures).toMatchObject({
      rangeLow: 0,
      rangeHigh: 0,
      pledged: 30_000_000,
    });
  });

  it('a decline loses the opportunity, with a day to look again in a year; the words stay in the answer', async () => {
    const it = await asked();
    const said = await answers(it, { kind: 'decline', words: 'Our year is closed.' });
    expect(said.words).toBe('Our year is closed.');
    expect(JSON.stringify(await get(`/api/opportunities/${it.opportunity}/moves`))).not.toContain('Our year');
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({
      stage: 'lost',
      lookAgainOn: '2027-11-21',
    });
  });

  it('a pledge after a decline takes the opportunity out of the lost ones', async () => {
    const it = await asked();
    await answers(it, { kind: 'decline' });
    await answers(it, { kind: 'pledge', instalments: thirds });
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({ stage: 'won' });
  });

  it('a question waits for a reply, which goes out by mail', async () => {
    const it = await asked();
    const question = await answers(it, { kind: 'question', words: '¿Hay deducción fiscal?' });
    expect(question.settledAt).toBeNull();
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({
      nextStep: 'Reply to Lucía Número’s question',
      nextStepDueOn: '2026-11-24',
    });
    const before = (await mails('call-reply')).length;
    const done = await post(`/api/calls/${it.call}/answers/${question.id}/settlements`, {
      as: 'reply',
      reply: 'Sí, por la Fundación FARM.',
    });
    expect(done).toMatchObject({ reply: 'Sí, por la Fundación FARM.' });
    expect(await get(`/api/opportunities/${it.opportunity}`)).toMatchObject({ nextStep: null, nextStepDueOn: null });
    expect((await mails('call-reply')).length).toBe(before + 1);
  });

  it('passing it on gives a colleague a link of their own and ends the first', async () => {
    const it = await asked();
    await answers(it, { kind: 'passed_on', passedTo: { name: 'Pablo Ruiz', email: 'pablo@fundacion.example' } });
    const { items } = await get(`/api/calls/${it.call}/recipients?limit=200`);
    expect(items).toMatchObject([
      { id: it.recipient, endedBecause: 'passed_on' },
      { name: 'Pablo Ruiz', passedFromId: it.recipient, opportunityId: it.opportunity, endedBecause: null },
    ]);
    await expect(answers(it, { kind: 'decline' })).rejects.toMatchObject({ code: 'gone' });
  });

  it('is refused by a link that was taken back', async () => {
    const it = await asked();
    const { version } = await get(`/api/calls/${it.call}/recipients/${it.recipient}`);
    await house.as('fundraiser')(`/api/calls/${it.call}/recipients/${it.recipient}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${version}"` },
    });
    await expect(answers(it, { kind: 'decline' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('reminders of a call', () => {
  const remind = () => remindOfCalls(house.database);

  it('go to the silent alone, each of its days once', async () => {
    const silent = await asked({ reminderDays: [14, 3] });
    const spoken = await asked({ reminderDays: [14, 3] });
    await answers(spoken, { kind: 'question', words: 'When?' });
    await remind();
    const before = (await mails('call-reminder')).length;
    for (const day of ['16', '17', '18', '28', '29']) {
      house.clock.set(`2026-12-${day}T09:00:00Z`);
      await remind();
    }
    const sent = await get(`/api/calls/${silent.call}/recipients`);
    expect(sent.items).toMatchObject([{ remindedOn: '2026-12-28' }]);
    const { items } = await get(`/api/calls/${spoken.call}/recipients`);
    expect(items).toMatchObject([{ remindedOn: null }]);
    const own = (await mails('call-reminder')).length - before;
    expect(own).toBeGreaterThanOrEqual(2);
  });

  it('are told once after days without a run', async () => {
    const it = await asked({ reminderDays: [14, 7, 3] });
    house.clock.set('2026-12-29T09:00:00Z');
    const before = (await mails('call-reminder', (await get(`/api/calls/${it.call}/recipients`)).items[0].email))
      .length;
    await remind();
    await remind();
    const { email } = (await get(`/api/calls/${it.call}/recipients`)).items[0];
    expect((await mails('call-reminder', email)).length - before).toBe(1);
  });

  it('stop at the deadline', async () => {
    const it = await asked({ reminderDays: [3] });
    house.clock.set('2027-01-01T09:00:00Z');
    await remind();
    expect((await get(`/api/calls/${it.call}/recipients`)).items).toMatchObject([{ remindedOn: null }]);
  });
});

it('a recipient who is added to an open call is written to as well', async () => {
  const it = await asked();
  const late = await foundation(house, 'Fundación Tarde');
  await post(`/api/calls/${it.call}/recipients`, { byHand: [{ organisationId: late.organisationId }] });
  await sendCalls(house.database, new AbortController().signal);
  const { items } = await get(`/api/calls/${it.call}/recipients`);
  expect(items[1].sentAt).not.toBeNull();
});
