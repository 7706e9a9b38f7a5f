import { type Changed, journalChange, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { canonical } from '../platform/journal.ts';
import { bodyErrors } from '../platform/zod-problem.ts';
import { type Day, firstDayOf } from '../values/day.ts';
import { type FieldError, invalid, Problem } from '../values/problem.ts';
import type { AgreedTerms } from './agreed-terms.ts';
import { Agreement } from './agreement.ts';
import { imprecise } from './agreement-json.ts';
import { type AmendableField, Amendment, type Change } from './amendment.ts';
import { subjectOf } from './change-agreement.ts';
import { checkChain } from './check-chain.ts';
import { endOf } from './end-day.ts';
import { checkCodes } from './known-records.ts';
import { layTerms, loadTerms, withChange } from './lay-terms.ts';
import { type AmendmentInput, type AmendmentPatch, amendedValue } from './shapes.ts';

/** The value of an amendable field as the API shows it. */
function fieldValue(agreed: AgreedTerms, field: AmendableField): unknown {
  const end = endOf(agreed.startsOn, agreed.term, agreed.end);
  switch (field) {
    case 'end':
      return {
        lastDay: end.endLastDay,
        precision: end.endPrecision,
        basis: end.endBasis,
        convention: end.endConvention,
      };
    case 'end.lastDay':
      return end.endLastDay;
    case 'end.convention':
      return end.endConvention;
    default:
      return agreed[field];
  }
}

/** True when every part of `told` is so in `held`: what somebody says was there before may leave parts out. */
const agrees = (told: unknown, held: unknown): boolean =>
  told !== null && typeof told === 'object' && held !== null && typeof held === 'object' && !Array.isArray(told)
    ? Object.entries(told).every(
        ([key, value]) => canonical(value) === canonical((held as Record<string, unknown>)[key]),
      )
    : canonical(told) === canonical(held);

/** Changes with each value checked and what stood before filled in; `before` that was told must be true. */
function settled(agreed: AgreedTerms, wanted: AmendmentInput['changes']): Change[] {
  const faults: FieldError[] = [];
  const changes = wanted.map(({ field, before: told, after }, index): Change => {
    const at = `#/changes/${index}`;
    const read = amendedValue[field].safeParse(after, { reportInput: true });
    const before = fieldValue(agreed, field);
    if (!read.success) {
      faults.push(
        ...bodyErrors(read.error.issues).map((fault) => ({
          ...fault,
          pointer: `${at}/after${fault.pointer?.slice(1) ?? ''}`,
        })),
      );
    }
    if (told !== undefined && !agrees(told, before)) {
      faults.push({ pointer: `${at}/before`, code: 'contradiction', allowed: before });
    }
    return { field, before, after: read.data };
  });
  const twice = changes.findIndex(({ field }, index) => changes.findIndex((other) => other.field === field) !== index);
  if (twice >= 0) faults.push({ pointer: `#/changes/${twice}/field`, code: 'duplicate' });
  if (faults.length > 0) throw invalid(...faults);
  return changes;
}

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
  const now = endOf(agreed.startsOn, agreed.term, agreed.end).endLastDay;
  const end = agreement.terminatedOn && (!now || agreement.terminatedOn < now) ? agreement.terminatedOn : now;
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

/** Signs a change of an agreement. In force from its signature unless a later (or earlier) day is agreed. */
export async function amendAgreement(work: Work, agreementId: string, input: AmendmentInput): Promise<Changed> {
  const agreement = await lock(work, Agreement, agreementId, null);
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
  const found = await lock(work, Amendment, id, version, { archived });
  if (found.agreementId !== agreementId) throw new Problem('not_found', 'unknown_record');
  return { found, agreement: await lock(work, Agreement, agreementId, null) };
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
export async function changeAmendment(
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
export const restoreAmendment = (work: Work, agreementId: string, id: string): Promise<Changed> =>
  setStanding(work, agreementId, id, null, true);
