import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import type { Env } from '../../platform/http.ts';
import { sendFile } from '../../platform/send-file.ts';
import { archiveToHandOut, documentToHandOut } from '../renewals/load-document.ts';
import { aboutOffer } from './screens-offer.tsx';

/** The text as a PDF: what can be signed, or, once everybody has signed, what was; then also how, as one archive. */
export function documentScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/portal/:id/:secret/document.pdf',
    everybody,
    aboutOffer('read', async (c, _guest, { it }) => {
      const { database, secret, settings } = c.get('parts');
      const parts = { secret, baseUrl: settings.baseUrl };
      const { bytes, ...file } = await documentToHandOut(database.read, it.renewal.id, it.shown.id, parts);
      return sendFile(c, file, async () => bytes);
    }),
  );

  app.get(
    '/portal/:id/:secret/evidence.zip',
    everybody,
    aboutOffer('read', async (c, _guest, { it }) => {
      const { bytes, ...file } = await archiveToHandOut(c.get('parts').database.read, it.renewal.id);
      return sendFile(c, file, async () => bytes);
    }),
  );
}
