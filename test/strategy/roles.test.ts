import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  const answer = await house.as('viewer')('/api/strategic-objectives?facility=GF.2');
  id = ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
});
afterAll(() => house?.close());

const reading = [
  '/strategy',
  '/strategy/facilities',
  '/strategy/contradictions',
  '/strategy/objectives/F2',
  '/strategy/facilities/CF.III',
  '/api/plans',
  '/api/strategic-objectives',
  '/api/facilities',
];
const writing = [
  ['GET', '/strategy/plans/new'],
  ['POST', '/strategy/plans'],
  ['GET', '/strategy/objectives/new'],
  ['POST', '/strategy/objectives'],
  ['GET', '/strategy/objectives/F2/edit'],
  ['POST', '/strategy/objectives/F2'],
  ['POST', '/api/plans'],
  ['POST', '/api/strategic-objectives'],
  ['PATCH', '/api/strategic-objectives/:id'],
] as const;

const request = (role: Role | null, method: string, path: string) => {
  const json = path.startsWith('/api') && method !== 'GET' ? { json: {}, headers: { 'if-match': '"9"' } } : {};
  const form = !path.startsWith('/api') && method === 'POST' ? { form: { plan: '2020', version: '9' } } : {};
  return house.as(role)(path.replace(':id', id), { method, ...json, ...form });
};

describe('who may do what with the plan', () => {
  test.each(reading.flatMap((path) => roles.map((role) => [role, path] as const)))(
    '%s reads %s',
    async (role, path) => {
      expect((await request(role, 'GET', path)).status).toBe(200);
    },
  );

  test.each(reading)('a visitor does not read %s', async (path) => {
    const answer = await request(null, 'GET', path);
    expect(answer.status).toBe(path.startsWith('/api') ? 401 : 303);
    if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/sign-in\?next=%2Fstrategy/);
  });

  test.each(writing)('an administrator is let in: %s %s', async (method, path) => {
    expect([200, 412, 422]).toContain((await request('admin', method, path)).status);
  });

  test.each(
    writing.flatMap(([method, path]) =>
      roles.filter((role) => role !== 'admin').map((role) => [role, method, path] as const),
    ),
  )('%s is refused: %s %s', async (role, method, path) => {
    expect((await request(role, method, path)).status).toBe(403);
  });

  test('pages offer changes to administrators only', async () => {
    for (const role of roles) {
      const html = await (await request(role, 'GET', '/strategy/objectives/F2')).text();
      expect(html.includes('/strategy/objectives/F2/edit')).toBe(role === 'admin');
    }
  });
});
