import { defineEntity, p } from '@mikro-orm/core';
import { relationKinds } from '../directory/organisation.ts';
import { record } from '../platform/record.ts';

const OpportunitySchema = defineEntity({
  name: 'Opportunity',
  tableName: 'opportunity',
  properties: {
    ...record,
    title: p.string(),
    /** The funder: an organisation or a person, one of the two. */
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    nextStep: p.string().nullable(),
    nextStepDueOn: p.date().nullable(),
    competitorNotes: p.text().nullable(),
    /** Why taking the money may be a conflict of interest (objectives C4 and A5); empty when it is none. */
    conflictNotes: p.text().nullable(),
    /** The second person who looked at the conflict, when, and what they think. */
    conflictViewedBy: p.uuid().nullable(),
    conflictViewedAt: p.datetime().nullable(),
    conflictView: p.text().nullable(),
    /** When the funder joined the Initiative on the way, and as what. */
    joinedOn: p.date().nullable(),
    joinedAs: p.enum(relationKinds).nullable(),
    /** Counts changes of its states, so that its version moves when they do. */
    revision: p.integer().default(0),
  },
});

/** What we hope to get from one funder. What counts in figures stands in its states (`opportunity-state.ts`). */
export class Opportunity extends OpportunitySchema.class {}
OpportunitySchema.setClass(Opportunity);

export { OpportunitySchema };
