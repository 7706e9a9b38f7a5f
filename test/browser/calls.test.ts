import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sendCalls } from '../../src/pipeline/calls/jobs.ts';
import { type House, openHouse } from '../house.ts';
import { foundation, money, poster, sentCall, texts } from '../pipeline/calls/house.ts';
import { launchBrowser, openContext } from './browser.ts';

let home: string;
let server: ReturnType<typeof serve>;
let house: House;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
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

const faults = async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
};
let count = 0;
const someone = (language = 'es') => {
  count += 1;
  return foundation(house, `Fundación Viva ${count}`, { language });
};

it('the mail beside the form follows what is typed, in the language that is typed in', async () => {
  await page.goto(`${home}/calls/new`);
  await page.locator('summary', { hasText: 'Text in Spanish' }).click();
  await page.locator('[name="texts.es.subject"]').fill('Una convocatoria');
  await page.locator('[name="texts.es.text"]').fill('Los suelos la necesitan.');
  await page.locator('#call-preview .mail-subject', { hasText: 'Una convocatoria' }).waitFor({ timeout: 5000 });
  const mail = page.frameLocator('#call-preview iframe');
  await mail.getByText('Los suelos la necesitan.').waitFor({ timeout: 5000 });
  await page.locator('[name="texts.es.text"]').fill('La tierra la necesita.');
  await mail.getByText('La tierra la necesita.').waitFor({ timeout: 5000 });
  expect(await page.locator('[name="texts.es.subject"]').inputValue()).toBe('Una convocatoria');
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
}, 30_000);

it('the live page follows while mails are being written, and its list comes along', async () => {
  const post = poster(house);
  const call = await post('/api/calls', { title: 'Live', deadline: '2026-12-31', texts, amount: money(400_000) });
  const funders = [await someone(), await someone('fr')];
  await post(`/api/calls/${call.id}/recipients`, {
    byHand: funders.map(({ organisationId }) => ({ organisationId })),
  });
  await post(`/api/calls/${call.id}/moves`, { move: 'open' });
  await page.goto(`${home}/calls/${call.id}`);
  await page.locator('#call-live [role=status]', { hasText: '2 of 2 to go' }).waitFor();
  await sendCalls(house.database, new AbortController().signal);
  await page.locator('#call-live .figures', { hasText: '2 of 2' }).waitFor({ timeout: 8000 });
  expect(await page.locator('#call-live [role=status]').count()).toBe(0);
  await page.locator('#call-recipients', { hasText: 'Waiting to leave' }).waitFor({ timeout: 3000 });
  expect(await page.locator('#call-live').getAttribute('hx-trigger')).toBe('every 30s');
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
}, 30_000);

it('recipients are chosen, looked at and added by the keyboard alone', async () => {
  const { id } = await poster(house)('/api/calls', { title: 'By keys', deadline: '2026-12-31', texts });
  await foundation(house, 'Fundación Teclado');
  await page.goto(`${home}/calls/${id}/recipients/add`);
  await page.locator('#f-q').focus();
  await page.keyboard.type('teclado');
  await page.keyboard.press('Enter');
  const found = page.locator('input[name=hand]').first();
  await found.waitFor();
  await found.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Show who this is' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#who tbody tr', { hasText: 'Fundación Teclado' }).waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Add 1' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: '1 added, 0 left out' }).waitFor();
  expect(complaints).toEqual([]);
}, 30_000);

it('an answer that waits is let count in the inbox on a narrow phone', async () => {
  const call = await sentCall(house, [await someone()], { title: 'On a phone' });
  house.clock.set('2027-01-02T09:00:00Z');
  await poster(house)(`/api/calls/${call.id}/recipients/${call.recipients[0]?.id}/answers`, {
    kind: 'pledge',
    byName: 'Lucía',
    instalments: [{ amount: money(30_000), dueOn: '2027-03-01' }],
  });
  const phones = await openContext(browser, { width: 320 });
  await phones.addCookies(await context.cookies());
  const phone = await phones.newPage();
  for (const path of ['/calls', `/calls/${call.id}`, '/calls/new', `/calls/${call.id}/recipients/add`, '/answers']) {
    await phone.goto(home + path);
    expect(await phone.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0);
  }
  await phone.getByRole('button', { name: 'Let it count' }).click();
  await phone.locator('.toast', { hasText: 'The answer of Lucía counts' }).waitFor();
  await phones.close();
  house.clock.set('2026-11-21T09:00:00Z');
}, 30_000);
