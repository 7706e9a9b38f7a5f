import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
let partner: string;
beforeAll(async () => {
  house = await openHouse({ clockAt: '2026-01-05T09:00:00Z' });
  ask = house.as('admin');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  partner = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'AFRIS').organisation
    .id;
});
afterAll(() => house.close());

const money = { amount: 100_000, currency: 'EUR' };
const half = { amount: 50_000, currency: 'EUR' };
const json = async (path: string, asking: Parameters<typeof ask>[1] = {}) => {
  const answer = await ask(path, asking);
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
};
const version = (of: { version: number }) => ({ 'if-match': `"${of.version}"` });

/** Received, committed and weighted of a day over all years, in euro cents, as is known now. */
async function on(day: string): Promise<[number, number, number]> {
  const { years, undated, outside } = (await json(`/api/budget?asOf=${day}`)).body;
  const sum = (of: string) => [...years, undated, outside].reduce((all: number, it) => all + it[of], 0);
  return [sum('received'), sum('committed'), sum('weighted')];
}
/** What one opportunity comes to on some days, after what happens to it: the days before are looked at again. */
async function walked(days: readonly string[], happens: (id: string) => Promise<unknown>) {
  house.clock.set('2026-01-05T09:00:00Z');
  const before = await Promise.all(days.map(on));
  const made = await json('/api/opportunities', {
    json: {
      title: 'One thousand euro',
      organisationId: partner,
      amount: { low: money, high: money },
      chance: { percent: 100, reason: 'sure' },
    },
  });
  await happens(made.body.id);
  const after = await Promise.all(days.map(on));
  return after.map((line, at) => line.map((cents, column) => cents - (before[at]?.[column] ?? 0)));
}
const win = (id: string, how: object) => json(`/api/opportunities/${id}/wins`, { json: how });
const pledgeOf = async (id: string) =>
  (await json(`/api/pledges/${(await json(`/api/opportunities/${id}`)).body.pledgeId}`)).body;
async function sign(agreementId: string, day: string) {
  const { body } = await json(`/api/agreements/${agreementId}`);
  const signedOn = { value: day, precision: 'day' };
  const done = await json(`/api/agreements/${agreementId}`, {
    method: 'PATCH',
    json: { signedOn },
    headers: version(body),
  });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
}
const instalments = [
  { amount: half, dueOn: '2026-06-30' },
  { amount: half, dueOn: '2027-06-30' },
];

it('a pledge entered days after it was made is committed from its day on, and no longer hoped for', async () => {
  const lines = await walked(['2026-01-06', '2026-01-08', '2026-01-12'], async (id) => {
    house.clock.set('2026-01-10T09:00:00Z');
    await win(id, { as: 'pledge', madeOn: '2026-01-07', instalments });
  });
  expect(lines).toEqual([
    [0, 0, 100_000],
    [0, 100_000, 0],
    [0, 100_000, 0],
  ]);
});

it('a second pledge is not made before the first was given up: both would be promised on those days', async () => {
  await walked([], async (id) => {
    await win(id, { as: 'pledge', instalments });
    house.clock.set('2026-01-10T09:00:00Z');
    expect((await json(`/api/opportunities/${id}/moves`, { json: { to: 'contacted' } })).status).toBe(201);
    expect((await win(id, { as: 'pledge', madeOn: '2026-01-09', instalments })).status).toBe(422);
    expect((await win(id, { as: 'pledge', madeOn: '2026-01-10', instalments })).status).toBe(201);
  });
});

it('a pledge whose agreement is archived unsigned counts by itself again', async () => {
  const lines = await walked(['2026-01-12'], async (id) => {
    await win(id, { as: 'pledge', instalments });
    const { body } = await json(`/api/pledges/${(await pledgeOf(id)).id}/conversions`, { json: {} });
    const { body: draft } = await json(`/api/agreements/${body.agreementId}`);
    const gone = await json(`/api/agreements/${draft.id}`, { method: 'DELETE', headers: version(draft) });
    expect(gone.status).toBe(204);
  });
  expect(lines).toEqual([[0, 100_000, 0]]);
});

it('a pledge that is put to a later day is hoped for until then', async () => {
  const lines = await walked(['2026-01-06', '2026-01-08', '2026-01-12'], async (id) => {
    await win(id, { as: 'pledge', instalments });
    house.clock.set('2026-01-10T09:00:00Z');
    const pledge = await pledgeOf(id);
    const put = { method: 'PATCH', json: { madeOn: '2026-01-10' }, headers: version(pledge) };
    expect((await json(`/api/pledges/${pledge.id}`, put)).status).toBe(200);
  });
  expect(lines).toEqual([
    [0, 0, 100_000],
    [0, 0, 100_000],
    [0, 100_000, 0],
  ]);
});

it('a signature entered days later counts from its day on, and what it was won from no longer', async () => {
  const lines = await walked(['2026-01-06', '2026-01-08', '2026-01-12'], async (id) => {
    house.clock.set('2026-01-10T09:00:00Z');
    const { body } = await win(id, { as: 'agreement', instalments });
    await sign(body.agreementId, '2026-01-07');
  });
  expect(lines).toEqual([
    [0, 0, 100_000],
    [0, 100_000, 0],
    [0, 100_000, 0],
  ]);
});

