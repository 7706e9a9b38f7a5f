import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../src/values/role.ts';
import { colleagues, type House, openHouse } from '../../house.ts';
import { agreementOf, runOn } from './post.ts';

// Hundreds of days or pages, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let house: House;
beforeEach(async () => {
  house = await openHouse({ clockAt: '2026-08-01T08:00:00Z' });
  await house.staff('admin');
  await house.staff('viewer');
});
afterEach(() => house?.close());

const change = async (path: string, json: Record<string, unknown>) => {
  const ask = house.as('admin');
  const etag = (await ask(path)).headers.get('etag') ?? '';
  const answer = await ask(path, { method: 'PATCH', json, headers: { 'if-match': etag } });
  expect(answer.status, await answer.clone().text()).toBe(200);
};
const own = async (role: Role) => {
  const { partnership, agreement } = await agreementOf(house, 'AAA');
  const { id } = await house.staff(role);
  await change(`/api/partnerships/${partnership.id}`, { ownerId: id });
  return { partnership, agreement, owner: id };
};
const names = async (...days: Parameters<typeof runOn>[1][]) => {
  const told: string[][] = [];
  for (const day of days) told.push((await runOn(house, day)).map(({ to }) => to).sort());
  return told;
};
const { name: amina } = colleagues.admin;
const { name: bruno } = colleagues.fundraiser;

