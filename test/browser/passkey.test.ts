import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { launchBrowser, openContext } from './browser.ts';

const home = 'http://localhost:3000';
let house: House;
let browser: Browser;
let context: BrowserContext;
let page: Page;

/** The browser's requests go straight to the app, so that its address is the one passkeys are made for. */
async function answerFromTheHouse(): Promise<void> {
  await context.route(`${home}/**`, async (route) => {
    const asked = route.request();
    const body = asked.postDataBuffer();
    const response = await house.app.request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      redirect: 'manual',
      ...(body && { body: new Uint8Array(body) }),
    });
    const headers = Object.fromEntries(response.headers);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) headers['set-cookie'] = cookies.join('\n');
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  });
}

beforeAll(async () => {
  house = await openHouse();
  browser = await launchBrowser();
  context = await openContext(browser, { width: 1440 });
  await answerFromTheHouse();
  page = await context.newPage();
  const authenticator = await context.newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const [set = ''] = await house.sessions.create(await house.staff('fundraiser'), new Headers());
  const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
  await context.addCookies([{ name, value, url: home }]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('Bruno adds a passkey to his account', async () => {
  await page.goto(`${home}/account`);
  await page.locator('[data-passkey="add"] [data-passkey-name]').fill('Laptop at the office');
  await page.locator('[data-passkey="add"] [data-passkey-start]').click();
  await page.getByText('Laptop at the office').first().waitFor({ timeout: 10_000 });
  expect(await house.sessions.passkeysOf((await house.staff('fundraiser')).id)).toHaveLength(1);
}, 30_000);

it('signs out, and in again with nothing but the passkey', async () => {
  await context.clearCookies();
  await page.goto(`${home}/sign-in`);
  await page.locator('[data-passkey="sign-in"] [data-passkey-start]').click();
  await page.waitForURL(`${home}/`, { timeout: 10_000 });
  expect(await page.textContent('h1')).toBe('My day');
}, 30_000);

it('a deactivated colleague stays outside, passkey or not', async () => {
  const { id } = await house.staff('fundraiser');
  const { version } = await (await house.as('admin')(`/api/staff/${id}`)).json();
  await house.as('admin')(`/api/staff/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
  await page.goto(`${home}/sign-in`);
  await page.locator('[data-passkey="sign-in"] [data-passkey-start]').click();
  await page.locator('[data-passkey-status]:not(:empty)').first().waitFor({ timeout: 10_000 });
  expect(new URL(page.url()).pathname).toBe('/sign-in');
}, 30_000);
