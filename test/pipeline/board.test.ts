import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { Visitor } from '../stories/visitor.ts';

let house: House;
let giz: string;
let bruno: Visitor;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-10-01T09:00:00Z' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
  bruno = new Visitor(house.app).carry(await house.sessions.create(await house.staff('fundraiser'), new Headers()));
});
afterAll(() => house.close());

const euros = (low: number, high = low) => ({
  low: { amount: low * 100, currency: 'EUR' },
  high: { amount: high * 100, currency: 'EUR' },
});
const create = async (title: string, wish: Record<string, unknown> = {}): Promise<string> => {
  const response = await house.as()('/api/opportunities', { json: { title, organisationId: giz, ...wish } });
  const made = await response.json();
  expect(response.status, JSON.stringify(made)).toBe(201);
  return made.id;
};
const api = async (path: string) => (await house.as()(path)).json();
const stageOf = async (id: string): Promise<string> => (await api(`/api/opportunities/${id}`)).stage;
const card = (id: string) => bruno.page.querySelector(`#o-${id}`);
const head = (stage: string) => bruno.page.querySelector(`#h-all-${stage}`)?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  house.as()(path, { form, headers });

describe('the board', () => {
  it('is empty at first and says what to do', async () => {
    await bruno.visit('/pipeline');
    expect(bruno.text).toContain('The pipeline is empty');
  });

  it('shows on a card what moves it: funder, amount or its absence, own chance, next step and when it is due', async () => {
    const id = await create('Core budget 2027', {
      amount: euros(100_000, 150_000),
      chance: { percent: 40, reason: 'Asked for twice' },
      funderGroup: 'funding_bodies',
      nextStep: 'Second meeting',
      nextStepDueOn: '2026-09-28',
    });
    const unknown = await create('Soil school');
    await bruno.visit('/pipeline');
    const said = card(id)?.text ?? '';
    for (const part of ['GIZ', '€100,000 to €150,000', 'Funding bodies', '40% chance', 'Second meeting'])
      expect(said).toContain(part);
    expect(said).toContain('3 days overdue');
    expect(card(unknown)?.text).toContain('Amount unknown');
  });

  it('escapes what somebody typed', async () => {
    const id = await create('<b>"Bold" & more</b>', { nextStep: '<script>alert(1)</script>' });
    await bruno.visit('/pipeline');
    expect(card(id)?.querySelector('h3 a')?.text).toBe('<b>"Bold" & more</b>');
    expect(card(id)?.querySelector('b, script')).toBeNull();
  });

  it('sums a stage in euro, weighted, and says how many have no amount or no rate', async () => {
    await create('Sahel pilot farms', {
      stage: 'targeted',
      amount: { low: { amount: 5_000_000, currency: 'XOF' }, high: { amount: 5_000_000, currency: 'XOF' } },
    });
    await create('Vineyard soils', { stage: 'targeted', amount: euros(200_000) });
    await create('Friends of humus', { stage: 'targeted' });
    await bruno.visit('/pipeline');
    expect(head('targeted')).toBe('Targeted 3€200k€20k weighted · 1 without amount · 1 without rate');
  });

  it('marks what is longer in its stage than the limit', async () => {
    const id = await create('Old hope', { stage: 'contacted' });
    house.clock.set('2027-03-01T09:00:00Z');
    await bruno.visit('/pipeline?stale=yes');
    expect(card(id)?.text).toContain('Stale: 151 days here');
    house.clock.set('2026-10-01T09:00:00Z');
    await bruno.visit('/pipeline?stale=yes');
    expect(card(id)).toBeNull();
  });
});

