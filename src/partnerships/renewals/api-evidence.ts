import { partnershipWriters } from '../../access/guard.ts';
import type { Api } from '../../platform/api.ts';
import { evidenceFor } from './load-evidence.ts';
import { evidence } from './shapes-evidence.ts';

/** /api/renewals/{id}/evidence: how a concluded offer was signed. */
export function evidenceApi(api: Api): void {
  api.read(
    '/api/renewals/{id}/evidence',
    { guard: partnershipWriters, summary: 'The evidence of a concluded offer, as it was written', answer: evidence },
    (read, ask) => evidenceFor(read, ask.param('id')),
  );
}
