import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let organisationId: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=1')).json();
  organisationId = items[0].organisation.id;
});
afterAll(() => house.close());

const made = async (more: object = { conflictNotes: 'Sells carbon credits (C4).' }) => {
  const ownerId = (await house.staff('fundraiser')).id;
  const json = { title: 'Credits', organisationId, ownerId, ...more };
  return (await house.as()('/api/opportunities', { json })).json();
};
const viewed = async (it: { id: string }, role: Role, json: object = { view: 'Not about our farms' }) => {
  const answer = await house.as(role)(`/api/opportunities/${it.id}/conflict-views`, { json });
  return { status: answer.status, body: await answer.json() };
};

describe('a conflict of interest over the API', () => {
  it('is looked at by a second person, whose view is kept', async () => {
    const { status, body } = await viewed(await made(), 'finance');
    expect([status, body.conflictView, body.conflictViewedBy.name]).toEqual([
      201,
      'Not about our farms',
      'Denis Lambert',
    ]);
  });
  it('is not looked at by who owns the opportunity', async () => {
    expect((await viewed(await made(), 'fundraiser')).status).toBe(409);
  });
  it('is looked at once: the view stays', async () => {
    const it = await made();
    await viewed(it, 'finance');
    expect((await viewed(it, 'admin', { view: 'Another' })).status).toBe(409);
  });
  it('is not looked at where none is noted', async () => {
    expect((await viewed(await made({}), 'finance')).status).toBe(409);
  });
  it('is not looked at without a word', async () => {
    expect((await viewed(await made(), 'finance', { view: '' })).status).toBe(422);
  });
  it('lets the opportunity move to a call once it is looked at', async () => {
    const it = await made();
    const move = () => house.as()(`/api/opportunities/${it.id}/moves`, { json: { to: 'call_for_funding' } });
    expect((await move()).status).toBe(409);
    await viewed(it, 'finance');
    expect((await move()).status).toBe(201);
  });
});
