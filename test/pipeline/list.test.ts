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
  for (let number = 1; number <= 60; number += 1) {
    const amount = { amount: number * 100_000, currency: 'EUR' };
    await create(`Hope ${String(number).padStart(2, '0')}`, {
      ...(number % 10 !== 0 && { amount: { low: amount, high: amount } }),
      ...(number % 3 === 0 && {
        nextStep: 'Call',
        nextStepDueOn: `2026-10-${String((number % 28) + 1).padStart(2, '0')}`,
      }),
      ...(number % 7 === 0 && { expectedOn: { value: '2027', precision: 'year' } }),
    });
  }
});
afterAll(() => house.close());

const create = async (title: string, wish: Record<string, unknown> = {}): Promise<string> => {
  const response = await house.as()('/api/opportunities', { json: { title, organisationId: giz, ...wish } });
  expect(response.status).toBe(201);
  return (await response.json()).id;
};
const titles = () => bruno.page.querySelectorAll('.data tbody .title').map((it) => it.text.trim());
const csv = async (query = '', headers: Record<string, string> = {}) =>
  (await house.as()(`/pipeline/list.csv${query}`, { headers })).text();

describe('the list', () => {
  it('has every opportunity once, whatever it is sorted by, page after page', async () => {
    for (const sort of ['due', 'title', '-title', 'funder', 'stage', '-amount', 'expected', '-due', 'owner', 'since']) {
      await bruno.visit(`/pipeline/list?sort=${sort}`);
      const first = titles();
      expect(first, sort).toHaveLength(50);
      await bruno.visit(bruno.page.querySelector('a[rel=next]')?.getAttribute('href') ?? '');
      expect(new Set([...first, ...titles()]).size, sort).toBe(60);
    }
  });

  it('sorts amounts in euro, the unknown last in either direction', async () => {
    await bruno.visit('/pipeline/list?sort=-amount');
    expect(titles()[0]).toBe('Hope 59');
    await bruno.visit('/pipeline/list?sort=amount');
    expect(titles()[0]).toBe('Hope 01');
    await bruno.visit(bruno.page.querySelector('a[rel=next]')?.getAttribute('href') ?? '');
    expect(bruno.page.querySelectorAll('.data tbody tr').at(-1)?.text).toContain('unknown');
  });

  it('shows the open ones unless stages are named', async () => {
    const id = await create('Dozes', { stage: 'dormant' });
    await bruno.visit('/pipeline/list?q=dozes');
    expect(titles()).toEqual([]);
    for (const stage of ['dormant', 'all', 'won,dormant']) {
      await bruno.visit(`/pipeline/list?q=dozes&stage=${stage}`);
      expect(titles(), stage).toEqual(['Dozes']);
    }
    expect((await house.as()('/pipeline/list?stage=sleeping')).status).toBe(400);
    await house.as()(`/api/opportunities/${id}/moves`, { json: { to: 'contacted' } });
  });

  it('refuses a cursor made by hand', async () => {
    expect((await house.as()('/pipeline/list?cursor=abc')).status).toBe(400);
  });
});

describe('its export', () => {
  it('has all rows that meet the filter, amounts in units and the euro weighted', async () => {
    const lines = (await csv('?q=hope')).trim().split('\r\n');
    expect(lines).toHaveLength(61);
    expect(lines[0]).toMatch(/^\ufeff?Opportunity,Funder,/);
    expect(lines.find((line) => line.startsWith('Hope 05'))).toContain(',5000,5000,EUR,5,250,Core budget,');
  });

  it('is no formula to a spreadsheet', async () => {
    await create('=HYPERLINK("http://bad.example")');
    expect(await csv('?q=hyperlink')).toContain(`"'=HYPERLINK(""http://bad.example"")"`);
  });

  it('takes semicolons and decimal commas in French, with a byte order mark', async () => {
    await create('Demi-espoir', {
      amount: { low: { amount: 12_345, currency: 'EUR' }, high: { amount: 12_345, currency: 'EUR' } },
    });
    const headers = { authorization: `Bearer ${await house.key('viewer')}`, cookie: 'loam.language=fr' };
    const answer = await house.as(null)('/pipeline/list.csv?q=demi', { headers });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain('Demi-espoir;GIZ;;Identifié;;123,45;123,45;EUR;5;6,17;');
  });
});

