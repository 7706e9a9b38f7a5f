import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import { languages } from '../../values/language.ts';
import { sides } from '../obligation.ts';

const SignatorySchema = defineEntity({
  name: 'Signatory',
  tableName: 'renewal_signatory',
  properties: {
    ...record,
    renewalId: p.uuid(),
    /** Order of signing, from 1. */
    position: p.integer(),
    side: p.enum(sides),
    name: p.string(),
    function: p.string().nullable(),
    /** The address on file: links and codes go there and nowhere else. */
    email: p.string(),
    language: p.enum(languages),
    staffId: p.uuid().nullable(),
    /** After a hand-over, null until the new person has opened their own link. */
    confirmedAt: p.datetime().nullable(),
    /** Who handed over, by name. */
    handedOverFrom: p.string().nullable(),
    /** The link whose six digits were mailed last, how often they were mistyped, and when they were right. */
    codeLinkId: p.uuid().nullable(),
    codeTries: p.integer().default(0),
    codeVerifiedAt: p.datetime().nullable(),
  },
});

/** Who signs, for which side and in which place. */
export class Signatory extends SignatorySchema.class {}
SignatorySchema.setClass(Signatory);

export { SignatorySchema };
