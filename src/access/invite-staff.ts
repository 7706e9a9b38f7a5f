import { type Changed, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { instantText } from '../platform/format.ts';
import { queueMail } from '../platform/outbox.ts';
import { roleWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import { createLink, revokeLinks } from './links.ts';
import type { NewStaff } from './shapes.ts';
import { Staff } from './staff.ts';
import { staffFacts, staffSubject, writeStaff } from './staff-facts.ts';

/** A new member of staff, with the mail that invites them. The address must be free. */
export async function inviteStaff(work: Work, input: NewStaff): Promise<Changed> {
  const made = work.em.create(Staff, { ...input, archivedAt: null });
  await writeStaff(work);
  await mailInvitation(work, made);
  return { id: made.id, entry: await journalLine(work, staffSubject(made), 'created', null, staffFacts(made)) };
}

/** Sends a new invitation; earlier ones stop working. */
export async function inviteAgain(work: Work, id: string): Promise<Changed> {
  const found = await lock(work, Staff, id, null);
  await revokeLinks(work, id, ['invitation']);
  await mailInvitation(work, found);
  return { id, entry: await journalLine(work, staffSubject(found), 'invited', null, null) };
}

async function mailInvitation(work: Work, to: Staff): Promise<void> {
  const link = await createLink(work, { purpose: 'invitation', staffId: to.id });
  const language: Language = to.language;
  await queueMail(work, {
    template: 'invitation',
    language,
    to: { name: to.name, address: to.email },
    data: {
      name: to.name,
      inviter: work.who.name,
      role: roleWords[language][to.role],
      until: instantText(link.expiresAt, language),
    },
    linkId: link.id,
  });
}
