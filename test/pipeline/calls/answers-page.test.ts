import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../../house.ts';
import { foundation, money, poster, sentCall } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
}, 60_000);
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));
afterAll(() => house.close());

const page = async (path: string) => parse(await (await house.as()(path)).text());
const json = async (path: string) => (await house.as()(path)).json();
const send = (path: string, fields: Record<string, string> = {}) => house.as()(path, { form: fields });
let count = 0;
/** A call that was sent to one foundation, with the paths of its pages. */
async function asked(more = {}) {
  count += 1;
  const name = `Fundación Respuesta ${count}`;
  const funder = await foundation(house, name);
  const call = await sentCall(house, [funder], { title: `Call ${count}`, ...more });
  const [one] = call.recipients;
  const path = `/calls/${call.id}/recipients/${one?.id}`;
  return { ...funder, name, call: call.id, opportunity: one?.opportunityId ?? '', path, api: `/api${path}` };
}
type Asked = Awaited<ReturnType<typeof asked>>;
const answer = (it: Asked, body: object) => post(`${it.api}/answers`, { byName: 'Lucía', ...body });
const instalments = [{ amount: money(90_000), dueOn: '2027-03-01' }];
const lateOne = async () => {
  const it = await asked();
  house.clock.set('2027-01-02T09:00:00Z');
  return { it, answer: await answer(it, { kind: 'pledge', instalments }) };
};

