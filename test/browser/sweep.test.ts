import { appendFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageNames } from '../../src/platform/words-common.ts';
import { type Language, languages } from '../../src/values/language.ts';
import { type House, openHouse } from '../house.ts';
import { launchBrowser, openContext } from './browser.ts';
import { callPages } from './call-pages.ts';
import { pagesOf } from './pages.ts';
import { portalPages } from './portal-pages.ts';
import { staffCallPages } from './staff-call-pages.ts';

const widths = [1440, 390, 320];
const schemes = ['light', 'dark'] as const;

let house: House;
let browser: Browser;
let server: ReturnType<typeof serve>;
let address: string;
let pages: string[];
let cookie: { name: string; value: string };
/** Names of shapes, fields and collections: technical, so English on the API's page in every language. */
const technical = new Set<string>();
const english = new Map<Language, Set<string>>();

beforeAll(async () => {
  house = await openHouse({ demo: true });
  server = serve({ fetch: house.app.fetch, port: 0 });
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  const ask = house.as('admin');
  const idsOf = async (path: string): Promise<string[]> =>
    (await (await ask(path)).json()).items.map((item: { id: string }) => item.id);
  const agreements = await idsOf('/api/agreements?limit=200');
  const ids = {
    organisations: (await idsOf('/api/organisations')).slice(0, 2),
    people: (await idsOf('/api/people')).slice(0, 2),
    partnerships: (await idsOf('/api/partnerships')).slice(0, 2),
    agreements: agreements.filter((_id, index) => index % 4 === 0),
    tasks: (await idsOf('/api/tasks')).slice(0, 1),
    staff: (await idsOf('/api/staff')).slice(0, 1),
    activities: (await idsOf('/api/activities')).slice(0, 1),
    documents: (await idsOf('/api/documents')).slice(0, 2),
    opportunities: await recordsOf(ask),
    pledges: (await idsOf('/api/pledges')).slice(0, 3),
    screenings: await idsOf('/api/screenings'),
    c3: (await idsOf('/api/c3/entries?state=unmatched')).slice(0, 2),
    stages: (await idsOf('/api/stages')).slice(1, 2),
    'step-templates': (await idsOf('/api/step-templates')).slice(0, 1),
    wordings: await idsOf('/api/wordings'),
    outbox: await mails(ask),
  };
  const api = await (await ask('/api/openapi.json')).text();
  for (const [, name = ''] of api.matchAll(/"([A-Za-z]\w*)"/g)) technical.add(name);
  const fillers = {
    ...(await partPages(ask, agreements)),
    // Those of the portal make offers of their own: they come before what looks for agreements without one.
    ...(await portalPages(house, agreements)),
    ...(await renewalPages(ask)),
    ...(await callPages(house)),
    ...(await staffCallPages(house)),
    ...mergePages('organisations', ids.organisations),
    ...mergePages('people', ids.people),
  };
  pages = pagesOf(house.app as never, ids, fillers);
  const [name = '', value = ''] = (await cookieOf()).split('=');
  cookie = { name, value };
  for (const language of languages) english.set(language, await englishOnly(language));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await house?.close();
});

/** The outbox has something to show once somebody was invited. */
async function mails(ask: ReturnType<House['as']>): Promise<string[]> {
  const invited = { name: 'Yuki Demo', email: 'yuki@demo.example', role: 'viewer' };
  await ask('/api/staff', { json: invited });
  const page = await (await ask('/outbox')).text();
  return [...page.matchAll(/\/outbox\/([0-9a-f-]{36})/g)].map(([, id = '']) => id).slice(0, 1);
}

/** An opportunity with everything a record can show, and one that was won. */
async function recordsOf(ask: ReturnType<House['as']>): Promise<string[]> {
  const open = (await (await ask('/api/opportunities?limit=200')).json()).items;
  const won = (await (await ask('/api/opportunities?stage=won')).json()).items;
  const full = open.find((it: { conflictNotes: string | null }) => it.conflictNotes !== null) ?? open[0];
  return [full.id, ...won.slice(0, 1).map((it: { id: string }) => it.id)];
}

