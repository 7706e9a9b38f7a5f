import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import { languages } from '../../values/language.ts';

/** Why somebody who was chosen is not written to. */
export const leftOutReasons = [
  'do_not_contact',
  'no_address',
  'same_funder',
  'same_address',
  'conflict_not_viewed',
  'sanctions_hit',
  'no_text',
  'funder_archived',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];

/** Why the link of a recipient no longer works. */
export const recipientEnds = ['passed_on', 'resent', 'taken_back'] as const;

const RecipientSchema = defineEntity({
  name: 'CallRecipient',
  tableName: 'call_recipient',
  properties: {
    ...record,
    callId: p.uuid(),
    /** The funder: an organisation, or a person. */
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    /** Who of the organisation is written to; null for a colleague whom the link was passed on to. */
    contactPersonId: p.uuid().nullable(),
    name: p.string(),
    email: p.string().nullable(),
    language: p.enum(languages),
    leftOut: p.enum(leftOutReasons).nullable(),
    /** What we hope to get from them, once the call has gone out. */
    opportunityId: p.uuid().nullable(),
    /** Who passed the call on to them. */
    passedFromId: p.uuid().nullable(),
    linkId: p.uuid().nullable(),
    mailId: p.uuid().nullable(),
    sentAt: p.datetime().nullable(),
    visitedAt: p.datetime().nullable(),
    lastVisitedAt: p.datetime().nullable(),
    endedBecause: p.enum(recipientEnds).nullable(),
  },
});
/** One whom a call goes to, or who was chosen and left out with the reason. */
export class CallRecipient extends RecipientSchema.class {}
RecipientSchema.setClass(CallRecipient);

export { RecipientSchema as CallRecipientSchema };
