import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardsAtFirst } from '../../src/pipeline/board/board.ts';
import { type House, openHouse } from '../house.ts';
import { Visitor } from '../stories/visitor.ts';

const many = 145;
let house: House;
let bruno: Visitor;
let ids: string[];
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-10-01T09:00:00Z' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  const giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ');
  bruno = new Visitor(house.app).carry(await house.sessions.create(await house.staff('fundraiser'), new Headers()));
  ids = await Promise.all(
    Array.from({ length: many }, async (_, index) => {
      const json = {
        title: `Hedge ${index}`,
        organisationId: giz.organisation.id,
        stage: 'targeted',
        amount: { low: { amount: 100_000, currency: 'EUR' }, high: { amount: 100_000, currency: 'EUR' } },
        funderGroup: index % 2 === 0 ? 'foundations' : null,
        ...(index % 3 > 0 && {
          nextStep: 'Call',
          nextStepDueOn: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
        }),
      };
      const made = await (await house.as()('/api/opportunities', { json })).json();
      return made.id as string;
    }),
  );
}, 60_000);
afterAll(() => house.close());

const shown = (within = '#board') => bruno.page.querySelectorAll(`${within} .board-card`).map((it) => it.id.slice(2));
const more = () => bruno.page.querySelector('#board .more')?.getAttribute('data-more')?.replaceAll('&amp;', '&') ?? '';
const head = (id: string) => bruno.page.querySelector(`#h-${id}`)?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
const following = async (address: string) => {
  const text = await (await house.as()(address)).text();
  return {
    ids: [...text.matchAll(/<li id="o-([0-9a-f-]+)"/g)].map(([, id]) => id ?? ''),
    next: /data-more="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null,
  };
};
const followAll = async (first: string) => {
  const found: string[] = [];
  for (let next: string | null = first; next !== null; ) {
    const part = await following(next);
    found.push(...part.ids);
    next = part.next;
  }
  return found;
};

describe('a stage of many cards', () => {
  it('begins with the first of them under the totals of all', async () => {
    await bruno.visit('/pipeline');
    expect(shown()).toHaveLength(cardsAtFirst.whole);
    expect(head('all-targeted')).toBe('Targeted 145€145k€14.5k weighted');
    expect(bruno.text).toContain('145 open opportunities');
  });

  it('has a way to all of them that needs no script', async () => {
    await bruno.visit('/pipeline');
    await bruno.follow('All 145 in Targeted');
    expect(shown().toSorted()).toEqual(ids.toSorted());
    expect(bruno.page.querySelector('#board .more')).toBeNull();
  });

  it('is followed part by part in the same order, each card once', async () => {
    await bruno.visit('/pipeline?whole=targeted');
    const whole = shown();
    await bruno.visit('/pipeline');
    expect([...shown(), ...(await followAll(more()))]).toEqual(whole);
  });

  it('is followed within its lane and its filter', async () => {
    await bruno.visit('/pipeline?lanes=group&q=hedge 1');
    const foundation = bruno.page.querySelector('#all-foundations-targeted');
    expect(shown()).toHaveLength(2 * cardsAtFirst.lane);
    expect(foundation?.text).toBe('All 28 in Targeted');
    const [first, second] = bruno.page.querySelectorAll('#board .more').map((it) => it.getAttribute('data-more') ?? '');
    const rest = [...(await followAll(first ?? '')), ...(await followAll(second ?? ''))];
    const titled = Array.from({ length: many }, (_, index) => index).filter((index) => `${index}`.startsWith('1'));
    expect([...shown(), ...rest].toSorted()).toEqual(titled.map((index) => ids[index]).toSorted());
  });

  it('answers the move of a card that was not among the first with that card, and counts all', async () => {
    await bruno.visit('/pipeline');
    const beyond = (await followAll(more())).at(-1) ?? '';
    const headers = { 'hx-request': 'true', referer: 'http://localhost:3000/pipeline' };
    const form = { to: 'contacted', from: 'targeted' };
    const text = await (await house.as()(`/opportunities/${beyond}/moves`, { form, headers })).text();
    expect(text.match(/class="board-card"/g)).toHaveLength(1);
    expect(text).toContain(`id="o-${beyond}"`);
    expect(text).toContain('All 144 in Targeted');
    await bruno.visit('/pipeline');
    expect(head('all-targeted')).toContain('Targeted 144');
    expect(head('all-contacted')).toContain('Contacted 1');
  });

  it('is found by words however far down a card is', async () => {
    await bruno.visit('/pipeline?q=Hedge 144');
    expect(shown()).toEqual([ids[144]]);
  });

  it('shows readers no way to change what follows', async () => {
    await bruno.visit('/pipeline');
    const text = await (await house.as('viewer')(more())).text();
    expect(text).toContain('board-card');
    expect(text).not.toContain('class="mover"');
  });

  it('refuses a stage that is not open and a place that was made up', async () => {
    for (const query of ['whole=won', 'whole=all']) expect((await house.as()(`/pipeline?${query}`)).status).toBe(400);
    const place = new URL(more(), 'http://loam').searchParams.get('cursor');
    for (const query of [`stage=won&cursor=${place}`, 'stage=targeted', 'stage=targeted&cursor=made-up'])
      expect((await house.as()(`/pipeline/cards?${query}`)).status, query).toBe(400);
  });
});
