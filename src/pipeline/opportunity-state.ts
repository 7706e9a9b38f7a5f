import { defineEntity, p } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { funderGroups } from '../directory/organisation.ts';
import { type Day, precisions } from '../values/day.ts';
import { stageCodes } from './stage.ts';

/** What the money is for. `purposeCode` names the facility or project. */
export const purposes = ['core', 'core_facility', 'global_facility', 'project'] as const;
/** Which way it comes (roadmap 2023, F2). */
export const channels = ['direct', 'farm', 'green_finance', 'carbon_market', 'in_kind'] as const;
export const actorKinds = ['staff', 'key', 'link', 'system'] as const;

/** The day until which the present state holds: for ever. */
export const forEver: Day = '9999-12-31';

const StateSchema = defineEntity({
  name: 'OpportunityState',
  tableName: 'opportunity_state',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7()),
    opportunityId: p.uuid(),
    /** 1, 2, 3 within the opportunity. */
    seq: p.integer(),
    /** First day it holds, and the day from which it no longer does, in Paris. */
    fromDay: p.date(),
    untilDay: p.date(),
    recordedAt: p.datetime().defaultRaw('recorded_now()'),
    /** When the next state was recorded; null for the present one. */
    replacedAt: p.datetime().nullable(),
    actorKind: p.enum(actorKinds),
    actorId: p.uuid().nullable(),
    actorName: p.string(),
    stage: p.enum(stageCodes),
    /** The stage before, where this state is a move; null where the stage stayed. */
    fromStage: p.enum(stageCodes).nullable(),
    /** First day of the run of states in this stage. */
    stageSince: p.date(),
    moveReason: p.text().nullable(),
    /** Of one that was lost: when to look again. */
    lookAgainOn: p.date().nullable(),
    /** Minor units of `currency`; equal for an amount that is no range; null when unknown. */
    amountLow: p.bigint('number').nullable(),
    amountHigh: p.bigint('number').nullable(),
    currency: p.character().length(3).nullable(),
    /** Percent, instead of the stage's own, with the reason. */
    chance: p.integer().nullable(),
    chanceReason: p.text().nullable(),
    expectedOn: p.string().nullable(),
    expectedPrecision: p.enum(precisions).nullable(),
    purpose: p.enum(purposes),
    purposeCode: p.string().nullable(),
    channel: p.enum(channels),
    funderGroup: p.enum(funderGroups).nullable(),
    ownerId: p.uuid().nullable(),
    /** What it became when it was won. */
    agreementId: p.uuid().nullable(),
    pledgeId: p.uuid().nullable(),
    archived: p.boolean().default(false),
  },
});

/**
 * An opportunity from one day to another. Rows are only added: a change writes the next one and closes the one before,
 * so a report of any past day, known at any past instant, finds the same figures for ever.
 */
export class OpportunityState extends StateSchema.class {}
StateSchema.setClass(OpportunityState);

export { StateSchema as OpportunityStateSchema };
