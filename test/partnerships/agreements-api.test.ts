import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
let partnershipId: string;

beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  partnershipId = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').id;
});
afterAll(() => house.close());

const create = (body: Record<string, unknown>) =>
  ask('/api/agreements', { json: { partnershipId, kind: 'mou', ...body } });
const created = async (body: Record<string, unknown>) => {
  const response = await create(body);
  const made = await response.json();
  expect(response.status, JSON.stringify(made)).toBe(201);
  return made;
};
const on = (value: string) => ({ value, precision: 'day' });
const patch = (id: string, version: number, json: unknown) =>
  ask(`/api/agreements/${id}`, { method: 'PATCH', json, headers: { 'if-match': `"${version}"` } });
const amend = (id: string, json: unknown) => ask(`/api/agreements/${id}/amendments`, { json });
const seen = async (id: string, query = '') => (await ask(`/api/agreements/${id}${query}`)).json();

describe('a new agreement', () => {
  it('is in force from its signature and ends with its term, the start day counted', async () => {
    const made = await created({ signedOn: on('2024-02-29'), term: 'P3Y' });
    expect(made.startsOn).toEqual(on('2024-02-29'));
    expect(made.startBasis).toBe('signature_assumed');
    expect(made.end).toEqual({
      lastDay: '2027-02-28',
      precision: 'day',
      basis: 'computed',
      convention: 'included',
      readings: { included: '2027-02-28', excluded: '2027-02-28' },
    });
    expect(made.status).toBe('ending_soon');
  });

  it('may state its end, to the month, and then runs to the end of it', async () => {
    const made = await created({ signedOn: on('2024-01-01'), end: { lastDay: '2027-02' } });
    expect(made.end).toMatchObject({ lastDay: '2027-02-28', precision: 'month', basis: 'stated', readings: null });
  });

  it('has both sides as parties unless told otherwise', async () => {
    const made = await created({});
    expect(made.parties.map((party: { side: string; name: string }) => [party.side, party.name])).toEqual([
      ['initiative', '"4 per 1000" Initiative'],
      ['partner', 'GIZ'],
    ]);
    expect(made.status).toBe('draft');
  });

  it('says where it can be found and under which version', async () => {
    const response = await create({});
    const made = await response.json();
    expect(response.headers.get('location')).toBe(`/api/agreements/${made.id}`);
    expect(response.headers.get('etag')).toBe('"1"');
  });

  it.each([
    [
      'an end before the start',
      { startsOn: on('2024-05-01'), end: { lastDay: '2024-04-30' } },
      '#/end/lastDay',
      'ends_before_start',
    ],
    ['a day that does not exist', { signedOn: on('2023-02-29') }, '#/signedOn', 'not_a_day'],
    ['a term in words', { term: '3 years' }, '#/term', 'not_a_term'],
    ['an unknown facility', { facilities: ['CF.IX'] }, '#/facilities/0', 'not_allowed'],
    ['an unknown field', { endsOn: '2024-01-01' }, '#/endsOn', 'unknown_field'],
    ['an unknown kind', { kind: 'contract' }, '#/kind', 'not_allowed'],
    [
      'a tacit clause for years without years',
      { renewalClause: { kind: 'tacit_for_years' } },
      '#/renewalClause/years',
      'required',
    ],
    [
      'an unknown partnership',
      { partnershipId: '01a1fdff-2c8e-7603-ae1b-741da010dd2e' },
      '#/partnershipId',
      'unknown_record',
    ],
    [
      'a predecessor that does not exist',
      { predecessorId: '01a1fdff-2c8e-7603-ae1b-741da010dd2e' },
      '#/predecessorId',
      'unknown_record',
    ],
    [
      'a termination before it began',
      { startsOn: on('2024-05-01'), terminatedOn: '2024-04-01' },
      '#/terminatedOn',
      'ends_before_start',
    ],
    ['a computed end without a term', { signedOn: on('2024-05-01'), end: { basis: 'computed' } }, '#/term', 'required'],
    ['a zone that does not exist', { zone: 'Europe/Lutetia' }, '#/zone', 'not_allowed'],
  ])('is refused with %s', async (_what, body, pointer, code) => {
    const response = await create(body);
    const problem = await response.json();
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
  });
});

describe('the status of an agreement', () => {
  it.each([
    ['terminated the day after its last day', { terminatedOn: '2026-11-20' }, 'terminated'],
    ['in force on its last day', { terminatedOn: '2026-11-21', term: 'P9Y' }, 'in_force'],
    ['ended when a person confirmed it', { closedOn: '2026-11-01' }, 'ended'],
    ['signed but not in force', { startsOn: on('2026-12-01'), term: 'P1Y' }, 'signed_not_in_force'],
    ['in its notice period', { term: 'P5Y', noticePeriod: 'P6M', signedOn: on('2022-05-01') }, 'in_notice_period'],
    ['open-ended', { end: { basis: 'open_ended' } }, 'in_force'],
    ['tacitly renewed', { end: { basis: 'tacit' } }, 'in_force'],
  ])('says %s', async (_what, body, status) => {
    const made = await created({ signedOn: on('2020-01-01'), ...body });
    expect(made.status).toBe(status);
  });

  it('follows the day in the zone of the agreement', async () => {
    const made = await created({
      signedOn: on('2020-01-01'),
      end: { lastDay: '2026-11-20' },
      zone: 'Pacific/Honolulu',
    });
    expect(made.statusAsOf).toBe('2026-11-20');
    expect(made.status).toBe('ending_soon');
  });
});

