import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';

/** What can be answered to a call. */
export const answerKinds = ['pledge', 'range', 'question', 'decline', 'passed_on'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Why an answer does not count by itself: somebody has to decide. */
export const waitingReasons = [
  'after_deadline',
  'call_closed',
  'conflict_not_viewed',
  'sanctions_hit',
  'screening_missing',
  'already_won',
  'opportunity_archived',
  'do_not_contact',
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** A dated part of an amount that is promised. */
export interface PromisedInstalment {
  amount: Money;
  dueOn: Day;
}

const AnswerSchema = defineEntity({
  name: 'CallAnswer',
  tableName: 'call_answer',
  properties: {
    ...record,
    callId: p.uuid(),
    recipientId: p.uuid(),
    kind: p.enum(answerKinds),
    /** Who answered, as they say. */
    byName: p.string(),
    byFunction: p.string().nullable(),
    words: p.text().nullable(),
    /** Minor units of `currency`; equal for one amount. */
    amountLow: p.bigint('number').nullable(),
    amountHigh: p.bigint('number').nullable(),
    currency: p.character().length(3).nullable(),
    /** Of a range: when it is expected. Of a decline: when to ask again. */
    expectedOn: p.date().nullable(),
    instalments: p.json<PromisedInstalment[]>().columnType('jsonb').nullable(),
    passedTo: p.json<{ name: string; email: string }>().columnType('jsonb').nullable(),
    /** Whether it came after the deadline. */
    late: p.boolean().default(false),
    waitingBecause: p.enum(waitingReasons).nullable(),
    /** The pledge it became. */
    pledgeId: p.uuid().nullable(),
    /** What the secretariat replied. */
    reply: p.text().nullable(),
    /** Since when nobody has to do anything about it, and who saw to that. */
    settledAt: p.datetime().nullable(),
    settledBy: p.string().nullable(),
  },
});
/** What a recipient answered to a call. Never changed, but for what became of it. */
export class CallAnswer extends AnswerSchema.class {}
AnswerSchema.setClass(CallAnswer);

export { AnswerSchema as CallAnswerSchema };
