import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeObligation } from '../../src/partnerships/change-obligation.ts';
import { system } from '../../src/values/role.ts';
import { type Ask, type House, openHouse } from '../house.ts';

let house: House;
let ask: Ask;
let agreement: string;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('finance');
  const { items } = await (await ask('/api/agreements')).json();
  agreement = items[0].id;
});
afterAll(() => house.close());

interface Part {
  id: string;
  version: number;
}
const add = async (part: string, json: unknown): Promise<Part> =>
  (await ask(`/api/agreements/${agreement}/${part}`, { json })).json();
const change = (part: string, { id, version }: Part, json: unknown) =>
  ask(`/api/agreements/${agreement}/${part}/${id}`, {
    method: 'PATCH',
    json,
    headers: { 'if-match': `"${version}"` },
  });

describe('an obligation that another one waited for', () => {
  it('is not opened again while the other is completed', async () => {
    const report = await add('obligations', { kind: 'report', owedBy: 'initiative', completedOn: '2026-11-01' });
    const payment = await add('obligations', {
      kind: 'payment',
      owedBy: 'partner',
      dependsOnId: report.id,
      completedOn: '2026-11-02',
    });
    const problem = await change('obligations', report, { completedOn: null });
    expect(problem.status).toBe(422);
    expect((await problem.json()).errors).toEqual([
      expect.objectContaining({ pointer: '#/completedOn', code: 'contradiction' }),
    ]);
    expect((await change('obligations', payment, { completedOn: null })).status).toBe(200);
    expect((await change('obligations', report, { completedOn: null })).status).toBe(200);
  });
});

it('two changes of obligations at once never close a circle', async () => {
  const first = await add('obligations', { kind: 'report', owedBy: 'initiative' });
  const second = await add('obligations', { kind: 'payment', owedBy: 'partner' });
  const waits = (it: Part, other: Part, then: () => Promise<unknown> = async () => {}) =>
    house.database.transaction(system('test'), async (work) => {
      await changeObligation(work, agreement, it.id, { dependsOnId: other.id }, null);
      await then();
    });
  // The second begins before the first is kept, and the first waits for it as long as it may not have to wait.
  let later: Promise<void> | undefined;
  await waits(first, second, () => {
    later = waits(second, first);
    return Promise.race([later.catch(() => {}), setTimeout(300)]);
  });
  await expect(later).rejects.toMatchObject({ errors: [{ pointer: '#/dependsOnId', code: 'cycle' }] });
});

it('a contribution that turns out to be money is counted in nothing', async () => {
  const secondment = await add('contributions', { kind: 'secondment', unit: 'fte' });
  const answer = await change('contributions', secondment, { kind: 'money' });
  expect(await answer.json()).toMatchObject({ kind: 'money', unit: null, unitBasis: null });
});

it('nor is one that is money from the start', async () => {
  expect(await add('contributions', { kind: 'money', unit: 'fte' })).toMatchObject({ unit: null, unitBasis: null });
});
