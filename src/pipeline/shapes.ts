import { z } from '@hono/zod-openapi';
import { funderGroups, relationKinds } from '../directory/organisation.ts';
import { day, id, impreciseDay, line, money, orNull, prose, recordShape, refuse } from '../platform/schemas.ts';
import { channels, purposes } from './opportunity-state.ts';
import { stageCodes } from './stage.ts';

const percent = z.int().min(0).max(100);
/** An amount, or a range from `low` to `high` in one currency. */
export const amountRange = z
  .strictObject({ low: money, high: money })
  .refine(({ low, high }) => low.currency === high.currency, refuse('contradiction', 'one currency'))
  .refine(({ low, high }) => low.amount <= high.amount, refuse('contradiction', 'low ≤ high'))
  .openapi('AmountRange');
const chance = z.strictObject({ percent, reason: line(500) }).openapi('OwnChance');
const purpose = z.strictObject({ kind: z.enum(purposes), code: line(40).nullable().default(null) }).openapi('Purpose');
const person = z.strictObject({ personId: id, part: line(100) });

const fields = {
  title: line(300),
  organisationId: id.nullable(),
  personId: id.nullable(),
  funderGroup: z.enum(funderGroups).nullable(),
  ownerId: id.nullable(),
  /** Null is unknown. */
  amount: orNull(amountRange),
  expectedOn: orNull(impreciseDay),
  purpose,
  channel: z.enum(channels),
  /** Null: the stage's own. */
  chance: orNull(chance),
  nextStep: line(300).nullable(),
  nextStepDueOn: day.nullable(),
  competitorNotes: prose(4000).nullable(),
  conflictNotes: prose(4000).nullable(),
  people: z.array(person).max(50),
};
export const opportunityPatch = z.strictObject(fields).partial().openapi('OpportunityPatch');
export const newOpportunity = opportunityPatch
  .required({ title: true })
  .extend({ stage: z.enum(stageCodes).default('identified') })
  .openapi('NewOpportunity');
export type OpportunityInput = z.output<typeof newOpportunity>;
export type OpportunityPatch = z.output<typeof opportunityPatch>;

/** A move from one stage to another: `from` is where the asker saw it. */
export const newMove = z
  .strictObject({
    to: z.enum(stageCodes),
    from: z.enum(stageCodes).optional(),
    reason: prose(2000).nullable().default(null),
    lookAgainOn: day.nullable().default(null),
    /** To `joined`: when the funder joined the Initiative, and as what. */
    joinedOn: day.nullable().default(null),
    joinedAs: z.enum(relationKinds).nullable().default(null),
  })
  .openapi('NewMove');
export type MoveInput = z.output<typeof newMove>;

/** What a second person says of a possible conflict of interest. */
export const conflictView = z.strictObject({ view: prose(2000) }).openapi('ConflictView');

export const stagePatch = z
  .strictObject({ chance: percent, mostDays: z.int().min(1).max(3650).nullable() })
  .partial()
  .openapi('StagePatch');

export const stage = z
  .object({
    ...recordShape,
    code: z.enum(stageCodes),
    place: z.int(),
    chance: z.int(),
    mostDays: z.int().nullable(),
    skippable: z.boolean(),
  })
  .openapi('Stage');

const moneyShape = z.object({ amount: z.int(), currency: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const date = z.string().openapi({ format: 'date' });
const instant = z.string().openapi({ format: 'date-time' });
const imprecise = z.object({ value: z.string(), precision: z.enum(['day', 'month', 'year']) });

export const opportunity = z
  .object({
    ...recordShape,
    title: z.string(),
    funder: z.object({ kind: z.enum(['organisation', 'person']), id: z.string(), name: z.string() }),
    funderGroup: z.enum(funderGroups).nullable(),
    owner: orNull(named),
    amount: orNull(z.object({ low: moneyShape, high: moneyShape })),
    expectedOn: orNull(imprecise),
    purpose: z.object({ kind: z.enum(purposes), code: z.string().nullable() }),
    channel: z.enum(channels),
    stage: z.enum(stageCodes),
    stageSince: date,
    daysInStage: z.int(),
    stale: z.boolean(),
    chance: z.object({ percent: z.int(), basis: z.enum(['stage', 'own']), reason: z.string().nullable() }),
    nextStep: z.string().nullable(),
    nextStepDueOn: date.nullable(),
    competitorNotes: z.string().nullable(),
    conflictNotes: z.string().nullable(),
    conflictViewedBy: orNull(named),
    conflictViewedAt: instant.nullable(),
    conflictView: z.string().nullable(),
    joinedOn: date.nullable(),
    joinedAs: z.enum(relationKinds).nullable(),
    lookAgainOn: date.nullable(),
    agreementId: z.string().nullable(),
    pledgeId: z.string().nullable(),
    people: z.array(z.object({ personId: z.string(), name: z.string(), part: z.string() })),
    asOf: date,
  })
  .openapi('Opportunity');

export const move = z
  .object({
    id: z.string(),
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
    archivedAt: instant.nullable(),
    on: date,
    from: z.enum(stageCodes).nullable(),
    to: z.enum(stageCodes),
    reason: z.string().nullable(),
    lookAgainOn: date.nullable(),
    by: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    daysInStage: z.int(),
  })
  .openapi('Move');
