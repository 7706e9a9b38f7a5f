import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LadderJson } from '../../../src/partnerships/reminders/list-ladders.ts';
import { type House, openHouse } from '../../house.ts';
import { agreementOf, runOn, walk } from './post.ts';

// Hundreds of days or pages, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let house: House;
beforeAll(async () => {
  house = await openHouse({ clockAt: '2026-08-01T08:00:00Z' });
  await house.staff('admin');
});
afterAll(() => house?.close());

const ladder = async (kind: string): Promise<LadderJson> => {
  const { items } = await (await house.as('viewer')('/api/reminder-ladders')).json();
  return items.find((it: LadderJson) => it.kind === kind);
};
const patch = async (kind: string, json: Record<string, unknown>) => {
  const { id, version } = await ladder(kind);
  const headers = { 'if-match': `"${version}"` };
  return house.as('fundraiser')(`/api/reminder-ladders/${id}`, { method: 'PATCH', json, headers });
};
const save = async (kind: string, form: Record<string, string>) => {
  const { id, version } = await ladder(kind);
  return house.as('fundraiser')(`/reminder-ladders/${id}`, { form: { version: String(version), ...form } });
};

it('there is one for each kind of agreement, for obligations and for instalments', async () => {
  const { items } = await (await house.as('viewer')('/api/reminder-ladders?limit=200')).json();
  expect(items).toHaveLength(10);
  expect(await ladder('grant_agreement')).toMatchObject({
    endDays: [180, 90, 60, 30, 14, 7, 1],
    noticeDays: [60, 30, 14, 7, 1],
    escalateFrom: 30,
    escalateTo: null,
  });
  expect(await ladder('obligation')).toMatchObject({ endDays: [30, 7, 1], noticeDays: [] });
});

