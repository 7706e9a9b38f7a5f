import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { codeOf } from '../../access/link-address.ts';
import { lookAtLink, sealedLink } from '../../access/links.ts';
import { takePlace } from '../../access/paces.ts';
import type { Read } from '../../platform/database.ts';
import type { Env } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import type { Language } from '../../values/language.ts';
import { Problem } from '../../values/problem.ts';
import { noLink } from './screens-door.tsx';
import { CodePage } from './views-sign.tsx';

interface Tables {
  renewal_signatory: { code_link_id: string | null; language: Language };
}

const languageOfCode = (read: Read, linkId: string) =>
  read
    .tables<Tables>()
    .selectFrom('renewal_signatory')
    .select('language')
    .where('code_link_id', '=', linkId)
    .executeTakeFirst();

/** The page that the mail with a code leads to: it shows the six digits, and where to type them. */
export function codeScreens(app: OpenAPIHono<Env>): void {
  app.get('/portal/code/:id/:secret', everybody, async (c) => {
    await takePlace(c, 'portal', 'read');
    const { database, secret } = c.get('parts');
    const { read } = database;
    const hand = { purpose: 'signing_code', id: c.req.param('id'), secret: c.req.param('secret') } as const;
    try {
      const { refusal } = await lookAtLink(read, { secret }, hand);
      const link = await sealedLink(read, hand.id);
      const person = await languageOfCode(read, hand.id);
      if (person) c.set('linkLanguage', person.language);
      c.header('x-robots-tag', 'noindex, nofollow');
      const code = link && !refusal ? await codeOf(secret, link) : null;
      return c.html(<CodePage page={pageContext(c)} code={code} />, code ? 200 : 410);
    } catch (error) {
      if (error instanceof Problem && error.code === 'not_found') return noLink(c);
      throw error;
    }
  });
}
