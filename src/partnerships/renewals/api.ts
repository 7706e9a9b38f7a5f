import { z } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import type { Work } from '../../platform/database.ts';
import { commaList, id } from '../../platform/schemas.ts';
import { notFound } from '../../values/problem.ts';
import { mayWrite } from '../rights.ts';
import { acceptProposal, keepVersion, offerVersion } from './answer-proposal.ts';
import { portalLink, renewal, renewalVersion, signature } from './api-shapes.ts';
import { archiveRenewal } from './archive-renewal.ts';
import { changeRenewal, draftRenewal } from './draft-renewal.ts';
import { listPortalLinks, onePortalLink } from './list-portal-links.ts';
import { listRenewals, oneRenewal } from './list-renewals.ts';
import { forReader, signaturesOf } from './list-signatures.ts';
import { versionsOf } from './list-versions.ts';
import { revokePortalLink, sendAgreementLink } from './portal-links.ts';
import { renewalStages } from './renewal-stage.ts';
import { resendRenewal, sendRenewal, withdrawRenewal } from './send-renewal.ts';
import { newPortalLink, newRenewal, newVersion, reason, renewalPatch } from './shapes.ts';

const move = z
  .discriminatedUnion('move', [
    z.strictObject({ move: z.literal('send') }),
    z.strictObject({ move: z.literal('resend'), signatoryId: id }),
    z.strictObject({ move: z.literal('withdraw'), reason: reason.nullable().default(null) }),
    z.strictObject({
      move: z.literal('accept'),
      number: z.int().min(1).max(100_000),
      reply: reason.nullable().default(null),
    }),
    z.strictObject({ move: z.literal('keep'), number: z.int().min(1).max(100_000), reply: reason }),
  ])
  .openapi('RenewalMove');

async function makeMove(work: Work, renewalId: string, wish: z.output<typeof move>): Promise<void> {
  switch (wish.move) {
    case 'send':
      await sendRenewal(work, renewalId, null);
      return;
    case 'resend':
      await resendRenewal(work, renewalId, wish.signatoryId);
      return;
    case 'withdraw':
      await withdrawRenewal(work, renewalId, wish.reason, null);
      return;
    case 'accept':
      await acceptProposal(work, renewalId, wish.number, wish.reply);
      return;
    case 'keep':
      await keepVersion(work, renewalId, wish.number, wish.reply);
  }
}

/** `/api/renewals`, its moves and its versions. */
export function renewalsApi(api: Api): void {
  api.read(
    '/api/renewals',
    {
      guard: readers,
      summary: 'Offers to continue agreements, by deadline',
      query: z.strictObject({
        ...paging,
        agreement: id.optional(),
        partnership: id.optional(),
        owner: id.optional(),
        stage: commaList(renewalStages).optional(),
      }),
      answer: listOf(renewal, 'Renewal'),
    },
    (read, { query }) => listRenewals(read, query),
  );
  api.read('/api/renewals/{id}', { guard: readers, summary: 'One offer', answer: renewal }, (read, ask) =>
    oneRenewal(read, ask.param('id')),
  );
  api.create(
    '/api/renewals',
    {
      guard: partnershipWriters,
      summary: 'Prepare an offer; what is left out is "same again". Send it by a move',
      body: newRenewal,
      answer: renewal,
    },
    async (work, body) => oneRenewal(work, (await draftRenewal(work, body)).id),
  );
  api.change(
    '/api/renewals/{id}',
    {
      guard: partnershipWriters,
      summary: 'Change a draft; of an offer that was sent only deadline and codeRequired',
      body: renewalPatch,
      answer: renewal,
      ownMerge: ['offer', 'wording'],
    },
    async (work, body, ask) => oneRenewal(work, (await changeRenewal(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/renewals/{id}', { guard: partnershipWriters, summary: 'Archive a draft' }, async (work, ask) => {
    await archiveRenewal(work, ask.param('id'), ask.version);
  });
  api.create(
    '/api/renewals/{id}/moves',
    {
      guard: partnershipWriters,
      summary: 'Send, send again, withdraw; accept a proposal or keep the version on the table',
      body: move,
      answer: renewal,
    },
    async (work, body, ask) => {
      await makeMove(work, ask.param('id'), body);
      return oneRenewal(work, ask.param('id'));
    },
  );
  api.read(
    '/api/renewals/{id}/versions',
    {
      guard: readers,
      summary: 'All versions of an offer, oldest first',
      answer: listOf(renewalVersion, 'RenewalVersion'),
    },
    async (read, ask) => {
      await oneRenewal(read, ask.param('id'));
      return { items: await versionsOf(read, ask.param('id')), nextCursor: null };
    },
  );
  api.read(
    '/api/renewals/{id}/signatures',
    {
      guard: readers,
      summary: 'All signatures of an offer, oldest first; ip and userAgent are told to those who may change offers',
      answer: listOf(signature, 'Signature'),
    },
    async (read, ask) => {
      await oneRenewal(read, ask.param('id'));
      const all = await signaturesOf(read, ask.param('id'));
      return { items: all.map((one) => forReader(one, mayWrite(ask.who.role))), nextCursor: null };
    },
  );
  api.create(
    '/api/renewals/{id}/versions',
    {
      guard: partnershipWriters,
      summary: 'Put a new version on the table; answers an open proposal',
      body: newVersion,
      answer: renewalVersion,
      ownMerge: ['offer', 'wording'],
    },
    async (work, body, ask) => {
      const made = await offerVersion(work, ask.param('id'), body, null);
      const found = (await versionsOf(work, ask.param('id'))).find((one) => one.id === made.id);
      if (!found) throw notFound();
      return found;
    },
  );
}

/** Links to the partner's pages. */
export function portalLinksApi(api: Api): void {
  api.read(
    '/api/portal-links',
    {
      guard: readers,
      summary: 'Links to the partner’s pages, newest first; never their addresses',
      query: z.strictObject({
        ...paging,
        agreement: id.optional(),
        renewal: id.optional(),
        live: z.enum(['true', 'false']).optional(),
      }),
      answer: listOf(portalLink, 'PortalLink'),
    },
    (read, { query: { live, ...wish } }) =>
      listPortalLinks(read, { ...wish, live: live === undefined ? undefined : live === 'true' }),
  );
  api.read('/api/portal-links/{id}', { guard: readers, summary: 'One link', answer: portalLink }, (read, ask) =>
    onePortalLink(read, ask.param('id')),
  );
  api.create(
    '/api/portal-links',
    {
      guard: partnershipWriters,
      summary: 'Mail somebody a link to the open obligations of an agreement',
      body: newPortalLink,
      answer: portalLink,
    },
    async (work, body) => onePortalLink(work, (await sendAgreementLink(work, body)).id),
  );
  api.archive('/api/portal-links/{id}', { guard: partnershipWriters, summary: 'Revoke a link' }, async (work, ask) => {
    await revokePortalLink(work, ask.param('id'), ask.version);
  });
}
