import { raw } from '@mikro-orm/core';
import { journalLine, lock } from '../platform/change.ts';
import { forUpdate, type Work } from '../platform/database.ts';
import { Mail } from '../platform/outbox.ts';
import { Problem } from '../values/problem.ts';
import { Link } from './link.ts';
import { createLink } from './links.ts';

/**
 * Lets a mail that was given up, or of which nobody knows whether it left, be tried again; with a new link when the
 * old one no longer works. 409 for any other mail.
 */
export async function resendMail(work: Work, id: string): Promise<void> {
  const mail = await lock(work, Mail, id, null);
  if (mail.state !== 'refused' && mail.state !== 'uncertain') throw new Problem('conflict', 'already_so');
  const link = mail.linkId ? await work.em.findOne(Link, { id: mail.linkId }, forUpdate) : null;
  if (link?.refusal(work.now())) {
    const fresh = await createLink(work, { purpose: link.purpose, staffId: link.staff?.id ?? null });
    mail.linkId = fresh.id;
  }
  // The queue keeps the database's time, whatever the clock says.
  work.em.assign(mail, { state: 'queued', attempts: 0, dueAt: raw('recorded_now()'), lastError: null });
  await work.em.flush();
  await journalLine(work, { kind: 'mail', id }, 'resent', null, null);
  await work.enqueue('send-mail', { mailId: id });
}
