import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { answerByLink, foundation, money, poster, sentCall, texts } from './calls/house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
}, 60_000);
afterAll(() => house.close());

const made = async (body: object = {}) =>
  (await house.as()('/api/opportunities', { json: { title: 'Soil fund', organisationId: giz, ...body } })).json();

it('an amount that is too big is told as money, at its own field alone', async () => {
  const fields = { title: 'Too big', organisationId: giz, amountCurrency: 'EUR' };
  const faults = async (amounts: Record<string, string>) => {
    const answer = await house.as()('/opportunities/new', { form: { ...fields, ...amounts } });
    const page = parse(await answer.text());
    return page.querySelectorAll('.error-summary li, .errors li').map(({ text }) => text.trim());
  };
  const most = 'This amount is too big. Give €1,000,000,000,000 or less.';
  expect(await faults({ amount: '1000000000001' })).toEqual([`Amount, or the least: ${most}`]);
  expect(await faults({ amount: '5', amountHigh: '1000000000001' })).toEqual([`At most, for a range: ${most}`]);
});

it('a day to look again that has passed is refused, in the API and in the form', async () => {
  const { id } = await made();
  const wish = { to: 'lost', reason: 'Closed', lookAgainOn: '2026-11-20' };
  const refused = await house.as()(`/api/opportunities/${id}/moves`, { json: wish });
  expect([refused.status, (await refused.json()).errors[0]]).toMatchObject([
    422,
    { pointer: '#/lookAgainOn', code: 'in_the_past' },
  ]);
  const page = await house.as()(`/opportunities/${id}/moves`, { form: { ...wish, from: 'identified', asked: 'yes' } });
  expect([page.status, await page.text()]).toEqual([422, expect.stringContaining('This day has passed')]);
  const several = { ...wish, chosen: `${id}.identified`, asked: 'yes', back: '/pipeline' };
  const bulk = await house.as()('/pipeline/bulk', { form: several });
  expect([bulk.status, await bulk.text()]).toEqual([422, expect.stringContaining('This day has passed')]);
  const today = await house.as()(`/api/opportunities/${id}/moves`, { json: { ...wish, lookAgainOn: '2026-11-21' } });
  expect(today.status).toBe(201);
});

it('a win that a conflict of interest forbids says so without the name of a field, and leads there', async () => {
  const { id } = await made({ conflictNotes: 'Their labels are judged by A5.' });
  const fields = { as: 'pledge', madeOn: '2026-11-21', currency: 'EUR', 'instalments.0.amount': '500' };
  const answer = await house.as()(`/opportunities/${id}/win`, {
    form: { ...fields, 'instalments.0.dueOn': '2027-01-31' },
  });
  const page = parse(await answer.text());
  expect(answer.status).toBe(409);
  expect(page.querySelector('.error-summary')?.text).not.toContain('Amount');
  expect(page.querySelector(`a[href="/opportunities/${id}#conflict"]`)).not.toBeNull();
});

it('a range is settled by the pledge that follows it', async () => {
  const { recipients, id } = await sentCall(house, [await foundation(house, 'Fundación Roble')]);
  const recipient = recipients[0]?.id ?? '';
  await answerByLink(house, recipient, {
    kind: 'range',
    amount: { low: money(10_000), high: money(20_000) },
    expectedOn: '2027-02-01',
  });
  await answerByLink(house, recipient, {
    kind: 'pledge',
    instalments: [{ amount: money(15_000), dueOn: '2027-02-01' }],
  });
  const { items } = await (await house.as()(`/api/calls/${id}/answers`)).json();
  expect(items.map((it: { kind: string; settledAt: string | null }) => [it.kind, it.settledAt !== null])).toEqual(
    expect.arrayContaining([
      ['range', true],
      ['pledge', true],
    ]),
  );
});