/** The choice of the other record, and two side by side. */
const mergePages = (collection: string, [one, other]: readonly string[]) => ({
  [`/${collection}/:id/merge`]: ['', `?other=${other}`, '?q=nothing-like-it'].map(
    (query) => `/${collection}/${one}/merge${query}`,
  ),
});

async function cookieOf(): Promise<string> {
  const [set = ''] = await house.sessions.create(await house.staff('admin'), new Headers());
  return set.split(';')[0] ?? '';
}

/** Pages of one part of an agreement, and of the strategy, whose addresses hold more than an id. */
async function partPages(ask: ReturnType<House['as']>, agreements: readonly string[]) {
  const fillers: Record<string, string[]> = {
    '/strategy/objectives/:code': ['/strategy/objectives/F2'],
    '/strategy/objectives/:code/edit': ['/strategy/objectives/A1/edit'],
    '/strategy/facilities/:code': ['/strategy/facilities/CF.VI'],
    '/documents': ['/documents', `/documents?about=agreement&id=${agreements[0]}`],
    '/documents/new': [`/documents/new?about=agreement&id=${agreements[0]}`],
  };
  const { items } = await (await ask('/api/pledges')).json();
  type Part = { id: string; outstanding: { amount: number } };
  for (const { id, instalments } of items) {
    const open = instalments.find(({ outstanding }: Part) => outstanding.amount > 0);
    if (!open) continue;
    for (const step of ['receive', 'write-off', 'edit'])
      fillers[`/pledges/:id/instalments/:part/${step}`] ??= [`/pledges/${id}/instalments/${open.id}/${step}`];
  }
  const [opportunity] = await recordsOf(ask);
  fillers['/opportunities/:id/win'] = [`/opportunities/${opportunity}/win`];
  for (const id of agreements) {
    const record = await (await ask(`/api/agreements/${id}`)).json();
    for (const part of ['contributions', 'obligations', 'amendments']) {
      const [first] = record[part];
      if (!first) continue;
      for (const { path } of house.app.routes.filter(({ path: known }) => known.includes(`/${part}/:`))) {
        fillers[path] ??= [path.replace(/:\w+/, id).replace(/:\w+/, first.id)];
      }
    }
  }
  return fillers;
}

/** Pages of offers: the record of one in each stage, and of each form one that is open there. */
async function renewalPages(ask: ReturnType<House['as']>): Promise<Record<string, string[]>> {
  const { items } = (await (await ask('/api/renewals?limit=200')).json()) as {
    items: { id: string; agreementId: string; stage: string; signatories: { id: string }[] }[];
  };
  const standing = (...stages: string[]) => items.filter(({ stage }) => stages.includes(stage));
  const open = standing('offered', 'in_discussion', 'to_countersign');
  const at = (path: string, of: readonly { id: string }[]) => of.map(({ id }) => path.replace(':id', id));
  const paths = ['/renewals/:id/sign', '/renewals/:id/versions/new'];
  const asking = await (await ask('/api/agreements?status=ending_soon,end_date_passed')).json();
  const taken = new Set(
    standing('draft', 'offered', 'in_discussion', 'to_countersign', 'lapsed').map((it) => it.agreementId),
  );
  const free = asking.items.filter(
    (it: { id: string; successorId: string | null }) => !taken.has(it.id) && !it.successorId,
  );
  const [one, ...more] = free.map(({ id }: { id: string }) => `agreement=${id}`);
  return {
    '/renewals/new': ['', `?${one}`, `?${[one, ...more].join('&')}`].map((query) => `/renewals/new${query}`),
    '/renewals/:id': at('/renewals/:id', [...new Map(items.map((it) => [it.stage, it])).values()]),
    '/renewals/:id/edit': at('/renewals/:id/edit', standing('draft').slice(0, 1)),
    '/renewals/:id/evidence': at('/renewals/:id/evidence', standing('done').slice(0, 1)),
    ...Object.fromEntries(paths.map((path) => [path, at(path, open.slice(0, 1))])),
    '/renewals/:id/paper': open
      .slice(0, 1)
      .map(({ id, signatories }) => `/renewals/${id}/paper?signatory=${signatories[0]?.id}`),
  };
}

