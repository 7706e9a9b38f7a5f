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

const money = (euros: number) => ({ amount: euros * 100, currency: 'EUR' });
const thirds = ['2027-03-01', '2028-03-01', '2029-03-01'].map((dueOn) => ({ amount: money(100_000), dueOn }));
const post = async (path: string, json: unknown, status = 201) => {
  const response = await house.as()(path, { json });
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return body;
};
const weighted = async () => (await (await house.as()('/api/forecast')).json()).total.weighted;

describe('an opportunity that is won as a pledge', () => {
  it('leaves the weighted pipeline at once', async () => {
    const before = await weighted();
    const amount = { low: money(300_000), high: money(300_000) };
    const made = await post('/api/opportunities', {
      title: 'Three years of core budget',
      organisationId: giz,
      amount,
      stage: 'call_for_funding',
    });
    expect((await weighted()) - before).toBe(18_000_000);
    const won = await post(`/api/opportunities/${made.id}/wins`, { as: 'pledge', instalments: thirds });
    expect(won.stage).toBe('won');
    expect(await weighted()).toBe(before);
    const pledge = await (await house.as()(`/api/pledges/${won.pledgeId}`)).json();
    expect(pledge).toMatchObject({ opportunityId: made.id, funder: { name: 'GIZ' } });
    expect(pledge.instalments.map((it: { dueOn: string }) => it.dueOn)).toEqual([
      '2027-03-01',
      '2028-03-01',
      '2029-03-01',
    ]);
  });

  it('is not won twice', async () => {
    const made = await post('/api/opportunities', { title: 'Once', organisationId: giz });
    await post(`/api/opportunities/${made.id}/wins`, { as: 'pledge', instalments: thirds });
    await post(`/api/opportunities/${made.id}/wins`, { as: 'pledge', instalments: thirds }, 409);
  });
});

describe('an opportunity that is won as the draft of an agreement', () => {
  it('stays in the pipeline, at a hundred per cent, until the agreement is signed', async () => {
    const before = await weighted();
    const amount = { low: money(50_000), high: money(50_000) };
    const made = await post('/api/opportunities', { title: 'A grant', organisationId: giz, amount });
    const won = await post(`/api/opportunities/${made.id}/wins`, {
      as: 'agreement',
      instalments: [{ amount: money(50_000), dueOn: '2027-06-30' }],
    });
    expect((await weighted()) - before).toBe(5_000_000);
    const agreement = await (await house.as()(`/api/agreements/${won.agreementId}`)).json();
    expect(agreement).toMatchObject({ status: 'draft', kind: 'funding_agreement' });
    expect(agreement.contributions).toHaveLength(1);
    await house.as()(`/api/agreements/${won.agreementId}`, {
      method: 'PATCH',
      json: { signedOn: { value: '2026-11-21', precision: 'day' }, term: 'P1Y' },
      headers: { 'if-match': `"${agreement.version}"` },
    });
    expect(await weighted()).toBe(before);
  });
});

