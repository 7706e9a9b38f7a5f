import { z } from '@hono/zod-openapi';
import { id, recordShape, refuse } from '../../platform/schemas.ts';
import { ladderKinds } from './ladder.ts';
import { outcomes } from './reminder.ts';
import { targets } from './rungs.ts';

/** Ten years of days, and a year after: a rung beyond is a slip of the keyboard. */
const farthest = 3650;
const latest = -365;
/** The most days in one list of a ladder. */
export const mostRungs = 30;

const days = z
  .array(z.int().min(latest).max(farthest))
  .max(mostRungs)
  .transform((given) => [...new Set(given)].sort((a, b) => b - a))
  .openapi({
    type: 'array',
    maxItems: mostRungs,
    items: { type: 'integer', minimum: latest, maximum: farthest },
    example: [90, 30, 7],
  });
const daysOut = z.array(z.int());

export const ladder = z
  .object({
    ...recordShape,
    kind: z.enum(ladderKinds),
    endDays: daysOut.openapi({
      description: 'Days before the last day; of obligations and instalments, before the due day, negative after it.',
    }),
    noticeDays: daysOut.openapi({ description: 'Days before the last day to give notice.' }),
    escalateFrom: z.int().nullable(),
    escalateTo: z.string().nullable().openapi({ description: 'A member of staff; null is the administrators.' }),
  })
  .openapi('ReminderLadder');

export const ladderPatch = z
  .strictObject({
    endDays: days,
    noticeDays: days.refine(
      (given) => given.every((rung) => rung >= 0),
      refuse('too_small', 'days before the last day to give notice: 0 or more'),
    ),
    escalateFrom: z.int().min(latest).max(farthest).nullable(),
    escalateTo: id.nullable(),
  })
  .partial()
  .openapi('ReminderLadderPatch');
export type LadderPatch = z.output<typeof ladderPatch>;

/** A recorded rung is sent or caught up; one to come is upcoming, and due once its day has come. */
export const reminderStates = ['due', 'upcoming', ...outcomes] as const;
const date = z.string().openapi({ format: 'date' });

export const reminder = z
  .object({
    ...recordShape,
    createdAt: recordShape.createdAt.nullable().openapi({ description: 'Null until it is recorded.' }),
    updatedAt: recordShape.updatedAt.nullable(),
    agreementId: z.string(),
    partId: z.string().nullable().openapi({ description: 'The obligation or contribution it is about.' }),
    target: z.enum(targets),
    day: date.openapi({ description: 'The day it counts down to.' }),
    rung: z.int().openapi({ description: 'So many days before that day.' }),
    dueOn: date,
    state: z.enum(reminderStates),
    recordedOn: date.nullable(),
    told: z.array(
      z.object({
        staff: z.object({ id: z.string(), name: z.string() }),
        escalated: z.boolean().openapi({ description: 'Told because nobody had acted.' }),
        mailId: z.string(),
      }),
    ),
  })
  .openapi('Reminder');
