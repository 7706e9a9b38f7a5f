import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

export const contributionKinds = ['money', 'secondment', 'office', 'other'] as const;
export const contributionUnits = ['fte', 'person', 'office'] as const;
export const unitBases = ['stated', 'assumed'] as const;

const ContributionSchema = defineEntity({
  name: 'Contribution',
  tableName: 'contribution',
  properties: {
    ...record,
    agreementId: p.uuid(),
    kind: p.enum(contributionKinds),
    /** Minor units of `currency`. */
    amount: p.bigint('number').nullable(),
    currency: p.character().length(3).nullable(),
    dueOn: p.date().nullable(),
    receivedOn: p.date().nullable(),
    /** An exact decimal as text: "2.5" secondments. */
    quantity: p.decimal('string').nullable(),
    unit: p.enum(contributionUnits).nullable(),
    unitBasis: p.enum(unitBases).nullable(),
    annualCost: p.bigint('number').nullable(),
    annualCostCurrency: p.character().length(3).nullable(),
    fromDay: p.date().nullable(),
    toDay: p.date().nullable(),
    place: p.string().nullable(),
  },
  indexes: [{ name: 'contribution_agreement_idx', properties: ['agreementId'] }],
});
/** What an agreement brings: an instalment of money, a secondment in FTE, an office. */
export class Contribution extends ContributionSchema.class {}
ContributionSchema.setClass(Contribution);

export { ContributionSchema };
