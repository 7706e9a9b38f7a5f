import { sql } from 'kysely';
import type { Language } from '../values/language.ts';
import { system } from '../values/role.ts';
import type { Database, Read } from './database.ts';
import { readFile } from './files.ts';
import { sealJournal } from './journal-chain.ts';
import type { MailFile } from './outbox.ts';
import { giveUpMail, giveUpStaleAttempts, type MailInHand, markAttempt, settleMail, takeMail } from './send-mail.ts';
import type { MailServer, OutgoingMail } from './smtp.ts';

/** The address of a link, and what else of it is said in a mail: the code that a person types instead. */
export interface LinkSlots {
  link: string;
  code?: string;
}

/** What sending needs from rooms below and from outside. */
export interface Sending {
  database: Database;
  /** Null without `SMTP_URL`: mails stay queued. */
  mailServer: MailServer | null;
  /** The public origin, before the path of a page of ours. */
  baseUrl: string;
  /** What a link gives its mail, or null when it no longer works. Asked at the last moment: no row holds it. */
  slotsOf(read: Read, linkId: string): Promise<LinkSlots | null>;
  render(
    template: string,
    language: Language,
    data: Readonly<Record<string, string>>,
    link: string | null,
  ): Promise<Pick<OutgoingMail, 'subject' | 'html' | 'text'>>;
}

const who = system('mail job');

/** Sends the mail of that id, or all that are due, one by one, until the server is out of reach or `signal` says so. */
export async function sendMail(parts: Sending, mailId: string | undefined, signal: AbortSignal): Promise<number> {
  const { database, mailServer } = parts;
  if (!mailServer) return 0;
  if (mailId === undefined) await database.transaction(who, giveUpStaleAttempts);
  for (let submitted = 0; ; ) {
    if (signal.aborted) return submitted;
    const next = await nextMail(parts, mailId);
    if (next === null) return submitted;
    if (next.letter) {
      const handover = await mailServer.submit(next.letter);
      await database.transaction(who, (work) => settleMail(work, next.mail, handover));
      if (handover.outcome === 'submitted') submitted += 1;
      if (handover.outcome === 'not_reachable') return submitted;
    }
    if (mailId !== undefined) return submitted;
  }
}

/** The next mail, marked and ready to go. `letter` is null when it was given up; null when none is due. */
async function nextMail(
  parts: Sending,
  mailId: string | undefined,
): Promise<{ mail: MailInHand; letter: OutgoingMail | null } | null> {
  return parts.database.transaction(who, async (work) => {
    const mail = await takeMail(work, mailId);
    if (!mail) return null;
    const page = mail.path === null ? {} : { link: parts.baseUrl + mail.path };
    const slots: Partial<LinkSlots> | null = mail.link_id === null ? page : await parts.slotsOf(work, mail.link_id);
    if (slots === null) {
      await giveUpMail(work, mail, 'link_dead');
      return { mail, letter: null };
    }
    try {
      const { link = null, ...more } = slots;
      const written = await parts.render(mail.template, mail.language, { ...mail.data, ...more }, link);
      const attachments = await filesOf(work, mail.file_ids);
      await markAttempt(work, mail);
      const to = { name: mail.to_name, address: mail.to_address };
      return { mail, letter: { id: mail.id, language: mail.language, to, ...written, attachments } };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      await giveUpMail(work, mail, 'not_writable', error.message);
      return { mail, letter: null };
    }
  });
}

/** What goes out with a mail. Throws a RangeError when a file is not kept any more: the mail would lack it. */
async function filesOf(read: Read, files: readonly MailFile[]): Promise<OutgoingMail['attachments']> {
  const attachments: OutgoingMail['attachments'] = [];
  for (const { fileId, fileName } of files) {
    const kept = await readFile(read, fileId);
    if (!kept) throw new RangeError(`the file ${fileName} is not kept`);
    attachments.push({ fileName, mediaType: kept.mediaType, bytes: kept.bytes });
  }
  return attachments;
}

/** Seals every committed journal line that is not sealed yet. */
export async function sealWholeJournal(database: Database, signal: AbortSignal): Promise<number> {
  for (let sealed = 0; ; ) {
    const lines = await database.transaction(system('seal job'), sealJournal);
    sealed += lines;
    if (lines === 0 || signal.aborted) return sealed;
  }
}

/** Forgets first answers after the two days in which a program may repeat a POST. */
export async function forgetAnswers(database: Database): Promise<void> {
  await database.transaction(system('forget job'), async (work) => {
    await sql`delete from idempotent_answer where created_at < now() - interval '48 hours'`.execute(work.tables());
  });
}
