import { parse } from 'node-html-parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';
import { agreementOf } from '../partnerships/reminders/post.ts';

// Hundreds of days or pages, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house?.close());

/** Makes the address on the account page and reads it there, as a path. */
async function addressOf(role: Role): Promise<string> {
  const made = await house.as(role)('/account/calendar', { form: {} });
  expect(made.status).toBe(303);
  return (await shownTo(role)) ?? '';
}
async function shownTo(role: Role): Promise<string | null> {
  const page = parse(await (await house.as(role)('/account')).text());
  const address = page.querySelector('#calendar input.address')?.getAttribute('value');
  return address === undefined ? null : address.replace('http://localhost:3000', '');
}
const visit = (path: string, headers: Record<string, string> = {}) => house.as(null)(path, { headers });

/** The events of a feed by their UID: RFC 5545 with its folded lines and its escapes. */
async function events(path: string) {
  const answer = await visit(path);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  const found = new Map<string, Record<string, string>>();
  let event: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') event = {};
    else if (line === 'END:VEVENT') found.set(event.UID ?? '', event);
    else event[name] = value.replaceAll(/\\([\\;,nN])/g, (_whole, sign: string) => (/n/i.test(sign) ? '\n' : sign));
  }
  return found;
}
const summaries = async (path: string) => [...(await events(path)).values()].map((event) => event.SUMMARY);

const change = async (path: string, json: Record<string, unknown>) => {
  const ask = house.as('admin');
  const etag = (await ask(path)).headers.get('etag') ?? '';
  const answer = await ask(path, { method: 'PATCH', json, headers: { 'if-match': etag } });
  expect(answer.status, await answer.clone().text()).toBe(200);
};
const post = async (path: string, json: Record<string, unknown>) => {
  const answer = await house.as('admin')(path, { json });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return answer.json();
};
const own = async (role: Role) => {
  const { partnership, agreement } = await agreementOf(house, 'AAA');
  await change(`/api/partnerships/${partnership.id}`, { ownerId: (await house.staff(role)).id });
  return { partnership, agreement };
};