describe('a move on the board', () => {
  it('is a select and a button on each card, and can be undone', async () => {
    const id = await create('Hedges');
    await bruno.visit('/pipeline?q=Hedges');
    await bruno.press('Move', { to: 'targeted' });
    expect(bruno.path).toContain('/pipeline?q=Hedges');
    expect(bruno.text).toContain('“Hedges” moved to Targeted');
    expect(await stageOf(id)).toBe('targeted');
    await bruno.press('Undo');
    expect(await stageOf(id)).toBe('identified');
    expect((await api(`/api/opportunities/${id}/moves`)).items).toHaveLength(3);
  });

  it('to lost asks why, and on which day to look again', async () => {
    const id = await create('Lost hope');
    await bruno.visit('/pipeline?q=Lost');
    await bruno.press('Move', { to: 'lost' });
    await bruno.press('Move to Lost');
    expect(bruno.status).toBe(409);
    expect(bruno.text).toContain('Say why it was lost');
    await bruno.press('Move to Lost', { reason: 'Programme closed', lookAgainOn: '2027-10-01' });
    expect(await api(`/api/opportunities/${id}`)).toMatchObject({ stage: 'lost', lookAgainOn: '2027-10-01' });
    expect(bruno.page.querySelector('#board-closed')?.text).toContain('Lost hope');
  });

  it('to joined asks when and as what, and can be skipped', async () => {
    const [id, other] = [await create('Joins'), await create('Skips')];
    await bruno.visit('/pipeline?q=Joins');
    await bruno.press('Move', { to: 'joined' });
    await bruno.press('Move to Joined', { joinedOn: '2026-09-15', joinedAs: 'partner' });
    expect(await api(`/api/opportunities/${id}`)).toMatchObject({ stage: 'joined', joinedOn: '2026-09-15' });
    await bruno.press('Undo');
    expect(await api(`/api/opportunities/${id}`)).toMatchObject({ stage: 'identified', joinedOn: null });
    await bruno.visit('/pipeline?q=Skips');
    await bruno.press('Move', { to: 'joined' });
    await bruno.press('Skip to call for funding');
    expect(await stageOf(other)).toBe('call_for_funding');
  });

  it('to won leads to the page of winning', async () => {
    const id = await create('Wins');
    const answer = await post(`/opportunities/${id}/moves`, { to: 'won', from: 'identified' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/opportunities/${id}/win`]);
  });

  it('of a card that somebody has moved tells where it is now, who moved it, and does it again', async () => {
    const id = await create('Two hands');
    await bruno.visit('/pipeline?q=Two hands');
    await house.as('admin')(`/api/opportunities/${id}/moves`, { json: { to: 'contacted', reason: 'They called us' } });
    await bruno.press('Move', { to: 'targeted' });
    expect(bruno.status).toBe(409);
    for (const part of ['is now in Contacted', 'Amina Diallo moved it from Identified', 'They called us'])
      expect(bruno.text).toContain(part);
    expect(await stageOf(id)).toBe('contacted');
    await bruno.press('Move to Targeted all the same');
    expect(await stageOf(id)).toBe('targeted');
  });

  it('against a rule says which', async () => {
    const id = await create('Seller of credits', { conflictNotes: 'Judged under C4' });
    await bruno.visit('/pipeline?q=Seller');
    await bruno.press('Move', { to: 'call_for_funding' });
    expect(bruno.text).toContain('A possible conflict of interest is noted');
    expect(await stageOf(id)).toBe('identified');
  });

  it('by script is answered with the card, the heads and the toast alone', async () => {
    const id = await create('Scripted');
    const headers = { 'hx-request': 'true', referer: 'http://localhost:3000/pipeline?lanes=group' };
    const answer = await post(`/opportunities/${id}/moves`, { to: 'targeted', from: 'identified' }, headers);
    const text = await answer.text();
    expect(text).toContain(`id="o-${id}"`);
    expect(text).toContain('id="h-none-targeted"');
    expect(text).toContain('data-undo');
    expect(text).not.toContain('<html');
  });

  it('by script out of the board takes the card off it', async () => {
    const id = await create('Leaves');
    const headers = { 'hx-request': 'true', referer: 'http://localhost:3000/pipeline' };
    const form = { to: 'dormant', from: 'identified', asked: 'yes' };
    const text = await (await post(`/opportunities/${id}/moves`, form, headers)).text();
    expect(text).toContain(`<li id="o-${id}" data-gone="yes">`);
  });

  it('takes a fundraiser', async () => {
    const id = await create('Not yours');
    const answer = await house.as('finance')(`/opportunities/${id}/moves`, { form: { to: 'targeted' } });
    expect(answer.status).toBe(403);
    const page = await (await house.as('viewer')('/pipeline')).text();
    expect(page).not.toContain('class="mover"');
    expect(page).not.toContain('id="bulk"');
  });
});

describe('many at once', () => {
  it('are all changed, however many were ticked', async () => {
    const id = await create('The last of many');
    const unknown = Array.from({ length: 600 }, (_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`);
    const body = new URLSearchParams([...unknown, id].map((one) => ['chosen', `${one}.identified`]));
    body.set('to', 'targeted');
    const cookies = await house.sessions.create(await house.staff('fundraiser'), new Headers());
    const answer = await house.app.request('http://localhost:3000/pipeline/bulk', {
      method: 'POST',
      headers: { origin: 'http://localhost:3000', cookie: cookies.map((one) => one.split(';')[0]).join('; ') },
      body,
    });
    expect(await answer.text()).toContain('600 were refused');
    expect(await stageOf(id)).toBe('targeted');
  });
});

describe('what is shown', () => {
  it('is narrowed by owner, group, purpose, overdue steps and words', async () => {
    const { id: me } = await house.staff('fundraiser');
    const wish = { ownerId: me, funderGroup: 'foundations', purpose: { kind: 'global_facility', code: 'GF.1' } };
    const id = await create('Facility for peat', { ...wish, nextStep: 'Call', nextStepDueOn: '2026-09-30' });
    const queries = ['owner=mine', `owner=${me}`, 'group=foundations', 'purpose=global_facility', 'q=peat', 'q=gïz'];
    for (const query of [...queries, 'due=overdue']) {
      await bruno.visit(`/pipeline?${query}`);
      expect(card(id), query).not.toBeNull();
    }
    for (const query of ['owner=nobody', 'group=private_sector', 'purpose=core', 'q=nothing-like-it']) {
      await bruno.visit(`/pipeline?${query}`);
      expect(card(id), query).toBeNull();
    }
  });

  it('refuses a filter that cannot be meant', async () => {
    for (const query of ['group=banks', 'owner=me', 'lanes=colour', 'stale=1'])
      expect((await house.as()(`/pipeline?${query}`)).status, query).toBe(400);
  });

  it('stands in lanes by funder group or owner', async () => {
    await bruno.visit('/pipeline?lanes=group');
    expect(bruno.page.querySelectorAll('.lane-head').map((it) => it.text.split(' ')[0])).toEqual([
      'Funding',
      'Foundations',
      'No',
    ]);
    await bruno.visit('/pipeline?lanes=owner');
    expect(bruno.page.querySelectorAll('.lane-head').at(-1)?.text).toContain('Without owner');
  });
});
