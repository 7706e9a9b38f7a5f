import { expect, it } from 'vitest';
import { preferences } from '../../src/platform/preferences.ts';

const choose = (fields: Record<string, string>) =>
  preferences.request('/preferences', { method: 'POST', body: new URLSearchParams(fields) });

it('keeps a chosen language and comes back to the page', async () => {
  const answer = await choose({ language: 'fr', back: '/partnerships?kind=mou' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/partnerships?kind=mou');
  expect(answer.headers.get('set-cookie')).toContain('language=fr');
});

it('never leads to another site', async () => {
  for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'x']) {
    expect((await choose({ scheme: 'dark', back })).headers.get('location')).toBe('/');
  }
});

it('keeps nothing it does not know', async () => {
  expect((await choose({ language: 'de', scheme: 'pink' })).headers.get('set-cookie')).toBeNull();
});
