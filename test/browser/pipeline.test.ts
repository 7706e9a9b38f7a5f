import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { launchBrowser, openContext } from './browser.ts';

let home: string;
let server: ReturnType<typeof serve>;
let house: House;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let giz: string;
const complaints: string[] = [];

beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
  server = serve({ fetch: house.app.fetch, port: 0 });
  home = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  context = await openContext(browser, { width: 1440 });
  const [set = ''] = await house.sessions.create(await house.staff('fundraiser'), new Headers());
  const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
  await context.addCookies([{ name, value, url: home }]);
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await house?.close();
});
beforeEach(() => {
  complaints.length = 0;
});

const create = async (title: string): Promise<string> => {
  const json = { title, organisationId: giz, stage: 'identified' };
  return (await (await house.as()('/api/opportunities', { json })).json()).id;
};
const stageOf = async (id: string): Promise<string> =>
  (await (await house.as()(`/api/opportunities/${id}`)).json()).stage;
const column = (stage: string) => page.locator(`ul[data-list="${stage}"]`);
const toast = (text: string) => page.locator('.toast', { hasText: text });

it('a card is dragged to another stage; its heads and the toast follow', async () => {
  const id = await create('Dragged');
  await page.goto(`${home}/pipeline`);
  const from = await page.locator(`#o-${id}`).boundingBox();
  const to = await page.locator('.board-column.contacted').boundingBox();
  if (!from || !to) throw new Error('no card or no column');
  await page.mouse.move(from.x + 60, from.y + 40);
  await page.mouse.down();
  for (const part of [0.2, 0.5, 0.8, 1])
    await page.mouse.move(from.x + 60 + (to.x - from.x) * part, to.y + 60, { steps: 4 });
  await page.mouse.move(to.x + 70, to.y + 62, { steps: 4 });
  await page.mouse.up();
  await toast('moved to Contacted').waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('contacted');
  expect(await column('contacted').locator(`#o-${id}`).count()).toBe(1);
  expect(await page.locator('#h-all-contacted').textContent()).toContain('1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await toast('Taken back').waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('identified');
  expect(complaints).toEqual([]);
}, 30_000);

it('[ and ] move a card and focus stays on it; arrows walk on', async () => {
  const id = await create('By keys');
  await page.goto(`${home}/pipeline?q=By keys`);
  await page.locator(`#o-${id} h3 a`).focus();
  await page.keyboard.press(']');
  await toast('moved to Targeted').waitFor({ timeout: 5000 });
  await page.keyboard.press(']');
  await toast('moved to Contacted').waitFor({ timeout: 5000 });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('By keys');
  await page.keyboard.press('[');
  await toast('moved to Targeted').waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('targeted');
  expect(complaints).toEqual([]);
}, 30_000);

it('? lists the keys of the board', async () => {
  await page.goto(`${home}/pipeline`);
  await page.keyboard.press('?');
  const keys = await page.locator('#shortcuts h3 + dl kbd').allTextContents();
  expect(keys).toEqual(['[', ']', '↑', '↓', '←', '→', 'Enter']);
  await page.keyboard.press('Escape');
}, 30_000);

it('to joined asks in a dialog; Escape leaves the card where it was', async () => {
  const id = await create('Asks');
  await page.goto(`${home}/pipeline?q=Asks`);
  const mover = page.locator(`#o-${id} .mover`);
  const choose = async () => {
    await mover.locator('summary').click();
    await mover.locator('select').selectOption('joined');
    await mover.locator('button').click();
    await page.locator('#asking').waitFor({ timeout: 5000 });
  };
  await choose();
  await page.keyboard.press('Escape');
  expect(await column('identified').locator(`#o-${id}`).count()).toBe(1);
  await choose();
  await page.locator('#asking select').selectOption('partner');
  await page.locator('#asking button[value=joined]').click();
  await toast('moved to Joined').waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('joined');
  expect(complaints).toEqual([]);
}, 30_000);

it('the second of two who move a card is told in a dialog and does it again', async () => {
  const id = await create('Contested');
  await page.goto(`${home}/pipeline?q=Contested`);
  await house.as('admin')(`/api/opportunities/${id}/moves`, { json: { to: 'contacted' } });
  await page.locator(`#o-${id} h3 a`).focus();
  await page.keyboard.press(']');
  await page.locator('#asking', { hasText: 'Amina Diallo moved it' }).waitFor({ timeout: 5000 });
  expect(await column('contacted').locator(`#o-${id}`).count()).toBe(1);
  await page.getByRole('button', { name: 'Move to Targeted all the same' }).click();
  await toast('moved to Targeted').waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('targeted');
}, 30_000);

it('a move that cannot be sent puts the card back and says so', async () => {
  const id = await create('Offline');
  await page.goto(`${home}/pipeline?q=Offline`);
  await context.setOffline(true);
  await page.route('**/moves', (route) => route.abort());
  await page.locator(`#o-${id} h3 a`).focus();
  await page.keyboard.press(']');
  await toast('could not be saved').waitFor({ timeout: 5000 });
  await context.setOffline(false);
  await page.unroute('**/moves');
  expect(await column('identified').locator(`#o-${id}`).count()).toBe(1);
}, 30_000);
