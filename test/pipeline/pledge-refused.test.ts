import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPledge } from '../../src/pipeline/pledges/change-pledge.ts';
import { newPledge } from '../../src/pipeline/pledges/shapes.ts';
import { Problem } from '../../src/values/problem.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';
import { foundation, money } from './calls/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
});
afterAll(() => house.close());

it('a pledge that was refused is not written by whoever catches the refusal and goes on', async () => {
  const { organisationId } = await foundation(house, 'Fundación Rechazo');
  const input = newPledge.parse({
    organisationId,
    madeOn: '2027-01-01',
    instalments: [{ amount: money(1000), dueOn: '2027-03-01' }],
  });
  await house.database.transaction(system('test'), async (work) => {
    await expect(createPledge(work, input)).rejects.toBeInstanceOf(Problem);
    await work.em.flush();
  });
  const { items } = await (await house.as()('/api/pledges')).json();
  expect(items).toEqual([]);
});
