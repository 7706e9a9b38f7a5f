import { z } from '@hono/zod-openapi';
import { day, email, id, line, orNull, prose } from '../../platform/schemas.ts';
import { languages } from '../../values/language.ts';
import { sides } from '../obligation.ts';
import { contributionPatch, newContribution, obligationPatch, renewalClause, term } from '../shapes.ts';
import { renewalManners } from './renewal.ts';
import { signatureManners } from './signature.ts';

const codes = z.array(line(10)).max(40);
const key = line(40);

export const offeredEnd = z
  .discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('stated'), lastDay: day }),
    z.strictObject({ basis: z.literal('tacit') }),
    z.strictObject({ basis: z.literal('open_ended') }),
  ])
  .openapi('OfferedEnd');

const { receivedOn: _received, ...contributionFields } = contributionPatch.shape;
const { completedOn: _completed, dependsOnId: _dependsOn, ...obligationFields } = obligationPatch.shape;
const offeredContribution = z
  .strictObject({ key, fromId: id.nullable(), ...contributionFields })
  .partial()
  .required({ key: true })
  .extend({ kind: newContribution.shape.kind })
  .openapi('OfferedContribution');
const offeredObligation = z
  .strictObject({ key, fromId: id.nullable(), ...obligationFields })
  .partial()
  .required({ key: true, kind: true, owedBy: true })
  .openapi('OfferedObligation');

/** Terms of an offer; what is left out stays as in the agreement, or as in the version before. */
export const offer = z
  .strictObject({
    term: term.nullable(),
    end: orNull(offeredEnd),
    noticePeriod: term.nullable(),
    renewalClause,
    facilities: codes,
    objectives: codes,
    contributions: z.array(offeredContribution).max(100),
    obligations: z.array(offeredObligation).max(100),
  })
  .partial()
  .openapi('Offer');
export type OfferInput = z.output<typeof offer>;

const clause = z.strictObject({ key, heading: line(300), text: prose(10_000) }).openapi('Clause');
const agreementText = z
  .strictObject({ title: line(300), clauses: z.array(clause).min(1).max(60) })
  .openapi('AgreementText');
/** The text by language, with slots such as {{start}} still open. */
export const texts = z
  .strictObject(Object.fromEntries(languages.map((language) => [language, agreementText.optional()])))
  .openapi('AgreementTexts');

const signatory = z
  .strictObject({
    side: z.enum(sides),
    name: line(200),
    function: line(200).nullable().default(null),
    email,
    language: z.enum(languages).default('en'),
    staffId: id.nullable().default(null),
  })
  .openapi('SignatoryInput');

const renewalFields = {
  manner: z.enum(renewalManners),
  languages: z.array(z.enum(languages)).min(1).max(3),
  deadline: day,
  codeRequired: z.boolean(),
  note: prose(4000).nullable(),
  wordingId: id.nullable(),
  wording: texts,
  offer,
  /** In the order of signing. */
  signatories: z.array(signatory).min(2).max(20),
};
export const newRenewal = z
  .strictObject(renewalFields)
  .partial()
  .extend({ agreementId: id, deadline: day, signatories: renewalFields.signatories })
  .openapi('NewRenewal');
export const renewalPatch = z.strictObject(renewalFields).partial().openapi('RenewalPatch');
export type RenewalInput = z.output<typeof newRenewal>;
export type RenewalPatch = z.output<typeof renewalPatch>;

const comment = z.strictObject({ place: line(80), text: prose(4000) }).openapi('OfferComment');
/** A partner's proposal: terms and clauses that differ, and what is said to them. */
export const proposal = z
  .strictObject({ offer, wording: texts, comments: z.array(comment).max(200) })
  .partial()
  .openapi('Proposal');
export type ProposalInput = z.output<typeof proposal>;

/** A new version of the secretariat's. */
export const newVersion = z
  .strictObject({ offer, wording: texts, wordingId: id.nullable(), reply: prose(4000).nullable() })
  .partial()
  .openapi('NewRenewalVersion');
export type VersionInput = z.output<typeof newVersion>;

/** Who somebody says they are when they sign. */
export const signing = z.strictObject({
  name: line(200),
  function: line(200).nullable(),
  powerDeclared: z.literal(true),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  manner: z.enum(signatureManners).default('typed'),
});
export const handOver = z.strictObject({ name: line(200), function: line(200).nullable(), email });
export const reason = prose(4000);

/** Why an offer is withdrawn; may be left open. */
export const withdrawal = z.strictObject({ reason: reason.nullable() });
/** What the secretariat says to a proposal: who accepts may be silent, who keeps its own version says why. */
export const acceptance = z.strictObject({ reply: reason.nullable() });
export const keeping = z.strictObject({ reply: reason });

/** Whom a link to an agreement's open obligations is mailed to. */
export const newPortalLink = z
  .strictObject({ agreementId: id, name: line(200), email, language: z.enum(languages) })
  .openapi('NewPortalLink');
