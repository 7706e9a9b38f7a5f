import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReadAsset } from './assets.ts';

/** Assets as files beside this module, htmx from its package. For Node only: Workers bundle them instead. */
export const readAssetFromDisk: ReadAsset = (name) =>
  readFile(
    name === 'htmx.js'
      ? createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')
      : new URL(`./assets/${name}`, import.meta.url),
  );
