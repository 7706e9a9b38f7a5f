import { defineEntity, p } from '@mikro-orm/core';
import { languages } from '../values/language.ts';
import { record } from './record.ts';

/** queued: to be handed over; submitted: accepted by the mail server; refused: given up, with the reason. */
export const mailStates = ['queued', 'submitted', 'refused'] as const;

const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    ...record,
    /** Folder under `emails/`. */
    template: p.string(),
    language: p.enum(languages),
    toName: p.string(),
    toAddress: p.string(),
    /** What fills the template's slots. Holds no secret: an address with a secret is made when the mail leaves. */
    data: p.json<Record<string, string>>().columnType('jsonb'),
    linkId: p.uuid().nullable(),
    state: p.enum(mailStates).default('queued'),
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
    submittedAt: p.datetime().nullable(),
  },
});
/** A mail written in the same transaction as what it tells of; a job hands it to the mail server. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);

export { MailSchema };
