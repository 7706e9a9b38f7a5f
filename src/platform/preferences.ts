import { Hono } from 'hono';
import { isLanguage } from '../values/language.ts';
import type { Env } from './http.ts';
import { type Scheme, schemes } from './page.ts';
import { chooseLanguage, chooseScheme, seeOther } from './page-context.ts';

const isScheme = (text: string): text is Scheme => (schemes as readonly string[]).includes(text);

/** A path of this site to come back to; anything that could lead elsewhere becomes the home page. */
const ownPath = (text: unknown): string =>
  typeof text === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/';

/**
 * POST /preferences with `language` or `scheme`, and `back`: where the switches of every frame lead. To be marked
 * public: a visitor has a language too. Unknown values change nothing.
 */
export const preferences = new Hono<Env>().post('/preferences', async (c) => {
  const { language, scheme, back } = await c.req.parseBody();
  if (typeof language === 'string' && isLanguage(language)) chooseLanguage(c, language);
  if (typeof scheme === 'string' && isScheme(scheme)) chooseScheme(c, scheme);
  return seeOther(c, ownPath(back));
});
