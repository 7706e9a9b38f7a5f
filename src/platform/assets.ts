import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { askerHas } from './asker-has.ts';

/** Every file served under /assets/. Fonts stand before the style sheet that names them. */
export const assetNames = [
  'inter-latin.woff2',
  'inter-latin-ext.woff2',
  'icons.svg',
  'favicon.svg',
  'app.css',
  'app.js',
  'passkey.js',
  'htmx.js',
  'sortable.js',
  'board.js',
  'LICENSES.txt',
] as const;
export type AssetName = (typeof assetNames)[number];

/** Gives the bytes of one asset: from disk on Node (`assets-on-disk.ts`), from bundled imports on Workers. */
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;

interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
  type: string;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

const loaded = new Map<string, Asset>();

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const hashedName = (name: string, hash: string): string =>
  `${name.slice(0, name.lastIndexOf('.'))}.${hash}.${extensionOf(name)}`;

/**
 * Reads every asset into memory, once per process, before the first page. Inside app.css `url("name")` becomes the
 * hashed name, so that fonts are kept for ever too. Workers have no file system: there the given part answers from
 * bundled imports (wrangler rules Text and Data), and the first request awaits this.
 */
export async function loadAssets(read: ReadAsset): Promise<void> {
  for (const name of assetNames) {
    let bytes = new Uint8Array(await read(name));
    if (name === 'app.css') {
      const text = new TextDecoder().decode(bytes);
      const named = text.replace(/url\("([^"/:]+)"\)/g, (whole, file: string) => {
        const asset = loaded.get(file);
        return asset ? `url("${hashedName(file, asset.hash)}")` : whole;
      });
      bytes = new TextEncoder().encode(named);
    }
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    loaded.set(name, { bytes, hash, type: types[extensionOf(name)] ?? 'application/octet-stream' });
  }
}

/** Address of an asset: `/assets/app.<hash>.css`, kept for ever; before loading (in tests of markup) the plain name. */
export function assetUrl(name: AssetName): string {
  const asset = loaded.get(name);
  return `/assets/${asset ? hashedName(name, asset.hash) : name}`;
}

/** Serves /assets/<name>; to be marked public. A hashed address never changes, a plain one is asked again by ETag. */
export const assets = new Hono().get('/assets/:file', (c) => {
  const file = c.req.param('file');
  const [, stem, hash, extension] = /^(.+?)\.([0-9a-f]{10})\.([a-z0-9]+)$/.exec(file) ?? [];
  const asset = loaded.get(stem && extension ? `${stem}.${extension}` : file);
  if (!asset || (hash && hash !== asset.hash)) return c.notFound();
  const headers = {
    'content-type': asset.type,
    'cache-control': hash ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${asset.hash}"`,
  };
  if (askerHas(c.req, headers.etag)) return c.body(null, 304, headers);
  return c.body(asset.bytes, 200, headers);
});
