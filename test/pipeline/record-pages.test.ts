import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
}, 60_000);
afterAll(() => house.close());

const page = async (path: string) => parse(await (await house.as()(path)).text());
const json = async (path: string) => (await house.as()(path)).json();
const made = async (body: object) =>
  (await house.as()('/api/opportunities', { json: { title: 'Soil fund', organisationId: giz, ...body } })).json();
const form = (path: string, fields: Record<string, string>, role: 'fundraiser' | 'admin' = 'fundraiser') =>
  house.as(role)(path, { form: fields });
const idOf = (answer: Response) => answer.headers.get('location')?.split('/').pop()?.split('#')[0] ?? '';
const amountOf = async (fields: Record<string, string>) => {
  const answer = await form('/opportunities/new', { title: 'Typed', organisationId: giz, ...fields });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return (await json(`/api/opportunities/${idOf(answer)}`)).amount;
};
const euro = (amount: number) => ({ amount, currency: 'EUR' });

describe('the form of an opportunity', () => {
  it('asks for the funder first and finds them by name', async () => {
    const shown = await page('/opportunities/new?q=giz');
    expect(shown.querySelector(`a[href="/opportunities/new?organisation=${giz}"]`)).not.toBeNull();
  });
  it.each(['1,250.50', '1250.50', '€1,250.50'])('reads %s', async (amount) => {
    expect(await amountOf({ amount })).toEqual({ low: euro(125_050), high: euro(125_050) });
  });
  it('reads a range, and leaves an empty amount unknown', async () => {
    expect(await amountOf({ amount: '20 000', amountHigh: '50 000' })).toEqual({
      low: euro(2_000_000),
      high: euro(5_000_000),
    });
    expect(await amountOf({})).toBeNull();
  });
  it('shows at the fields what is wrong and loses nothing', async () => {
    const answer = await form('/opportunities/new', {
      title: '',
      organisationId: giz,
      amount: 'a lot',
      chance: '140',
      nextStep: 'Call Awa',
      'people.0.name': 'Nobody Known',
      'people.0.part': 'decides',
    });
    expect(answer.status).toBe(422);
    const shown = parse(await answer.text());
    for (const name of ['amount', 'chance', 'chanceReason', 'people.0.name'])
      expect(shown.querySelector(`[name="${name}"]`)?.getAttribute('aria-invalid'), name).toBe('true');
    expect(shown.querySelector('[name="nextStep"]')?.getAttribute('value')).toBe('Call Awa');
    expect(shown.querySelector('[name="people.0.name"]')?.getAttribute('value')).toBe('Nobody Known');
  });
  it('asks when an amount can be read in two ways', async () => {
    const answer = await house.as()('/opportunities/new', {
      form: { title: 'Typed', organisationId: giz, amount: '1.250' },
      headers: { 'accept-language': 'fr' },
    });
    expect(answer.status).toBe(422);
  });
  it('keeps who is involved, by their names', async () => {
    const person = { givenName: 'Awa', familyName: 'Sarr', affiliations: [{ organisationId: giz }] };
    await house.as()('/api/people', { json: person });
    const answer = await form('/opportunities/new', {
      title: 'With Awa',
      organisationId: giz,
      'people.0.name': 'awa sarr',
      'people.0.part': 'Decides',
    });
    expect((await json(`/api/opportunities/${idOf(answer)}`)).people).toMatchObject([
      { name: 'Awa Sarr', part: 'Decides' },
    ]);
  });
  it('changes only what was changed, and says who changed it meanwhile', async () => {
    const it = await made({ amount: { low: euro(100), high: euro(900) } });
    const edit = await page(`/opportunities/${it.id}/edit`);
    const version = edit.querySelector('[name="version"]')?.getAttribute('value') ?? '';
    await form(`/opportunities/${it.id}`, { title: 'Renamed', version, amount: '1', amountHigh: '9' });
    expect(await json(`/api/opportunities/${it.id}`)).toMatchObject({ title: 'Renamed', amount: it.amount });
    const late = await form(`/opportunities/${it.id}`, { title: 'Too late', version, amount: '1' });
    expect(late.status).toBe(412);
    expect(await late.text()).toContain('Bruno Keller');
  });
});

