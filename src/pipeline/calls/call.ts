import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { purposes } from '../opportunity-state.ts';

/** What a call says in one language: the subject of its mail, and its text. */
export interface CallText {
  subject: string;
  text: string;
}

const CallSchema = defineEntity({
  name: 'Call',
  tableName: 'call_for_funding',
  properties: {
    ...record,
    title: p.string(),
    purpose: p.enum(purposes),
    /** The facility or the project it is for. */
    purposeCode: p.string().nullable(),
    /** The amount sought, in minor units of `currency`; null when none is named. */
    amount: p.bigint('number').nullable(),
    currency: p.character().length(3).nullable(),
    /** The day from which it is sent, once it has been opened. */
    opensOn: p.date(),
    /** The last day on which an answer counts by itself. */
    deadline: p.date(),
    texts: p.json<Partial<Record<Language, CallText>>>().columnType('jsonb'),
    /** How many days before the deadline those who are silent are reminded. */
    reminderDays: p.array((value) => Number(value)).columnType('int[]'),
    ownerId: p.uuid().nullable(),
    /** When somebody let it go out; the mails follow by a job. */
    openedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    /** Counts changes of its recipients, so that its version moves when they do. */
    revision: p.integer().default(0),
  },
});
/** A call for funding: from the list of its recipients to the money promised. */
export class Call extends CallSchema.class {}
CallSchema.setClass(Call);

export { CallSchema };

/** draft: not let out. scheduled: its opening day is to come. past_deadline: answers are taken, and wait. */
export const callStages = ['draft', 'scheduled', 'open', 'past_deadline', 'closed'] as const;
export type CallStage = (typeof callStages)[number];

/** Whether the mails of a call may have left by a day. */
export const isOut = (call: { openedAt?: unknown; opensOn: string }, today: Day): boolean =>
  Boolean(call.openedAt) && call.opensOn <= today;

/** Whether no mail of a call leaves any more: its deadline has passed, or it is closed. */
export const isOver = (stage: CallStage): boolean => stage === 'past_deadline' || stage === 'closed';

/** The stage of a call on a day. */
export function callStage(
  call: { openedAt: unknown; closedAt: unknown; opensOn: string; deadline: string },
  today: Day,
): CallStage {
  if (!call.openedAt) return 'draft';
  if (call.closedAt) return 'closed';
  if (call.opensOn > today) return 'scheduled';
  return call.deadline < today ? 'past_deadline' : 'open';
}
