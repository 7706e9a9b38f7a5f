import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { remind } from '../../../src/partnerships/reminders/jobs.ts';
import { placeOf, spansOf, yearsOf } from '../../../src/partnerships/renewals/life-spans.ts';
import { addDays, type Day, daysBetween, exactly } from '../../../src/values/day.ts';
import { type House, openHouse } from '../../house.ts';
import type { Visitor } from '../../stories/visitor.ts';
import { anyDay } from '../../values/days.arbitrary.ts';
import { colleagueAt, type Offered, propose, signAt } from './journey.ts';
import { agreementOf, draft, move, offered } from './offers.ts';

// Whole lives of agreements are written first, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const agreement = (id: string, from: Day | null, lastDay: Day | null, terminatedOn: Day | null = null) => ({
  id,
  startsOn: from === null ? null : exactly(from),
  terminatedOn,
  closedOn: null,
  end: {
    lastDay,
    precision: lastDay === null ? null : ('day' as const),
    basis: lastDay === null ? ('unknown' as const) : ('stated' as const),
    convention: null,
    readings: null,
  },
});
const said = (chain: ReturnType<typeof agreement>[], today: Day) =>
  spansOf(chain, today).map(({ kind, from, to, days }) => `${kind} ${from} ${to} ${days}`);