describe('the record of an opportunity', () => {
  it('shows stage, chance with its basis, moves and the log, and is archived with an Undo', async () => {
    const it = await made({ chance: { percent: 40, reason: 'Their board likes soils' }, stage: 'targeted' });
    await form(`/opportunities/${it.id}/log`, {
      kind: 'call',
      text: 'They ask for a budget',
      happenedOn: '2026-11-20',
    });
    const shown = await page(`/opportunities/${it.id}`);
    expect(shown.querySelector('.stage-bar .current')?.text).toBe('Targeted');
    expect(shown.text).toContain('Their board likes soils');
    expect(shown.querySelector('.timeline')?.text).toContain('They ask for a budget');
    const archived = await form(`/opportunities/${it.id}/archive`, { version: String(it.version) });
    expect(archived.headers.getSetCookie().join()).toContain('loam.toast');
    expect((await page(`/opportunities/${it.id}`)).text).toContain('This opportunity is archived');
    await form(`/opportunities/${it.id}/restore`, {});
    expect((await json(`/api/opportunities/${it.id}`)).archivedAt).toBeNull();
  });
  it('lets a second person, not the owner, look at a conflict of interest', async () => {
    const owner = (await house.staff('fundraiser')).id;
    const it = await made({ ownerId: owner, conflictNotes: 'Sells carbon credits' });
    const field = 'textarea[name="view"]';
    expect((await page(`/opportunities/${it.id}`)).querySelector(field)).toBeNull();
    const other = parse(await (await house.as('finance')(`/opportunities/${it.id}`)).text());
    expect(other.querySelector(field)).not.toBeNull();
    const view = { view: 'Not about our farms', version: String(it.version) };
    await house.as('finance')(`/opportunities/${it.id}/conflict-views`, { form: view });
    expect((await json(`/api/opportunities/${it.id}`)).conflictViewedBy.name).toBe('Denis Lambert');
  });
  it('does not take for a second person who owned it before', async () => {
    const owner = (await house.staff('fundraiser')).id;
    const it = await made({ ownerId: owner, conflictNotes: 'Sells carbon credits' });
    const headers = { 'if-match': `"${it.version}"` };
    const handed = await house.as()(`/api/opportunities/${it.id}`, {
      method: 'PATCH',
      json: { ownerId: null },
      headers,
    });
    const { version } = await handed.json();
    const viewed = await form(`/opportunities/${it.id}/conflict-views`, { view: 'Fine', version: String(version) });
    expect(viewed.status).toBe(409);
  });
  it('asks for the next step when one is done, and completes its task', async () => {
    const it = await made({ nextStep: 'Send the note', nextStepDueOn: '2026-11-22' });
    const task = { title: 'Send the note', dueOn: '2026-11-22', opportunityId: it.id };
    const { id } = await (await house.as()('/api/tasks', { json: task })).json();
    await form(`/opportunities/${it.id}/next-step`, {
      outcome: 'They read it',
      nextStep: 'Call them',
      nextStepDueOn: '2026-12-01',
      version: String(it.version),
    });
    expect(await json(`/api/opportunities/${it.id}`)).toMatchObject({
      nextStep: 'Call them',
      nextStepDueOn: '2026-12-01',
    });
    expect((await json(`/api/tasks/${id}`)).completedOn).toBe('2026-11-21');
    expect((await page(`/opportunities/${it.id}`)).querySelector('.timeline')?.text).toContain('They read it');
  });
});

describe('usual steps', () => {
  it('of the stage and the funder group become tasks that follow one another', async () => {
    const step = async (body: object) => {
      const json = { stage: 'contacted', funderGroup: 'foundations', ...body };
      return (await (await house.as('admin')('/api/step-templates', { json })).json()).id as string;
    };
    const first = await step({ title: 'Send the concept note', daysAfter: 3 });
    await step({ title: 'Call about it', daysAfter: 10, parentId: first });
    await step({ title: 'Not for foundations', daysAfter: 1, funderGroup: 'private_sector' });
    const it = await made({ stage: 'contacted', funderGroup: 'foundations' });
    const laid = await (await house.as()(`/api/opportunities/${it.id}/plans`, { json: {} })).json();
    expect(laid).toMatchObject({ nextStep: 'Send the concept note', nextStepDueOn: '2026-11-24' });
    const { items } = await json(`/api/tasks?opportunity=${it.id}`);
    expect(items.map(({ title, dueOn }: { title: string; dueOn: string }) => [title, dueOn])).toEqual([
      ['Send the concept note', '2026-11-24'],
      ['Call about it', '2026-12-04'],
    ]);
    expect((await page(`/opportunities/${it.id}`)).querySelector('#plan')).toBeNull();
  });
  it('are set on the page of the stages by an administrator', async () => {
    const { items } = await json('/api/stages');
    const joined = items.find(({ code }: { code: string }) => code === 'joined');
    expect((await form(`/stages/${joined.id}`, { chance: '40', mostDays: '90', version: '1' })).status).toBe(403);
    await form(`/stages/${joined.id}`, { chance: '40', mostDays: '90', version: '1' }, 'admin');
    expect(await json(`/api/stages/${joined.id}`)).toMatchObject({ chance: 40, mostDays: 90 });
    const wrong = await form(`/stages/${joined.id}`, { chance: 'half', mostDays: '', version: '2' }, 'admin');
    expect(wrong.status).toBe(422);
    await form(`/stages/${joined.id}/steps`, { title: 'Send the handbook', daysAfter: '2' }, 'admin');
    expect((await page('/stages')).text).toContain('Send the handbook');
  });
});

