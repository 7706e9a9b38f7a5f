import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import type { Language } from '../../values/language.ts';
import { sides } from '../obligation.ts';
import type { Offer } from './offer.ts';

/** One clause: `key` stays the same from version to version, so that they can be compared. */
export interface Clause {
  key: string;
  heading: string;
  text: string;
}
/** The text of an agreement in one language. */
export interface AgreementText {
  title: string;
  clauses: Clause[];
}
/** The text in each language of the document. */
export type Texts = Partial<Record<Language, AgreementText>>;

/** What somebody says to a place: "term", "clause:duration", "contribution:c1", or "" for the whole. */
export interface Comment {
  place: string;
  text: string;
}

const RenewalVersionSchema = defineEntity({
  name: 'RenewalVersion',
  tableName: 'renewal_version',
  properties: {
    ...record,
    renewalId: p.uuid(),
    number: p.integer(),
    side: p.enum(sides),
    offer: p.json<Offer>().columnType('jsonb'),
    /** The template it was written from, if any, and which edition of it. */
    wordingId: p.uuid().nullable(),
    wordingEdition: p.integer().nullable(),
    /** The text with its slots still open. */
    wording: p.json<Texts>().columnType('jsonb'),
    /** The text as it is read and signed. */
    text: p.json<Texts>().columnType('jsonb'),
    /** SHA-256 of what is signed (`version-hash.ts`). */
    hash: p.string(),
    /** SHA-256 of the agreement as it stood when this was written: a change of it voids the version. */
    basis: p.string(),
    comments: p.json<Comment[]>().columnType('jsonb'),
    markedFileId: p.uuid().nullable(),
    markedFileName: p.string().nullable(),
    /** Who of those who sign proposed it. */
    proposedBy: p.uuid().nullable(),
    /** Since when the Initiative stands behind it; null for a proposal that is not accepted. */
    offeredAt: p.datetime().nullable(),
    /** When a proposal was answered, with `reply`. */
    answeredAt: p.datetime().nullable(),
    reply: p.text().nullable(),
    /** The PDF of it as it was offered, once the job has kept it: every copy handed out then has its bytes. */
    documentFileId: p.uuid().nullable(),
  },
});

/** One version of what is offered; a partner's proposal is a version of its own. */
export class RenewalVersion extends RenewalVersionSchema.class {}
RenewalVersionSchema.setClass(RenewalVersion);

export { RenewalVersionSchema };
