import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { launchBrowser, openContext } from './browser.ts';

const name = 'Bodenschutzstiftungsverwaltungsgesellschaft'.repeat(7).slice(0, 300);
let home: string;
let server: ReturnType<typeof serve>;
let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const post = async (path: string, json: unknown) => {
    const answer = await house.as()(path, { json });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  };
  const { id } = await post('/api/organisations', { name });
  const title = name.slice(0, 200);
  await post('/api/opportunities', { title, organisationId: id, stage: 'identified', nextStepDueOn: '2026-11-22' });
  await post('/api/partnerships', { organisationId: id });
  const amount = { amount: 100_000, currency: 'EUR' };
  await post('/api/pledges', {
    organisationId: id,
    purpose: { kind: 'core', code: null },
    instalments: [{ amount, dueOn: '2026-12-01' }],
  });
  await post('/api/calls', { title, deadline: '2026-12-31', texts: {} });
  server = serve({ fetch: house.app.fetch, port: 0 });
  home = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await house?.close();
});

it('a name that is one long word widens no list, on a desk or a phone', async () => {
  const [set = ''] = await house.sessions.create(await house.staff('fundraiser'), new Headers());
  const [cookie = '', value = ''] = (set.split(';')[0] ?? '').split('=');
  const q = name.slice(0, 20);
  const paths = [
    `/search?q=${q}`,
    `/pipeline?q=${q}`,
    `/pipeline/list?q=${q}`,
    `/partnerships?q=${q}`,
    `/organisations?q=${q}`,
    '/pledges',
    '/calls',
    `/opportunities/new?q=${q}`,
    '/',
  ];
  const wide: string[] = [];
  for (const width of [1440, 390] as const) {
    const context = await openContext(browser, { width });
    await context.addCookies([{ name: cookie, value, url: home }]);
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(home + path);
      const needed = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(needed) > width) wide.push(`${path.split('?')[0]} at ${width}: ${needed}`);
    }
    await context.close();
  }
  expect(wide).toEqual([]);
}, 60_000);
