import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

export const obligationKinds = ['report', 'meeting', 'payment', 'other'] as const;
export const sides = ['initiative', 'partner'] as const;
export type Side = (typeof sides)[number];

const ObligationSchema = defineEntity({
  name: 'Obligation',
  tableName: 'obligation',
  properties: {
    ...record,
    agreementId: p.uuid(),
    kind: p.enum(obligationKinds),
    title: p.string().nullable(),
    owedBy: p.enum(sides),
    dueOn: p.date().nullable(),
    /** Another obligation of the agreement that must be completed first (a payment on a report). */
    dependsOnId: p.uuid().nullable(),
    completedOn: p.date().nullable(),
  },
  indexes: [{ name: 'obligation_agreement_idx', properties: ['agreementId'] }],
});
/** What one side owes under an agreement: a report, a meeting, a payment, with its due day. */
export class Obligation extends ObligationSchema.class {}
ObligationSchema.setClass(Obligation);

export { ObligationSchema };
