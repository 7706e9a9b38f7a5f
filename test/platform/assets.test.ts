import { beforeAll, expect, it } from 'vitest';
import { assets, assetUrl, loadAssets } from '../../src/platform/assets.ts';
import { readAssetFromDisk } from '../../src/platform/assets-on-disk.ts';
import { iconNames } from '../../src/platform/icon-names.ts';

beforeAll(() => loadAssets(readAssetFromDisk));

it('serves the style sheet for ever under its hash', async () => {
  const answer = await assets.request(assetUrl('app.css'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('asks again for a plain address and answers 304 to its ETag', async () => {
  const answer = await assets.request('/assets/app.js');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const etag = answer.headers.get('etag') ?? '';
  expect((await assets.request('/assets/app.js', { headers: { 'if-none-match': etag } })).status).toBe(304);
});

it('knows neither an old hash nor a path outside', async () => {
  expect((await assets.request('/assets/app.0123456789.css')).status).toBe(404);
  expect((await assets.request('/assets/..%2fassets.ts')).status).toBe(404);
});

it('names every font of the style sheet by its hash', async () => {
  const css = await (await assets.request(assetUrl('app.css'))).text();
  const fonts = [...css.matchAll(/url\("([^"#]+)"\)/g)].map((match) => match[1] ?? '');
  expect(fonts).toHaveLength(2);
  for (const font of fonts) expect((await assets.request(`/assets/${font}`)).status).toBe(200);
});

it('has every icon that has a name', async () => {
  const sprite = await (await assets.request(assetUrl('icons.svg'))).text();
  for (const name of iconNames) expect(sprite).toContain(`<symbol id="${name}"`);
});