describe('correcting an agreement', () => {
  it('asks for the version it is made on', async () => {
    const made = await created({});
    expect((await ask(`/api/agreements/${made.id}`, { method: 'PATCH', json: { title: 'x' } })).status).toBe(428);
    expect((await patch(made.id, 99, { title: 'x' })).status).toBe(412);
  });

  it('moves its version when only its terms change', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P1Y' });
    const changed = await (await patch(made.id, 1, { term: 'P2Y' })).json();
    expect(changed.version).toBe(2);
    expect(changed.end.lastDay).toBe('2025-12-31');
  });

  it('states the end from the signed text', async () => {
    const made = await created({ signedOn: on('2022-10-14'), term: 'P3Y' });
    const changed = await (await patch(made.id, 1, { end: { lastDay: '2025-10-14' } })).json();
    expect(changed.end).toMatchObject({ lastDay: '2025-10-14', basis: 'stated', convention: null, readings: null });
  });

  it('can count by the other convention', async () => {
    const made = await created({ signedOn: on('2022-10-14'), term: 'P3Y' });
    const changed = await (await patch(made.id, 1, { end: { convention: 'excluded' } })).json();
    expect(changed.end).toMatchObject({ lastDay: '2025-10-14', basis: 'computed', convention: 'excluded' });
  });

  it('moves a start that was only assumed from the signature', async () => {
    const made = await created({ signedOn: on('2022-10-14'), term: 'P3Y' });
    const changed = await (await patch(made.id, 1, { signedOn: on('2022-10-20') })).json();
    expect(changed.startsOn).toEqual(on('2022-10-20'));
    expect(changed.end.lastDay).toBe('2025-10-19');
  });

  it('leaves what was known before to be asked for', async () => {
    const made = await created({ signedOn: on('2022-10-14'), term: 'P3Y', title: 'As first entered' });
    const changed = await (await patch(made.id, 1, { term: 'P4Y', title: 'As corrected' })).json();
    const then = await seen(made.id, `?knownAt=${made.updatedAt}`);
    expect([then.title, then.end.lastDay]).toEqual(['As first entered', '2025-10-13']);
    const now = await seen(made.id, `?knownAt=${changed.updatedAt}`);
    expect([now.title, now.end.lastDay]).toEqual(['As corrected', '2026-10-13']);
  });
});

describe('an amendment', () => {
  it('moves the end from the day it is in force, and not before', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P3Y' });
    const response = await amend(made.id, {
      signedOn: '2026-06-01',
      inForceOn: '2026-12-01',
      changes: [{ field: 'end', after: { lastDay: '2028-12-31' } }],
    });
    const amendment = await response.json();
    expect(response.status, JSON.stringify(amendment)).toBe(201);
    expect(amendment).toMatchObject({ number: 1, signedOn: '2026-06-01', inForceOn: '2026-12-01' });
    expect(amendment.changes[0].before).toMatchObject({ lastDay: '2026-12-31', basis: 'computed' });
    expect((await seen(made.id)).end.lastDay).toBe('2026-12-31');
    expect((await seen(made.id, '?asOf=2026-12-01')).end.lastDay).toBe('2028-12-31');
    expect((await seen(made.id)).version).toBe(2);
  });

  it('signed after the end is refused: it takes a new agreement', async () => {
    const made = await created({ signedOn: on('2022-01-01'), term: 'P3Y' });
    const problem = await (
      await amend(made.id, { signedOn: '2025-01-01', changes: [{ field: 'end.lastDay', after: '2027-12-31' }] })
    ).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/signedOn', code: 'after_end' })]);
  });

  it('signed on the last day still extends', async () => {
    const made = await created({ signedOn: on('2022-01-01'), term: 'P3Y' });
    const response = await amend(made.id, {
      signedOn: '2024-12-31',
      changes: [{ field: 'term', before: 'P3Y', after: 'P6Y' }],
    });
    expect(response.status).toBe(201);
    expect((await seen(made.id)).end.lastDay).toBe('2027-12-31');
  });

  it('of two in force on one day the later number decides', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P3Y' });
    const both = ['2027-06-30', '2027-09-30'].map((lastDay) => ({
      signedOn: '2024-06-01',
      changes: [{ field: 'end.lastDay', after: lastDay }],
    }));
    for (const body of both) await amend(made.id, body);
    expect((await seen(made.id)).end.lastDay).toBe('2027-09-30');
  });

  it('taken back leaves the terms as they were', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P3Y' });
    const amendment = await (
      await amend(made.id, { signedOn: '2024-06-01', changes: [{ field: 'term', after: 'P9Y' }] })
    ).json();
    const path = `/api/agreements/${made.id}/amendments/${amendment.id}`;
    expect((await ask(path, { method: 'DELETE', headers: { 'if-match': '"1"' } })).status).toBe(204);
    expect((await seen(made.id)).end.lastDay).toBe('2026-12-31');
    expect((await seen(made.id)).amendments).toEqual([]);
  });

  it('corrected to a facility that does not exist is refused', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P3Y' });
    const changes = [{ field: 'facilities', after: ['CF.III'] }];
    const amendment = await (await amend(made.id, { signedOn: '2024-06-01', changes })).json();
    const response = await ask(`/api/agreements/${made.id}/amendments/${amendment.id}`, {
      method: 'PATCH',
      json: { changes: [{ field: 'facilities', after: ['CF.IX'] }] },
      headers: { 'if-match': '"1"' },
    });
    expect(response.status).toBe(422);
  });

  it('that tells a wrong value before is refused with the true one', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P3Y' });
    const problem = await (
      await amend(made.id, { signedOn: '2024-06-01', changes: [{ field: 'term', before: 'P2Y', after: 'P9Y' }] })
    ).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/changes/0/before', allowed: 'P3Y' })]);
  });

  it('keeps its field from being corrected over its head', async () => {
    const made = await created({ signedOn: on('2024-01-01'), term: 'P3Y' });
    await amend(made.id, { signedOn: '2024-06-01', changes: [{ field: 'term', after: 'P9Y' }] });
    const problem = await (await patch(made.id, 2, { term: 'P1Y' })).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/term', code: 'unchangeable' })]);
  });
});

