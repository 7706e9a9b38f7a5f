import { type Changed, journalLine, lock } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { type Language, languages } from '../../values/language.ts';
import { type FieldError, invalid, Problem } from '../../values/problem.ts';
import { Call, isOut } from './call.ts';
import { callSubject } from './change-call.ts';
import { chosenLanguages } from './list-recipients.ts';

/** What keeps a call from being opened: languages in which recipients are to be written to and that have no text. */
export const missingTexts = (texts: Call['texts'], needed: ReadonlyMap<Language, number>): Language[] =>
  languages.filter((language) => needed.has(language) && !texts[language]);

/**
 * Lets a call out. Its mails leave by a job, from its opening day on. Refused without anybody to write to, without a
 * text in a language of its recipients, and after its deadline.
 */
export async function openCall(work: Work, id: string, version: number | null): Promise<Changed> {
  const call = await lock(work, Call, id, version);
  if (call.openedAt) throw new Problem('conflict', 'already_so');
  const needed = await chosenLanguages(work, id);
  const faults: FieldError[] = missingTexts(call.texts, needed).map((language) => ({
    pointer: `#/texts/${language}`,
    code: 'required',
    params: { count: needed.get(language) ?? 0 },
  }));
  if (call.deadline < work.today())
    faults.push({ pointer: '#/deadline', code: 'in_the_past', allowed: `${work.today()} or later` });
  if (needed.size === 0) throw new Problem('conflict', 'call_without_recipients', faults);
  if (faults.length > 0) throw invalid(...faults);
  call.openedAt = work.now();
  await work.em.flush();
  await work.enqueue('send-calls', {});
  return { id, entry: await journalLine(work, callSubject(call), 'opened', null, { opensOn: call.opensOn }) };
}

/**
 * Makes a call a draft again while its opening day is to come: nobody has been written to. 409 for one whose mails may
 * have left.
 */
export async function takeCallBack(work: Work, id: string, version: number | null): Promise<Changed> {
  const call = await lock(work, Call, id, version);
  if (!call.openedAt || call.closedAt) throw new Problem('conflict', 'already_so');
  if (isOut(call, work.today())) throw new Problem('conflict', 'call_open');
  call.openedAt = null;
  await work.em.flush();
  return { id, entry: await journalLine(work, callSubject(call), 'taken_back', { opensOn: call.opensOn }, null) };
}

/** Ends a call: nobody is reminded any more, and what is still answered waits for a decision. */
export async function closeCall(work: Work, id: string, version: number | null): Promise<Changed> {
  const call = await lock(work, Call, id, version);
  if (!call.openedAt || call.closedAt) throw new Problem('conflict', 'already_so');
  call.closedAt = work.now();
  await work.em.flush();
  return { id, entry: await journalLine(work, callSubject(call), 'closed', null, null) };
}

/** Opens a closed call again. */
export async function reopenCall(work: Work, id: string, version: number | null): Promise<Changed> {
  const call = await lock(work, Call, id, version);
  if (!call.closedAt) throw new Problem('conflict', 'already_so');
  call.closedAt = null;
  await work.em.flush();
  await work.enqueue('send-calls', {});
  return { id, entry: await journalLine(work, callSubject(call), 'reopened', null, null) };
}
