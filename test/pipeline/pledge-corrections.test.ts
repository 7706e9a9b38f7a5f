import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
});
afterAll(() => house.close());

interface Pledge {
  id: string;
  version: number;
  agreementId: string | null;
  instalments: { id: string; receipts: { id: string }[]; [field: string]: unknown }[];
}
const money = (euros: number) => ({ amount: euros * 100, currency: 'EUR' });
const instalments = [
  { amount: money(1000), dueOn: '2027-03-01' },
  { amount: money(1000), dueOn: '2028-03-01' },
];
async function send(path: string, json: unknown, status = 201) {
  const response = await house.as()(path, { json });
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return body;
}
const now = async (it: { id: string }): Promise<Pledge> => (await house.as()(`/api/pledges/${it.id}`)).json();
const pledged = (): Promise<Pledge> => send('/api/pledges', { organisationId: giz, instalments });
const at = (it: Pledge) => `/api/pledges/${it.id}/instalments/${it.instalments[0]?.id}`;
const received = (it: Pledge): Promise<Pledge> =>
  send(`${at(it)}/receipts`, { amount: money(400), receivedOn: '2026-11-20', source: 'Statement' });
const writtenOff = (it: Pledge): Promise<Pledge> => send(`${at(it)}/write-offs`, { reason: 'Dissolved' });
const act = async (method: string, path: string, it: Pledge, json?: unknown) => {
  const headers = { 'if-match': `"${(await now(it)).version}"` };
  const answer = await house.as()(path, { method, headers, ...(json !== undefined && { json }) });
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
};
const receiptAt = (it: Pledge) => `${at(it)}/receipts/${it.instalments[0]?.receipts[0]?.id}`;
const change = (it: Pledge, patch: object) => act('PATCH', at(it), it, patch);
const lines = async (it: Pledge) => (await (await house.as('admin')(`/api/journal?subject=${it.id}`)).json()).items;
/** The last of what the journal says of a pledge, undone by who did it. */
async function undoLast(it: Pledge) {
  const [last] = await lines(it);
  return (await house.as()('/undo', { form: { entry: last.id } })).status;
}
const converted = async (it: Pledge) => {
  await send(`/api/pledges/${it.id}/conversions`, {});
  return it;
};

describe('a receipt', () => {
  it('is taken back, and what it paid is outstanding again', async () => {
    const it = await received(await pledged());
    expect((await act('DELETE', receiptAt(it), it)).status).toBe(204);
    expect((await now(it)).instalments[0]).toMatchObject({ receipts: [], outstanding: money(1000) });
  });
  it('is taken back once', async () => {
    const it = await received(await pledged());
    await act('DELETE', receiptAt(it), it);
    expect((await act('DELETE', receiptAt(it), it)).status).toBe(404);
  });
  it('is not taken back on an older version of the pledge', async () => {
    const it = await received(await pledged());
    const headers = { 'if-match': `"${it.version - 1}"` };
    expect((await house.as()(receiptAt(it), { method: 'DELETE', headers })).status).toBe(412);
  });
  it('stays once the pledge has become an agreement', async () => {
    const it = await converted(await received(await pledged()));
    expect(await act('DELETE', receiptAt(it), it)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('has become an agreement') },
    });
  });
  it('comes back by undoing that it was taken back', async () => {
    const it = await received(await pledged());
    await act('DELETE', receiptAt(it), it);
    expect(await undoLast(it)).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({ received: money(400) });
  });
  it('goes by undoing that it was marked', async () => {
    const it = await received(await pledged());
    expect(await undoLast(it)).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({ received: money(0) });
  });
  it('that was taken back is told in the journal with its amount and day', async () => {
    const it = await received(await pledged());
    await act('DELETE', receiptAt(it), it);
    const [line] = await lines(it);
    expect(line).toMatchObject({
      action: 'pledge.receipt_taken_back',
      before: { amount: money(400), receivedOn: '2026-11-20', source: 'Statement' },
    });
  });
});

describe('a write-off', () => {
  it('is taken back, and the rest is outstanding again', async () => {
    const it = await writtenOff(await received(await pledged()));
    expect((await act('DELETE', `${at(it)}/write-offs`, it)).status).toBe(204);
    expect((await now(it)).instalments[0]).toMatchObject({ writtenOffOn: null, outstanding: money(600) });
  });
  it('is taken back only where there is one', async () => {
    const it = await pledged();
    expect((await act('DELETE', `${at(it)}/write-offs`, it)).status).toBe(409);
  });
  it('stays once the pledge has become an agreement', async () => {
    const it = await converted(await writtenOff(await pledged()));
    expect((await act('DELETE', `${at(it)}/write-offs`, it)).body).toMatchObject({
      detail: expect.stringContaining('has become an agreement'),
    });
  });
  it('stays while the opportunity it was won from is hoped for again', async () => {
    const { id } = await send('/api/opportunities', { title: 'To and fro', organisationId: giz });
    const { pledgeId } = await send(`/api/opportunities/${id}/wins`, { as: 'pledge', instalments });
    await send(`/api/opportunities/${id}/moves`, { to: 'contacted' });
    const it = await now({ id: pledgeId });
    expect((await act('DELETE', `${at(it)}/write-offs`, it)).body).toMatchObject({
      detail: expect.stringContaining('is hoped for again'),
    });
  });
  it('is undone, and the undoing too, with its day and reason', async () => {
    const it = await writtenOff(await pledged());
    expect(await undoLast(it)).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({ writtenOffOn: null });
    expect(await undoLast(it)).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({
      writtenOffOn: '2026-11-21',
      writtenOffReason: 'Dissolved',
    });
  });
});

