import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import type { Language } from '../../values/language.ts';

/** What comes of it: a new agreement that follows, or an amendment of the one that stands. */
export const renewalManners = ['successor', 'amendment'] as const;
export type RenewalManner = (typeof renewalManners)[number];

const RenewalSchema = defineEntity({
  name: 'Renewal',
  tableName: 'renewal',
  properties: {
    ...record,
    agreementId: p.uuid(),
    manner: p.enum(renewalManners),
    /** Languages of the document, in their order. */
    languages: p.array<Language>(),
    /** Last day to answer, in the agreement's zone. */
    deadline: p.date(),
    /** Whether signing takes a one-time code, mailed to the address on file. */
    codeRequired: p.boolean().default(false),
    /** What the secretariat writes above the offer. */
    note: p.text().nullable(),
    sentAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnReason: p.text().nullable(),
    declinedAt: p.datetime().nullable(),
    declinedReason: p.text().nullable(),
    /** When the partner asked to sign on paper. */
    inkAskedAt: p.datetime().nullable(),
    concludedAt: p.datetime().nullable(),
    /** Day of the last signature, in the agreement's zone. */
    signedOn: p.date().nullable(),
    successorId: p.uuid().nullable(),
    amendmentId: p.uuid().nullable(),
    /** The signed document and its evidence, once they are written. */
    documentId: p.uuid().nullable(),
    finishedAt: p.datetime().nullable(),
  },
});

/** An offer to continue one agreement, accepted once. Where it stands is derived: see `renewal-stage.ts`. */
export class Renewal extends RenewalSchema.class {}
RenewalSchema.setClass(Renewal);

export { RenewalSchema };
