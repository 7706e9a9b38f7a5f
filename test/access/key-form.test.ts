import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { openHouse } from '../house.ts';

it('a form that is sent twice makes one key, and says so', async () => {
  const house = await openHouse();
  const ask = house.as('admin');
  const page = parse(await (await ask('/staff/keys/new')).text());
  const id = page.querySelector('input[name="id"]')?.getAttribute('value') ?? '';
  const form = { id, name: 'robot', role: 'viewer' };
  expect(await (await ask('/staff/keys', { form })).text()).toContain('loam_');
  const again = await ask('/staff/keys', { form });
  expect([again.status, again.headers.get('location')]).toEqual([303, '/staff/keys']);
  const { items } = await (await ask('/api/keys')).json();
  expect(items.filter((it: { name: string }) => it.name === 'robot')).toHaveLength(1);
  await house.close();
});
