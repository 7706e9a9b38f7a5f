import { defineEntity, p } from '@mikro-orm/core';
import { type Language, languages } from '../values/language.ts';
import type { Work } from './database.ts';
import { record } from './record.ts';

/**
 * queued: to be handed over once due. attempting: being handed over. submitted: accepted by the mail server.
 * uncertain: the connection or the process died meanwhile, so it may have been sent; never repeated by itself.
 * refused: given up, with the reason.
 */
export const mailStates = ['queued', 'attempting', 'submitted', 'uncertain', 'refused'] as const;
export type MailState = (typeof mailStates)[number];

/** A kept file that goes out with a mail, and the name it has there. */
export interface MailFile {
  fileId: string;
  fileName: string;
}

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
    /** A page of ours that it leads to when it has no link: "/agreements/...". */
    path: p.string().nullable(),
    /** What goes out with it: its bytes are taken from `file` when it leaves. */
    fileIds: p.json<MailFile[]>().columnType('jsonb'),
    state: p.enum(mailStates).default('queued'),
    attempts: p.integer().default(0),
    /** When it may next be handed over. */
    dueAt: p.datetime().defaultRaw('recorded_now()'),
    attemptedAt: p.datetime().nullable(),
    lastError: p.text().nullable(),
    submittedAt: p.datetime().nullable(),
  },
});
/** A mail written in the same transaction as what it tells of; a job hands it to the mail server. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);

export { MailSchema };

/** A mail to be written. */
export interface MailWish {
  /** Folder under `emails/`; `data` has its slots, as texts in the reader's language. */
  template: string;
  language: Language;
  to: { name: string; address: string };
  data: Readonly<Record<string, string>>;
  /** The link whose address the mail carries. */
  linkId?: string | null;
  /** Instead of a link: the page of ours that it leads to, from the first "/" on. */
  path?: string | null;
  /** Files that go out with it, in this order; many mail servers take 25 MB in all. */
  fileIds?: readonly MailFile[];
}

/** Writes a mail in the open transaction, to be sent once that has committed. Answers its id. */
export async function queueMail(work: Work, wish: MailWish): Promise<string> {
  const mail = work.em.create(Mail, {
    template: wish.template,
    language: wish.language,
    toName: wish.to.name,
    toAddress: wish.to.address,
    data: { ...wish.data },
    linkId: wish.linkId ?? null,
    path: wish.path ?? null,
    fileIds: (wish.fileIds ?? []).map(({ fileId, fileName }) => ({ fileId, fileName })),
    archivedAt: null,
    attemptedAt: null,
    lastError: null,
    submittedAt: null,
  });
  await work.em.flush();
  await work.enqueue('send-mail', { mailId: mail.id });
  return mail.id;
}