describe('the feed', () => {
  it('has the days of what one owns: end, notice, obligations, and the tasks of that person', async () => {
    const { agreement } = await own('fundraiser');
    await change(`/api/agreements/${agreement.id}`, { noticePeriod: 'P1M' });
    const report = { kind: 'report', owedBy: 'partner', title: 'Final report', dueOn: '2027-03-31' };
    const made = await post(`/api/agreements/${agreement.id}/obligations`, report);
    const { id } = await house.staff('fundraiser');
    const task = await post('/api/tasks', { title: 'Ask for the text', dueOn: '2026-12-01', ownerId: id });
    await post('/api/tasks', { title: 'Of somebody else', dueOn: '2026-12-01' });
    const found = await events(await addressOf('fundraiser'));
    expect([...found.keys()].sort()).toEqual(
      [
        `end-${agreement.id}@loam`,
        `notice-${agreement.id}@loam`,
        `obligation-${made.id}@loam`,
        `task-${task.id}@loam`,
      ].sort(),
    );
    expect(found.get(`end-${agreement.id}@loam`)).toMatchObject({
      'DTSTART;VALUE=DATE': '20270217',
      SUMMARY: expect.stringMatching(/: last day \(MoU\)$/),
      'URL;VALUE=URI': `http://localhost:3000/agreements/${agreement.id}`,
      SEQUENCE: expect.stringMatching(/^\d+$/),
      'LAST-MODIFIED': expect.stringMatching(/^\d{8}T\d{6}Z$/),
    });
    expect(found.get(`notice-${agreement.id}@loam`)?.['DTSTART;VALUE=DATE']).toBe('20270117');
    expect(found.get(`obligation-${made.id}@loam`)).toMatchObject({
      'DTSTART;VALUE=DATE': '20270331',
      'URL;VALUE=URI': `http://localhost:3000/agreements/${agreement.id}#obligations`,
    });
    expect(found.get(`task-${task.id}@loam`)).toMatchObject({ SUMMARY: 'Task: Ask for the text' });
  });

  it('has for an administrator also what nobody owns, for others not', async () => {
    const [admin, fundraiser] = [await addressOf('admin'), await addressOf('fundraiser')];
    expect((await events(admin)).size).toBe(6);
    expect((await events(fundraiser)).size).toBe(0);
    await own('fundraiser');
    expect((await events(admin)).size).toBe(5);
    expect((await events(fundraiser)).size).toBe(1);
  });

  it('has the deadline of an offer that the partner has', async () => {
    const { agreement } = await own('fundraiser');
    await house.database.read
      .tables<{ renewal: Record<string, unknown> }>()
      .insertInto('renewal')
      .values({
        id: '01a1fdff-2c8e-7603-ae1b-741da010dd2e',
        agreement_id: agreement.id,
        manner: 'successor',
        languages: '{fr}',
        deadline: '2026-12-20',
        sent_at: '2026-11-20T09:00:00Z',
      })
      .execute();
    const found = await events(await addressOf('fundraiser'));
    expect(found.get('offer-01a1fdff-2c8e-7603-ae1b-741da010dd2e@loam')).toMatchObject({
      'DTSTART;VALUE=DATE': '20261220',
      'URL;VALUE=URI': 'http://localhost:3000/renewals/01a1fdff-2c8e-7603-ae1b-741da010dd2e',
    });
  });

  it('keeps the UID of an entry that moves, with a higher sequence', async () => {
    const { agreement } = await own('fundraiser');
    const path = await addressOf('fundraiser');
    const before = (await events(path)).get(`end-${agreement.id}@loam`);
    await change(`/api/agreements/${agreement.id}`, { end: { basis: 'stated', lastDay: '2027-06-30' } });
    const after = (await events(path)).get(`end-${agreement.id}@loam`);
    expect(after?.['DTSTART;VALUE=DATE']).toBe('20270630');
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
  });

  it('leaves out the end that a signed successor has taken over', async () => {
    const { partnership, agreement } = await own('fundraiser');
    const path = await addressOf('fundraiser');
    await post('/api/agreements', {
      partnershipId: partnership.id,
      kind: 'mou',
      predecessorId: agreement.id,
      signedOn: { value: '2026-11-20', precision: 'day' },
      startsOn: { value: '2027-02-18', precision: 'day' },
      term: 'P3Y',
    });
    expect([...(await events(path)).values()].map((event) => event['DTSTART;VALUE=DATE'])).toEqual(['20300217']);
  });

  it('speaks the language of its person', async () => {
    await own('fundraiser');
    await change(`/api/staff/${(await house.staff('fundraiser')).id}`, { language: 'es' });
    expect(await summaries(await addressOf('fundraiser'))).toEqual([expect.stringMatching(/: último día \(/)]);
  });

  it('is a calendar in UTF-8 with a tag, and says when nothing has changed', async () => {
    await own('fundraiser');
    const path = await addressOf('fundraiser');
    const first = await visit(path);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const tag = first.headers.get('etag') ?? '';
    const again = await visit(path, { 'if-none-match': `W/${tag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    const { id } = await house.staff('fundraiser');
    await post('/api/tasks', { title: 'New', dueOn: '2026-12-01', ownerId: id });
    expect((await visit(path, { 'if-none-match': tag })).status).toBe(200);
  });

  it('cannot be broken by what people are called', async () => {
    const { partnership } = await own('fundraiser');
    const name = 'Sol; vivant, \\n <b>é</b>';
    await change(`/api/organisations/${partnership.organisation.id}`, { name });
    await house.database.read
      .tables<{ organisation: { id: string; name: string } }>()
      .updateTable('organisation')
      .set({ name: `${name}\r\nEND:VEVENT\r\nX` })
      .where('id', '=', partnership.organisation.id)
      .execute();
    expect(await summaries(await addressOf('fundraiser'))).toEqual([`${name} END:VEVENT X: last day (MoU)`]);
  });
});

describe('its address', () => {
  it('is shown to its person again whenever they look, and to nobody else', async () => {
    expect(await shownTo('fundraiser')).toBeNull();
    const path = await addressOf('fundraiser');
    expect(path).toMatch(/^\/calendar\/[0-9a-f-]{36}\/[\w-]{43}\.ics$/);
    expect(await shownTo('fundraiser')).toBe(path);
    expect(await shownTo('admin')).toBeNull();
  });

  it('works with and without its ending', async () => {
    const path = await addressOf('fundraiser');
    expect((await visit(path.replace(/\.ics$/, ''))).status).toBe(200);
  });

  it('works no more once a new one was made', async () => {
    const old = await addressOf('fundraiser');
    const fresh = await addressOf('fundraiser');
    expect(fresh).not.toBe(old);
    const answer = await visit(old);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([410, 'text/plain; charset=UTF-8']);
    expect(await answer.text()).toBe('This link has been withdrawn. Ask for a new one.\n');
    expect((await visit(fresh)).status).toBe(200);
  });

  it('works no more once it was withdrawn, or its person was deactivated', async () => {
    const mine = await addressOf('fundraiser');
    expect((await house.as('fundraiser')('/account/calendar/revoke', { form: {} })).status).toBe(303);
    expect((await visit(mine)).status).toBe(410);
    expect(await shownTo('fundraiser')).toBeNull();
    const other = await addressOf('viewer');
    const { id } = await house.staff('viewer');
    await house.as('admin')(`/api/staff/${id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect((await visit(other)).status).toBe(410);
  });

  it('goes on working when its person gets another e-mail address', async () => {
    const path = await addressOf('fundraiser');
    await change(`/api/staff/${(await house.staff('fundraiser')).id}`, { email: 'bruno.keller@loam.example' });
    expect((await visit(path)).status).toBe(200);
  });

  it('that is guessed or cut short is unknown, as plain text in the language of the program', async () => {
    const path = await addressOf('fundraiser');
    for (const bad of [path.replace(/.{6}\.ics$/, ''), path.replace(/\w(?=\.ics$)/, '_'), '/calendar/x/y.ics']) {
      const answer = await visit(bad, { 'accept-language': 'fr' });
      expect(answer.status, bad).toBe(404);
      expect(await answer.text()).toMatch(/^Ce lien/);
    }
  });

  it('is asked for too often: come back later', async () => {
    const path = await addressOf('fundraiser');
    const answers: number[] = [];
    for (let time = 0; time < 122; time += 1) answers.push((await visit(path)).status);
    expect(answers.slice(0, 120).every((status) => status === 200)).toBe(true);
    const late = await visit(path);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
