import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Agreement } from '../../src/partnerships/agreement.ts';
import { amendAgreement, changeAmendment } from '../../src/partnerships/amend-agreement.ts';
import { lock } from '../../src/platform/change.ts';
import { system } from '../../src/values/role.ts';
import { type Ask, type House, openHouse } from '../house.ts';
import { boxesOf, textOf } from './pages.ts';

let house: House;
let ask: Ask;
let partnershipId: string;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  partnershipId = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').id;
});
afterAll(() => house.close());

const on = (value: string) => ({ value, precision: 'day' });
const created = async (body: Record<string, unknown> = {}): Promise<{ id: string; version: number }> =>
  (
    await ask('/api/agreements', {
      json: { partnershipId, kind: 'mou', signedOn: on('2024-01-01'), term: 'P3Y', ...body },
    })
  ).json();
const seen = async (id: string) => (await ask(`/api/agreements/${id}`)).json();
const amend = (id: string, changes: unknown, days: Record<string, string> = {}) =>
  ask(`/api/agreements/${id}/amendments`, { json: { signedOn: '2024-06-01', changes, ...days } });
const amended = async (...given: Parameters<typeof amend>) => (await amend(...given)).json();
const correct = (id: string, amendment: { id: string; version: number }, json: unknown) =>
  ask(`/api/agreements/${id}/amendments/${amendment.id}`, {
    method: 'PATCH',
    json,
    headers: { 'if-match': `"${amendment.version}"` },
  });

describe('two people who amend one agreement at the same time', () => {
  it('do not undo each other: the second is shown what the first changed, and can then save', async () => {
    const { id } = await created();
    const path = `/agreements/${id}/amendments`;
    const form = { ...boxesOf(await (await ask(`${path}/new`)).text()), amendedOn: '2024-07-01', noticeMonths: '3' };
    const theirs = [{ field: 'term', after: 'P5Y' }];
    await house.as('admin')(`/api${path}`, { json: { signedOn: '2024-06-01', changes: theirs } });

    const answer = await ask(path, { form });
    expect(answer.status).toBe(412);
    const html = await answer.text();
    expect(textOf(html)).toMatch(/Amina Diallo changed this on/);
    expect(boxesOf(html)).toMatchObject({ noticeMonths: '3', version: '2' });
    expect((await seen(id)).term).toBe('P5Y');

    expect((await ask(path, { form: { ...boxesOf(html), termYears: '5' } })).status).toBe(303);
    expect(await seen(id)).toMatchObject({ term: 'P5Y', noticePeriod: 'P3M' });
  });
  it('and a form without a version is out of date', async () => {
    const { id } = await created();
    const form = boxesOf(await (await ask(`/agreements/${id}/amendments/new`)).text());
    const { version: _version, ...rest } = form;
    const answer = await ask(`/agreements/${id}/amendments`, {
      form: { ...rest, amendedOn: '2024-07-01', termYears: '4' },
    });
    expect(answer.status).toBe(412);
  });
});

describe('the last day on which an amendment can move the end', () => {
  it('is the day on which the end was confirmed', async () => {
    const { id } = await created({ closedOn: '2025-03-31' });
    const problem = await amended(id, [{ field: 'term', after: 'P6Y' }], { signedOn: '2025-04-01' });
    expect(problem.errors).toEqual([
      expect.objectContaining({ code: 'after_end', message: expect.stringContaining('2025-03-31') }),
    ]);
  });
});

