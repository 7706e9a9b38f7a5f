import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { difference, type Facts } from '../../platform/journal.ts';
import { invalid } from '../../values/problem.ts';
import type { Texts } from './renewal-version.ts';
import type { NewWording, WordingPatch } from './shapes-wordings.ts';
import { faultsOfText } from './text-faults.ts';
import { Wording } from './wording.ts';

const subject = ({ id }: Pick<Wording, 'id'>): Subject => ({ kind: 'wording', id });
const facts = (it: Wording): Facts => ({ name: it.name, kind: it.kind ?? null, manner: it.manner, text: it.text });

/** Refuses a text in no language, a slot that is none, a key that is given twice: 422. */
function checkWording(text: Texts): void {
  const faults = Object.entries(text).flatMap(([language, one]) => faultsOfText(`#/text/${language}`, one));
  if (Object.keys(text).length === 0) faults.push({ pointer: '#/text', code: 'required' });
  if (faults.length > 0) throw invalid(...faults);
}

/** A new template, in its first edition. */
export async function createWording(work: Work, input: NewWording): Promise<Changed> {
  checkWording(input.text);
  const made = work.em.create(Wording, { ...input, edition: 1, archivedAt: null });
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, facts(made)) };
}

/** Changes the given fields; `text` is given whole. What differs makes a new edition. Stale: 412. */
export async function changeWording(
  work: Work,
  id: string,
  patch: WordingPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Wording, id, version);
  const before = facts(found);
  if (patch.text) checkWording(patch.text);
  work.em.assign(found, patch, { merge: false });
  if (difference(before, facts(found))) found.edition += 1;
  await work.em.flush();
  return journalChange(work, subject(found), 'changed', before, facts(found));
}

/** Takes a template out of what is offered to choose from; offers made with it keep their text. */
export const archiveWording = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, Wording, id, version, true, subject);
/** Puts it back. */
export const restoreWording = (work: Work, id: string): Promise<Changed> =>
  setArchived(work, Wording, id, null, false, subject);
