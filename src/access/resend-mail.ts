import { raw } from '@mikro-orm/core';
import { journalLine, lock } from '../platform/change.ts';
import { forUpdate, type Work } from '../platform/database.ts';
import { Mail } from '../platform/outbox.ts';
import { Problem } from '../values/problem.ts';
import { Link } from './link.ts';
import { createLink } from './links.ts';
import { Staff } from './staff.ts';

/**
 * Lets a mail that was given up, or of which nobody knows whether it left, be tried again; with a new link when the
 * old one no longer works. 409 for any other mail, and when its person has left or has another address by now.
 */
export async function resendMail(work: Work, id: string): Promise<void> {
  const mail = await lock(work, Mail, id, null);
  if (mail.state !== 'refused' && mail.state !== 'uncertain') throw new Problem('conflict', 'already_so');
  const link = mail.linkId ? await work.em.findOne(Link, { id: mail.linkId }) : null;
  if (link?.staff) await stillAt(work, link.staff.id, mail.toAddress);
  // After the person, whose change withdraws links: the same order of locks.
  if (link) await work.em.refresh(link, forUpdate);
  const dead = link?.refusal(work.now()) ?? null;
  // A link to an offer is of one version and one person: its record makes a new one.
  if (dead && link && !link.staff && link.purpose !== 'first_admin') throw new Problem('conflict', dead);
  if (dead && link) {
    const fresh = await createLink(work, { purpose: link.purpose, staffId: link.staff?.id ?? null });
    mail.linkId = fresh.id;
  }
  // The queue keeps the database's time, whatever the clock says.
  work.em.assign(mail, { state: 'queued', attempts: 0, dueAt: raw('recorded_now()'), lastError: null });
  await work.em.flush();
  await journalLine(work, { kind: 'mail', id }, 'resent', null, null);
  await work.enqueue('send-mail', { mailId: id });
}

/** Holds a person, so that neither changes until the new link stands; 409 when the mail would not reach them. */
async function stillAt(work: Work, staffId: string, address: string): Promise<void> {
  const staff = await work.em.findOne(Staff, { id: staffId }, forUpdate);
  if (!staff || staff.archivedAt || staff.email !== address) throw new Problem('conflict', 'addressee_changed');
}