it('a pledge whose agreement was signed before it was converted is in that agreement from the signature on', async () => {
  const lines = await walked(['2026-01-06', '2026-01-08', '2026-01-12'], async (id) => {
    await win(id, { as: 'pledge', instalments });
    house.clock.set('2026-01-10T09:00:00Z');
    const pledge = await pledgeOf(id);
    const { body } = await json(`/api/pledges/${pledge.id}/conversions`, { json: {} });
    await sign(body.agreementId, '2026-01-07');
  });
  expect(lines).toEqual([
    [0, 100_000, 0],
    [0, 100_000, 0],
    [0, 100_000, 0],
  ]);
});

it('money that came before the pledge was entered is received, the rest committed, nothing hoped for', async () => {
  const lines = await walked(['2026-01-06', '2026-01-08', '2026-01-12'], async (id) => {
    house.clock.set('2026-01-10T09:00:00Z');
    await win(id, { as: 'pledge', instalments });
    const pledge = await pledgeOf(id);
    const at = `/api/pledges/${pledge.id}/instalments/${pledge.instalments[0].id}/receipts`;
    const receipt = { amount: half, receivedOn: '2026-01-07', source: 'bank' };
    expect((await json(at, { json: receipt })).status).toBe(201);
  });
  expect(lines).toEqual([
    [0, 0, 100_000],
    [50_000, 50_000, 0],
    [50_000, 50_000, 0],
  ]);
});

/** Received, committed and weighted of a day as was known at an instant. */
async function told(day: string, knownAt: string): Promise<number[]> {
  const { years, undated, outside } = (await json(`/api/budget?asOf=${day}&knownAt=${knownAt}`)).body;
  const sum = (of: string) => [...years, undated, outside].reduce((all: number, it) => all + it[of], 0);
  return [sum('received'), sum('committed'), sum('weighted')];
}
interface Paid {
  version: number;
  instalments: { receipts: { id: string }[] }[];
}
/** What a correction of a pledge with money received changed of a day: as was told before it, and as is told now. */
async function corrected(day: string, correct: (at: string, paid: Paid) => Promise<unknown>) {
  house.clock.set('2026-01-05T09:00:00Z');
  const made = await json('/api/pledges', { json: { organisationId: partner, instalments } });
  const at = `/api/pledges/${made.body.id}/instalments/${made.body.instalments[0].id}`;
  const receipt = { amount: half, receivedOn: '2026-01-05', source: 'bank' };
  const paid = await json(`${at}/receipts`, { json: receipt });
  const before = await on(day);
  const instant = (await json(`/api/pledges/${made.body.id}`)).body.updatedAt;
  await correct(at, paid.body);
  const known = await told(day, instant);
  const after = await on(day);
  return {
    known: known.map((cents, n) => cents - (before[n] ?? 0)),
    now: after.map((cents, n) => cents - (before[n] ?? 0)),
  };
}
const backOf = (paid: Paid) => paid.instalments[0]?.receipts[0]?.id;

it('a receipt taken back was never received on past days, which stay as they were told before', async () => {
  const { known, now } = await corrected('2026-01-06', async (at, paid) => {
    const gone = await json(`${at}/receipts/${backOf(paid)}`, { method: 'DELETE', headers: version(paid) });
    expect(gone.status).toBe(204);
  });
  expect(known).toEqual([0, 0, 0]);
  expect(now).toEqual([-50_000, 50_000, 0]);
});

it('an instalment corrected to more is more on past days too, which stay as they were told before', async () => {
  const { known, now } = await corrected('2026-01-06', async (at, paid) => {
    const put = { method: 'PATCH', json: { amount: money }, headers: version(paid) };
    expect((await json(at, put)).status).toBe(200);
  });
  expect(known).toEqual([0, 0, 0]);
  expect(now).toEqual([0, 50_000, 0]);
});

it('the draft of an agreement that was won and is archived is hoped for, in full and in one column', async () => {
  const lines = await walked(['2026-01-12'], async (id) => {
    house.clock.set('2026-01-10T09:00:00Z');
    const { body } = await win(id, { as: 'agreement', instalments });
    const { body: draft } = await json(`/api/agreements/${body.agreementId}`);
    const gone = await json(`/api/agreements/${draft.id}`, { method: 'DELETE', headers: version(draft) });
    expect(gone.status).toBe(204);
  });
  expect(lines).toEqual([[0, 0, 100_000]]);
});

it('an opportunity whose draft was archived is moved back, and stays hoped for in one column', async () => {
  const lines = await walked(['2026-01-12'], async (id) => {
    house.clock.set('2026-01-10T09:00:00Z');
    const { body } = await win(id, { as: 'agreement', instalments });
    const { body: draft } = await json(`/api/agreements/${body.agreementId}`);
    await json(`/api/agreements/${draft.id}`, { method: 'DELETE', headers: version(draft) });
    const moved = await json(`/api/opportunities/${id}/moves`, { json: { to: 'contacted' } });
    expect(moved.status).toBe(201);
    expect((await json(`/api/opportunities/${id}`)).body.agreementId).toBeNull();
  });
  expect(lines).toEqual([[0, 0, 100_000]]);
});
