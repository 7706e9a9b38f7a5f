import { type Changed, journalLine, lock } from '../../platform/change.ts';
import { forUpdate, type Read, type Work } from '../../platform/database.ts';
import { invalid, notFound, Problem } from '../../values/problem.ts';
import { Call } from './call.ts';
import { callSubject } from './change-call.ts';
import { type Candidate, candidatesByFilter, candidatesByHand } from './find-candidates.ts';
import { CallRecipient, type LeftOut } from './recipient.ts';
import { endRecipientLink } from './recipient-link.ts';
import type { RecipientPatch, RecipientsInput } from './shapes.ts';

/** The organisation or person that a recipient is of. */
export const funderOf = (one: { organisationId?: string | null; personId?: string | null }) =>
  one.organisationId ?? one.personId ?? '';
/** The address of a recipient, in small letters; two that are alike are one. */
export const addressOf = (one: { email?: string | null }) => one.email?.toLowerCase() ?? '';

/** Everybody that a choice names, once each, before duplicates are looked for. */
async function named(read: Read, input: RecipientsInput): Promise<Candidate[]> {
  const two = (input.byHand ?? []).findIndex(({ organisationId, personId }) => organisationId && personId);
  if (two >= 0) throw invalid({ pointer: `#/byHand/${two}/personId`, code: 'contradiction' });
  const byHand = await candidatesByHand(read, input.byHand ?? []);
  const unknown = (input.byHand ?? []).length - byHand.length;
  if (unknown > 0) throw invalid({ pointer: '#/byHand', code: 'unknown_record' });
  return [...byHand, ...(input.filter ? await candidatesByFilter(read, input.filter) : [])];
}

/**
 * Who would be added by a choice, each with the reason why not to write to them: a funder and an address are written to
 * once. A funder of whom the same person was chosen before is no longer told, since nothing changes.
 */
export async function previewRecipients(
  read: Read,
  standing: readonly Pick<CallRecipient, 'organisationId' | 'personId' | 'email' | 'leftOut' | 'archivedAt'>[],
  input: RecipientsInput,
): Promise<Candidate[]> {
  const here = standing.filter((one) => !one.archivedAt);
  const chosen = new Set(here.map((one) => `${funderOf(one)} ${addressOf(one)}`));
  const writtenTo = here.filter((one) => !one.leftOut);
  const funders = new Set(writtenTo.map(funderOf));
  const addresses = new Set(writtenTo.map(addressOf));
  const found: Candidate[] = [];
  for (const one of await named(read, input)) {
    const key = `${funderOf(one)} ${addressOf(one)}`;
    if (chosen.has(key)) continue;
    chosen.add(key);
    const twice: LeftOut | null = funders.has(funderOf(one))
      ? 'same_funder'
      : addresses.has(addressOf(one))
        ? 'same_address'
        : null;
    const leftOut = one.leftOut ?? twice;
    if (leftOut === null) {
      funders.add(funderOf(one));
      addresses.add(addressOf(one));
    }
    found.push({ ...one, leftOut });
  }
  return found;
}

/** The recipients of a call that were not taken off it. */
export const recipientsOf = (work: Work, callId: string): Promise<CallRecipient[]> =>
  work.em.find(CallRecipient, { callId, archivedAt: null }, { orderBy: { id: 'asc' } });

/** Adds recipients by filter or by hand; those who are not written to are kept with the reason. Answers how many. */
export async function chooseRecipients(
  work: Work,
  callId: string,
  input: RecipientsInput,
): Promise<Changed & { added: number; leftOut: number }> {
  const call = await lock(work, Call, callId, null);
  if (call.closedAt) throw new Problem('conflict', 'call_closed');
  const found = await previewRecipients(work, await recipientsOf(work, callId), input);
  for (const { funder: _, ...one } of found)
    work.em.create(CallRecipient, {
      callId,
      ...one,
      opportunityId: null,
      passedFromId: null,
      linkId: null,
      mailId: null,
      sentAt: null,
      visitedAt: null,
      lastVisitedAt: null,
      endedBecause: null,
      archivedAt: null,
    });
  const leftOut = found.filter((one) => one.leftOut !== null).length;
  const added = found.length - leftOut;
  if (found.length === 0) return { id: callId, entry: null, added, leftOut };
  call.revision += 1;
  await work.em.flush();
  if (call.openedAt) await work.enqueue('send-calls', {});
  const entry = await journalLine(work, callSubject(call), 'recipients_added', null, { added, leftOut });
  return { id: callId, entry, added, leftOut };
}

/** A recipient of a call, both under their locks, the call first. */
export async function holdRecipient(work: Work, callId: string, id: string, version: number | null = null) {
  const call = await lock(work, Call, callId, null);
  const recipient = await work.em.findOne(CallRecipient, { id, callId, archivedAt: null }, forUpdate);
  if (!recipient) throw notFound();
  if (version !== null && recipient.version !== version) throw new Problem('stale', 'if_match_stale');
  return { call, recipient };
}

/** Corrects name, address or language of one who was not written to yet; an address mends `no_address`. */
export async function changeRecipient(
  work: Work,
  callId: string,
  id: string,
  patch: RecipientPatch,
  version: number | null,
): Promise<Changed> {
  const { call, recipient } = await holdRecipient(work, callId, id, version);
  if (recipient.sentAt) throw new Problem('conflict', 'already_so');
  const others = (await recipientsOf(work, callId)).filter((one) => one.id !== id && !one.leftOut);
  const email = patch.email ?? recipient.email;
  if (email && others.some((one) => addressOf(one) === email.toLowerCase()))
    throw invalid({ pointer: '#/email', code: 'taken' });
  const mends = recipient.leftOut === 'no_address' || recipient.leftOut === 'no_text';
  const again = others.some((one) => funderOf(one) === funderOf(recipient)) ? 'same_funder' : null;
  work.em.assign(recipient, { ...patch, ...(mends && email && { leftOut: again }) });
  call.revision += 1;
  await work.em.flush();
  if (call.openedAt) await work.enqueue('send-calls', {});
  const subject = { ...callSubject(call), personal: true };
  return { id, entry: await journalLine(work, subject, 'recipient_changed', null, { ...patch }) };
}

/** Takes a recipient off a call; one who was written to finds the link ended. */
export async function removeRecipient(
  work: Work,
  callId: string,
  id: string,
  version: number | null,
): Promise<Changed> {
  const { call, recipient } = await holdRecipient(work, callId, id, version);
  await endRecipientLink(work, recipient, 'taken_back');
  recipient.archivedAt = work.now();
  call.revision += 1;
  await work.em.flush();
  const subject = { ...callSubject(call), personal: true };
  return { id, entry: await journalLine(work, subject, 'recipient_removed', { name: recipient.name }, null) };
}
