import { type Changed, journalChange, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { canonical } from '../platform/journal.ts';
import { type Day, firstDayOf } from '../values/day.ts';
import { invalid, notFound } from '../values/problem.ts';
import type { AgreedTerms } from './agreed-terms.ts';
import { Agreement } from './agreement.ts';
import { imprecise } from './agreement-json.ts';
import { Amendment, type Change } from './amendment.ts';
import { pointingInto } from './amendment-faults.ts';
import { lastDayInForce } from './chain.ts';
import { subjectOf } from './change-agreement.ts';
import { checkChain } from './check-chain.ts';
import { endOf } from './end-day.ts';
import { checkCodes } from './known-records.ts';
import { layTerms, loadTerms, withChange } from './lay-terms.ts';
import { settled } from './settled-changes.ts';
import type { AmendmentInput, AmendmentPatch } from './shapes.ts';

/** What an amendment must keep to: after the agreement's signature, and not after the end it would move. */
function checkDays(
  agreement: Agreement,
  agreed: AgreedTerms,
  amendment: { signedOn: Day; changes: readonly Change[] },
): void {
  const signed = imprecise(agreement.signedOn ?? null, agreement.signedPrecision ?? null);
  if (signed && amendment.signedOn < firstDayOf(signed)) {
    const first = firstDayOf(signed);
    throw invalid({
      pointer: '#/signedOn',
      code: 'before_signature',
      params: { other: first },
      allowed: `${first} or later`,
    });
  }
  // An end that has passed is not moved: from then on it takes a new agreement, with its gap (domain.md 3.1).
  const end = lastDayInForce({
    terminatedOn: (agreement.terminatedOn ?? null) as Day | null,
    closedOn: (agreement.closedOn ?? null) as Day | null,
    lastDay: endOf(agreed.startsOn, agreed.term, agreed.end).endLastDay,
  });
  const next = amendment.changes.reduce(withChange, agreed);
  const moved =
    canonical(endOf(next.startsOn, next.term, next.end)) !== canonical(endOf(agreed.startsOn, agreed.term, agreed.end));
  if (end && moved && amendment.signedOn > end) {
    throw invalid({
      pointer: '#/signedOn',
      code: 'after_end',
      params: { other: end },
      allowed: `${end} or earlier; later it takes a new agreement`,
    });
  }
}

const facts = ({ number, signedOn, inForceOn, changes }: Amendment) => ({ number, signedOn, inForceOn, changes });

/** The terms that hold when an amendment takes effect, before it does. */
const termsBefore = (first: AgreedTerms, amendments: readonly Amendment[], inForceOn: Day): AgreedTerms =>
  amendments
    .filter((other) => other.inForceOn <= inForceOn)
    .reduce((agreed, other) => other.changes.reduce(withChange, agreed), first);

/**
 * Signs a change of an agreement. In force from its signature unless a later (or earlier) day is agreed. `version` is
 * that of the agreement whose terms the changes were made on; null asks for none.
 */
export const amendAgreement = (
  work: Work,
  agreementId: string,
  input: AmendmentInput,
  version: number | null = null,
): Promise<Changed> => pointingInto(input, () => amend(work, agreementId, input, version));

async function amend(work: Work, agreementId: string, input: AmendmentInput, version: number | null): Promise<Changed> {
  const agreement = await lock(work, Agreement, agreementId, version);
  const { first, amendments } = await loadTerms(work, agreementId);
  const inForceOn = input.inForceOn ?? input.signedOn;
  const agreed = termsBefore(first, amendments, inForceOn);
  const changes = settled(agreed, input.changes);
  await checkCodes(work, Object.fromEntries(changes.map(({ field, after }) => [field, after])));
  checkDays(agreement, agreed, { signedOn: input.signedOn, changes });
  const last = await work.em.findOne(Amendment, { agreementId }, { orderBy: { number: 'desc' } });
  const made = work.em.create(Amendment, {
    agreementId,
    number: (last?.number ?? 0) + 1,
    signedOn: input.signedOn,
    inForceOn,
    changes,
    archivedAt: null,
  });
  agreement.revision += 1;
  const place = amendments.filter((other) => other.inForceOn <= inForceOn).length;
  await layTerms(work, agreementId, first, amendments.toSpliced(place, 0, made));
  await checkChain(work, agreementId);
  const subject = { ...(await subjectOf(work, agreement)), kind: 'amendment', id: made.id };
  return { id: made.id, entry: await journalLine(work, subject, 'created', null, facts(made)) };
}

async function amendmentOf(work: Work, agreementId: string, id: string, version: number | null, archived = false) {
  // The agreement first, as in `amend`: who holds it may write any of its amendments.
  const agreement = await lock(work, Agreement, agreementId, null);
  const found = await lock(work, Amendment, id, version, { archived });
  if (found.agreementId !== agreementId) throw notFound();
  return { found, agreement };
}

/** Lays the terms again after an amendment changed, in the order in which amendments take effect. */
async function layAgain(work: Work, agreement: Agreement): Promise<void> {
  agreement.revision += 1;
  await work.em.flush();
  const { first, amendments } = await loadTerms(work, agreement.id);
  await layTerms(work, agreement.id, first, amendments);
  await checkChain(work, agreement.id);
}

/** Corrects an amendment that was entered wrongly. */
export const changeAmendment = (
  work: Work,
  agreementId: string,
  id: string,
  patch: AmendmentPatch,
  version: number | null,
): Promise<Changed> => pointingInto(patch, () => correct(work, agreementId, id, patch, version));

async function correct(
  work: Work,
  agreementId: string,
  id: string,
  patch: AmendmentPatch,
  version: number | null,
): Promise<Changed> {
  const { found, agreement } = await amendmentOf(work, agreementId, id, version);
  const before = facts(found);
  const { first, amendments } = await loadTerms(work, agreementId);
  const others = amendments.filter((other) => other.id !== id);
  const inForceOn = patch.inForceOn ?? (found.inForceOn as Day);
  const agreed = termsBefore(
    first,
    others.filter((other) => other.inForceOn < inForceOn || other.number < found.number),
    inForceOn,
  );
  const changes = patch.changes ? settled(agreed, patch.changes) : found.changes;
  if (patch.changes) await checkCodes(work, Object.fromEntries(changes.map(({ field, after }) => [field, after])));
  const signedOn = patch.signedOn ?? (found.signedOn as Day | null) ?? inForceOn;
  checkDays(agreement, agreed, { signedOn, changes });
  work.em.assign(found, { signedOn, inForceOn, changes });
  await layAgain(work, agreement);
  const subject = { ...(await subjectOf(work, agreement)), kind: 'amendment', id };
  return journalChange(work, subject, 'changed', before, facts(found));
}

async function setStanding(
  work: Work,
  agreementId: string,
  id: string,
  version: number | null,
  stands: boolean,
): Promise<Changed> {
  const { found, agreement } = await amendmentOf(work, agreementId, id, version, stands);
  found.archivedAt = stands ? null : work.now();
  await layAgain(work, agreement);
  const subject = { ...(await subjectOf(work, agreement)), kind: 'amendment', id };
  return { id, entry: await journalLine(work, subject, stands ? 'restored' : 'archived', null, null) };
}
/** Takes an amendment back: the terms are as if it had not been. */
export const archiveAmendment = (
  work: Work,
  agreementId: string,
  id: string,
  version: number | null,
): Promise<Changed> => setStanding(work, agreementId, id, version, false);
/** Lets an amendment that was taken back stand again. */
export const restoreAmendment = (work: Work, agreementId: string, id: string): Promise<Changed> =>
  setStanding(work, agreementId, id, null, true);