describe('who is told', () => {
  it('is the owner of the partnership, alone', async () => {
    await own('fundraiser');
    expect(await names('2026-08-21')).toEqual([[bruno]]);
  });

  it('are the administrators where there is no owner', async () => {
    expect(await names('2026-08-21')).toEqual([[amina]]);
  });

  it('are the administrators where the owner was deactivated', async () => {
    const { owner } = await own('fundraiser');
    const gone = await house.as('admin')(`/api/staff/${owner}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect(gone.status).toBe(204);
    expect(await names('2026-08-21')).toEqual([[amina]]);
  });

  it('reads it in their own language', async () => {
    const { owner, agreement } = await own('fundraiser');
    await change(`/api/staff/${owner}`, { language: 'fr' });
    const [digest] = await runOn(house, '2026-08-21');
    expect(digest?.language).toBe('fr');
    expect(digest?.path).toBe(`/agreements/${agreement.id}`);
    expect(digest?.lines).toEqual([
      expect.stringMatching(/^.*, Protocole d’accord\u00a0: dernier jour le 17 févr. 2027 \(dans 180 jours\)$/),
    ]);
  });

  it('gets one mail with all that is due on the day', async () => {
    const { agreement } = await own('fundraiser');
    const report = { kind: 'report', owedBy: 'partner', title: 'Seeds <b>sown</b>', dueOn: '2026-09-20' };
    await house.as('admin')(`/api/agreements/${agreement.id}/obligations`, { json: report });
    const money = { kind: 'money', amount: { amount: 1_250_050, currency: 'EUR' }, dueOn: '2026-08-28' };
    await house.as('admin')(`/api/agreements/${agreement.id}/contributions`, { json: money });
    const digests = await runOn(house, '2026-08-21');
    expect(digests).toHaveLength(1);
    expect(digests[0]?.lines.map((line) => line.replace(/^.*?, MoU: |^.*?: /, ''))).toEqual([
      'instalment of €12,500.50 due 28 Aug 2026 (in 7 days)',
      '“Seeds <b>sown</b>”, owed by the partner, due 20 Sept 2026 (in 30 days)',
      'last day 17 Feb 2027 (in 180 days)',
    ]);
  });
});

describe('a second person', () => {
  const near = ['2026-12-19', '2027-01-18', '2027-02-03'] as const;

  it('is told too from 30 days on, when nobody has acted', async () => {
    await own('fundraiser');
    expect(await names(...near)).toEqual([[bruno], [amina, bruno], [amina, bruno]]);
    const [line] = (await runOn(house, '2027-02-10')).find(({ to }) => to === amina)?.lines ?? [];
    expect(line).toContain('Nobody has acted since the last reminder');
  });

  it('is not told once somebody has logged a call, and is again when nothing followed', async () => {
    const { partnership } = await own('fundraiser');
    await runOn(house, '2026-12-19');
    const call = { kind: 'call', text: 'They want five years more', organisationId: partnership.organisation.id };
    expect((await house.as('fundraiser')('/api/activities', { json: call })).status).toBe(201);
    expect(await names('2027-01-18', '2027-02-03')).toEqual([[bruno], [amina, bruno]]);
  });

  it('is not told when the agreement was changed meanwhile', async () => {
    const { agreement } = await own('fundraiser');
    await runOn(house, '2026-12-19');
    await change(`/api/agreements/${agreement.id}`, { title: 'MoU on agroforestry' });
    expect(await names('2027-01-18')).toEqual([[bruno]]);
  });

  it('is told although something was done about another agreement', async () => {
    await own('fundraiser');
    const other = await agreementOf(house, 'FARM');
    await runOn(house, '2026-12-19');
    await change(`/api/agreements/${other.agreement.id}`, { title: 'MoU on gifts' });
    expect(await names('2027-01-18')).toEqual([[amina, bruno]]);
  });

  it('is whom the ladder names, from when it says', async () => {
    await own('fundraiser');
    const { id } = await house.staff('finance');
    const { items } = await (await house.as('admin')('/api/reminder-ladders')).json();
    const ladder = items.find((it: { kind: string }) => it.kind === 'mou');
    await change(`/api/reminder-ladders/${ladder.id}`, { escalateFrom: 7, escalateTo: id });
    expect(await names(...near, '2027-02-10')).toEqual([[bruno], [bruno], [bruno], [bruno, colleagues.finance.name]]);
  });
});

describe('nobody is told', () => {
  it('of an agreement that was archived', async () => {
    const { agreement } = await own('fundraiser');
    const path = `/api/agreements/${agreement.id}`;
    await house.as('admin')(path, { method: 'DELETE', headers: { 'if-match': `"${agreement.version}"` } });
    expect(await names('2026-08-21')).toEqual([[]]);
  });

  it.each([{ terminatedOn: '2026-12-31' }, { closedOn: '2026-08-10' }, { end: { basis: 'open_ended' } }])(
    'of one with %o',
    async (patch) => {
      const { agreement } = await own('fundraiser');
      await change(`/api/agreements/${agreement.id}`, patch);
      expect(await names('2026-08-21')).toEqual([[]]);
    },
  );

  it('of one whose successor is signed, from the day of the signature', async () => {
    const { partnership, agreement } = await own('fundraiser');
    const next = {
      partnershipId: partnership.id,
      kind: 'mou',
      predecessorId: agreement.id,
      signedOn: { value: '2026-12-10', precision: 'day' },
      startsOn: { value: '2027-02-18', precision: 'day' },
      term: 'P3Y',
    };
    expect((await house.as('admin')('/api/agreements', { json: next })).status).toBe(201);
    expect(await names('2026-08-21', '2026-11-19', '2026-12-19', '2027-01-18')).toEqual([[bruno], [bruno], [], []]);
  });

  it('of an obligation that is completed', async () => {
    const { agreement } = await own('fundraiser');
    const path = `/api/agreements/${agreement.id}/obligations`;
    const report = { kind: 'report', owedBy: 'partner', title: 'Report', dueOn: '2026-09-10' };
    const made = await (await house.as('admin')(path, { json: report })).json();
    expect(await names('2026-08-11')).toEqual([[bruno]]);
    await change(`${path}/${made.id}`, { completedOn: '2026-08-12' });
    expect(await names('2026-09-03')).toEqual([[bruno]]);
    expect((await runOn(house, '2026-09-09')).flatMap(({ lines }) => lines)).toEqual([]);
  });
});
