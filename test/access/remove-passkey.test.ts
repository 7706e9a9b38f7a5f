import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

test('a passkey is removed by its owner and by nobody else', async () => {
  const { id } = await house.staff('finance');
  await house.as('finance')('/account');
  const rows = house.database.read.tables<{ auth_passkey: Record<string, string | number | boolean> }>();
  const device = { public_key: 'k', user_id: id, credential_id: 'c', counter: 0, device_type: 'd', backed_up: false };
  await rows.insertInto('auth_passkey').values(device).execute();
  const [kept] = await house.sessions.passkeysOf(id);
  const form = { passkey: kept?.id ?? '' };
  expect((await house.as('admin')('/account/passkeys/remove', { form })).status).toBe(404);
  expect(await house.sessions.passkeysOf(id)).toHaveLength(1);
  expect((await house.as('finance')('/account/passkeys/remove', { form })).status).toBe(303);
  expect(await house.sessions.passkeysOf(id)).toEqual([]);
});
