import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { sha256 } from '../../platform/journal.ts';
import { pageContext } from '../../platform/page-context.ts';
import { sendFile } from '../../platform/send-file.ts';
import { notFound } from '../../values/problem.ts';
import { idIn } from '../rights.ts';
import { evidenceFileName } from './file-names.ts';
import { oneRenewal } from './list-renewals.ts';
import { archiveToHandOut } from './load-document.ts';
import { type EvidenceFile, evidenceFiles, parseEvidence } from './load-evidence.ts';
import { EvidencePage } from './views-evidence.tsx';

const files = {
  'signed.pdf': 'signed',
  'offered.pdf': 'offered',
  'evidence.pdf': 'pdf',
  'evidence.json': 'json',
} as const;
const endings: Readonly<Record<EvidenceFile, string>> = { signed: 'pdf', offered: 'pdf', pdf: 'pdf', json: 'json' };

/** One of the four files of a finished offer, under a name that says what it is of. */
async function sendOne(c: Ctx, which: EvidenceFile): Promise<Response> {
  const { read } = c.get('parts').database;
  const found = await evidenceFiles(read, idIn(c, 'id'));
  if (!found) throw notFound();
  const { bytes } = found[which];
  const kind = which === 'signed' || which === 'offered' ? which : 'evidence';
  const file = {
    name: await evidenceFileName(read, parseEvidence(found.json.bytes), kind, endings[which]),
    mediaType: endings[which] === 'pdf' ? 'application/pdf' : 'application/json',
    size: bytes.length,
    sha256: sha256(bytes),
  };
  return sendFile(c, file, async () => bytes, { inline: c.req.query('inline') === '1' });
}

/**
 * How a concluded offer was signed: a page, its files, and all of them as one archive. Texts are for all readers; what
 * names the addresses of devices is for those who may write partnerships.
 */
export function evidenceScreens(app: OpenAPIHono<Env>): void {
  app.get('/renewals/:id/evidence', partnershipWriters, async (c) => {
    const { read } = c.get('parts').database;
    const renewal = await oneRenewal(read, idIn(c, 'id'));
    const found = await evidenceFiles(read, renewal.id);
    const evidence = found && parseEvidence(found.json.bytes);
    return c.html(<EvidencePage page={pageContext(c)} renewal={renewal} evidence={evidence} />);
  });

  app.get('/renewals/:id/evidence.zip', partnershipWriters, async (c) => {
    const { bytes, ...file } = await archiveToHandOut(c.get('parts').database.read, idIn(c, 'id'));
    return sendFile(c, file, async () => bytes);
  });

  for (const [name, which] of Object.entries(files))
    app.get(`/renewals/:id/${name}`, which === 'signed' || which === 'offered' ? readers : partnershipWriters, (c) =>
      sendOne(c, which),
    );
}
