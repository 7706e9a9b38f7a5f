import { z } from '@hono/zod-openapi';
import { mailStates } from '../../platform/outbox.ts';
import { orNull, recordShape } from '../../platform/schemas.ts';
import { languages } from '../../values/language.ts';
import { agreementKinds } from '../agreement.ts';
import { sides } from '../obligation.ts';
import { portalLinkEnds } from './portal-link.ts';
import { renewalManners } from './renewal.ts';
import { renewalStages } from './renewal-stage.ts';
import { identifications, signatureManners } from './signature.ts';

const instant = z.string().openapi({ format: 'date-time' }).nullable();
const date = z.string().openapi({ format: 'date' });
const named = z.object({ id: z.string(), name: z.string() });

const signatory = z
  .object({
    id: z.string(),
    position: z.int(),
    side: z.enum(sides),
    name: z.string(),
    function: z.string().nullable(),
    email: z.string(),
    language: z.enum(languages),
    staffId: z.string().nullable(),
    handedOverFrom: z.string().nullable(),
    confirmedAt: instant,
    signedAt: instant,
    signedAs: z.string().nullable(),
    signatureManner: z.enum(signatureManners).nullable(),
  })
  .openapi('Signatory');

export const renewal = z
  .object({
    ...recordShape,
    agreementId: z.string(),
    partnershipId: z.string(),
    organisation: named,
    owner: named.nullable(),
    kind: z.enum(agreementKinds),
    manner: z.enum(renewalManners),
    languages: z.array(z.enum(languages)),
    deadline: date,
    codeRequired: z.boolean(),
    note: z.string().nullable(),
    stage: z.enum(renewalStages),
    stageAsOf: date,
    lastDay: date.nullable(),
    daysLeft: z.int().nullable(),
    sentAt: instant,
    withdrawnAt: instant,
    withdrawnReason: z.string().nullable(),
    declinedAt: instant,
    declinedReason: z.string().nullable(),
    inkAskedAt: instant,
    concludedAt: instant,
    signedOn: date.nullable(),
    successorId: z.string().nullable(),
    amendmentId: z.string().nullable(),
    gapDays: z.int().nullable(),
    table: z.object({ number: z.int(), hash: z.string() }).nullable(),
    proposal: z.int().nullable(),
    documentId: z.string().nullable(),
    finishedAt: instant,
    signatories: z.array(signatory),
  })
  .openapi('Renewal');

const agreementText = z.object({
  title: z.string(),
  clauses: z.array(z.object({ key: z.string(), heading: z.string(), text: z.string() })),
});
const texts = z.object({
  en: agreementText.optional(),
  fr: agreementText.optional(),
  es: agreementText.optional(),
});

export const renewalVersion = z
  .object({
    ...recordShape,
    renewalId: z.string(),
    number: z.int(),
    side: z.enum(sides),
    offer: z.record(z.string(), z.unknown()),
    wordingId: z.string().nullable(),
    wordingEdition: z.int().nullable(),
    wording: texts,
    text: texts,
    hash: z.string(),
    comments: z.array(z.object({ place: z.string(), text: z.string() })),
    markedFile: named.nullable(),
    offeredAt: instant,
    answeredAt: instant,
    reply: z.string().nullable(),
  })
  .openapi('RenewalVersion');

export const signature = z
  .object({
    ...recordShape,
    renewalId: z.string(),
    versionId: z.string(),
    number: z.int(),
    signatoryId: z.string(),
    side: z.enum(sides),
    manner: z.enum(signatureManners),
    name: z.string(),
    function: z.string().nullable(),
    powerDeclared: z.boolean(),
    consent: z.string(),
    language: z.enum(languages),
    hash: z.string(),
    signedAt: z.string().openapi({ format: 'date-time' }),
    identifiedBy: z.enum(identifications),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    linkId: z.string().nullable(),
    codeSentAt: instant,
    codeVerifiedAt: instant,
    fileId: z.string().nullable(),
  })
  .openapi('Signature');

export const portalLink = z
  .object({
    ...recordShape,
    agreementId: z.string(),
    renewalId: z.string().nullable(),
    signatoryId: z.string().nullable(),
    staffId: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    expiresAt: z.string().openapi({ format: 'date-time' }),
    live: z.boolean(),
    endedBecause: z.enum(portalLinkEnds).nullable(),
    visitedAt: instant,
    lastVisitedAt: instant,
    signed: z.boolean(),
    mail: orNull(z.object({ id: z.string(), state: z.enum(mailStates), lastError: z.string().nullable() })),
  })
  .openapi('PortalLink');
