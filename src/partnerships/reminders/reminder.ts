import { defineEntity, p } from '@mikro-orm/core';
import { sha256 } from '../../platform/journal.ts';
import { record } from '../../platform/record.ts';
import type { Day } from '../../values/day.ts';
import { rungDay, type Target, targets } from './rungs.ts';

/** `sent`: told to somebody. `caught_up`: due together with a nearer rung, which was told for both. */
export const outcomes = ['sent', 'caught_up'] as const;

const ReminderSchema = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  properties: {
    ...record,
    agreementId: p.uuid(),
    /** The obligation or contribution; null for a day of the agreement itself. */
    partId: p.uuid().nullable(),
    target: p.enum(targets),
    /** The day it counts down to. */
    day: p.date(),
    /** So many days before that day. */
    rung: p.integer(),
    dueOn: p.date(),
    outcome: p.enum(outcomes),
    /** The clock's day on which it was told or noted. */
    recordedOn: p.date(),
  },
});
/** One rung of a ladder for one day: recorded once and for ever, with whom it was told to in `reminder_told`. */
export class Reminder extends ReminderSchema.class {}
ReminderSchema.setClass(Reminder);

export { ReminderSchema };

/**
 * The id of a rung, the same before and after it is recorded: a UUIDv7 at the beginning of the day it is due, whose
 * other bits are a hash of what it is. `subjectId` is the agreement's or the part's.
 */
export function reminderId(it: { subjectId: string; target: Target; day: Day; rung: number }): string {
  const at = Math.max(0, new Date(`${rungDay(it.day, it.rung)}T00:00:00Z`).getTime());
  const time = at.toString(16).padStart(12, '0');
  const hash = sha256(`${it.subjectId} ${it.target} ${it.day} ${it.rung}`);
  const variant = (8 + (Number.parseInt(hash.slice(3, 4), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}