describe('an answer entered by hand', () => {
  it('that pledges in equal parts is laid out, counted and leads to the pledge', async () => {
    const it = await asked();
    const filled = {
      kind: 'pledge',
      byName: 'Lucía',
      total: '300,000',
      parts: '3',
      firstDay: '2027-03-01',
      every: 'year',
    };
    const laid = parse(await (await send(`${it.path}/answer`, { ...filled, currency: 'EUR', split: 'yes' })).text());
    const boxes = laid.querySelectorAll('input[name^="instalments."]');
    const rows = Object.fromEntries(
      boxes.map((box) => [box.getAttribute('name') ?? '', box.getAttribute('value') ?? '']),
    );
    expect(boxes).toHaveLength(6);
    expect(
      (await send(`${it.path}/answer`, { kind: 'pledge', byName: 'Lucía', currency: 'EUR', ...rows })).status,
    ).toBe(303);
    expect((await json(`/api/calls/${it.call}`)).figures.pledged).toBe(30_000_000);
    const pledge = (await page(`/calls/${it.call}/answers`)).querySelector('#settled a[href^="/pledges/"]');
    const shown = await page(pledge?.getAttribute('href') ?? '');
    expect(shown.querySelector(`a[href="/calls/${it.call}"]`)?.text).toBe((await json(`/api/calls/${it.call}`)).title);
  });

  it('that names a range values the opportunity, which names the call it came from', async () => {
    const it = await asked();
    await send(`${it.path}/answer`, { kind: 'range', byName: 'Lucía', amount: '20,000', amountHigh: '50,000' });
    expect((await json(`/api/opportunities/${it.opportunity}`)).amount.high).toEqual(money(50_000));
    const record = await page(`/opportunities/${it.opportunity}`);
    expect(record.querySelector(`a[href="${it.path}"]`)).not.toBeNull();
  });

  it('that declines loses the opportunity', async () => {
    const it = await asked();
    await send(`${it.path}/answer`, { kind: 'decline', byName: 'Lucía', words: 'Not this year' });
    expect((await json(`/api/opportunities/${it.opportunity}`)).stage).toBe('lost');
  });

  it('that names a colleague writes to them and ends the link', async () => {
    const it = await asked();
    await send(`${it.path}/answer`, {
      kind: 'passed_on',
      byName: 'Lucía',
      passedName: 'Iker Soto',
      passedEmail: 'iker@fundacion.example',
    });
    const shown = await page(`/calls/${it.call}`);
    expect(shown.querySelector('#recipients')?.text).toContain('Iker Soto');
    expect(shown.querySelector('#recipients')?.text).toContain('Passed on to a colleague');
  });

  it('with faults is shown again at its fields with what was typed', async () => {
    const it = await asked();
    const refused = await send(`${it.path}/answer`, {
      kind: 'range',
      byName: 'Lucía',
      amount: '90,000',
      amountHigh: 'more',
    });
    expect(refused.status).toBe(422);
    const shown = parse(await refused.text());
    expect(shown.querySelector('[name=amountHigh]')?.getAttribute('aria-invalid')).toBe('true');
    expect(shown.querySelector('[name=amountHigh]')?.getAttribute('value')).toBe('more');
    expect(shown.querySelector('[name=amount]')?.getAttribute('value')).toBe('90,000');
  });

  it.each([
    ['range', { amount: '20,000', amountHigh: '50,000' }],
    ['question', { words: '¿Hay deducción fiscal?' }],
    ['decline', { words: 'Our year is closed.' }],
    ['pledge', { currency: 'EUR', 'instalments.0.amount': '90,000', 'instalments.0.dueOn': '2027-03-01' }],
  ])('of the kind %s is kept once, however often its form is sent', async (kind, fields) => {
    const it = await asked();
    const shown = await page(`${it.path}/answer?kind=${kind}`);
    const after = shown.querySelector('[name=after]')?.getAttribute('value') ?? 'missing';
    const form = { kind, byName: 'Lucía', after, ...fields };
    const [first, second] = await Promise.all([send(`${it.path}/answer`, form), send(`${it.path}/answer`, form)]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect((await json(`/api/calls/${it.call}/answers`)).items).toHaveLength(1);
  });

  it('that says the same as one before is kept when its form was shown after that one', async () => {
    const it = await asked();
    await answer(it, { kind: 'question', words: 'When?' });
    const shown = await page(`${it.path}/answer?kind=question`);
    const after = shown.querySelector('[name=after]')?.getAttribute('value') ?? '';
    await send(`${it.path}/answer`, { kind: 'question', byName: 'Lucía', words: 'When?', after });
    expect((await json(`/api/calls/${it.call}/answers`)).items).toHaveLength(2);
  });

  it('of a second pledge is refused in words', async () => {
    const it = await asked();
    const { id } = await answer(it, { kind: 'pledge', instalments });
    const again = await send(`${it.path}/answer`, {
      kind: 'pledge',
      after: id,
      byName: 'Lucía',
      'instalments.0.amount': '90,000',
      'instalments.0.dueOn': '2027-03-01',
    });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('A second one would count twice.');
  });
});

describe('the inbox', () => {
  it('has first what waits for somebody, with why, over all calls', async () => {
    const { it, answer: late } = await lateOne();
    const shown = await page('/answers');
    const card = shown.querySelector(`#open #answer-${late.id}`);
    expect(card?.text).toContain('It came after the deadline.');
    expect(card?.querySelector(`a[href="/calls/${it.call}"]`)).not.toBeNull();
    expect(card?.querySelector(`a[href="/opportunities/${it.opportunity}"]`)).not.toBeNull();
    expect(card?.querySelector(`a[href="${it.path}"]`)).not.toBeNull();
  });

  it('lets a late pledge count by one press', async () => {
    const { it, answer: late } = await lateOne();
    const done = await send(`/calls/${it.call}/answers/${late.id}`, { as: 'counted', back: '/answers' });
    expect(done.headers.get('location')).toBe('/answers');
    expect((await json(`/api/calls/${it.call}/answers/${late.id}`)).pledgeId).not.toBeNull();
  });

  it('replies to a question by mail and then shows the reply below', async () => {
    const it = await asked();
    const asks = await answer(it, { kind: 'question', words: 'For which countries?' });
    await send(`/calls/${it.call}/answers/${asks.id}`, { as: 'reply', reply: 'For Mali and Spain.' });
    const settled = (await page(`/calls/${it.call}/answers`)).querySelector('#settled');
    expect(settled?.text).toContain('For Mali and Spain.');
    expect(settled?.text).toContain('Settled by Bruno Keller');
  });

  it('asks for the words of an empty reply', async () => {
    const it = await asked();
    const asks = await answer(it, { kind: 'question', words: 'For which countries?' });
    const refused = await send(`/calls/${it.call}/answers/${asks.id}`, { as: 'reply', reply: ' ' });
    expect(refused.status).toBe(422);
    const box = parse(await refused.text()).querySelector(`#answer-${asks.id} textarea`);
    expect(box?.getAttribute('aria-invalid')).toBe('true');
  });

  it('notes a range as seen', async () => {
    const it = await asked();
    const range = await answer(it, { kind: 'range', amount: { low: money(1000), high: money(2000) } });
    await send(`/calls/${it.call}/answers/${range.id}`, { as: 'seen' });
    expect((await json(`/api/calls/${it.call}/answers/${range.id}`)).settledBy).toBe('Bruno Keller');
  });

  it('leads to the opportunity whose conflict of interest a second person has to look at', async () => {
    const it = await asked();
    const { version } = await json(`/api/opportunities/${it.opportunity}`);
    await house.as()(`/api/opportunities/${it.opportunity}`, {
      method: 'PATCH',
      json: { conflictNotes: 'Their labels are judged by A5.' },
      headers: { 'if-match': `"${version}"` },
    });
    const held = await answer(it, { kind: 'pledge', instalments });
    const card = (await page(`/calls/${it.call}/answers`)).querySelector(`#answer-${held.id}`);
    expect(card?.querySelector(`a[href="/opportunities/${it.opportunity}#conflict"]`)).not.toBeNull();
    const refused = await send(`/calls/${it.call}/answers/${held.id}`, { as: 'counted' });
    expect(refused.status).toBe(409);
    expect(parse(await refused.text()).querySelector(`#answer-${held.id} [role=alert]`)).not.toBeNull();
  });

  it('leads to the screening of the funder where due diligence is missing, with the funder named', async () => {
    const it = await asked();
    const admin = house.as('admin');
    await admin('/api/sanctions-lists', {
      json: { name: 'EU', listedOn: '2026-11-01', fileName: 'list.csv', content: btoa('name\nIvan Petrov\n') },
    });
    const { items } = await (await admin('/api/screening-rules')).json();
    await admin(`/api/screening-rules/${items[0].id}`, {
      method: 'PATCH',
      json: { threshold: 50_000_000 },
      headers: { 'if-match': `"${items[0].version}"` },
    });
    const large = [{ amount: money(900_000), dueOn: '2027-03-01' }];
    const held = await answer(it, { kind: 'pledge', instalments: large });
    expect(held.waitingBecause).toBe('screening_missing');
    const card = (await page(`/calls/${it.call}/answers`)).querySelector(`#answer-${held.id}`);
    expect(card?.querySelector(`a[href="/screenings/new?organisation=${it.organisationId}"]`)).not.toBeNull();
  });

  it('is marked with how many wait on the board, beside the call and on my day', async () => {
    const it = await asked();
    await answer(it, { kind: 'question', words: 'When do you decide?' });
    expect((await page('/pipeline')).querySelector('a[href="/calls"] .waiting-mark')).not.toBeNull();
    expect((await page(`/calls/${it.call}`)).querySelector('.page-header .waiting-mark')?.text).toContain(
      '1 answer to see to',
    );
    const day = (await page('/')).querySelector('#answers');
    expect(day?.text).toContain('Answers to see to');
    expect(day?.text).toContain(it.name);
  });

  it('is read by colleagues who may not write, without anything to press', async () => {
    const it = await asked();
    await answer(it, { kind: 'question', words: 'When do you decide?' });
    const shown = parse(await (await house.as('viewer')(`/calls/${it.call}/answers`)).text());
    expect(shown.querySelectorAll('main form')).toEqual([]);
    expect(shown.querySelector('#open')?.text).toContain('When do you decide?');
  });
});

it('a call is found by its title in the search', async () => {
  const it = await asked({ title: 'Soils of the Sahel' });
  expect((await page('/search?q=sahel')).querySelector(`a[href="/calls/${it.call}"]`)?.text).toContain(
    'Soils of the Sahel',
  );
});
