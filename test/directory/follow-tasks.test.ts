import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
});
afterAll(() => house.close());

const post = async (json: object) => (await house.as()('/api/tasks', { json })).json();
const dueOf = async (id: string) => (await (await house.as()(`/api/tasks/${id}`)).json()).dueOn;
const patch = async (it: { id: string }, json: object) => {
  const etag = (await house.as()(`/api/tasks/${it.id}`)).headers.get('etag') ?? '';
  return house.as()(`/api/tasks/${it.id}`, { method: 'PATCH', json, headers: { 'if-match': etag } });
};

describe('a task that follows another', () => {
  it('is due so many days after that one, and moves with its completion and its reopening', async () => {
    const first = await post({ title: 'Write to SaveSoil', dueOn: '2026-12-01' });
    const second = await post({ title: 'Call SaveSoil', afterTaskId: first.id, daysAfter: 7 });
    const third = await post({ title: 'Meet SaveSoil', afterTaskId: second.id, daysAfter: 14 });
    expect([second.dueOn, third.dueOn]).toEqual(['2026-12-08', '2026-12-22']);
    await patch(first, { completedOn: '2026-11-21' });
    expect([await dueOf(second.id), await dueOf(third.id)]).toEqual(['2026-11-28', '2026-12-12']);
    await patch(first, { completedOn: null });
    expect([await dueOf(second.id), await dueOf(third.id)]).toEqual(['2026-12-08', '2026-12-22']);
  });

  it('stays where it is once it is done', async () => {
    const first = await post({ title: 'Ask OIV', dueOn: '2026-12-01' });
    const second = await post({ title: 'Thank OIV', afterTaskId: first.id, daysAfter: 7 });
    await patch(second, { completedOn: '2026-11-20' });
    await patch(first, { completedOn: '2026-11-21' });
    expect(await dueOf(second.id)).toBe('2026-12-08');
  });

  it('cannot come to follow itself', async () => {
    const first = await post({ title: 'Ask FARM', dueOn: '2026-12-01' });
    const second = await post({ title: 'Thank FARM', afterTaskId: first.id, daysAfter: 7 });
    expect((await patch(first, { afterTaskId: second.id })).status).toBe(422);
  });
});
