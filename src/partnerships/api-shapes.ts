import { z } from '@hono/zod-openapi';
import { impreciseDay, money, orNull, recordShape } from '../platform/schemas.ts';
import { precisions } from '../values/day.ts';
import { agreementKinds } from './agreement.ts';
import { clauseKinds, conventions, startBases } from './agreement-terms.ts';
import { contributionKinds, contributionUnits, unitBases } from './contribution.ts';
import { obligationKinds, sides } from './obligation.ts';
import { endBases, statuses } from './status.ts';

const date = z.string().openapi({ format: 'date' });
const moneyOut = orNull(money);

export const party = z
  .object({ organisationId: z.string().nullable(), name: z.string(), side: z.enum(sides) })
  .openapi('Party');

export const end = z
  .object({
    lastDay: date.nullable(),
    precision: z.enum(precisions).nullable(),
    basis: z.enum(endBases),
    convention: z.enum(conventions).nullable(),
    readings: z.object({ included: date.nullable(), excluded: date.nullable() }).nullable(),
  })
  .openapi('End');

const agreementFields = {
  ...recordShape,
  partnershipId: z.string(),
  kind: z.enum(agreementKinds),
  title: z.string().nullable(),
  fromSource: z.boolean(),
  parties: z.array(party),
  signedOn: orNull(impreciseDay),
  startsOn: orNull(impreciseDay),
  startBasis: z.enum(startBases),
  term: z.string().nullable(),
  end,
  terminatedOn: date.nullable(),
  closedOn: date.nullable(),
  noticePeriod: z.string().nullable(),
  noticeBy: date.nullable(),
  renewalClause: z.object({ kind: z.enum(clauseKinds), years: z.int().nullable() }),
  zone: z.string(),
  facilities: z.array(z.string()),
  objectives: z.array(z.string()),
  predecessorId: z.string().nullable(),
  successorId: z.string().nullable(),
  ambiguities: z.array(z.string()),
  status: z.enum(statuses),
  statusAsOf: date,
  daysLeft: z.int().nullable(),
};

export const agreement = z.object(agreementFields).openapi('Agreement');

export const contribution = z
  .object({
    ...recordShape,
    kind: z.enum(contributionKinds),
    amount: moneyOut,
    dueOn: date.nullable(),
    receivedOn: date.nullable(),
    quantity: z.string().nullable(),
    unit: z.enum(contributionUnits).nullable(),
    unitBasis: z.enum(unitBases).nullable(),
    annualCost: moneyOut,
    from: date.nullable(),
    to: date.nullable(),
    place: z.string().nullable(),
  })
  .openapi('Contribution');

export const obligation = z
  .object({
    ...recordShape,
    kind: z.enum(obligationKinds),
    title: z.string().nullable(),
    owedBy: z.enum(sides),
    dueOn: date.nullable(),
    dependsOnId: z.string().nullable(),
    completedOn: date.nullable(),
  })
  .openapi('Obligation');

export const amendment = z
  .object({
    ...recordShape,
    number: z.int(),
    signedOn: date.nullable(),
    inForceOn: date,
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .openapi('Amendment');

export const agreementRecord = z
  .object({
    ...agreementFields,
    contributions: z.array(contribution),
    obligations: z.array(obligation),
    amendments: z.array(amendment),
  })
  .openapi('AgreementRecord');

export const partnership = z
  .object({
    ...recordShape,
    number: z.int().nullable(),
    organisation: z.object({
      id: z.string(),
      name: z.string(),
      acronym: z.string().nullable(),
      country: z.string().nullable(),
    }),
    owner: z.object({ id: z.string(), name: z.string() }).nullable(),
    facilities: z.array(z.string()),
    ambiguities: z.array(z.string()),
    source: z.object({ document: z.string(), text: z.string(), listedAsOf: z.string() }).nullable(),
    agreements: z.array(agreement),
  })
  .openapi('Partnership');
