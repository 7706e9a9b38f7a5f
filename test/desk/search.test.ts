import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/desk/search.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const ask = house.as('fundraiser');
  await ask('/api/organisations', { json: { name: 'Fundación Raíces', acronym: 'FRA' } });
  const { items } = await (await ask('/api/organisations?q=farm')).json();
  await ask('/api/opportunities', { json: { title: 'Vergers à pétales', organisationId: items[0].id } });
  await ask('/api/people', { json: { givenName: 'Zoë', familyName: 'Müller', emails: ['zoe@example.org'] } });
});
afterAll(() => house.close());

describe('search', () => {
  it.each([
    ['raices', 'organisation', 'Fundación Raíces'],
    ['FRA', 'organisation', 'Fundación Raíces'],
    ['muller', 'person', 'Zoë Müller'],
    ['farm', 'agreement', 'FARM Foundation'],
    ['petales', 'opportunity', 'Vergers à pétales'],
    ['farm', 'opportunity', 'Vergers à pétales'],
    ['f2', 'objective', 'F2 Resource Mobilization'],
    ['youth', 'facility', 'GF.5 Youth & Seniors'],
  ])('finds by %s the %s %s', async (q, kind, title) => {
    const found = await search(house.database.read, q);
    expect(found.find((one) => one.kind === kind)?.title).toBe(title);
  });

  it('takes percent signs and underscores for what they are', async () => {
    expect(await search(house.database.read, '%')).toEqual([]);
    expect(await search(house.database.read, '_')).toEqual([]);
  });

  it('shows what was asked without running it', async () => {
    const page = await (await house.as('viewer')('/search?q=%3Cscript%3Ealert(1)%3C/script%3E')).text();
    expect(page).not.toContain('<script>alert');
  });
});