describe('saved views', () => {
  it('keep what is shown under a name, for oneself or for all, and are taken away with an undo', async () => {
    await bruno.visit('/pipeline/list?sort=-amount&q=hope');
    await bruno.press('Save view', { name: 'Largest hopes', shared: 'true' });
    expect(bruno.page.querySelector('#pipeline-tabs [aria-current]')?.text).toBe('Largest hopes');
    await bruno.visit('/pipeline?purpose=core');
    await bruno.press('Save view', { name: 'Mine alone' });
    const finance = await (await house.as('finance')('/pipeline')).text();
    expect(finance).not.toContain('Mine alone');
    expect(await (await house.as('finance')('/pipeline/list')).text()).toContain('Largest hopes');
    await bruno.press('Remove the view');
    expect(bruno.page.querySelector('#pipeline-tabs')?.text).not.toContain('Mine alone');
    await bruno.press('Undo');
    expect(bruno.page.querySelector('#pipeline-tabs')?.text).toContain('Mine alone');
  });

  it('that are for all take a fundraiser', async () => {
    const form = { name: 'For all', path: '/pipeline', shared: 'true' };
    expect((await house.as('viewer')('/pipeline/views', { form })).status).toBe(403);
    expect((await house.as('viewer')('/pipeline/views', { form: { name: 'Own', path: '/pipeline' } })).status).toBe(
      303,
    );
    expect((await house.as()('/pipeline/views', { form: { name: 'Away', path: '//elsewhere' } })).status).toBe(422);
  });
});

describe('several at once', () => {
  const three = async (name: string) =>
    Promise.all([1, 2, 3].map((number) => create(`${name} ${number}`, { nextStep: 'Bulk' })));
  const stages = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await (await house.as()(`/api/opportunities/${id}`)).json()).stage));

  it('move and change owner in one form', async () => {
    const ids = await three('Flock');
    await bruno.visit('/pipeline?q=flock');
    const { id: owner } = await house.staff('fundraiser');
    await bruno.press('Change those ticked', { chosen: ids.map((id) => `${id}.identified`), to: 'targeted', owner });
    expect(bruno.text).toContain('3 opportunities changed');
    expect(await stages(ids)).toEqual(['targeted', 'targeted', 'targeted']);
    await bruno.visit('/pipeline?q=flock&owner=mine');
    expect(bruno.page.querySelectorAll('.board-card')).toHaveLength(3);
  });

  it('tell which were refused and why; the rest is done', async () => {
    const ids = await three('Herd');
    await bruno.visit('/pipeline?q=herd');
    await house.as('admin')(`/api/opportunities/${ids[1]}/moves`, { json: { to: 'contacted' } });
    await bruno.press('Change those ticked', { chosen: ids.map((id) => `${id}.identified`), to: 'targeted' });
    expect(bruno.text).toContain('2 opportunities changed');
    expect(bruno.text).toContain('Herd 2: Somebody has moved it meanwhile');
    expect(await stages(ids)).toEqual(['targeted', 'contacted', 'targeted']);
  });

  it('are all done or none, where that was chosen', async () => {
    const ids = await three('Shoal');
    await bruno.visit('/pipeline?q=shoal');
    await house.as('admin')(`/api/opportunities/${ids[2]}/moves`, { json: { to: 'contacted' } });
    const chosen = ids.map((id) => `${id}.identified`);
    await bruno.press('Change those ticked', { chosen, to: 'targeted', whole: 'yes' });
    expect(bruno.text).toContain('Nothing was changed');
    expect(await stages(ids)).toEqual(['identified', 'identified', 'contacted']);
  });

  it('that are lost have one reason, asked for once', async () => {
    const ids = await three('Swarm');
    await bruno.visit('/pipeline?q=swarm');
    await bruno.press('Change those ticked', { chosen: ids.map((id) => `${id}.identified`), to: 'lost' });
    await bruno.press('Move to Lost');
    expect(bruno.status).toBe(422);
    await bruno.press('Move to Lost', { reason: 'The programme closed' });
    expect(await stages(ids)).toEqual(['lost', 'lost', 'lost']);
  });
});
