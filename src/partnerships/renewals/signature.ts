import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import { languages } from '../../values/language.ts';

/** typed: the name typed on the page. uploaded: a signed PDF handed in. wet_ink: on paper, entered by the secretariat. */
export const signatureManners = ['typed', 'uploaded', 'wet_ink'] as const;
export type SignatureManner = (typeof signatureManners)[number];

/** How we know who signed: by their link, by link and mailed code, by a staff session, by a colleague who saw the paper. */
export const identifications = ['link', 'link_and_code', 'session', 'paper'] as const;
export type Identification = (typeof identifications)[number];

const SignatureSchema = defineEntity({
  name: 'Signature',
  tableName: 'renewal_signature',
  properties: {
    ...record,
    renewalId: p.uuid(),
    versionId: p.uuid(),
    signatoryId: p.uuid(),
    manner: p.enum(signatureManners),
    name: p.string(),
    function: p.string().nullable(),
    powerDeclared: p.boolean(),
    /** The exact sentence that was agreed to. */
    consent: p.text(),
    language: p.enum(languages),
    /** The hash of the version that was read. */
    hash: p.string(),
    signedAt: p.datetime(),
    identifiedBy: p.enum(identifications),
    ip: p.string().nullable(),
    userAgent: p.string().nullable(),
    linkId: p.uuid().nullable(),
    codeSentAt: p.datetime().nullable(),
    codeVerifiedAt: p.datetime().nullable(),
    fileId: p.uuid().nullable(),
  },
});

/** One signature under one version (domain.md 2.11). A trigger keeps it as it was given. */
export class Signature extends SignatureSchema.class {}
SignatureSchema.setClass(Signature);

export { SignatureSchema };
