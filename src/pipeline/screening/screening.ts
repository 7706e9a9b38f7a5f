import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';

/** When money needs a closer look (practice of charity regulators). */
export const triggers = [
  'high_value',
  'abroad',
  'anonymous',
  'conditions',
  'politically_exposed',
  'unknown_entity',
  'cash',
  'unusual',
] as const;
/** What is asked when one of them is there. */
export const questions = ['identity', 'source', 'conditions', 'reputation', 'mission'] as const;
export const decisions = ['no_hit', 'false_positive', 'true_hit'] as const;
export type Decision = (typeof decisions)[number];
/** `open`: nothing decided; `awaiting_second`: a second person has to agree; `hit`: blocked. */
export const screeningStates = ['open', 'awaiting_second', 'clear', 'hit'] as const;
export type ScreeningState = (typeof screeningStates)[number];

/** A list that was screened against. */
export interface ListVersion {
  id: string;
  name: string;
  listedOn: string;
  sha256: string;
}
/** A listed name that is like the one screened; `score` from 0 to 1. */
export interface Candidate {
  reference: string;
  name: string;
  list: string;
  birthDate: string | null;
  country: string | null;
  score: number;
}

const SanctionsListSchema = defineEntity({
  name: 'SanctionsList',
  tableName: 'sanctions_list',
  properties: {
    ...record,
    name: p.string(),
    listedOn: p.date(),
    fileName: p.string(),
    fileId: p.uuid(),
    sha256: p.string(),
    entries: p.integer(),
  },
});
/** One version of a sanctions list: the file it came in, with its hash. The newest of each name counts. */
export class SanctionsList extends SanctionsListSchema.class {}
SanctionsListSchema.setClass(SanctionsList);

const ScreeningSchema = defineEntity({
  name: 'Screening',
  tableName: 'screening',
  properties: {
    ...record,
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    name: p.string(),
    plain: p.string(),
    birthDate: p.string().nullable(),
    country: p.string().nullable(),
    amount: p.bigint('number').nullable(),
    currency: p.string().nullable(),
    triggers: p.array<string>(),
    answers: p.json<Record<string, string>>().columnType('jsonb'),
    lists: p.json<ListVersion[]>().columnType('jsonb'),
    candidates: p.json<Candidate[]>().columnType('jsonb'),
    screenedOn: p.date(),
    screenedById: p.uuid().nullable(),
    screenedBy: p.string(),
    decision: p.enum(decisions).nullable(),
    reason: p.text().nullable(),
    decidedOn: p.date().nullable(),
    decidedById: p.uuid().nullable(),
    decidedBy: p.string().nullable(),
    confirmedOn: p.date().nullable(),
    confirmedById: p.uuid().nullable(),
    confirmedBy: p.string().nullable(),
  },
});
/** A funder held against the lists of sanctions on a day, with what was found, asked and decided. */
export class Screening extends ScreeningSchema.class {}
ScreeningSchema.setClass(Screening);

const ScreeningRuleSchema = defineEntity({
  name: 'ScreeningRule',
  tableName: 'screening_rule',
  properties: {
    ...record,
    /** Euro cents from which nothing is won without a screening; null: never needed. */
    threshold: p.bigint('number').nullable(),
    /** For how long a screening counts. */
    months: p.integer(),
  },
});
/** From which amount a funder is screened, and for how long that counts. */
export class ScreeningRule extends ScreeningRuleSchema.class {}
ScreeningRuleSchema.setClass(ScreeningRule);

/** Where a screening stands. A hit blocks from the first person's word on; anything else found needs a second. */
export function stateOf(it: {
  decision: Decision | null;
  confirmedOn: unknown;
  candidates: readonly unknown[];
}): ScreeningState {
  if (it.decision === null) return 'open';
  if (it.decision === 'true_hit') return 'hit';
  return it.candidates.length > 0 && !it.confirmedOn ? 'awaiting_second' : 'clear';
}

export { SanctionsListSchema, ScreeningRuleSchema, ScreeningSchema };