describe('a chain of agreements', () => {
  it('supersedes the predecessor on the day the successor starts', async () => {
    const first = await created({ signedOn: on('2020-01-01'), end: { lastDay: '2026-11-20' } });
    const next = await created({
      signedOn: on('2026-11-10'),
      startsOn: on('2026-11-21'),
      term: 'P3Y',
      predecessorId: first.id,
    });
    expect(await seen(first.id)).toMatchObject({ status: 'superseded', successorId: next.id });
    expect(await seen(first.id, '?asOf=2026-11-20')).toMatchObject({ status: 'ending_soon' });
  });

  it('is not revived when the successor is terminated', async () => {
    const first = await created({ signedOn: on('2020-01-01'), end: { lastDay: '2026-01-31' } });
    await created({
      signedOn: on('2026-01-10'),
      startsOn: on('2026-02-01'),
      term: 'P3Y',
      terminatedOn: '2026-06-30',
      predecessorId: first.id,
    });
    expect((await seen(first.id)).status).toBe('superseded');
  });

  it('refuses a successor that starts before the predecessor has ended', async () => {
    const first = await created({ signedOn: on('2020-01-01'), end: { lastDay: '2026-11-20' } });
    const problem = await (
      await create({ signedOn: on('2026-11-10'), startsOn: on('2026-11-20'), predecessorId: first.id })
    ).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/startsOn', code: 'overlap' })]);
  });

  it('refuses a second successor', async () => {
    const first = await created({ signedOn: on('2020-01-01'), end: { lastDay: '2026-01-31' } });
    await created({ signedOn: on('2026-02-01'), predecessorId: first.id });
    const problem = await (await create({ signedOn: on('2026-03-01'), predecessorId: first.id })).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/predecessorId', code: 'taken' })]);
  });

  it('refuses a circle', async () => {
    const first = await created({ signedOn: on('2020-01-01'), end: { lastDay: '2026-01-31' } });
    const next = await created({ signedOn: on('2026-02-01'), predecessorId: first.id });
    const problem = await (await patch(first.id, 1, { predecessorId: next.id })).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/predecessorId', code: 'cycle' })]);
  });

  it('refuses an agreement of another partner', async () => {
    const { items } = await (await ask('/api/agreements?kind=mou&limit=200')).json();
    const aaa = items.find((it: { title: string }) => it.title === '5 year-MoU signed on 18 Feb. 2022');
    const problem = await (await create({ signedOn: on('2028-01-01'), predecessorId: aaa.id })).json();
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/predecessorId', code: 'other_partner' })]);
  });
});

describe('an idempotency key', () => {
  it('replays the first answer, and refuses another body', async () => {
    const headers = { 'idempotency-key': 'mou-of-giz' };
    const body = { partnershipId, kind: 'mou', title: 'Once' };
    const first = await ask('/api/agreements', { json: body, headers });
    const again = await ask('/api/agreements', { json: body, headers });
    expect(again.status).toBe(201);
    expect((await again.json()).id).toBe((await first.json()).id);
    expect((await ask('/api/agreements', { json: { ...body, title: 'Twice' }, headers })).status).toBe(422);
  });
});
