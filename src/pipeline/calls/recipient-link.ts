import { Link } from '../../access/link.ts';
import { createLink, prolongLinks, revokeLink } from '../../access/links.ts';
import { lock } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { dayText } from '../../platform/format.ts';
import { queueMail } from '../../platform/outbox.ts';
import { addDays, type Day } from '../../values/day.ts';
import { Problem } from '../../values/problem.ts';
import { Call, type CallText } from './call.ts';
import { holdFunders } from './hold-funders.ts';
import { CallRecipient, type recipientEnds } from './recipient.ts';

/** How long after the deadline a link still shows what was answered, and takes what comes late. */
const daysAfterDeadline = 90;

/** The mails to recipients of a call: folders under `emails/`. */
export type CallMail = 'call' | 'call-passed-on' | 'call-reminder' | 'call-thanks' | 'call-reply';

/** What a call says in the recipient's language; "—" where it has no text in it any more. */
const textFor = (call: Call, recipient: CallRecipient): CallText =>
  call.texts[recipient.language] ?? { subject: call.title, text: '—' };

/** Writes a mail to a recipient with the link they have. `words` is what was said besides, or "—". */
export function mailRecipient(
  work: Work,
  call: Call,
  recipient: CallRecipient,
  template: CallMail,
  { words = '—', sender }: { words?: string; sender: string },
): Promise<string> {
  const { language, name, email } = recipient;
  const { subject, text } = textFor(call, recipient);
  return queueMail(work, {
    template,
    language,
    to: { name, address: email ?? '' },
    data: { name, subject, text, words, sender, deadline: dayText(call.deadline as Day, language) },
    linkId: recipient.linkId ?? null,
  });
}

const endOfLinks = ({ deadline }: Call): Date => new Date(`${addDays(deadline as Day, daysAfterDeadline)}T23:59:59Z`);

/** Lets the links of a call last as long as its deadline asks for, once that was put off. */
export async function prolongRecipientLinks(work: Work, call: Call): Promise<void> {
  const rows = await work
    .tables<{ call_recipient: Record<'call_id' | 'link_id' | 'ended_because' | 'archived_at', string | null> }>()
    .selectFrom('call_recipient')
    .select('link_id')
    .where('call_id', '=', call.id)
    .where('ended_because', 'is', null)
    .where('archived_at', 'is', null)
    .execute();
  const ids = rows.flatMap(({ link_id }) => link_id ?? []);
  await prolongLinks(work, ids, endOfLinks(call));
}

/** Gives a recipient a link of their own and mails it; the one they had ends. */
export async function sendRecipientLink(
  work: Work,
  call: Call,
  recipient: CallRecipient,
  template: CallMail,
  more: { words?: string; sender: string },
): Promise<void> {
  await endRecipientLink(work, recipient, 'resent');
  const link = await createLink(work, { purpose: 'call', staffId: null, expiresAt: endOfLinks(call) });
  work.em.assign(recipient, { linkId: link.id, endedBecause: null });
  await work.em.flush();
  recipient.mailId = await mailRecipient(work, call, recipient, template, more);
  recipient.sentAt ??= work.now();
  await work.em.flush();
}

/** Ends the link of a recipient, if there is one that works, with the reason. */
export async function endRecipientLink(
  work: Work,
  recipient: CallRecipient,
  because: (typeof recipientEnds)[number],
): Promise<void> {
  if (!recipient.linkId || recipient.endedBecause) return;
  await revokeLink(work, recipient.linkId);
  recipient.endedBecause = because;
  await work.em.flush();
}

/**
 * A call and one of its recipients under their locks, the call first as everywhere. Somebody who acts by a link acts for
 * its recipient alone, and the link must still work: 410 with the reason when it does not.
 */
export async function holdAnswering(work: Work, id: string): Promise<{ call: Call; recipient: CallRecipient }> {
  const asked = await work.em.findOne(CallRecipient, { id, archivedAt: null });
  if (!asked) throw new Problem('not_found', 'link_unknown');
  await holdFunders(work, [id]);
  const call = await lock(work, Call, asked.callId, null);
  const recipient = await work.em.findOneOrFail(CallRecipient, { id }, { ...forUpdate, refresh: true });
  if (recipient.archivedAt) throw new Problem('not_found', 'link_unknown');
  if (work.who.kind !== 'link') return { call, recipient };
  const link = recipient.linkId === work.who.id ? await work.em.findOne(Link, { id: recipient.linkId ?? '' }) : null;
  const refusal = link && !recipient.endedBecause ? link.refusal(work.now()) : 'link_revoked';
  if (refusal) throw new Problem('gone', refusal);
  return { call, recipient };
}
