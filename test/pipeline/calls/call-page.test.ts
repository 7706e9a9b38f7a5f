import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { type House, openHouse } from '../../house.ts';
import { type Contact, foundation, money, poster, sentCall, texts } from './house.ts';

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
const someone = (more = {}) => {
  count += 1;
  return foundation(house, `Fundación Página ${count}`, more);
};
const draft = (more = {}) => post('/api/calls', { title: 'Core 2027', deadline: '2026-12-31', texts, ...more });
const add = (id: string, funders: readonly Contact[]) =>
  post(`/api/calls/${id}/recipients`, { byHand: funders.map(({ organisationId }) => ({ organisationId })) });
const sendAll = () => sendCalls(house.database, new AbortController().signal);
const toastOf = (answer: Response) => {
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('loam.toast=')) ?? '';
  return JSON.parse(Buffer.from(cookie.slice(11).split(';')[0] ?? '', 'base64url').toString() || '{}');
};

describe('the list of calls', () => {
  it('says what a call is and how to begin while there is none', async () => {
    const shown = (await page('/calls')).querySelector('.empty');
    expect(shown?.text).toContain('A call asks many funders');
    expect(shown?.querySelector('a')?.getAttribute('href')).toBe('/calls/new');
  });

  it('has each call with its stage, days left and what is pledged of the amount sought', async () => {
    const it = await draft({ title: 'Listed', amount: money(500_000) });
    const row = (await page('/calls')).querySelectorAll('tbody tr').find((one) => one.text.includes('Listed'));
    expect(row?.querySelector('a')?.getAttribute('href')).toBe(`/calls/${it.id}`);
    expect(row?.text).toContain('Draft');
    expect(row?.text).toContain('in 40 days');
    expect(row?.text).toContain('€0 of €500,000 pledged (0%)');
  });

  it('is narrowed to a stage', async () => {
    await draft({ title: 'Only a draft' });
    expect((await page('/calls?stage=closed')).text).not.toContain('Only a draft');
  });

  it('is reached from the board of the pipeline', async () => {
    expect((await page('/pipeline')).querySelector('a[href="/calls"]')).not.toBeNull();
  });
});

describe('a draft', () => {
  it('without recipients says so and leads to them', async () => {
    const { id } = await draft();
    const next = (await page(`/calls/${id}`)).querySelector('#next');
    expect(next?.text).toContain('Nobody would receive it yet.');
    expect(next?.querySelector(`a[href="/calls/${id}/recipients/add"]`)).not.toBeNull();
    expect(next?.querySelector('form[action$="/open"]') ?? null).toBeNull();
  });

  it('that lacks a text its recipients read names the language', async () => {
    const { id } = await draft({ texts: { en: texts.en } });
    await add(id, [await someone()]);
    expect((await page(`/calls/${id}`)).querySelector('#next')?.text).toContain('There is no text in Spanish');
  });

  it('opened all the same without a text stays shut and says why', async () => {
    const { id } = await draft({ texts: { en: texts.en } });
    await add(id, [await someone()]);
    const answer = await send(`/calls/${id}/open`);
    expect(answer.status).toBe(422);
    expect(parse(await answer.text()).querySelector('[role=alert]')).not.toBeNull();
    expect((await json(`/api/calls/${id}`)).stage).toBe('draft');
  });

  it('is opened by one press and says that the mails are being written', async () => {
    const { id } = await draft();
    await add(id, [await someone()]);
    const shown = await page(`/calls/${id}`);
    const version = shown.querySelector('form[action$="/open"] [name=version]')?.getAttribute('value') ?? '';
    const answer = await send(`/calls/${id}/open`, { version });
    expect(toastOf(answer).text).toContain('the mails are being written');
    const live = (await page(`/calls/${id}`)).querySelector('#call-live');
    expect(live?.text).toContain('1 of 1 to go');
    expect(live?.getAttribute('hx-trigger')).toBe('every 3s');
  });

  it('opened before its day is scheduled, and nothing leaves', async () => {
    const { id } = await draft({ opensOn: '2026-12-01' });
    await add(id, [await someone()]);
    expect(toastOf(await send(`/calls/${id}/open`)).text).toContain('1 Dec 2026');
    await sendAll();
    const shown = await page(`/calls/${id}`);
    expect(shown.querySelector('h1')?.text).toContain('Scheduled');
    expect(shown.querySelector('.figures')?.text).toContain('0 of 1');
  });

  it('is archived with an Undo that puts it back', async () => {
    const { id, version } = await draft({ title: 'To archive' });
    const answer = await send(`/calls/${id}/archive`, { version: String(version) });
    const { undo } = toastOf(answer);
    expect((await page(`/calls/${id}`)).text).toContain('This call is archived');
    expect((await send('/undo', undo.fields)).status).toBe(303);
    expect((await json(`/api/calls/${id}`)).archivedAt).toBeNull();
  });

  it('changed is changed back by Undo', async () => {
    const it = await draft({ title: 'Before' });
    const edit = await page(`/calls/${it.id}/edit`);
    const fields = Object.fromEntries(
      edit.querySelectorAll('#composer [name]').map((box) => {
        const chosen = box.querySelector('option[selected]')?.getAttribute('value');
        return [box.getAttribute('name') ?? '', box.getAttribute('value') ?? chosen ?? box.text];
      }),
    );
    const { undo } = toastOf(await send(`/calls/${it.id}`, { ...fields, title: 'After' }));
    expect((await json(`/api/calls/${it.id}`)).title).toBe('After');
    await send('/undo', undo.fields);
    expect(await json(`/api/calls/${it.id}`)).toMatchObject({ title: 'Before', texts: it.texts });
  });
});

