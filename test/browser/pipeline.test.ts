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

it('a card is dropped anywhere in a column: at the foot of an empty one, on its head, also in a lane', async () => {
  const tall = await Promise.all(['Tall 1', 'Tall 2', 'Tall 3', 'Tall 4'].map(create));
  const dropped: string[] = [];
  for (const [path, part] of [
    ['/pipeline?q=Tall', 0.95],
    ['/pipeline?q=Tall', 0.02],
    ['/pipeline?q=Tall&lanes=owner', 0.95],
  ] as const) {
    const id = tall[dropped.length] ?? '';
    await page.goto(`${home}${path}`);
    const from = await page.locator(`#o-${id}`).boundingBox();
    const to = await page.locator('.board-column.targeted').first().boundingBox();
    const row = await page.locator('.board-column.identified').first().boundingBox();
    if (!from || !to || !row) throw new Error('no card or no column');
    expect(to.height).toBe(row.height);
    const y = to.y + to.height * part;
    await page.mouse.move(from.x + 60, from.y + 30);
    await page.mouse.down();
    for (const step of [0.3, 0.6, 0.9, 1])
      await page.mouse.move(from.x + 60 + (to.x + 60 - from.x - 60) * step, from.y + 30 + (y - from.y - 30) * step, {
        steps: 4,
      });
    await page.mouse.move(to.x + 62, y, { steps: 2 });
    await page.mouse.up();
    await toast('moved to Targeted').waitFor({ timeout: 5000 });
    dropped.push(await stageOf(id));
    await house.as()(`/api/opportunities/${id}/moves`, { json: { to: 'lost', reason: 'Out of the way' } });
  }
  expect(dropped).toEqual(['targeted', 'targeted', 'targeted']);
  expect(complaints).toEqual([]);
}, 60_000);

it('what a colleague moved on meanwhile cannot be taken back: the toast says so and leads to the record', async () => {
  const id = await create('Moved on');
  await page.goto(`${home}/pipeline?q=Moved on`);
  await page.locator(`#o-${id} h3 a`).focus();
  await page.keyboard.press(']');
  await toast('moved to Targeted').waitFor({ timeout: 5000 });
  await house.as('admin')(`/api/opportunities/${id}/moves`, { json: { to: 'contacted' } });
  await page.getByRole('button', { name: 'Undo' }).click();
  await toast('cannot be undone').waitFor({ timeout: 5000 });
  expect(new URL(page.url()).pathname).toBe('/pipeline');
  expect(await page.locator('.toast a').getAttribute('href')).toBe(`/opportunities/${id}`);
}, 30_000);

/** A finger on the page of a phone: where it goes down, rests and moves, as the browser's own touch events. */
async function fingerOn(phone: Page) {
  const session = await phone.context().newCDPSession(phone);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: (x: number, y: number) => send('touchStart', [{ x, y }]),
    to: (x: number, y: number) => send('touchMove', [{ x, y }]),
    up: () => send('touchEnd', []),
  };
}
/** By this name the library of the board knows that fingers, not the browser, carry the card. */
const android =
  'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Mobile Safari/537.36';
async function onPhone(path: string): Promise<Page> {
  const phones = await openContext(browser, { width: 390, userAgent: android });
  await phones.addCookies(await context.cookies());
  const phone = await phones.newPage();
  phone.on('pageerror', (error) => complaints.push(error.message));
  await phone.goto(`${home}${path}`);
  return phone;
}
const middle = async (phone: Page, selector: string) => {
  const box = await phone.locator(selector).boundingBox();
  if (!box) throw new Error(`nothing at ${selector}`);
  return { x: box.x + box.width / 3, y: box.y + Math.min(box.height / 2, 40) };
};

