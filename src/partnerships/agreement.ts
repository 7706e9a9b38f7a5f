import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import { precisions } from '../values/day.ts';

export const agreementKinds = [
  'grant_agreement',
  'secondment',
  'moa',
  'hosting_agreement',
  'mou',
  'office',
  'invoice',
  'funding_agreement',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** A signatory side. The Initiative has no organisation of its own in the directory: its id is null. */
export interface Party {
  organisationId: string | null;
  name: string;
  side: 'initiative' | 'partner';
}

const AgreementSchema = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  properties: {
    ...record,
    partnershipId: p.uuid(),
    kind: p.enum(agreementKinds),
    title: p.string().nullable(),
    fromSource: p.boolean().default(false),
    parties: p.json<Party[]>().columnType('jsonb'),
    /** An imprecise day as written ("2020", "2020-07", "2020-07-01"). */
    signedOn: p.string().nullable(),
    signedPrecision: p.enum(precisions).nullable(),
    /** The last day in force when ended early. */
    terminatedOn: p.date().nullable(),
    /** The last day in force, confirmed by a person. */
    closedOn: p.date().nullable(),
    predecessorId: p.uuid().nullable(),
    /** Counts changes of its terms, so that its version moves when they do. */
    revision: p.integer().default(0),
    ambiguities: p.array<string>().default([]),
  },
  indexes: [{ name: 'agreement_partnership_idx', properties: ['partnershipId'] }],
});

/**
 * What two sides agreed: MoU, grant agreement, secondment and the like. What an amendment can change
 * stands in `AgreementTerms`; what happened to the agreement as a whole stands here.
 */
export class Agreement extends AgreementSchema.class {}
AgreementSchema.setClass(Agreement);

export { AgreementSchema };
