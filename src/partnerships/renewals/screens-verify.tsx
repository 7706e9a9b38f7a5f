import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { visitorAddress } from '../../access/peer.ts';
import { takeTurn } from '../../access/turns.ts';
import { fileIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import { system } from '../../values/role.ts';
import { recogniseFile } from './recognise-file.ts';
import { VerifyPage } from './views-verify.tsx';

/** How many files one visitor, and all together, may have looked at in ten minutes: each may be 20 MB. */
const perVisitor = { most: 20, seconds: 600 };
const together = { most: 300, seconds: 600 };

const waitOf = (c: Ctx): Promise<number | null> => {
  const visitor = visitorAddress(c);
  return c.get('parts').database.transaction(system('verify'), async (work) => {
    const own = visitor && (await takeTurn(work, `verify from ${visitor}`, perVisitor));
    return own || (await takeTurn(work, 'verify', together));
  });
};

/** Whether a document is what it says it is: for everybody who has it. What is sent is looked at and not kept. */
export function verifyScreens(app: OpenAPIHono<Env>): void {
  app.get('/verify', everybody, (c) => c.html(<VerifyPage page={pageContext(c)} />));

  app.post('/verify', everybody, async (c) => {
    const wait = await waitOf(c);
    if (wait) {
      c.header('retry-after', String(wait));
      return c.html(<VerifyPage page={pageContext(c)} wait={Math.ceil(wait / 60)} />, 429);
    }
    const file = await fileIn(c, 'file');
    if (!file || file.bytes.length === 0) return c.html(<VerifyPage page={pageContext(c)} missing />, 422);
    const { database, settings } = c.get('parts');
    const found = await recogniseFile(database.read, file.bytes, settings.baseUrl);
    return c.html(<VerifyPage page={pageContext(c)} result={{ found, fileName: file.name }} />);
  });
}
