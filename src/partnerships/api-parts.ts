import { z } from '@hono/zod-openapi';
import { figureWriters, partnershipWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging, type Versioned } from '../platform/api.ts';
import type { Changed } from '../platform/change.ts';
import { pageOf, readPlace } from '../platform/cursor.ts';
import type { Read, Work } from '../platform/database.ts';
import type { Guard } from '../platform/http.ts';
import { looking, lookingAt } from '../platform/looking.ts';
import { notFound } from '../values/problem.ts';
import { amendAgreement, archiveAmendment, changeAmendment } from './amend-agreement.ts';
import { shownAgreement } from './api.ts';
import { amendment, contribution, obligation } from './api-shapes.ts';
import { archiveContribution, changeContribution, createContribution } from './change-contribution.ts';
import { archiveObligation, changeObligation, createObligation } from './change-obligation.ts';
import { type Looking, today } from './select-agreements.ts';
import {
  amendmentPatch,
  contributionPatch,
  newAmendment,
  newContribution,
  newObligation,
  obligationPatch,
} from './shapes.ts';

/** One of the three sub-lists of an agreement, and its verbs. */
interface Part<N extends z.ZodType, P extends z.ZodType> {
  name: 'amendments' | 'contributions' | 'obligations';
  one: string;
  writers: Guard;
  answer: z.ZodType;
  body: N;
  patch: P;
  create(work: Work, agreementId: string, body: z.output<N>): Promise<Changed>;
  change(work: Work, agreementId: string, id: string, body: z.output<P>, version: number): Promise<Changed>;
  archive(work: Work, agreementId: string, id: string, version: number): Promise<Changed>;
}

/** A page of a list that comes whole with its agreement; the cursor is the last id shown. */
function idsPage(items: readonly Versioned[], { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readPlace(cursor, 'id');
  const start = place ? items.findIndex(({ id }) => id === place[0]) + 1 || items.length : 0;
  return pageOf(
    items.slice(start, start + limit + 1),
    limit,
    ({ id }) => [id],
    (item) => item,
  );
}

function partApi<N extends z.ZodType, P extends z.ZodType>(api: Api, part: Part<N, P>): void {
  const all = async (read: Read, at: Looking, agreementId: string, archived = false): Promise<Versioned[]> =>
    (await shownAgreement(read, at, agreementId, { archived }))[part.name];
  const one = async (read: Read, at: Looking, agreementId: string, id: string): Promise<Versioned> => {
    const found = (await all(read, at, agreementId, true)).find((item) => item.id === id);
    if (!found) throw notFound();
    return found;
  };
  const path = `/api/agreements/{agreementId}/${part.name}`;
  api.read(
    path,
    {
      guard: readers,
      summary: `The ${part.name} of an agreement`,
      query: z.strictObject({ ...paging, ...lookingAt }),
      answer: listOf(part.answer, part.one),
    },
    async (read, ask) => idsPage(await all(read, looking(ask.query), ask.param('agreementId')), ask.query),
  );
  api.read(
    `${path}/{id}`,
    { guard: readers, summary: `One of the ${part.name}`, query: z.strictObject(lookingAt), answer: part.answer },
    (read, ask) => one(read, looking(ask.query), ask.param('agreementId'), ask.param('id')),
  );
  api.create(
    path,
    { guard: part.writers, summary: `Add to the ${part.name}`, body: part.body, answer: part.answer },
    async (work, body, ask) => {
      const agreementId = ask.param('agreementId');
      return one(work, today, agreementId, (await part.create(work, agreementId, body)).id);
    },
  );
  api.change(
    `${path}/{id}`,
    { guard: part.writers, summary: `Change one of the ${part.name}`, body: part.patch, answer: part.answer },
    async (work, body, ask) => {
      const agreementId = ask.param('agreementId');
      return one(
        work,
        today,
        agreementId,
        (await part.change(work, agreementId, ask.param('id'), body, ask.version)).id,
      );
    },
  );
  api.archive(
    `${path}/{id}`,
    { guard: part.writers, summary: `Archive one of the ${part.name}` },
    async (work, ask) => {
      await part.archive(work, ask.param('agreementId'), ask.param('id'), ask.version);
    },
  );
}

/** `/api/agreements/{id}/amendments`, `/contributions` and `/obligations`. */
export function agreementPartsApi(api: Api): void {
  partApi(api, {
    name: 'amendments',
    one: 'Amendment',
    writers: partnershipWriters,
    answer: amendment,
    body: newAmendment,
    patch: amendmentPatch,
    create: amendAgreement,
    change: changeAmendment,
    archive: archiveAmendment,
  });
  partApi(api, {
    name: 'contributions',
    one: 'Contribution',
    writers: figureWriters,
    answer: contribution,
    body: newContribution,
    patch: contributionPatch,
    create: createContribution,
    change: changeContribution,
    archive: archiveContribution,
  });
  partApi(api, {
    name: 'obligations',
    one: 'Obligation',
    writers: figureWriters,
    answer: obligation,
    body: newObligation,
    patch: obligationPatch,
    create: createObligation,
    change: changeObligation,
    archive: archiveObligation,
  });
}
