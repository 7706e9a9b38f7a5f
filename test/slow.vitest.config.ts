import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is too slow for every run: Workers, faults, sheets. One file after another. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/slow/**/*.test.{ts,tsx}'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