describe('a fault of an amendment points into its changes', () => {
  const notice = { field: 'noticePeriod', after: 'P1M' };
  it.each([
    ['an unknown facility', { field: 'facilities', after: ['CF.IX'] }, '/after/0', 'not_allowed'],
    [
      'an end before the start',
      { field: 'end', after: { lastDay: '2023-01-01' } },
      '/after/lastDay',
      'ends_before_start',
    ],
    ['a last day before the start', { field: 'end.lastDay', after: '2023-01-01' }, '/after', 'ends_before_start'],
    [
      'a clause without its years',
      { field: 'renewalClause', after: { kind: 'tacit_for_years' } },
      '/after/years',
      'required',
    ],
    ['no start to count from', { field: 'startsOn', after: null }, '/after', 'required'],
    ['no term to count', { field: 'term', after: null }, '/after', 'required'],
  ])('%s', async (_what, change, rest, code) => {
    const { id } = await created({ end: { basis: 'computed' } });
    const problem = await amended(id, [notice, change]);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: `#/changes/1${rest}`, code })]);
  });
  it('a start that leaves the end before it', async () => {
    const { id } = await created({ end: { lastDay: '2026-12-31' } });
    const problem = await amended(id, [notice, { field: 'startsOn', after: on('2028-01-01') }]);
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: '#/changes/1/after', code: 'ends_before_start' }),
    ]);
  });
  it('a term that reaches over the start of the agreement that follows', async () => {
    const { id } = await created();
    await created({ signedOn: on('2027-01-01'), predecessorId: id });
    const problem = await amended(id, [notice, { field: 'term', after: 'P4Y' }]);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '#/changes/1/after', code: 'overlap' })]);
  });
  it('so does one of a correction', async () => {
    const { id } = await created();
    const first = await amended(id, [{ field: 'end', after: { lastDay: '2027-06-30' } }]);
    const problem = await (
      await correct(id, first, { changes: [notice, { field: 'end', after: { lastDay: '2023-01-01' } }] })
    ).json();
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: '#/changes/1/after/lastDay', code: 'ends_before_start' }),
    ]);
  });
  it('and the form still shows it beside its field', async () => {
    const { id } = await created();
    const path = `/agreements/${id}/amendments`;
    const form = { ...boxesOf(await (await ask(`${path}/new`)).text()), amendedOn: '2024-06-01' };
    const stated = { endBasis: 'stated', lastDayDay: '1', lastDayMonth: '01', lastDayYear: '2023' };
    const answer = await ask(path, { form: { ...form, ...stated, noticeMonths: '1' } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#f-lastDay/);
  });
});

describe('what stood before an amendment', () => {
  const stoodBefore = async (id: string) =>
    (await seen(id)).amendments.map((it: { changes: { before: unknown }[] }) => it.changes[0]?.before);
  const twice = async () => {
    const { id } = await created();
    const first = await amended(id, [{ field: 'term', after: 'P4Y' }]);
    await amended(id, [{ field: 'term', after: 'P6Y' }], { signedOn: '2024-09-01' });
    expect(await stoodBefore(id)).toEqual(['P3Y', 'P4Y']);
    return { id, first };
  };
  it('follows a correction of an earlier one', async () => {
    const { id, first } = await twice();
    expect((await correct(id, first, { changes: [{ field: 'term', after: 'P5Y' }] })).status).toBe(200);
    expect(await stoodBefore(id)).toEqual(['P3Y', 'P5Y']);
  });
  it('follows the archiving of an earlier one', async () => {
    const { id, first } = await twice();
    const path = `/api/agreements/${id}/amendments/${first.id}`;
    await ask(path, { method: 'DELETE', headers: { 'if-match': `"${first.version}"` } });
    expect(await stoodBefore(id)).toEqual(['P3Y']);
  });
  it('follows one that is entered later and takes effect earlier', async () => {
    const { id } = await twice();
    await amended(id, [{ field: 'term', after: 'P5Y' }], { signedOn: '2024-07-01' });
    expect(await stoodBefore(id)).toEqual(['P3Y', 'P4Y', 'P5Y']);
  });
  it('is filled in while somebody corrects that very amendment, and neither locks the other out', async () => {
    const { id } = await twice();
    const [, second] = (await seen(id)).amendments;
    let corrected: Promise<unknown> | undefined;
    await house.database.transaction(system('test'), async (work) => {
      await lock(work, Agreement, id, null);
      corrected = house.database.transaction(system('test'), (other) =>
        changeAmendment(other, id, second.id, { signedOn: '2024-10-01' }, null),
      );
      await Promise.race([corrected.catch(() => {}), setTimeout(300)]);
      await amendAgreement(work, id, { signedOn: '2024-07-01', changes: [{ field: 'term', after: 'P5Y' }] });
    });
    await corrected;
    expect((await seen(id)).amendments.map((it: { signedOn: string }) => it.signedOn)).toContain('2024-10-01');
    expect(await stoodBefore(id)).toEqual(['P3Y', 'P4Y', 'P5Y']);
  });
});
