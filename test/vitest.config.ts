import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/slow/**', 'test/browser/sweep.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    // Files share what their worker has imported, which is a third of the time; none of them mocks a module.
    isolate: false,
    // A busy machine is no fault of a test.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