describe('an instalment', () => {
  const pledged = () => post('/api/pledges', { organisationId: giz, instalments: thirds });
  const at = (pledge: { id: string; instalments: { id: string }[] }, what: string) =>
    `/api/pledges/${pledge.id}/instalments/${pledge.instalments[0]?.id}/${what}`;

  it('is paid in parts; what is left stays outstanding', async () => {
    const pledge = await pledged();
    const part = { amount: money(40_000), receivedOn: '2026-11-20', source: 'Statement 11/2026' };
    const after = await post(at(pledge, 'receipts'), part);
    expect(after.instalments[0]).toMatchObject({ received: money(40_000), outstanding: money(60_000) });
  });

  it('takes no more than is outstanding', async () => {
    const pledge = await pledged();
    const tooMuch = { amount: money(100_001), receivedOn: '2026-11-20', source: 'Statement' };
    await post(at(pledge, 'receipts'), tooMuch, 422);
  });

  it('is written off with a reason, and then nothing of it is outstanding', async () => {
    const pledge = await pledged();
    const after = await post(at(pledge, 'write-offs'), { reason: 'The funder was dissolved' });
    expect(after.instalments[0]).toMatchObject({
      outstanding: money(0),
      writtenOffOn: '2026-11-21',
      writtenOffReason: 'The funder was dissolved',
    });
    await post(at(pledge, 'write-offs'), { reason: 'Again' }, 409);
  });

  it('goes into the draft of an agreement with what is outstanding of it', async () => {
    const pledge = await pledged();
    const part = { amount: money(40_000), receivedOn: '2026-11-20', source: 'Statement 11/2026' };
    await post(at(pledge, 'receipts'), part);
    const after = await post(`/api/pledges/${pledge.id}/conversions`, {});
    const agreement = await (await house.as()(`/api/agreements/${after.agreementId}`)).json();
    expect(agreement.contributions.map((it: { amount: { amount: number } }) => it.amount.amount)).toEqual([
      6_000_000, 10_000_000, 10_000_000,
    ]);
    await post(at(pledge, 'receipts'), part, 409);
  });
});

describe('a pledge', () => {
  const pledged = (more: object = {}, status = 201) =>
    post('/api/pledges', { organisationId: giz, instalments: thirds, ...more }, status);
  const remove = async (pledge: { id: string }) => {
    const { version } = await (await house.as()(`/api/pledges/${pledge.id}`)).json();
    const headers = { 'if-match': `"${version}"` };
    return (await house.as()(`/api/pledges/${pledge.id}`, { method: 'DELETE', headers })).status;
  };

  it('is not made, received or written off on a day to come', async () => {
    await pledged({ madeOn: '2026-11-22' }, 422);
    const { id, instalments } = await pledged();
    const at = `/api/pledges/${id}/instalments/${instalments[0].id}`;
    await post(`${at}/receipts`, { amount: money(1), receivedOn: '2026-11-22', source: 'Statement' }, 422);
    await post(`${at}/write-offs`, { on: '2026-11-22', reason: 'Gone' }, 422);
  });
  it('is of an opportunity only by winning it, so that its euros are not hoped for as well', async () => {
    const { id } = await post('/api/opportunities', { title: 'Open', organisationId: giz });
    await pledged({ opportunityId: id }, 422);
  });
  it('stays in the figures once money came for it or it became an agreement', async () => {
    expect(await remove(await pledged())).toBe(204);
    const paid = await pledged();
    const receipt = { amount: money(1), receivedOn: '2026-11-20', source: 'Statement' };
    await post(`/api/pledges/${paid.id}/instalments/${paid.instalments[0].id}/receipts`, receipt);
    expect(await remove(paid)).toBe(409);
    const converted = await pledged();
    await post(`/api/pledges/${converted.id}/conversions`, {});
    expect(await remove(converted)).toBe(409);
    const at = `/api/pledges/${converted.id}/instalments/${converted.instalments[0].id}/write-offs`;
    await post(at, { reason: 'Gone' }, 409);
  });
  it('that was taken back by moving its opportunity does not come back by undoing the move', async () => {
    const { id } = await post('/api/opportunities', { title: 'To and fro', organisationId: giz });
    await post(`/api/opportunities/${id}/wins`, { as: 'pledge', instalments: thirds });
    const moved = await house.as()(`/opportunities/${id}/moves`, { form: { to: 'contacted' } });
    const [, kept = ''] = /loam\.toast=([^;]+)/.exec(moved.headers.getSetCookie().join()) ?? [];
    const toast = JSON.parse(Buffer.from(kept, 'base64url').toString());
    expect((await house.as()('/undo', { form: toast.undo.fields })).status).toBe(409);
    expect((await (await house.as()(`/api/opportunities/${id}`)).json()).stage).toBe('contacted');
  });
});
