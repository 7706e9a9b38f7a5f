import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** Chosen one by one: the package's own list switches web security off. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-default-browser-check',
  '--no-first-run',
];

interface Program {
  path: string;
  environment: Record<string, string>;
}

const variables = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/**
 * Unpacks the Chromium of the npm package once per user and version. It unpacks into the temporary folder, and its
 * libraries only where it believes it runs in Lambda; so both are pretended, in a new folder that is renamed when
 * whole, so that two test runs at once never see half a browser.
 */
async function unpack(): Promise<string> {
  const require = createRequire(import.meta.url);
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/build/'));
  const { version } = require(join(folderOf(require.resolve('@sparticuz/chromium')), 'package.json')) as {
    version: string;
  };
  const home = join(tmpdir(), `loam-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(home)) return home;

  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  const own = mkdtempSync(`${home}-`);
  try {
    process.env.TMPDIR = own;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    const fonts = join(own, 'fonts', 'fonts.conf');
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(home, 'fonts')));
    renameSync(own, home);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return home;
}

async function findProgram(): Promise<Program> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is nothing.`);
    return { path: chosen, environment: variables() };
  }
  const home = await unpack();
  const libraries = join(home, 'al2023', 'lib');
  if (!existsSync(libraries)) throw new Error(`The browser's libraries were not unpacked to ${libraries}.`);
  return {
    path: join(home, 'chromium'),
    environment: {
      ...variables(),
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** A real browser. Throws with the reason where none starts: tests that need one fail, they are never skipped. */
export async function launchBrowser(): Promise<Browser> {
  try {
    const program = await findProgram();
    return await chromium.launch({
      executablePath: program.path,
      env: program.environment,
      headless: true,
      // Root and many containers cannot have the sandbox; only our own pages are opened.
      chromiumSandbox: false,
      args: flags,
    });
  } catch (error) {
    throw new Error('No browser could be started for the tests. CHROME_PATH can name a Chrome or Chromium.', {
      cause: error,
    });
  }
}

export interface View {
  width: 1440 | 390 | 320;
  scheme?: 'light' | 'dark';
  locale?: string;
  scripts?: boolean;
  /** What the browser calls itself, where pages go by that. */
  userAgent?: string;
}

/** A fresh profile of the given width and colour scheme; 390 and 320 are phones with touch. */
export const openContext = (browser: Browser, view: View): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: view.width, height: view.width === 1440 ? 900 : 844 },
    deviceScaleFactor: view.width === 1440 ? 1 : 2,
    hasTouch: view.width !== 1440,
    isMobile: view.width !== 1440,
    colorScheme: view.scheme ?? 'light',
    locale: view.locale ?? 'en-GB',
    timezoneId: 'Europe/Paris',
    javaScriptEnabled: view.scripts ?? true,
    reducedMotion: 'reduce',
    ...(view.userAgent && { userAgent: view.userAgent }),
  });
