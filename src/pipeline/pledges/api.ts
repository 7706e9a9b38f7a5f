import { z } from '@hono/zod-openapi';
import { figureWriters, partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import { id } from '../../platform/schemas.ts';
import { oneOpportunity } from '../list-opportunities.ts';
import { opportunity } from '../shapes.ts';
import { convertPledge, winOpportunity } from '../win-opportunity.ts';
import { archivePledge, changePledge, createPledge, receiveInstalment, writeOffInstalment } from './change-pledge.ts';
import { listPledges, onePledge } from './list-pledges.ts';
import { changeInstalment, takeReceiptBack, takeWriteOffBack } from './put-pledge-right.ts';
import { instalmentPatch, newPledge, newReceipt, pledge, pledgePatch, winning, writeOff } from './shapes.ts';

const nothing = z.strictObject({}).openapi('Nothing');

/** `/api/pledges`, what comes of their instalments, and winning an opportunity. */
export function pledgesApi(api: Api): void {
  api.read(
    '/api/pledges',
    {
      guard: readers,
      summary: 'Pledges by the day they were made',
      query: z.strictObject({
        ...paging,
        organisation: id.optional(),
        person: id.optional(),
        opportunity: id.optional(),
        call: id.optional(),
      }),
      answer: listOf(pledge, 'Pledge'),
    },
    (read, { query }) => listPledges(read, query),
  );
  api.read('/api/pledges/{id}', { guard: readers, summary: 'One pledge', answer: pledge }, (read, ask) =>
    onePledge(read, ask.param('id')),
  );
  api.create(
    '/api/pledges',
    { guard: partnershipWriters, summary: 'A new pledge with its instalments', body: newPledge, answer: pledge },
    async (work, body) => onePledge(work, (await createPledge(work, body)).id),
  );
  api.change(
    '/api/pledges/{id}',
    { guard: partnershipWriters, summary: 'Change a pledge', body: pledgePatch, answer: pledge },
    async (work, body, ask) => onePledge(work, (await changePledge(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/pledges/{id}', { guard: partnershipWriters, summary: 'Archive a pledge' }, async (work, ask) => {
    await archivePledge(work, ask.param('id'), ask.version);
  });
  api.change(
    '/api/pledges/{id}/instalments/{instalmentId}',
    {
      guard: figureWriters,
      summary: 'Correct an instalment; If-Match is the version of the pledge',
      body: instalmentPatch,
      answer: pledge,
    },
    async (work, body, ask) => {
      const done = await changeInstalment(work, ask.param('id'), ask.param('instalmentId'), body, ask.version);
      return onePledge(work, done.id);
    },
  );
  api.archive(
    '/api/pledges/{id}/instalments/{instalmentId}/receipts/{receiptId}',
    { guard: figureWriters, summary: 'Take a receipt back; If-Match is the version of the pledge' },
    async (work, ask) => {
      const [pledgeId, instalmentId] = [ask.param('id'), ask.param('instalmentId')];
      await takeReceiptBack(work, pledgeId, instalmentId, ask.param('receiptId'), ask.version);
    },
  );
  api.archive(
    '/api/pledges/{id}/instalments/{instalmentId}/write-offs',
    { guard: figureWriters, summary: 'Take the write-off back; If-Match is the version of the pledge' },
    async (work, ask) => {
      await takeWriteOffBack(work, ask.param('id'), ask.param('instalmentId'), ask.version);
    },
  );
  api.create(
    '/api/pledges/{id}/instalments/{instalmentId}/receipts',
    {
      guard: figureWriters,
      summary: 'Mark money as received against an instalment, in parts if need be',
      body: newReceipt,
      answer: pledge,
    },
    async (work, body, ask) => {
      await receiveInstalment(work, ask.param('id'), ask.param('instalmentId'), body);
      return onePledge(work, ask.param('id'));
    },
  );
  api.create(
    '/api/pledges/{id}/instalments/{instalmentId}/write-offs',
    { guard: figureWriters, summary: 'Give up what is left of an instalment', body: writeOff, answer: pledge },
    async (work, body, ask) => {
      await writeOffInstalment(work, ask.param('id'), ask.param('instalmentId'), body);
      return onePledge(work, ask.param('id'));
    },
  );
  api.create(
    '/api/pledges/{id}/conversions',
    {
      guard: partnershipWriters,
      summary: 'Make the draft of an agreement of what is outstanding',
      body: nothing,
      answer: pledge,
    },
    async (work, _body, ask) => {
      await convertPledge(work, ask.param('id'), null);
      return onePledge(work, ask.param('id'));
    },
  );
  api.create(
    '/api/opportunities/{id}/wins',
    {
      guard: partnershipWriters,
      summary: 'Win an opportunity: it becomes a pledge or the draft of an agreement',
      body: winning,
      answer: opportunity,
    },
    async (work, body, ask) => {
      await winOpportunity(work, ask.param('id'), body);
      return oneOpportunity(work, { asOf: null, knownAt: null }, ask.param('id'));
    },
  );
}
