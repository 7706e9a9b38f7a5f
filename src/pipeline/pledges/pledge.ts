import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import { purposes } from '../opportunity-state.ts';

const PledgeSchema = defineEntity({
  name: 'Pledge',
  tableName: 'pledge',
  properties: {
    ...record,
    /** Who promises: an organisation or a person, one of the two. */
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    opportunityId: p.uuid().nullable(),
    callId: p.uuid().nullable(),
    ownerId: p.uuid().nullable(),
    madeOn: p.date(),
    purpose: p.enum(purposes),
    purposeCode: p.string().nullable(),
    note: p.text().nullable(),
    /** The agreement it became; until that is signed the pledge goes on counting. */
    agreementId: p.uuid().nullable(),
    convertedOn: p.date().nullable(),
    /** Counts changes of its instalments and receipts, so that its version moves when they do. */
    revision: p.integer().default(0),
  },
});
/** A promise of money without an agreement yet. */
export class Pledge extends PledgeSchema.class {}
PledgeSchema.setClass(Pledge);

const PledgeInstalmentSchema = defineEntity({
  name: 'PledgeInstalment',
  tableName: 'pledge_instalment',
  properties: {
    ...record,
    pledgeId: p.uuid(),
    /** Minor units of `currency`. */
    amount: p.bigint('number'),
    currency: p.character().length(3),
    dueOn: p.date(),
    /** Since when nobody expects what is left of it, and why. */
    writtenOffOn: p.date().nullable(),
    writtenOffReason: p.text().nullable(),
  },
});
/** A dated part of a pledge. */
export class PledgeInstalment extends PledgeInstalmentSchema.class {}
PledgeInstalmentSchema.setClass(PledgeInstalment);

const PledgeReceiptSchema = defineEntity({
  name: 'PledgeReceipt',
  tableName: 'pledge_receipt',
  properties: {
    ...record,
    instalmentId: p.uuid(),
    /** Minor units of the instalment's currency. */
    amount: p.bigint('number'),
    receivedOn: p.date(),
    /** Where it is seen: a bank statement, a letter. */
    source: p.string(),
  },
});
/** Money that came against an instalment, marked by hand until the ledger knows it. */
export class PledgeReceipt extends PledgeReceiptSchema.class {}
PledgeReceiptSchema.setClass(PledgeReceipt);

export { PledgeInstalmentSchema, PledgeReceiptSchema, PledgeSchema };