describe('winning', () => {
  it('lays equal parts from a first day, which are changed row by row before they are kept', async () => {
    const it = await made({ amount: { low: euro(30_000_000), high: euro(30_000_000) } });
    const split = { total: '300,000.01', parts: '3', firstDay: '2027-01-31', every: 'year', currency: 'EUR' };
    const answer = await form(`/opportunities/${it.id}/win`, { as: 'pledge', split: 'yes', ...split });
    const laid = parse(await answer.text());
    const boxes = [0, 1, 2].map((row) => [
      laid.querySelector(`[name="instalments.${row}.amount"]`)?.getAttribute('value'),
      laid.querySelector(`[name="instalments.${row}.dueOn"]`)?.getAttribute('value'),
    ]);
    expect(boxes).toEqual([
      ['100000.01', '2027-01-31'],
      ['100000', '2028-01-31'],
      ['100000', '2029-01-31'],
    ]);
    const rows = Object.fromEntries(
      boxes.flatMap(([amount, dueOn], row) => [
        [`instalments.${row}.amount`, amount ?? ''],
        [`instalments.${row}.dueOn`, dueOn ?? ''],
      ]),
    );
    const none = await form(`/opportunities/${it.id}/win`, { as: 'pledge' });
    expect(none.status).toBe(422);
    await form(`/opportunities/${it.id}/win`, { as: 'pledge', currency: 'EUR', ...rows });
    const won = await json(`/api/opportunities/${it.id}`);
    expect(won.stage).toBe('won');
    const shown = await page(`/pledges/${won.pledgeId}`);
    expect(shown.text).toContain('€300,000.01');
  });
});

describe('the pages of pledges', () => {
  const pledge = async () => {
    const instalments = [{ amount: euro(10_000), dueOn: '2026-12-31' }];
    return (await house.as()('/api/pledges', { json: { organisationId: giz, instalments } })).json();
  };
  it('take a new pledge and list it', async () => {
    const answer = await form('/pledges/new', {
      organisationId: giz,
      madeOn: '2026-11-01',
      currency: 'EUR',
      'instalments.0.amount': '5,000',
      'instalments.0.dueOn': '2027-05-01',
    });
    expect(answer.status).toBe(303);
    expect((await page('/pledges')).querySelector(`a[href="/pledges/${idOf(answer)}"]`)).not.toBeNull();
  });
  it('mark money as received in parts, never more than is outstanding', async () => {
    const it = await pledge();
    const at = `/pledges/${it.id}/instalments/${it.instalments[0].id}/receive`;
    const given = { receivedOn: '2026-11-20', source: 'Statement 47' };
    expect((await form(at, { amount: '40', ...given })).status).toBe(303);
    const more = await form(at, { amount: '61', ...given });
    expect(more.status).toBe(422);
    expect(await more.text()).toContain('At most €60 is outstanding');
    expect((await json(`/api/pledges/${it.id}`)).instalments[0].received.amount).toBe(4000);
  });
  it('write off what is left, with the reason', async () => {
    const it = await pledge();
    const at = `/pledges/${it.id}/instalments/${it.instalments[0].id}/write-off`;
    expect((await form(at, { on: '2026-11-21', reason: '' })).status).toBe(422);
    await form(at, { on: '2026-11-21', reason: 'The fund was closed' });
    expect((await page(`/pledges/${it.id}`)).text).toContain('The fund was closed');
  });
  it('make the draft of an agreement of it', async () => {
    const it = await pledge();
    await form(`/pledges/${it.id}/convert`, { version: String(it.version) });
    const { agreementId } = await json(`/api/pledges/${it.id}`);
    expect((await json(`/api/agreements/${agreementId}`)).status).toBe('draft');
  });
});
