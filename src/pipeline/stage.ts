import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

/** Stages in their order: five of the roadmap of 2023 (joining may be skipped), then how it ends. */
export const stageCodes = [
  'identified',
  'targeted',
  'contacted',
  'joined',
  'call_for_funding',
  'won',
  'lost',
  'dormant',
] as const;
export type StageCode = (typeof stageCodes)[number];

/** Stages in which something is still hoped for: what the weighted pipeline counts. */
export const openStages = ['identified', 'targeted', 'contacted', 'joined', 'call_for_funding'] as const;
/** The stages in which an opportunity may be found; the others are reached by a move, which asks for what they need. */
export const firstStages = ['identified', 'targeted', 'contacted', 'call_for_funding', 'dormant'] as const;
/** Whether something is still hoped for in that stage. */
export const isOpen = (stage: StageCode): boolean => (openStages as readonly StageCode[]).includes(stage);

const StageSchema = defineEntity({
  name: 'Stage',
  tableName: 'stage',
  properties: {
    ...record,
    code: p.enum(stageCodes),
    place: p.integer(),
    /** Percent. The source documents name no chance: these are Loam's own until the secretariat sets them. */
    chance: p.integer(),
    /** Days after which an opportunity in this stage is stale; null: never. */
    mostDays: p.integer().nullable(),
    /** The day that chance and limit count from. */
    holdsFrom: p.date(),
  },
});

/** A stage of the funder engagement process, with the chance and the time that go with it. */
export class Stage extends StageSchema.class {}
StageSchema.setClass(Stage);

export { StageSchema };
