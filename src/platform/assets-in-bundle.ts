import htmx from 'htmx.org/dist/htmx.min.js';
import sortable from 'sortablejs/Sortable.min.js';
import css from './assets/app.css';
import app from './assets/app.js';
import board from './assets/board.js';
import favicon from './assets/favicon.svg';
import icons from './assets/icons.svg';
import latin from './assets/inter-latin.woff2';
import latinExt from './assets/inter-latin-ext.woff2';
import licenses from './assets/LICENSES.txt';
import passkey from './assets/passkey.js';
import type { AssetName, ReadAsset } from './assets.ts';

/** The same files as `assets-on-disk.ts`, carried in the Worker by the Data rule of wrangler.toml. */
const bundled: Readonly<Record<AssetName, ArrayBuffer>> = {
  'inter-latin.woff2': latin,
  'inter-latin-ext.woff2': latinExt,
  'icons.svg': icons,
  'favicon.svg': favicon,
  'app.css': css,
  'app.js': app,
  'passkey.js': passkey,
  'htmx.js': htmx,
  'sortable.js': sortable,
  'board.js': board,
  'LICENSES.txt': licenses,
};

/** Assets out of the bundle. For Workers only: nothing else can import these files. */
export const readAssetFromBundle: ReadAsset = async (name) => new Uint8Array(bundled[name]);
