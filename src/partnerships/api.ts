import { z } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import { commaList, day, id } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { agreementKinds } from './agreement.ts';
import { agreement, agreementRecord, partnership } from './api-shapes.ts';
import { findAgreement, listAgreements } from './list-agreements.ts';
import { findPartnership, listPartnerships } from './list-partnerships.ts';
import type { Looking } from './select-agreements.ts';
import { statuses } from './status.ts';

export const lookingAt = {
  asOf: day.optional(),
  knownAt: z.iso.datetime({ offset: true }).optional().openapi({ format: 'date-time' }),
};
const filters = {
  status: commaList(statuses).optional(),
  kind: commaList(agreementKinds).optional(),
  endsBefore: day.optional(),
  facility: z.string().max(10).optional(),
  owner: id.optional(),
};

export const looking = (query: { asOf?: Looking['asOf'] | undefined; knownAt?: string | undefined }): Looking => ({
  asOf: query.asOf ?? null,
  knownAt: query.knownAt ?? null,
});

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
    async (read, ask) => {
      const found = await findPartnership(read, looking(ask.query), ask.param('id'));
      if (!found) throw notFound();
      return found;
    },
  );
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
    async (read, ask) => {
      const found = await findAgreement(read, looking(ask.query), ask.param('id'));
      if (!found) throw notFound();
      return found;
    },
  );
}