describe('a change over the API', () => {
  it('keeps the days once each, farthest first', async () => {
    const answer = await patch('moa', { endDays: [7, 90, 7, 30] });
    expect((await answer.json()).endDays).toEqual([90, 30, 7]);
  });

  it.each([
    ['mou', { endDays: [-3] }, '#/endDays'],
    ['mou', { noticeDays: [-1] }, '#/noticeDays'],
    ['obligation', { noticeDays: [30] }, '#/noticeDays'],
    ['mou', { endDays: [4000] }, '#/endDays/0'],
    ['mou', { endDays: [1.5] }, '#/endDays/0'],
    ['mou', { escalateTo: '01a1fdff-2c8e-7603-ae1b-741da010dd2e' }, '#/escalateTo'],
    ['mou', { kind: 'moa' }, '#/kind'],
  ])('of %s to %o is refused at %3$s', async (kind, json, pointer) => {
    const answer = await patch(kind, json);
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('is journalled', async () => {
    const { id } = await ladder('office');
    await patch('office', { endDays: [60] });
    const { items } = await (await house.as('admin')(`/api/journal?subject=${id}`)).json();
    expect(items[0]).toMatchObject({ action: 'reminder_ladder.changed', after: { endDays: [60] } });
  });
});

describe('the page', () => {
  it('edits one ladder in place, without scripts, and can take it back', async () => {
    const page = parse(await (await house.as('fundraiser')('/reminder-ladders?edit=invoice')).text());
    expect(page.querySelectorAll('form[action^="/reminder-ladders/"]')).toHaveLength(1);
    expect(page.querySelector('input[name=endDays]')?.getAttribute('value')).toBe('180, 90, 60, 30, 14, 7, 1');
    const answer = await save('invoice', { endDays: '45; 10', noticeDays: '', escalateFrom: '', escalateTo: '' });
    expect(answer.status).toBe(303);
    expect(await ladder('invoice')).toMatchObject({ endDays: [45, 10], noticeDays: [], escalateFrom: null });
    const { items } = await (await house.as('admin')(`/api/journal?subject=${(await ladder('invoice')).id}`)).json();
    const undone = await house.as('fundraiser')('/undo', { form: { entry: items[0].id } });
    expect(undone.status).toBe(303);
    expect(await ladder('invoice')).toMatchObject({ noticeDays: [60, 30, 14, 7, 1], escalateFrom: 30 });
  });

  it('counts days, not characters, where there are too many', async () => {
    const many = Array.from({ length: 31 }, (_, index) => index + 1).join(', ');
    const answer = await save('invoice', { endDays: many, noticeDays: '', escalateFrom: '', escalateTo: '' });
    expect(parse(await answer.text()).querySelector('#f-endDays-error')?.text).toContain('At most 30 days in a list.');
  });

  it('says at the field what is no number of days, and keeps what was typed', async () => {
    const answer = await save('invoice', { endDays: '90, soon', noticeDays: '30', escalateFrom: '30', escalateTo: '' });
    expect(answer.status).toBe(422);
    const page = parse(await answer.text());
    expect(page.querySelector('input[name=endDays]')?.getAttribute('value')).toBe('90, soon');
    expect(page.querySelector('#f-endDays-error')?.text).toContain('Write whole numbers of days');
  });

  it('takes days after the due day of an obligation, with either minus', async () => {
    expect((await save('obligation', { endDays: '7, −3', escalateFrom: '-1', escalateTo: '' })).status).toBe(303);
    expect(await ladder('obligation')).toMatchObject({ endDays: [7, -3], escalateFrom: -1 });
  });

  it('lets a viewer read and not edit', async () => {
    const page = parse(await (await house.as('viewer')('/reminder-ladders?edit=mou')).text());
    expect(page.querySelectorAll('tbody tr')).toHaveLength(10);
    expect(page.querySelectorAll('form[action^="/reminder-ladders/"]')).toHaveLength(0);
  });
});

it('steps that are new count from today: none is told for a day that has passed', async () => {
  await runOn(house, '2026-08-21');
  house.clock.set('2026-12-20T08:00:00Z');
  expect((await patch('mou', { endDays: [200, 90, 55, 30, 1] })).status).toBe(200);
  const written = await walk(house, '2026-12-20', '2027-02-20');
  // 90 was on the ladder before and waited for this run; 200 and 55 before it are new.
  expect([...written.keys()]).toEqual(['2026-12-20', '2026-12-24', '2027-01-18', '2027-02-16']);
});

describe('the reminders of an agreement', () => {
  const all = async (query: string) => (await (await house.as('viewer')(`/api/reminders?${query}`)).json()).items;

  it('are listed by day with what became of each', async () => {
    const { agreement } = await agreementOf(house, 'AAA');
    const items = await all(`agreement=${agreement.id}`);
    expect(items.map((it: { rung: number; state: string }) => [it.rung, it.state])).toEqual([
      [200, 'caught_up'],
      [180, 'sent'],
      [90, 'sent'],
      [55, 'sent'],
      [30, 'sent'],
      [1, 'sent'],
    ]);
    expect(items[1]).toMatchObject({ dueOn: '2026-08-21', recordedOn: '2026-08-21', target: 'end', day: '2027-02-17' });
    expect(items[1].told.map((it: { staff: { name: string } }) => it.staff.name)).toEqual(['Amina Diallo']);
  });

  it('stand on its page with their days and whom they were told to', async () => {
    const { agreement } = await agreementOf(house, 'AAA');
    const page = parse(await (await house.as('viewer')(`/agreements/${agreement.id}`)).text());
    const section = page.querySelector('#reminders');
    expect(section?.querySelectorAll('tbody tr')).toHaveLength(5);
    expect(section?.text).toContain('Amina Diallo');
    expect(page.querySelector('#end')?.text).toContain('Last useful day');
  });

  it('keep their ids when they are sent, and page without loss', async () => {
    const other = await agreementOf(house, 'GIZ');
    const next = {
      partnershipId: other.partnership.id,
      kind: 'mou',
      signedOn: { value: '2026-12-01', precision: 'day' },
      end: { basis: 'stated', lastDay: '2027-03-31' },
    };
    const made = await (await house.as('admin')('/api/agreements', { json: next })).json();
    const upcoming = await all(`agreement=${made.id}&state=upcoming`);
    expect(upcoming.map((it: { rung: number }) => it.rung)).toEqual([30, 1]);
    await runOn(house, '2027-03-01');
    const [sent] = await all(`agreement=${made.id}&state=sent`);
    expect(sent.id).toBe(upcoming[0].id);
    const whole = (await all('limit=200')).map((it: { id: string }) => it.id);
    const first = await (await house.as('viewer')('/api/reminders?limit=3')).json();
    const rest = await (await house.as('viewer')(`/api/reminders?limit=200&cursor=${first.nextCursor}`)).json();
    expect([...first.items, ...rest.items].map((it: { id: string }) => it.id)).toEqual(whole);
  });

  it('are filtered by day and owner', async () => {
    expect((await all('from=2026-08-21&to=2026-08-21')).map((it: { rung: number }) => it.rung)).toEqual([180]);
    const { id } = await house.staff('fundraiser');
    expect(await all(`owner=${id}`)).toEqual([]);
  });
});