describe('a chain as spans of days', () => {
  it('has FARM’s gap between the end of 2025 and the day of the new signature', () => {
    const farm = [agreement('a', '2022-10-14', '2025-10-13'), agreement('b', '2026-11-21', '2029-11-20')];
    expect(said(farm, '2026-11-21')).toEqual([
      'agreement 2022-10-14 2025-10-13 1096',
      'gap 2025-10-14 2026-11-20 403',
      'agreement 2026-11-21 2029-11-20 1096',
    ]);
  });
  it('has none where the next starts the day after', () => {
    const aaa = [agreement('a', '2022-02-18', '2027-02-17'), agreement('b', '2027-02-18', '2031-02-17')];
    expect(said(aaa, '2026-12-10').some((one) => one.startsWith('gap'))).toBe(false);
  });
  it('goes on without end where no last day is known', () => {
    expect(said([agreement('a', '2022-02-18', null)], '2026-11-21')).toEqual(['agreement 2022-02-18 null null']);
  });
  it('has an open gap after an end that nothing has followed', () => {
    expect(said([agreement('a', '2022-04-06', '2025-04-05')], '2026-11-21').at(-1)).toBe('gap 2025-04-06 null null');
  });
  it('ends early where it was terminated', () => {
    const terminated = agreement('a', '2022-01-01', '2024-12-31', '2023-06-30');
    expect(said([terminated], '2023-01-01')).toEqual(['agreement 2022-01-01 2023-06-30 546']);
  });
  it('leaves out what has no known start', () => {
    expect(said([agreement('a', null, '2025-04-05')], '2025-01-01')).toEqual([]);
  });

  it('covers each day of a chain of contiguous or later agreements once', () => {
    const lengths = fc.array(fc.tuple(fc.nat(2000), fc.nat(400)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyDay, lengths, (first, parts) => {
        let start = first;
        const chain = parts.map(([long, pause], index) => {
          const made = agreement(String(index), start, addDays(start, long));
          start = addDays(start, long + 1 + pause);
          return made;
        });
        const spans = spansOf(chain, first);
        for (const [index, { from, to }] of spans.entries()) {
          const next = spans[index + 1];
          if (next && to) expect(next.from).toBe(addDays(to, 1));
          if (to) expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('fits its picture: no day stands outside, today included', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(4000), (today, start, long) => {
        const spans = spansOf([agreement('a', start, addDays(start, long))], today);
        const years = yearsOf(spans, today);
        for (const day of [today, start, addDays(start, long)]) {
          expect(placeOf(day, years)).toBeGreaterThanOrEqual(0);
          expect(placeOf(day, years)).toBeLessThanOrEqual(100);
        }
        expect(years.named.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('the life of an agreement', () => {
  let house: House;
  let bruno: Visitor;
  let farm: Offered;
  beforeAll(async () => {
    house = await openHouse({ role: 'fundraiser' });
    bruno = await colleagueAt(house, 'fundraiser');
    const { id } = await agreementOf(house, 'FARM');
    const first = await offered(house, id);
    await move(house, first.id, { move: 'withdraw', reason: 'The board meets in March.' });
    farm = await offered(house, id);
    await propose(house, farm, { offer: { term: 'P3Y' } });
    await move(house, farm.id, { move: 'accept', number: 2 });
    farm = { ...farm, table: (await (await house.as()(`/api/renewals/${farm.id}`)).json()).table };
    await signAt(house, farm, 0);
    await signAt(house, farm, 1);
  });
  afterAll(() => house?.close());

  it('is reached from the agreement', async () => {
    await bruno.visit(`/agreements/${farm.agreementId}`);
    await bruno.follow('Life of the agreement');
    expect(bruno.status).toBe(200);
  });

  it('names the gap with its days, and never hides it', () => {
    expect(bruno.text).toContain('No agreement in force from 14 Oct 2025 to 20 Nov 2026, 403 days.');
  });

  it('tells of every offer, also the one that came to nothing, with its reason and who signed', () => {
    const offers = bruno.page.querySelectorAll('.life .timeline a[href^="/renewals/"]');
    expect(offers).toHaveLength(2);
    expect(bruno.text).toContain('Reason given: The board meets in March.');
    expect(bruno.text).toContain('Signed by Leïla Benali, 21 Nov 2026, 10:00 · for the partner');
    expect(bruno.text).toContain('Signed by Bruno Keller, 21 Nov 2026, 10:00 · for the Initiative');
  });

  it('has a picture of its years with a title, a description and the same in figures', () => {
    const svg = bruno.page.querySelector('svg.years-bar');
    expect(svg?.querySelector('title')?.text).toBe('Years in force with FARM Foundation');
    expect(svg?.querySelector('desc')?.text).toBe('2 agreements on a line of years; 1 gap, hatched.');
    expect(svg?.querySelectorAll('rect.span')).toHaveLength(2);
    expect(svg?.querySelector('rect.gap')?.getAttribute('fill')).toBe('url(#hatch)');
    const rows = bruno.page.querySelectorAll('.years tbody tr').map((row) => row.text.replaceAll(/\s+/g, ' '));
    expect(rows[1]).toContain('no agreement in force');
    expect(rows[1]).toContain('403');
  });

  it('is the same whichever agreement of the chain one comes from', async () => {
    const { successorId } = await (await house.as()(`/api/renewals/${farm.id}`)).json();
    await bruno.visit(`/agreements/${successorId}/chain`);
    expect(bruno.text).toContain('403 days');
    expect(bruno.page.querySelectorAll('.life > .card')).toHaveLength(2);
  });

  it('of an end that passed says since when, and that nobody has confirmed a renewal', async () => {
    const { id } = await agreementOf(house, 'OIV');
    await bruno.visit(`/agreements/${id}/chain`);
    expect(bruno.text).toMatch(
      /No agreement on record since 6 Apr 2025, 595 days; whether it was renewed is not confirmed\./,
    );
  });

  it('has the reminders that were sent', async () => {
    await house.staff('admin');
    for (const day of ['2026-11-21', '2026-12-19', '2027-01-18']) {
      house.clock.set(`${day}T09:00:00Z`);
      await remind(house.database);
    }
    house.clock.set('2026-11-21T09:00:00Z');
    const { id } = await agreementOf(house, 'AAA');
    await bruno.visit(`/agreements/${id}/chain`);
    expect(bruno.text).toContain('Reminders sent');
    expect(bruno.text).toMatch(/17 Feb 2027: .*60 and 30 days before/);
  });

  it('of an agreement that is unknown is not found', async () => {
    expect((await house.as()(`/agreements/01900000-0000-7000-8000-000000000000/chain`)).status).toBe(404);
  });
});

describe('all links of an agreement', () => {
  let house: House;
  let bruno: Visitor;
  let aaa: string;
  beforeAll(async () => {
    house = await openHouse({ role: 'fundraiser' });
    bruno = await colleagueAt(house, 'fundraiser');
    aaa = (await agreementOf(house, 'AAA')).id;
    const offer = await offered(house, aaa);
    await move(house, offer.id, { move: 'resend', signatoryId: offer.signatories[0].id });
  });
  afterAll(() => house?.close());

  it('stand with those that work first, each with what it leads to', async () => {
    await bruno.visit(`/agreements/${aaa}/links`);
    const lists = bruno.page.querySelectorAll('.link-list').map((list) => list.text.replaceAll(/\s+/g, ' '));
    expect(lists[0]).toMatch(/Works until .* for the offer/);
    expect(lists[1]).toContain('replaced by a newer link');
  });

  it('a link to open obligations is mailed to whoever is named', async () => {
    await bruno.press('Send the link', { name: 'Karim Alaoui', email: 'karim@aaa.example', language: 'fr' });
    expect(bruno.text).toContain('A link was sent to Karim Alaoui.');
    expect(bruno.text).toContain('for open obligations');
    const { items } = await (await house.as()(`/api/portal-links?agreement=${aaa}&live=true`)).json();
    expect(items[0]).toMatchObject({
      name: 'Karim Alaoui',
      email: 'karim@aaa.example',
      language: 'fr',
      renewalId: null,
    });
  });

  it('is not mailed to nobody: each box says what it lacks', async () => {
    await bruno.press('Send the link', { name: '', email: 'karim' });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('#f-name-error')).not.toBeNull();
    expect(bruno.page.querySelector('#f-email')?.getAttribute('value')).toBe('karim');
  });

  it('a link is revoked there, and one stays on that page', async () => {
    await bruno.visit(`/agreements/${aaa}/links`);
    await bruno.press('Revoke');
    expect(bruno.path).toBe(`/agreements/${aaa}/links`);
    expect(bruno.text).toContain('The link no longer works.');
  });

  it('readers see them without addresses and without buttons', async () => {
    const viewer = await colleagueAt(house, 'viewer');
    await viewer.visit(`/agreements/${aaa}/links`);
    expect(viewer.status).toBe(200);
    expect(viewer.page.querySelectorAll('main form, .address')).toHaveLength(0);
  });

  it('a draft has none', async () => {
    const { id } = await agreementOf(house, 'OIV');
    await draft(house, id);
    await bruno.visit(`/agreements/${id}/links`);
    expect(bruno.text).toContain('No link works now.');
  });
});
