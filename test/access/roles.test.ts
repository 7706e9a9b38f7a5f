import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const some = v7();
/** Written by hand from what each role is for, not read from the routes: route, and the roles that get past its guard. */
const table: readonly [method: string, path: string, allowed: readonly Role[] | 'everybody'][] = [
  ['GET', '/api/staff', roles],
  ['GET', `/api/staff/${some}`, roles],
  ['POST', '/api/staff', ['admin']],
  ['PATCH', `/api/staff/${some}`, ['admin']],
  ['DELETE', `/api/staff/${some}`, ['admin']],
  ['GET', '/api/keys', ['admin']],
  ['GET', `/api/keys/${some}`, ['admin']],
  ['POST', '/api/keys', ['admin']],
  ['DELETE', `/api/keys/${some}`, ['admin']],
  ['GET', '/api/journal', ['admin', 'fundraiser', 'communications', 'finance']],
  ['GET', '/api/journal/1', ['admin', 'fundraiser', 'communications', 'finance']],
  ['GET', '/account', roles],
  ['POST', '/account', roles],
  ['POST', '/account/passkeys/remove', roles],
  ['POST', '/account/sessions/end', roles],
  ['GET', '/staff', ['admin']],
  ['GET', '/staff/new', ['admin']],
  ['POST', '/staff', ['admin']],
  ['GET', `/staff/${some}`, ['admin']],
  ['POST', `/staff/${some}`, ['admin']],
  ['POST', `/staff/${some}/deactivate`, ['admin']],
  ['POST', `/staff/${some}/reactivate`, ['admin']],
  ['POST', `/staff/${some}/link`, ['admin']],
  ['GET', '/staff/keys', ['admin']],
  ['GET', '/staff/keys/new', ['admin']],
  ['POST', '/staff/keys', ['admin']],
  ['POST', `/staff/keys/${some}/revoke`, ['admin']],
  ['GET', '/outbox', ['admin']],
  ['GET', `/outbox/${some}`, ['admin']],
  ['GET', `/outbox/${some}/html`, ['admin']],
  ['POST', `/outbox/${some}/resend`, ['admin']],
  ['GET', '/sign-in', 'everybody'],
  ['POST', '/sign-in', 'everybody'],
  ['GET', `/sign-in/${some}/x`, 'everybody'],
  ['POST', `/sign-in/${some}/x`, 'everybody'],
  ['GET', `/welcome/${some}/x`, 'everybody'],
  ['POST', `/welcome/${some}/x`, 'everybody'],
  ['GET', `/invitation/${some}/x`, 'everybody'],
  ['POST', `/invitation/${some}/x`, 'everybody'],
  ['POST', '/preferences', 'everybody'],
];

describe.each(table)('%s %s', (method, path, allowed) => {
  const body = method === 'GET' || method === 'DELETE' ? {} : path.startsWith('/api/') ? { json: {} } : { form: {} };
  const status = async (role: Role | null) => (await house.as(role)(path, { method, ...body })).status;

  test.each(roles)('lets in %s or not, as the table says', async (role) => {
    const refused = allowed !== 'everybody' && !allowed.includes(role);
    if (refused) expect(await status(role)).toBe(403);
    else expect([401, 403]).not.toContain(await status(role));
  });

  test('asks a visitor to sign in, unless it is for everybody', async () => {
    const got = await status(null);
    if (allowed === 'everybody') expect([401, 403]).not.toContain(got);
    else if (method === 'GET' && !path.startsWith('/api/')) expect(got).toBe(303);
    else expect(got).toBe(401);
  });
});

test('an API key has no account of its own', async () => {
  const headers = { authorization: `Bearer ${await house.key('admin')}` };
  expect((await house.as(null)('/account', { headers })).headers.get('location')).toBe('/sign-in?next=%2Faccount');
});
