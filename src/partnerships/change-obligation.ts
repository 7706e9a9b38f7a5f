import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { type FieldError, invalid, notFound } from '../values/problem.ts';
import { Agreement } from './agreement.ts';
import { subjectOf } from './change-agreement.ts';
import { Obligation } from './obligation.ts';
import { watchPart } from './reminders/watch.ts';
import type { ObligationInput, ObligationPatch } from './shapes.ts';

const facts = (it: Obligation) => ({
  kind: it.kind,
  title: it.title ?? null,
  owedBy: it.owedBy,
  dueOn: it.dueOn ?? null,
  dependsOnId: it.dependsOnId ?? null,
  completedOn: it.completedOn ?? null,
});

/** What an obligation waits for must be another one of the same agreement, without a circle, and completed first. */
async function check(work: Work, it: Obligation): Promise<void> {
  if (!it.dependsOnId) return;
  const siblings = await work.em.find(Obligation, { agreementId: it.agreementId });
  const byId = new Map(siblings.map((other) => [other.id, other]));
  const awaited = byId.get(it.dependsOnId);
  const faults: FieldError[] = [];
  if (!awaited)
    faults.push({ pointer: '#/dependsOnId', code: 'unknown_record', allowed: 'an obligation of this agreement' });
  const seen = new Set<string>([it.id]);
  for (let next = awaited; next; next = byId.get(next.dependsOnId ?? '')) {
    if (seen.has(next.id)) {
      faults.push({
        pointer: '#/dependsOnId',
        code: 'cycle',
        allowed: 'an obligation that does not wait for this one',
      });
      break;
    }
    seen.add(next.id);
  }
  if (awaited && it.completedOn && !awaited.completedOn) {
    faults.push({
      pointer: '#/completedOn',
      code: 'contradiction',
      ...(awaited.title && { params: { other: awaited.title } }),
      allowed: 'null until the obligation it depends on is completed',
    });
  }
  if (faults.length > 0) throw invalid(...faults);
}

/** Nothing that waits for an obligation stays completed when it is opened again. */
async function checkReopened(work: Work, { id, agreementId }: Obligation): Promise<void> {
  const waiting = { agreementId, dependsOnId: id, completedOn: { $ne: null }, archivedAt: null };
  if ((await work.em.count(Obligation, waiting)) === 0) return;
  throw invalid({
    pointer: '#/completedOn',
    code: 'contradiction',
    allowed: 'a day, until the completed obligations that depend on it are open again',
  });
}

const subject = async (work: Work, it: Obligation): Promise<Subject> => ({
  ...(await subjectOf(work, await work.em.findOneOrFail(Agreement, it.agreementId))),
  kind: 'obligation',
  id: it.id,
});

/** Something one side owes under an agreement. */
export async function createObligation(work: Work, agreementId: string, input: ObligationInput): Promise<Changed> {
  await lock(work, Agreement, agreementId, null);
  const made = work.em.create(Obligation, { ...input, agreementId, archivedAt: null });
  await check(work, made);
  await work.em.flush();
  await watchPart(work, 'obligation', made);
  return { id: made.id, entry: await journalLine(work, await subject(work, made), 'created', null, facts(made)) };
}

async function obligationOf(work: Work, agreementId: string, id: string, version: number | null, archived = false) {
  const found = await lock(work, Obligation, id, version, { archived });
  if (found.agreementId !== agreementId) throw notFound();
  return found;
}

/** Changes an obligation; a completion day completes it, null opens it again. */
export async function changeObligation(
  work: Work,
  agreementId: string,
  id: string,
  patch: ObligationPatch,
  version: number | null,
): Promise<Changed> {
  // Under the agreement's lock, so that two changes at once see each other and close no circle.
  await lock(work, Agreement, agreementId, null);
  const found = await obligationOf(work, agreementId, id, version);
  const before = facts(found);
  work.em.assign(found, patch);
  await check(work, found);
  if (before.completedOn && !found.completedOn) await checkReopened(work, found);
  await work.em.flush();
  await watchPart(work, 'obligation', found);
  return journalChange(work, await subject(work, found), 'changed', before, facts(found));
}

async function setStanding(work: Work, agreementId: string, id: string, version: number | null, archived: boolean) {
  const found = await obligationOf(work, agreementId, id, version, !archived);
  const about = await subject(work, found);
  return setArchived(work, Obligation, id, version, archived, () => about);
}
/** Takes an obligation out of its agreement. */
export const archiveObligation = (
  work: Work,
  agreementId: string,
  id: string,
  version: number | null,
): Promise<Changed> => setStanding(work, agreementId, id, version, true);
/** Puts it back. */
export const restoreObligation = (work: Work, agreementId: string, id: string): Promise<Changed> =>
  setStanding(work, agreementId, id, null, false);
