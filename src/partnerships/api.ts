import { z } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import type { Read } from '../platform/database.ts';
import { looking, lookingAt } from '../platform/looking.ts';
import { commaList, day, id } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { agreementKinds } from './agreement.ts';
import { agreement, agreementRecord, partnership } from './api-shapes.ts';
import { archiveAgreement, changeAgreement, createAgreement } from './change-agreement.ts';
import { archivePartnership, changePartnership, createPartnership } from './change-partnership.ts';
import { findAgreement, listAgreements } from './list-agreements.ts';
import { findPartnership, listPartnerships } from './list-partnerships.ts';
import { type Looking, today } from './select-agreements.ts';
import { agreementPatch, newAgreement, newPartnership, partnershipPatch } from './shapes.ts';
import { statuses } from './status.ts';

const filters = {
  status: commaList(statuses).optional(),
  kind: commaList(agreementKinds).optional(),
  endsBefore: day.optional(),
  facility: z.string().max(10).optional(),
  owner: id.optional(),
};

async function shownPartnership(read: Read, at: Looking, id: string) {
  const found = await findPartnership(read, at, id);
  if (!found) throw notFound();
  return found;
}

/** One agreement in full, or 404; its archived parts are there if `archived` asks for them. */
export async function shownAgreement(read: Read, at: Looking, id: string, wish: { archived?: boolean } = {}) {
  const found = await findAgreement(read, at, id, wish);
  if (!found) throw notFound();
  return found;
}

/** `/api/partnerships`. */
export function partnershipsApi(api: Api): void {
  api.read(
    '/api/partnerships',
    {
      guard: readers,
      summary: 'Partnerships by number, then by name; a filter keeps those with any agreement that matches',
      query: z.strictObject({ ...paging, ...lookingAt, ...filters, organisation: id.optional() }),
      answer: listOf(partnership, 'Partnership'),
    },
    (read, { query }) => listPartnerships(read, looking(query), query),
  );
  api.read(
    '/api/partnerships/{id}',
    { guard: readers, summary: 'One partnership', query: z.strictObject(lookingAt), answer: partnership },
    (read, ask) => shownPartnership(read, looking(ask.query), ask.param('id')),
  );
  api.create(
    '/api/partnerships',
    { guard: partnershipWriters, summary: 'A new partnership', body: newPartnership, answer: partnership },
    async (work, body) => shownPartnership(work, today, (await createPartnership(work, body)).id),
  );
  api.change(
    '/api/partnerships/{id}',
    { guard: partnershipWriters, summary: 'Change a partnership', body: partnershipPatch, answer: partnership },
    async (work, body, ask) =>
      shownPartnership(work, today, (await changePartnership(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/partnerships/{id}',
    { guard: partnershipWriters, summary: 'Archive a partnership' },
    async (work, ask) => {
      await archivePartnership(work, ask.param('id'), ask.version);
    },
  );
}

/** `/api/agreements`. */
export function agreementsApi(api: Api): void {
  api.read(
    '/api/agreements',
    {
      guard: readers,
      summary: 'Agreements by last day, unknown ends last',
      query: z.strictObject({ ...paging, ...lookingAt, ...filters }),
      answer: listOf(agreement, 'Agreement'),
    },
    (read, { query }) => listAgreements(read, looking(query), query),
  );
  api.read(
    '/api/agreements/{id}',
    { guard: readers, summary: 'One agreement in full', query: z.strictObject(lookingAt), answer: agreementRecord },
    (read, ask) => shownAgreement(read, looking(ask.query), ask.param('id')),
  );
  api.create(
    '/api/agreements',
    { guard: partnershipWriters, summary: 'A new agreement', body: newAgreement, answer: agreementRecord },
    async (work, body) => shownAgreement(work, today, (await createAgreement(work, body)).id),
  );
  api.change(
    '/api/agreements/{id}',
    {
      guard: partnershipWriters,
      summary: 'Correct an agreement',
      body: agreementPatch,
      answer: agreementRecord,
      ownMerge: ['end'],
    },
    async (work, body, ask) =>
      shownAgreement(work, today, (await changeAgreement(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/agreements/{id}',
    { guard: partnershipWriters, summary: 'Archive an agreement' },
    async (work, ask) => {
      await archiveAgreement(work, ask.param('id'), ask.version);
    },
  );
}
