import { z } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { findOrganisation } from '../../directory/list-organisations.ts';
import { findPerson } from '../../directory/list-people.ts';
import { organisation, person } from '../../directory/shapes.ts';
import type { Api } from '../../platform/api.ts';
import { id } from '../../platform/schemas.ts';
import { notFound } from '../../values/problem.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { mergePeople } from './merge-people.ts';
import type { Pair } from './move-references.ts';

const newMerge = z
  .strictObject({ otherId: id.openapi({ description: 'The record that goes: it is archived and leads to this one.' }) })
  .openapi('NewMerge');

/** The record named by the path stays, the other one goes. */
export const pairOf = (stays: string, goes: string): Pair => ({ stays: stays.toLowerCase(), goes: goes.toLowerCase() });

/** `/api/organisations/{id}/merges` and `/api/people/{id}/merges`: both answer the record that stays. */
export function mergesApi(api: Api): void {
  api.create(
    '/api/organisations/{id}/merges',
    {
      guard: partnershipWriters,
      summary: 'Merge another record of the same organisation into this one; it cannot be undone',
      body: newMerge,
      answer: organisation,
    },
    async (work, { otherId }, ask) => {
      await mergeOrganisations(work, pairOf(ask.param('id'), otherId), null);
      const kept = await findOrganisation(work, ask.param('id'));
      if (!kept) throw notFound();
      return kept;
    },
  );
  api.create(
    '/api/people/{id}/merges',
    {
      guard: partnershipWriters,
      summary: 'Merge another record of the same person into this one; it cannot be undone',
      body: newMerge,
      answer: person,
    },
    async (work, { otherId }, ask) => {
      await mergePeople(work, pairOf(ask.param('id'), otherId), null);
      const kept = await findPerson(work, ask.param('id'));
      if (!kept) throw notFound();
      return kept;
    },
  );
}
