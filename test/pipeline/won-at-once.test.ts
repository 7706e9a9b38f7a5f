import { expect, it } from 'vitest';
import { openHouse } from '../house.ts';

it('money that is marked as received while its opportunity is reopened stands, or is refused: never both', async () => {
  const house = await openHouse({ role: 'admin' });
  const ask = house.as();
  const json = async (path: string, body: unknown) => {
    const answer = await ask(path, { json: body });
    return { status: answer.status, body: await answer.json() };
  };
  const { items } = await (await ask('/api/organisations?limit=1')).json();
  const amount = { amount: 100_000, currency: 'EUR' };
  for (let round = 0; round < 6; round += 1) {
    const { body: made } = await json('/api/opportunities', { title: `Both ${round}`, organisationId: items[0].id });
    const instalments = [{ amount, dueOn: '2027-01-01' }];
    const { body: won } = await json(`/api/opportunities/${made.id}/wins`, { as: 'pledge', instalments });
    const pledge = await (await ask(`/api/pledges/${won.pledgeId}`)).json();
    const at = `/api/pledges/${pledge.id}/instalments/${pledge.instalments[0].id}/receipts`;
    const [received, moved] = await Promise.all([
      json(at, { amount, receivedOn: '2026-11-20', source: 'Statement' }),
      json(`/api/opportunities/${made.id}/moves`, { to: 'contacted' }),
    ]);
    expect([received.status, moved.status].toSorted()).toEqual([201, 409]);
  }
  await house.close();
});
