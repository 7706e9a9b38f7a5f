import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type House, openHouse } from '../house.ts';
import { boxesOf, pageText, speak, textOf } from './pages.ts';

let house: House;
let ask: Ask;
let agreement: string;

beforeAll(async () => {
  house = await openHouse();
  ask = house.as('finance');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  const giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ');
  agreement = `/agreements/${giz.agreements[0].id}`;
});
afterEach(() => speak(house, 'finance', 'en'));
afterAll(() => house.close());

const record = async () => (await ask(`/api${agreement}`)).json();
const boxes = async (path: string) => boxesOf(await (await ask(path)).text());
const send = async (page: string, action: string, changes: Record<string, string>) =>
  ask(action, { form: { ...(await boxes(page)), ...changes } });

describe('a contribution', () => {
  it('takes an amount in the reader’s style and shows its years by days and by months', async () => {
    await speak(house, 'finance', 'fr');
    const answer = await send(`${agreement}/contributions/new`, `${agreement}/contributions`, {
      kind: 'money',
      amount: '100 000,00 €',
      dueOn: '2022-06-30',
    });
    expect(answer.status).toBe(303);
    const text = await pageText(ask, agreement);
    expect(text).toContain('2021 Selon les jours 6 378,60 € Selon les mois 6 250,00 €');
    expect(text).toContain('2023 Selon les jours 18 518,52 € Selon les mois 18 750,00 €');
    expect(text).toContain('en retard de 1 605 jours');
  });
  it('refuses an amount that can be read in two ways, in words, with what was typed', async () => {
    const answer = await send(`${agreement}/contributions/new`, `${agreement}/contributions`, { amount: '1.250' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain('This can be read in two ways.');
    expect(boxesOf(html).amount).toBe('1.250');
  });
  it('takes 2,5 as two and a half, and says that FTE was only taken', async () => {
    const answer = await send(`${agreement}/contributions/new`, `${agreement}/contributions`, {
      kind: 'secondment',
      quantity: '2,5',
      unit: 'fte',
      unitBasis: 'assumed',
      from: '2022-07-01',
      to: '2022-12-31',
    });
    expect(answer.status).toBe(303);
    const text = await pageText(ask, agreement);
    expect(text).toContain('2.5 FTE taken as FTE, not stated');
    expect(text).toContain('1.2603');
  });
  it('that ends before it starts is told at its field', async () => {
    const answer = await send(`${agreement}/contributions/new`, `${agreement}/contributions`, {
      kind: 'office',
      from: '2022-07-01',
      to: '2022-01-01',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#f-to"');
  });
  it('is marked as received today with one button, and archived with another', async () => {
    const money = (await record()).contributions.find((it: { kind: string }) => it.kind === 'money');
    const path = `${agreement}/contributions/${money.id}`;
    expect((await ask(`${path}/received`, { form: { version: String(money.version) } })).status).toBe(303);
    expect(await pageText(ask, agreement)).toContain('received 21 Nov 2026');
    expect((await ask(`${path}/archive`, { form: { version: String(money.version + 1) } })).status).toBe(303);
    expect((await record()).contributions).toHaveLength(1);
  });
  it('changed by somebody else meanwhile is shown with the change', async () => {
    const [it] = (await record()).contributions;
    const path = `${agreement}/contributions/${it.id}`;
    const form = { ...(await boxes(`${path}/edit`)), place: 'Bonn' };
    expect((await ask(path, { form: { ...form, place: 'Paris' } })).status).toBe(303);
    const answer = await ask(path, { form });
    expect(answer.status).toBe(412);
    const html = await answer.text();
    expect(textOf(html)).toContain('Place: nothing Paris');
    expect(boxesOf(html).place).toBe('Bonn');
  });
});

describe('an obligation', () => {
  it('waits for another: completing it too early is refused, in order it works and can be reopened', async () => {
    const add = (changes: Record<string, string>) =>
      send(`${agreement}/obligations/new`, `${agreement}/obligations`, changes);
    await add({ kind: 'report', title: 'Final report', owedBy: 'initiative', dueOn: '2026-11-01' });
    const report = (await record()).obligations[0];
    await add({
      kind: 'payment',
      title: 'Last payment',
      owedBy: 'partner',
      dueOn: '2026-12-01',
      dependsOnId: report.id,
    });
    const text = await pageText(ask, agreement);
    expect(text).toContain('overdue by 20 days');
    expect(text).toContain('after: Final report');
    const payment = (await record()).obligations.find((it: { kind: string }) => it.kind === 'payment');
    const complete = (it: { id: string; version: number }, action = 'complete') =>
      ask(`${agreement}/obligations/${it.id}/${action}`, { form: { version: String(it.version) } });
    expect((await complete(payment)).status).toBe(422);
    expect((await complete(report)).status).toBe(303);
    expect((await complete(payment)).status).toBe(303);
    expect(await pageText(ask, agreement)).toContain('completed 21 Nov 2026');
    expect((await complete({ ...payment, version: payment.version + 1 }, 'reopen')).status).toBe(303);
  });
});

describe('rights', () => {
  it.each(['contributions', 'obligations'])('a viewer and communications may not add to the %s', async (part) => {
    for (const role of ['viewer', 'communications'] as const) {
      expect((await house.as(role)(`${agreement}/${part}`, { form: {} })).status).toBe(403);
    }
  });
  it.each(['edit', 'end', 'close', 'terminate', 'parties', 'amendments/new'])(
    'finance may not open %s',
    async (page) => {
      expect((await ask(`${agreement}/${page}`)).status).toBe(403);
    },
  );
});

describe('parties and partnerships', () => {
  it('a party is added by search and taken away again, but never the last partner', async () => {
    const fundraiser = house.as('fundraiser');
    const path = `${agreement}/parties`;
    const html = await (await fundraiser(`${path}?q=cirad`)).text();
    const add = /name="add" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const { version } = boxesOf(html);
    expect((await fundraiser(path, { form: { add, side: 'partner', version: version ?? '' } })).status).toBe(303);
    expect((await record()).parties).toHaveLength(3);
    const form = { ...boxesOf(await (await fundraiser(path)).text()), remove1: 'true', remove2: 'true' };
    expect((await fundraiser(path, { form })).status).toBe(422);
    expect((await record()).parties).toHaveLength(3);
  });
  it('a partnership is entered for an organisation found by name, then changed', async () => {
    const fundraiser = house.as('fundraiser');
    const made = await fundraiser('/api/organisations', { json: { name: 'Terres Vivantes', country: 'FR' } });
    expect(made.status).toBe(201);
    const found = await (await fundraiser('/partnerships/new?q=terres')).text();
    const href = /href="(\/partnerships\/new\?organisation=[^"]+)"/.exec(found)?.[1] ?? '';
    const form = boxesOf(await (await fundraiser(href)).text());
    const answer = await fundraiser('/partnerships', { form: { ...form, number: '21' } });
    expect(answer.status).toBe(422);
    const again = boxesOf(await answer.text());
    expect(again.number).toBe('21');
    const saved = await fundraiser('/partnerships', { form: { ...again, number: '' } });
    expect(saved.status).toBe(303);
    const path = saved.headers.get('location') ?? '';
    expect(await pageText(fundraiser, path)).toContain('Bruno Keller');
    const edit = boxesOf(await (await fundraiser(`${path}/edit`)).text());
    expect((await fundraiser(path, { form: { ...edit, ambiguities: 'Who signs?' } })).status).toBe(303);
    expect(await pageText(fundraiser, path)).toContain('Who signs?');
  });
  it('says of each organisation found whether it has a partnership', async () => {
    const fundraiser = house.as('fundraiser');
    await fundraiser('/api/organisations', { json: { name: 'Gizeh Soils' } });
    const text = await pageText(fundraiser, '/partnerships/new?q=giz');
    expect(text).toContain('GIZ GIZ · Germany · has a partnership Choose GIZ Gizeh Soils Choose Gizeh Soils');
  });
  it('an organisation that is none is not found', async () => {
    const fundraiser = house.as('fundraiser');
    const organisationId = '-'.repeat(36);
    expect((await fundraiser(`/partnerships/new?organisation=${organisationId}`)).status).toBe(404);
    expect((await fundraiser('/partnerships', { form: { organisationId } })).status).toBe(404);
  });
});
