import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is too slow for every run: Workers, faults, every page in a browser. One file after another. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/slow/**/*.test.{ts,tsx}', 'test/browser/sweep.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