it('a card is dragged to another stage by a finger that rests on it first', async () => {
  const id = await create('By finger');
  const phone = await onPhone('/pipeline?q=By finger');
  await phone.locator(`#o-${id}`).scrollIntoViewIfNeeded();
  const from = await middle(phone, `#o-${id}`);
  const finger = await fingerOn(phone);
  await finger.down(from.x, from.y);
  await phone.locator(`#o-${id}.board-chosen`).waitFor({ timeout: 5000 });
  // The page may scroll under the card, so the column is looked for at every step.
  for (const part of [0.2, 0.4, 0.6, 0.8, 1, 1]) {
    const to = await middle(phone, '.board-column.targeted');
    await finger.to(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    await phone.waitForTimeout(60);
  }
  await finger.up();
  await phone.locator('.toast', { hasText: 'moved to Targeted' }).waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('targeted');
  expect(complaints).toEqual([]);
  await phone.context().close();
}, 30_000);

it('a card held near the foot of the screen scrolls the page to stages further down', async () => {
  const id = await create('Far to go');
  const phone = await onPhone('/pipeline?q=Far to go');
  await phone.locator(`#o-${id}`).scrollIntoViewIfNeeded();
  const from = await middle(phone, `#o-${id}`);
  const finger = await fingerOn(phone);
  await finger.down(from.x, from.y);
  await phone.locator(`#o-${id}.board-chosen`).waitFor({ timeout: 5000 });
  // Just above the menu at the foot.
  const foot = await phone.locator('.nav').evaluate((nav) => nav.getBoundingClientRect().top - 8);
  await finger.to(from.x, (from.y + foot) / 2);
  const far = phone.locator('.board-column.call_for_funding');
  await expect
    .poll(
      async () => {
        await finger.to(from.x, foot - 1 + Math.random());
        return ((await far.boundingBox())?.y ?? 0) + 60 < foot;
      },
      { timeout: 8000, interval: 50 },
    )
    .toBe(true);
  const to = await middle(phone, '.board-column.call_for_funding');
  await finger.to(to.x, to.y + 10);
  await finger.to(to.x, to.y + 12);
  await phone.waitForTimeout(100);
  await finger.up();
  await phone.locator('.toast', { hasText: 'moved to Call for funding' }).waitFor({ timeout: 5000 });
  expect(await stageOf(id)).toBe('call_for_funding');
  await phone.context().close();
}, 30_000);

it('a finger that moves at once scrolls the page and leaves the card where it is', async () => {
  const id = await create('Scrolled over');
  const phone = await onPhone('/pipeline?q=Scrolled over');
  const from = await middle(phone, `#o-${id}`);
  const finger = await fingerOn(phone);
  await finger.down(from.x, from.y);
  for (const step of [10, 40, 90, 160, 240]) await finger.to(from.x, from.y - step);
  await finger.up();
  await phone.waitForFunction('scrollY > 100', undefined, { timeout: 5000 });
  expect(await phone.locator('.board-chosen').count()).toBe(0);
  expect(await stageOf(id)).toBe('identified');
  await phone.context().close();
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

it('the cards of a long column come as one walks down it, each once, and take moves like the first', async () => {
  await Promise.all(Array.from({ length: 150 }, (_, index) => create(`Queued ${index}`)));
  await page.goto(`${home}/pipeline?q=Queued`);
  const cards = column('identified').locator('.board-card');
  expect(await page.locator('#h-all-identified .count').textContent()).toBe('150');
  await cards.first().locator('h3 a').focus();
  for (let row = 1; row < 150; row += 1) {
    await page.keyboard.press('ArrowDown');
    if (row % 30 === 0) await page.waitForTimeout(300);
  }
  await column('identified').locator('.more').waitFor({ state: 'detached', timeout: 5000 });
  const ids = await cards.evaluateAll((all) => all.map((card) => card.id));
  expect([ids.length, new Set(ids).size]).toEqual([150, 150]);
  const last = cards.last();
  const title = await last.locator('h3 a').textContent();
  await last.locator('h3 a').focus();
  await page.keyboard.press(']');
  await toast(`“${title}” moved to Targeted`).waitFor({ timeout: 5000 });
  expect(await page.locator('#h-all-identified .count').textContent()).toBe('149');
  await page.goto(`${home}/pipeline?q=Queued`);
  await page.getByRole('link', { name: 'All 149 in Identified' }).click();
  await cards.nth(148).waitFor({ timeout: 5000 });
  expect(await column('identified').locator('.more').count()).toBe(0);
  expect(complaints).toEqual([]);
}, 60_000);