/** Texts of the English dictionaries that read otherwise in `language`: none of them may stand on its pages. */
async function englishOnly(language: Language): Promise<Set<string>> {
  const root = join(import.meta.dirname, '../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /words[\w-]*\.ts$/.test(file),
  );
  const mine = new Set<string>();
  const theirs = new Set<string>();
  const walk = (text: unknown, into: Set<string>): void => {
    if (typeof text === 'string') into.add(text.trim());
    else if (text && typeof text === 'object') for (const inner of Object.values(text)) walk(inner, into);
  };
  for (const file of files) {
    for (const dictionary of Object.values(await import(join(root, file)))) {
      if (!dictionary || typeof dictionary !== 'object' || !('en' in dictionary) || !('fr' in dictionary)) continue;
      walk((dictionary as Record<Language, unknown>).en, theirs);
      walk((dictionary as Record<Language, unknown>)[language], mine);
    }
  }
  // Each language is named in itself everywhere.
  for (const own of Object.values(languageNames)) theirs.delete(own);
  return new Set([...theirs].filter((text) => text.length > 2 && !mine.has(text)));
}

/** The texts a reader sees, without those marked as being in another language than the page. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent?.closest('script, style, code, [translate="no"]')) continue;
      // What is written in another language says so: the text of an agreement, a name of the source.
      if (parent?.closest<HTMLElement>('[lang]')?.lang !== document.documentElement.lang) continue;
      texts.push(walker.currentNode.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[lang]')?.getAttribute('lang') !== document.documentElement.lang) continue;
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name)?.trim() ?? '');
    }
    return texts.filter(Boolean);
  });

/** Every rule in light; in dark only what colours can break. One document without frames: axe's short way. */
const axe = (page: Page, scheme: (typeof schemes)[number]): AxeBuilder => {
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    .options({ resultTypes: ['violations'] });
  return scheme === 'light' ? builder : builder.withRules(['color-contrast', 'link-in-text-block']);
};

describe.concurrent.each(languages)('every page in %s', (language) => {
  it('has no axe finding, no console message, no sideways scroll and no word of another language', async () => {
    const context = await openContext(browser, { width: 1440, locale: language });
    await context.addCookies([
      { ...cookie, url: address },
      { name: 'loam.language', value: language, url: address },
    ]);
    const faults: string[] = [];
    const page = await context.newPage();
    let at = '';
    page.on('console', (message) => faults.push(`${at}: console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${at}: error: ${error.message}`));
    expect(pages.length).toBeGreaterThan(20);
    for (at of pages) {
      if (process.env.TELL) appendFileSync(process.env.TELL, `${new Date().toISOString()} ${language} ${at}\n`);
      const response = await page.goto(address + at);
      await page.evaluate(() => document.fonts.ready);
      if (response?.status() !== 200) faults.push(`${at}: answers ${response?.status()}`);
      if ((await page.getAttribute('html', 'lang')) !== language) faults.push(`${at}: lang is not ${language}`);
      const strange =
        language === 'en'
          ? []
          : (await textsOf(page)).filter(
              (text) => english.get(language)?.has(text) && !(at === '/api/docs' && technical.has(text)),
            );
      if (strange.length > 0) faults.push(`${at}: English: ${[...new Set(strange)].join(' | ')}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) faults.push(`${at}: ${over} px too wide at ${width}`);
        if (width === 320) continue;
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await axe(page, colorScheme).analyze();
          for (const { id, nodes } of violations) {
            faults.push(
              `${at} ${width} ${colorScheme}: ${id}: ${nodes
                .map(({ target }) => target.join(' '))
                .slice(0, 3)
                .join('; ')}`,
            );
          }
        }
      }
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 840_000);
});