describe('an open call', () => {
  it('shows what was sent, opened, answered, pledged and received against the amount sought', async () => {
    const call = await sentCall(house, [await someone(), await someone()], { amount: money(400_000) });
    const [first] = call.recipients;
    await post(`/api/calls/${call.id}/recipients/${first?.id}/answers`, {
      kind: 'pledge',
      byName: 'Lucía',
      instalments: [{ amount: money(100_000), dueOn: '2027-03-01' }],
    });
    const shown = await page(`/calls/${call.id}`);
    const figures = shown.querySelectorAll('.figures li').map((one) => one.text);
    expect(figures[0]).toContain('2 of 2');
    expect(figures[2]).toContain('Answered1');
    expect(figures[3]).toContain('€100,000');
    expect(shown.querySelector('.goal-text')?.text).toContain('€100,000 of €400,000 pledged (25%)');
    expect(shown.querySelector('#call-live')?.getAttribute('hx-trigger')).toBe('every 30s');
  });

  it('shows ranges beside what is pledged', async () => {
    const call = await sentCall(house, [await someone()], { amount: money(400_000) });
    await post(`/api/calls/${call.id}/recipients/${call.recipients[0]?.id}/answers`, {
      kind: 'range',
      byName: 'Lucía',
      amount: { low: money(20_000), high: money(50_000) },
    });
    const shown = await page(`/calls/${call.id}`);
    expect(shown.querySelector('.figures')?.text).toContain('€20,000–€50,000');
    expect(shown.querySelector('.goal-text')?.text).toContain('ranges named reach €50,000 more');
  });

  it('is closed with an Undo, and opened again', async () => {
    const call = await sentCall(house, [await someone()]);
    const { undo } = toastOf(await send(`/calls/${call.id}/close`));
    expect((await json(`/api/calls/${call.id}`)).stage).toBe('closed');
    await send('/undo', undo.fields);
    expect((await json(`/api/calls/${call.id}`)).stage).toBe('open');
    await send(`/calls/${call.id}/close`);
    await send(`/calls/${call.id}/reopen`);
    expect((await json(`/api/calls/${call.id}`)).stage).toBe('open');
  });

  it('is not archived while its links work', async () => {
    const call = await sentCall(house, [await someone()]);
    const answer = await send(`/calls/${call.id}/archive`);
    expect(answer.status).toBe(409);
    expect(parse(await answer.text()).querySelector('[role=alert]')?.text).toContain('Close it first');
  });

  it('keeps what it is for and its opening day once mails may have left', async () => {
    const call = await sentCall(house, [await someone()]);
    const edit = await page(`/calls/${call.id}/edit`);
    expect(edit.querySelector('select[name=purpose]')).toBeNull();
    expect(edit.querySelector('input[name=purpose]')?.getAttribute('type')).toBe('hidden');
  });

  it('tells its history out of the journal, in words', async () => {
    const call = await sentCall(house, [await someone()]);
    const history = (await page(`/calls/${call.id}`)).querySelectorAll('#history .title').map((one) => one.text.trim());
    expect(history).toEqual(['Mails of the call written', 'Call opened', 'Recipients added', 'Call for funding added']);
  });

  it('is read by colleagues who may not write, without anything to press', async () => {
    const call = await sentCall(house, [await someone()]);
    const shown = parse(await (await house.as('viewer')(`/calls/${call.id}`)).text());
    expect(shown.querySelectorAll('main form')).toEqual([]);
    expect((await house.as('viewer')(`/calls/${call.id}/close`, { form: {} })).status).toBe(403);
  });
});
