import { checkReferences } from '../../directory/references.ts';
import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Facts } from '../../platform/journal.ts';
import { type FieldError, invalid, Problem } from '../../values/problem.ts';
import { Call, isOut } from './call.ts';
import { prolongRecipientLinks } from './recipient-link.ts';
import type { CallInput, CallPatch } from './shapes.ts';

/** In the journal a call stands for itself: it is nobody's in particular. */
export const callSubject = (it: Call): Subject => ({ kind: 'call', id: it.id, personal: false });

const facts = (it: Call): Facts => ({
  title: it.title,
  purpose: { kind: it.purpose, code: it.purposeCode ?? null },
  amount: it.amount && it.currency ? { amount: it.amount, currency: it.currency } : null,
  opensOn: it.opensOn,
  deadline: it.deadline,
  texts: { en: it.texts.en ?? null, fr: it.texts.fr ?? null, es: it.texts.es ?? null },
  reminderDays: [...it.reminderDays],
  ownerId: it.ownerId ?? null,
});

/** A patch as columns; fields that were not sent are left out. */
function columns({ purpose, amount, texts, ...same }: CallPatch, standing: Call['texts']) {
  const changed = {
    ...same,
    ...(purpose && { purpose: purpose.kind, purposeCode: purpose.code }),
    ...(amount !== undefined && { amount: amount?.amount || null, currency: amount?.amount ? amount.currency : null }),
    ...(texts && { texts: Object.fromEntries(Object.entries({ ...standing, ...texts }).filter(([, text]) => text)) }),
  };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

async function check(work: Work, it: Call, patch: CallPatch): Promise<void> {
  const faults: FieldError[] = [];
  if (it.opensOn > it.deadline) faults.push({ pointer: '#/deadline', code: 'ends_before_start', allowed: it.opensOn });
  if (patch.deadline && patch.deadline < work.today())
    faults.push({ pointer: '#/deadline', code: 'in_the_past', allowed: `${work.today()} or later` });
  if (faults.length > 0) throw invalid(...faults);
  await checkReferences(work, [{ pointer: '#/ownerId', kind: 'staff', id: patch.ownerId }]);
}

/** A new call, not let out yet; its owner is whoever makes it unless another is named. */
export async function createCall(work: Work, input: CallInput): Promise<Changed> {
  const made = work.em.create(Call, {
    title: input.title,
    purpose: 'core',
    purposeCode: null,
    amount: null,
    currency: null,
    opensOn: work.today(),
    deadline: input.deadline,
    texts: {},
    reminderDays: [14, 3],
    ownerId: work.who.kind === 'staff' ? work.who.id : null,
    openedAt: null,
    closedAt: null,
    archivedAt: null,
    ...columns(input, {}),
  });
  await check(work, made, input);
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, callSubject(made), 'created', null, facts(made)) };
}

/** Changes the given fields. Once mails may have left, what the call is for and its opening day stand. */
export async function changeCall(work: Work, id: string, patch: CallPatch, version: number | null): Promise<Changed> {
  const found = await lock(work, Call, id, version);
  if (found.closedAt) throw new Problem('conflict', 'call_closed');
  const before = facts(found);
  const sent = isOut(found, work.today());
  const fixed = (['purpose', 'opensOn'] as const).filter((field) => sent && patch[field] !== undefined);
  const kept = { purpose: before.purpose, opensOn: found.opensOn };
  const moved = fixed.filter((field) => JSON.stringify(patch[field]) !== JSON.stringify(kept[field]));
  if (moved.length > 0) throw invalid(...moved.map((one) => ({ pointer: `#/${one}`, code: 'unchangeable' as const })));
  work.em.assign(found, columns(patch, found.texts));
  const owned = patch.ownerId === before.ownerId ? { ...patch, ownerId: undefined } : patch;
  const sameDay = patch.deadline === before.deadline ? { ...owned, deadline: undefined } : owned;
  await check(work, found, sameDay);
  await work.em.flush();
  if (found.deadline > String(before.deadline)) await prolongRecipientLinks(work, found);
  return journalChange(work, callSubject(found), 'changed', before, facts(found));
}

const setStanding = async (work: Work, id: string, version: number | null, archived: boolean): Promise<Changed> => {
  const found = await lock(work, Call, id, version, { archived: !archived });
  // Somebody may hold its link.
  if (archived && found.openedAt && !found.closedAt) throw new Problem('conflict', 'call_open');
  return setArchived(work, Call, id, null, archived, callSubject);
};
/** Takes a call out of the lists: one that was not let out, or is closed. */
export const archiveCall = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setStanding(work, id, version, true);
/** Puts an archived call back. */
export const restoreCall = (work: Work, id: string): Promise<Changed> => setStanding(work, id, null, false);
