import { z } from '@hono/zod-openapi';
import { languages } from '../../values/language.ts';
import { agreementKinds } from '../agreement.ts';
import { sides } from '../obligation.ts';
import { renewalManners } from './renewal.ts';
import { identifications, signatureManners } from './signature.ts';

const instant = z.string().openapi({ format: 'date-time' });
const instantOrNone = instant.nullable();
const date = z.string().openapi({ format: 'date' });
const hash = z.string().openapi({ description: 'SHA-256 in hexadecimal.' });
const text = z.string().nullable();
const open = z.record(z.string(), z.unknown());

const file = z.object({ name: z.string(), sha256: hash, size: z.int() }).openapi('FileProof');
const shown = z.object({ by: z.string(), at: instant }).openapi('LinkShown');
const signature = z
  .object({
    id: z.string(),
    order: z.int(),
    side: z.enum(sides),
    signatoryId: z.string(),
    name: z.string(),
    function: text,
    powerDeclared: z.boolean(),
    address: text,
    manner: z.enum(signatureManners),
    level: z.enum(['simple_electronic', 'as_in_the_file', 'ink_on_paper']),
    identifiedBy: z.enum(identifications),
    invitation: z.object({
      name: z.string(),
      mailedAt: instantOrNone,
      codeMailedAt: instantOrNone,
      shown: z.array(shown),
    }),
    consent: z.string(),
    language: z.enum(languages),
    versionNumber: z.int(),
    hash,
    signedAt: instant,
    ip: text,
    userAgent: text,
    linkId: text,
    codeSentAt: instantOrNone,
    codeVerifiedAt: instantOrNone,
    fileSha256: text,
  })
  .openapi('SignatureProof');
const link = z
  .object({
    id: z.string(),
    secretSha256: hash,
    signatoryId: text,
    versionId: text,
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    mailId: text,
    createdAt: instant,
    sentAt: instantOrNone,
    openedAt: instantOrNone,
    usedAt: instantOrNone,
    expiresAt: instant,
    shown: z.array(shown),
    endedBecause: text,
  })
  .openapi('LinkProof');
const mail = z
  .object({
    id: z.string(),
    template: z.string(),
    language: z.enum(languages),
    linkId: text,
    to: z.object({ name: z.string(), address: z.string() }),
    createdAt: instant,
    submittedAt: instantOrNone,
  })
  .openapi('MailProof');
const line = z
  .object({ position: z.int(), previous: hash, hash, line: open, personal: open.nullable() })
  .openapi('SealedLine');

/** Evidence of a concluded offer, as `evidence.ts` writes it. */
export const evidence = z
  .object({
    format: z.literal('loam evidence 1'),
    gatheredAt: instant,
    verifyAddress: z.string(),
    level: z.object({ signatures: z.array(z.string()), law: z.string(), said: open }),
    offer: z.object({
      id: z.string(),
      manner: z.enum(renewalManners),
      languages: z.array(z.enum(languages)),
      deadline: date,
      codeRequired: z.boolean(),
      signedOn: date.nullable(),
      sentAt: instantOrNone,
      concludedAt: instantOrNone,
    }),
    agreement: z.object({
      id: z.string(),
      kind: z.enum(agreementKinds),
      title: text,
      parties: z.array(z.object({ organisationId: text, name: z.string(), side: z.enum(sides) })),
      lastDay: date.nullable(),
      facts: open.nullable(),
    }),
    made: z.object({ successorId: text, amendmentId: text, startsOn: date.nullable(), gapDays: z.int().nullable() }),
    template: z.object({ id: z.string(), edition: z.int().nullable(), languages: z.array(z.string()) }).nullable(),
    document: z.object({
      before: file,
      after: file,
      uploads: z.array(
        z.object({
          name: z.string(),
          sha256: hash,
          size: z.int(),
          mediaType: z.string(),
          signatureId: text,
          versionId: z.string(),
        }),
      ),
    }),
    signed: z.object({ versionId: z.string(), number: z.int(), hash, content: open }),
    signatories: z.array(
      z.object({
        id: z.string(),
        position: z.int(),
        side: z.enum(sides),
        name: z.string(),
        function: text,
        email: z.string(),
        language: z.enum(languages),
        staffId: text,
        handedOverFrom: text,
        confirmedAt: instantOrNone,
      }),
    ),
    signatures: z.array(signature),
    countersignature: z.object({ signatureId: z.string(), signedAt: instant }).nullable(),
    earlierSignatures: z.array(signature),
    versions: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        side: z.enum(sides),
        hash,
        basis: hash,
        wordingId: text,
        wordingEdition: z.int().nullable(),
        comments: z.array(z.object({ place: z.string(), text: z.string() })),
        proposedBy: text,
        offeredAt: instantOrNone,
        answeredAt: instantOrNone,
        reply: text,
      }),
    ),
    links: z.array(link),
    mails: z.array(mail),
    handOvers: z.array(
      z.object({
        at: instant,
        by: z.string(),
        from: z.unknown(),
        to: z.unknown(),
        confirmedAt: instantOrNone,
      }),
    ),
    journal: z.object({ head: z.object({ position: z.int(), hash }), lines: z.array(line) }),
  })
  .openapi('Evidence');
