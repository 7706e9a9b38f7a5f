import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import { agreementKinds } from '../agreement.ts';

/** What has a ladder of its own: each kind of agreement, obligations, and instalments. */
export const ladderKinds = [...agreementKinds, 'obligation', 'instalment'] as const;
export type LadderKind = (typeof ladderKinds)[number];

/** Obligations and instalments have a due day only: no notice, and they may be told of after it. */
export const isPartLadder = (kind: LadderKind): boolean => kind === 'obligation' || kind === 'instalment';

const ReminderLadderSchema = defineEntity({
  name: 'ReminderLadder',
  tableName: 'reminder_ladder',
  properties: {
    ...record,
    kind: p.enum(ladderKinds),
    /** Days before the last day, or before the due day of a part; farthest first. */
    endDays: p.array((text) => Number(text)),
    /** Days before the last day to give notice; farthest first. */
    noticeDays: p.array((text) => Number(text)),
    /** From so many days before on, a second person is told too; null never. */
    escalateFrom: p.integer().nullable(),
    /** The second person; null means the administrators. */
    escalateTo: p.uuid().nullable(),
  },
});
/** The days on which Loam reminds of an end, of a last day for notice, or of what is due. */
export class ReminderLadder extends ReminderLadderSchema.class {}
ReminderLadderSchema.setClass(ReminderLadder);

export { ReminderLadderSchema };
