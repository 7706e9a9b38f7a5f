import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '../../src/values/language.ts';
import { type House, openHouse } from '../house.ts';
import { launchBrowser, openContext, type View } from './browser.ts';

let home: string;
let server: ReturnType<typeof serve>;
let house: House;
let browser: Browser;

beforeAll(async () => {
  house = await openHouse();
  server = serve({ fetch: house.app.fetch, port: 0 });
  home = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await house?.close();
});

async function openPhone(view: View, path: string, language = 'en'): Promise<Page> {
  const context = await openContext(browser, view);
  const [set = ''] = await house.sessions.create(await house.staff('admin'), new Headers());
  const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
  await context.addCookies([
    { name, value, url: home },
    { name: 'loam.language', value: language, url: home },
  ]);
  const page = await context.newPage();
  await page.goto(`${home}${path}`);
  return page;
}
const bar = '.nav > ul > li:not(.further) > a, .nav .more > summary';

for (const width of [390, 320] as const)
  for (const language of languages)
    it(`the bar at ${width} px shows five whole names (${language})`, async () => {
      const page = await openPhone({ width }, '/strategy', language);
      const entries = await page.locator(bar).evaluateAll((nodes) =>
        nodes.map((node) => {
          const { left, right } = node.getBoundingClientRect();
          const text = node.querySelector('span')?.getBoundingClientRect() ?? { left: 0, right: 0 };
          return text.left >= left && text.right <= right && left >= 0 && right <= innerWidth;
        }),
      );
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(entries).toEqual([true, true, true, true, true]);
      await page.context().close();
    }, 30_000);

it('More opens the rest with scripts off and leads there', async () => {
  const page = await openPhone({ width: 390, scripts: false }, '/');
  expect(await page.locator('.nav .more a[href="/people"]').isVisible()).toBe(false);
  await page.locator('.nav .more > summary').click();
  await page.locator('.nav .more a[href="/people"]').click();
  expect(new URL(page.url()).pathname).toBe('/people');
  await page.context().close();
}, 30_000);

it('More opens by Enter, and Escape goes back to it', async () => {
  const page = await openPhone({ width: 320 }, '/');
  await page.locator('.nav .more > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.pathname')).toBe('/renewals');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
  expect(await page.locator('.nav .more a[href="/people"]').isVisible()).toBe(false);
  await page.context().close();
}, 30_000);

it('More is marked where the page is one of the rest', async () => {
  const page = await openPhone({ width: 390 }, '/people');
  expect(await page.locator('.nav .more > summary').getAttribute('class')).toBe('current');
  await page.context().close();
}, 30_000);
