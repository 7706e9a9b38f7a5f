import { z } from '@hono/zod-openapi';
import { day, id, line, money, orNull, prose, recordShape } from '../../platform/schemas.ts';
import { purposes } from '../opportunity-state.ts';

const instalment = z.strictObject({ amount: money, dueOn: day }).openapi('PledgeInstalmentInput');
const purpose = z.strictObject({ kind: z.enum(purposes), code: line(40).nullable().default(null) });

const fields = {
  organisationId: id.nullable(),
  personId: id.nullable(),
  ownerId: id.nullable(),
  madeOn: day,
  purpose,
  note: prose(4000).nullable(),
};
export const newPledge = z
  .strictObject(fields)
  .partial()
  .extend({ instalments: z.array(instalment).min(1).max(120) })
  .openapi('NewPledge');
export const pledgePatch = z.strictObject(fields).partial().openapi('PledgePatch');
export type PledgeInput = z.output<typeof newPledge>;
export type PledgePatch = z.output<typeof pledgePatch>;

export const newReceipt = z
  .strictObject({ amount: money, receivedOn: day, source: line(300) })
  .openapi('NewPledgeReceipt');
export type ReceiptInput = z.output<typeof newReceipt>;
export const instalmentPatch = z.strictObject({ amount: money, dueOn: day }).partial().openapi('PledgeInstalmentPatch');
export type InstalmentPatch = z.output<typeof instalmentPatch>;
export const writeOff = z.strictObject({ on: day.optional(), reason: prose(2000) }).openapi('WriteOff');

/** What an opportunity becomes when it is won: a pledge with instalments, or the draft of an agreement. */
export const winning = z
  .discriminatedUnion('as', [
    z.strictObject({
      as: z.literal('pledge'),
      instalments: z.array(instalment).min(1).max(120),
      madeOn: day.optional(),
    }),
    z.strictObject({
      as: z.literal('agreement'),
      instalments: z.array(instalment).max(120).default([]),
      lessAgreed: z.boolean().default(false).openapi({
        description: 'Less was agreed than was hoped for: without it, instalments below the known amount are refused.',
      }),
    }),
  ])
  .openapi('Winning');
export type WinningInput = z.output<typeof winning>;

const moneyOut = z.object({ amount: z.int(), currency: z.string() });
const date = z.string().openapi({ format: 'date' });
const receipt = z.object({ id: z.string(), amount: moneyOut, receivedOn: date, source: z.string() });
export const pledge = z
  .object({
    ...recordShape,
    funder: z.object({ kind: z.enum(['organisation', 'person']), id: z.string(), name: z.string() }),
    owner: orNull(z.object({ id: z.string(), name: z.string() })),
    opportunityId: z.string().nullable(),
    callId: z.string().nullable(),
    madeOn: date,
    purpose: z.object({ kind: z.enum(purposes), code: z.string().nullable() }),
    note: z.string().nullable(),
    agreementId: z.string().nullable(),
    convertedOn: date.nullable(),
    instalments: z.array(
      z.object({
        id: z.string(),
        amount: moneyOut,
        dueOn: date,
        received: moneyOut,
        outstanding: moneyOut,
        overdue: z.boolean(),
        writtenOffOn: date.nullable(),
        writtenOffReason: z.string().nullable(),
        receipts: z.array(receipt),
      }),
    ),
    asOf: date,
  })
  .openapi('Pledge');
