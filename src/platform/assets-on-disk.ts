import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AssetName, ReadAsset } from './assets.ts';

const packaged: Readonly<Partial<Record<AssetName, string>>> = {
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'sortable.js': 'sortablejs/Sortable.min.js',
};

/** Assets as files beside this module, htmx and SortableJS from their packages. For Node only: Workers bundle them instead. */
export const readAssetFromDisk: ReadAsset = (name) =>
  readFile(
    packaged[name] === undefined
      ? new URL(`./assets/${name}`, import.meta.url)
      : createRequire(import.meta.url).resolve(packaged[name]),
  );