describe('an instalment', () => {
  it('gets another amount and day', async () => {
    const it = await pledged();
    const { status, body } = await change(it, { amount: money(1500), dueOn: '2027-06-01' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.instalments[0]).toMatchObject({ amount: money(1500), dueOn: '2027-06-01' });
  });
  it('is not less than what has come', async () => {
    const it = await received(await pledged());
    expect((await change(it, { amount: money(399) })).status).toBe(422);
    expect((await change(it, { amount: money(400) })).status).toBe(200);
  });
  it('stays in the currency of its pledge', async () => {
    const it = await pledged();
    expect((await change(it, { amount: { amount: 100_000, currency: 'XOF' } })).status).toBe(422);
  });
  it('that was given up is not changed', async () => {
    const it = await writtenOff(await pledged());
    expect((await change(it, { dueOn: '2027-06-01' })).body).toMatchObject({
      detail: expect.stringContaining('was written off'),
    });
  });
  it('is not changed once the pledge has become an agreement', async () => {
    const it = await converted(await pledged());
    expect((await change(it, { dueOn: '2027-06-01' })).body).toMatchObject({
      detail: expect.stringContaining('has become an agreement'),
    });
  });
  it('is as it was by undoing its change', async () => {
    const it = await pledged();
    await change(it, { amount: money(1500), dueOn: '2029-06-01' });
    expect(await undoLast(it)).toBe(303);
    const parts = (await now(it)).instalments.map(({ amount, dueOn }) => ({ amount, dueOn }));
    expect(parts).toEqual(instalments);
  });
});

describe('the page of a pledge', () => {
  const page = async (path: string) => parse(await (await house.as()(path)).text());
  it('has a button for each receipt and write-off to take back, and a way to correct what is open', async () => {
    const it = await writtenOff(await received(await pledged()));
    const shown = await page(`/pledges/${it.id}`);
    const actions = shown.querySelectorAll('#instalments form').map((form) => form.getAttribute('action'));
    expect(actions).toHaveLength(2);
    expect(actions.every((action) => action?.endsWith('/take-back'))).toBe(true);
    expect(shown.querySelectorAll('#instalments a[href$="/edit"]')).toHaveLength(1);
  });
  it('takes a receipt back with an Undo that finance may press', async () => {
    const it = await received(await pledged());
    const path = `${at(it).slice(4)}/receipts/${it.instalments[0]?.receipts[0]?.id}/take-back`;
    const done = await house.as('finance')(path, { form: { version: String(it.version) } });
    const [, kept = ''] = /loam\.toast=([^;]+)/.exec(done.headers.getSetCookie().join()) ?? [];
    const toast = JSON.parse(Buffer.from(kept, 'base64url').toString());
    expect((await house.as('finance')('/undo', { form: toast.undo.fields })).status).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({ received: money(400) });
  });
  it('refuses an amount below what has come at its box', async () => {
    const it = await received(await pledged());
    const form = { version: String(it.version), amount: '100', dueOn: '2027-03-01' };
    const refused = await house.as()(`${at(it).slice(4)}/edit`, { form });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('has come already');
  });
  it('corrects an instalment by its form', async () => {
    const it = await pledged();
    const form = { version: String(it.version), amount: '2,000', dueOn: '2027-04-01' };
    expect((await house.as()(`${at(it).slice(4)}/edit`, { form })).status).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({ amount: money(2000), dueOn: '2027-04-01' });
  });
});

describe('a pledge that an opportunity is won by', () => {
  const won = async () => {
    const { id } = await send('/api/opportunities', { title: 'Won', organisationId: giz });
    const { pledgeId } = await send(`/api/opportunities/${id}/wins`, { as: 'pledge', instalments });
    return { opportunity: id as string, it: await now({ id: pledgeId }) };
  };
  it('is not archived: its euros would be in no column', async () => {
    const { it } = await won();
    expect(await act('DELETE', `/api/pledges/${it.id}`, it)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Move the opportunity back') },
    });
  });
  it('is archived and put back once the opportunity was moved back, which gave it up', async () => {
    const { opportunity, it } = await won();
    await send(`/api/opportunities/${opportunity}/moves`, { to: 'contacted' });
    expect((await act('DELETE', `/api/pledges/${it.id}`, it)).status).toBe(204);
    expect((await house.as()(`/pledges/${it.id}/restore`, { form: {} })).status).toBe(303);
    expect((await now(it)).instalments[0]).toMatchObject({ outstanding: money(0) });
  });
});
