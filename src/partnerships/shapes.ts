import { z } from '@hono/zod-openapi';
import { day, decimal, id, impreciseDay, line, money, orNull, refuse, zone } from '../platform/schemas.ts';
import { parseImpreciseDay, precisions } from '../values/day.ts';
import { agreementKinds } from './agreement.ts';
import { clauseKinds, conventions, startBases } from './agreement-terms.ts';
import { amendableFields } from './amendment.ts';
import { contributionKinds, contributionUnits, unitBases } from './contribution.ts';
import { obligationKinds, sides } from './obligation.ts';
import { endBases } from './status.ts';
import { parseTerm } from './term.ts';

/** What the API takes for partnerships and agreements; the forms hold their fields against the same shapes. */
export const term = z
  .string()
  .max(20)
  .refine((text) => parseTerm(text) !== null, refuse('not_a_term', 'ISO 8601: P3Y, P18M, P1Y6M, P90D'))
  .openapi({ example: 'P3Y' });

export const endWish = z
  .strictObject({
    basis: z.enum(endBases).optional(),
    lastDay: z
      .string()
      .max(10)
      .refine((text) => parseImpreciseDay(text) !== null, refuse('not_a_day', 'YYYY-MM-DD, YYYY-MM or YYYY'))
      .nullable()
      .optional(),
    precision: z.enum(precisions).nullable().optional(),
    convention: z.enum(conventions).nullable().optional(),
    readings: z.unknown().optional().openapi({ description: 'Derived; what is sent is not read.' }),
  })
  .openapi('EndWish');
export const renewalClause = z
  .strictObject({ kind: z.enum(clauseKinds), years: z.int().min(1).max(100).nullable().default(null) })
  .openapi('RenewalClause');
const party = z.strictObject({ organisationId: id.nullable(), name: line(300).optional(), side: z.enum(sides) });
const codes = z.array(line(10)).max(40);
const ambiguities = z.array(line(1000)).max(50);

const agreementFields = {
  kind: z.enum(agreementKinds),
  title: line(300).nullable(),
  parties: z.array(party).min(1).max(20),
  signedOn: orNull(impreciseDay),
  startsOn: orNull(impreciseDay),
  startBasis: z.enum(startBases),
  term: term.nullable(),
  end: orNull(endWish),
  terminatedOn: day.nullable(),
  closedOn: day.nullable(),
  noticePeriod: term.nullable(),
  renewalClause,
  zone,
  facilities: codes,
  objectives: codes,
  predecessorId: id.nullable(),
  ambiguities,
};
export const newAgreement = z
  .strictObject(agreementFields)
  .partial()
  .extend({ partnershipId: id, kind: agreementFields.kind })
  .openapi('NewAgreement');
export const agreementPatch = z.strictObject(agreementFields).partial().openapi('AgreementPatch');
export type AgreementInput = z.output<typeof newAgreement>;
export type AgreementPatch = z.output<typeof agreementPatch>;

const owner = z.union([z.strictObject({ id, name: z.string().max(300).optional() }), z.null()]);
const partnershipFields = {
  number: z.int().min(1).max(20).nullable(),
  /** The owner as the object shows it, or by id alone. */
  owner,
  ownerId: id.nullable(),
  facilities: codes,
  ambiguities,
};
export const newPartnership = z
  .strictObject({ ...partnershipFields, organisationId: id })
  .partial()
  .required({ organisationId: true })
  .openapi('NewPartnership');
export const partnershipPatch = z.strictObject(partnershipFields).partial().openapi('PartnershipPatch');
export type PartnershipInput = z.output<typeof newPartnership>;
export type PartnershipPatch = z.output<typeof partnershipPatch>;

const contributionFields = {
  kind: z.enum(contributionKinds),
  amount: orNull(money),
  dueOn: day.nullable(),
  receivedOn: day.nullable(),
  quantity: decimal.nullable(),
  unit: z.enum(contributionUnits).nullable(),
  unitBasis: z.enum(unitBases).nullable(),
  annualCost: orNull(money),
  from: day.nullable(),
  to: day.nullable(),
  place: line(200).nullable(),
};
export const contributionPatch = z.strictObject(contributionFields).partial().openapi('ContributionPatch');
export const newContribution = contributionPatch.required({ kind: true }).openapi('NewContribution');
export type ContributionInput = z.output<typeof newContribution>;
export type ContributionPatch = z.output<typeof contributionPatch>;

const obligationFields = {
  kind: z.enum(obligationKinds),
  title: line(300).nullable(),
  owedBy: z.enum(sides),
  dueOn: day.nullable(),
  dependsOnId: id.nullable(),
  completedOn: day.nullable(),
};
export const obligationPatch = z.strictObject(obligationFields).partial().openapi('ObligationPatch');
export const newObligation = obligationPatch.required({ kind: true, owedBy: true }).openapi('NewObligation');
export type ObligationInput = z.output<typeof newObligation>;
export type ObligationPatch = z.output<typeof obligationPatch>;

const change = z.strictObject({ field: z.enum(amendableFields), before: z.unknown().optional(), after: z.unknown() });
const amendmentFields = { signedOn: day, inForceOn: day, changes: z.array(change).min(1).max(amendableFields.length) };
export const newAmendment = z.strictObject(amendmentFields).partial({ inForceOn: true }).openapi('NewAmendment');
export const amendmentPatch = z.strictObject(amendmentFields).partial().openapi('AmendmentPatch');
export type AmendmentInput = z.output<typeof newAmendment>;
export type AmendmentPatch = z.output<typeof amendmentPatch>;

/** What an amended field may become: the same shapes as in the agreement. */
export const amendedValue = {
  startsOn: agreementFields.startsOn,
  term: agreementFields.term,
  end: agreementFields.end,
  'end.lastDay': z
    .string()
    .refine((text) => parseImpreciseDay(text) !== null, refuse('not_a_day', 'YYYY-MM-DD, YYYY-MM or YYYY')),
  'end.convention': z.enum(conventions),
  noticePeriod: agreementFields.noticePeriod,
  renewalClause,
  zone,
  facilities: codes,
  objectives: codes,
} as const;