it('a call says how many mails wait to leave, and asks once more before it is opened', async () => {
  const post = poster(house);
  const funder = await foundation(house, 'Fundación Aliso');
  const call = await post('/api/calls', { title: 'Call 2028', deadline: '2026-12-31', texts });
  await post(`/api/calls/${call.id}/recipients`, { byHand: [{ organisationId: funder.organisationId }] });
  const draft = parse(await (await house.as()(`/calls/${call.id}`)).text());
  expect(draft.querySelector('#call-live')?.text).not.toContain('0 of');
  const asked = draft.querySelector('.ask-once-more')?.text;
  expect(asked).toContain('1 recipient');
  expect(asked).toContain('Spanish (1)');
  expect(asked).toContain('cannot be called back');
  const sent = await sentCall(house, [await foundation(house, 'Fundación Olmo')]);
  const open = parse(await (await house.as()(`/calls/${sent.id}`)).text());
  expect(open.querySelector('#call-live')?.text).toMatch(/Mails written.*1 of 1.*1 waiting to leave/s);
});

it('an invisible sign in a text of several lines is told without a word of line breaks', async () => {
  const { id } = await made();
  const form = { to: 'lost', from: 'identified', asked: 'yes', reason: 'Closed\u202e\nfor good' };
  const page = await (await house.as()(`/opportunities/${id}/moves`, { form })).text();
  expect(page).toContain('This holds an invisible sign');
  expect(page).not.toContain('line break');
});

it('an organisation added on the way to an opportunity keeps the name typed, and leads back', async () => {
  const search = parse(await (await house.as()('/opportunities/new?q=Fundación Haya')).text());
  const link = search.querySelector('.found-none a')?.getAttribute('href') ?? '';
  const page = parse(await (await house.as()(link.replaceAll('&amp;', '&'))).text());
  expect(page.querySelector('#f-name')?.getAttribute('value')).toBe('Fundación Haya');
  const back = page.querySelector('form[action="/organisations"] input[name=back]')?.getAttribute('value') ?? '';
  const added = await house.as()('/organisations', { form: { name: 'Fundación Haya', back, confirmed: 'yes' } });
  expect(added.headers.get('location')).toMatch(/^\/opportunities\/new\?organisation=[\da-f-]{36}$/);
  const other = { name: 'Fundación Tejo', back: 'https://elsewhere.example/', confirmed: 'yes' };
  expect((await house.as()('/organisations', { form: other })).headers.get('location')).toMatch(/^\/organisations\//);
});

it('my day lists conflicts of interest and screenings that wait for a second person', async () => {
  await made({ title: 'Labels of 2028', conflictNotes: 'Their labels are judged by A5.' });
  const admin = house.as('admin');
  await admin('/api/sanctions-lists', {
    json: { name: 'EU', listedOn: '2026-11-01', fileName: 'list.csv', content: btoa('name\nIvan Petrov\n') },
  });
  const { organisationId } = await foundation(house, 'Ivan Petrov Foundation');
  const screening = await (await admin('/api/screenings', { json: { organisationId, name: 'Ivan Petrov' } })).json();
  const decision = { decision: 'false_positive', reason: 'Born elsewhere' };
  const decided = await admin(`/api/screenings/${screening.id}/decisions`, { json: decision });
  expect(decided.status, await decided.clone().text()).toBeLessThan(300);
  const looks = parse(await (await house.as()('/')).text()).querySelector('#second-looks');
  expect(looks?.text).toContain('Labels of 2028');
  expect(looks?.querySelector(`a[href="/screenings/${screening.id}"]`)).not.toBeNull();
});

it('the head of the pipeline names every page beside it', async () => {
  const menu = parse(await (await house.as()('/pipeline')).text()).querySelector('.menu.pages');
  const links = menu?.querySelectorAll('a').map((link) => [link.getAttribute('href'), link.text.trim() !== '']);
  expect(links).toEqual([
    ['/forecast', true],
    ['/c3', true],
    ['/screenings', true],
    ['/stages', true],
  ]);
});

it('a stale drag to joined asks with the day of today filled in', async () => {
  const { id } = await made();
  await house.as('admin')(`/api/opportunities/${id}/moves`, { json: { to: 'targeted' } });
  const answer = await house.as()(`/opportunities/${id}/moves`, { form: { to: 'joined', from: 'identified' } });
  const page = parse(await answer.text());
  expect([answer.status, page.querySelector('input[name=joinedOn]')?.getAttribute('value')]).toEqual([
    409,
    '2026-11-21',
  ]);
});
