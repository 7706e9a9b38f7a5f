import { leadingTo } from '../directory/merged.ts';
import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import { homeZone } from '../platform/clock.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { firstDayOf } from '../values/day.ts';
import { type FieldError, invalid } from '../values/problem.ts';
import type { AgreedTerms } from './agreed-terms.ts';
import { Agreement, type Party } from './agreement.ts';
import { imprecise } from './agreement-json.ts';
import { checkChain } from './check-chain.ts';
import { initiativeName } from './initiative.ts';
import { checkCodes, checkPredecessor, organisationNames, partnershipOrganisation } from './known-records.ts';
import { layTerms, loadTerms, mergedEnd, refuseAmended } from './lay-terms.ts';
import { Partnership } from './partnership.ts';
import type { AgreementInput, AgreementPatch } from './shapes.ts';

/** Whose timeline an agreement's changes stand in. */
export async function subjectOf(
  work: Work,
  agreement: { id: string; partnershipId: string },
  kind = 'agreement',
): Promise<Subject> {
  const partnership = await work.em.findOneOrFail(Partnership, agreement.partnershipId);
  return { kind, id: agreement.id, organisationId: partnership.organisationId };
}

const facts = (it: Agreement, agreed: AgreedTerms): Facts => ({
  kind: it.kind,
  title: it.title ?? null,
  parties: it.parties,
  signedOn: imprecise(it.signedOn ?? null, it.signedPrecision ?? null),
  terminatedOn: it.terminatedOn ?? null,
  closedOn: it.closedOn ?? null,
  predecessorId: it.predecessorId ?? null,
  ambiguities: it.ambiguities,
  ...agreed,
});

/**
 * Parties with their names, as they sign: the partner must be one of them. One taken over from an older agreement may
 * have been merged since: it is the record that it leads to.
 */
async function named(work: Work, given: NonNullable<AgreementPatch['parties']>): Promise<Party[]> {
  const lead = await leadingTo(work, [...new Set(given.flatMap(({ organisationId }) => organisationId ?? []))]);
  const parties = given.map((one) => ({ ...one, organisationId: one.organisationId && lead(one.organisationId) }));
  const wanted = parties.flatMap(({ organisationId, side }, index) => {
    const pointer = `#/parties/${index}/organisationId`;
    if (organisationId) return [{ id: organisationId, pointer }];
    if (side === 'partner') throw invalid({ pointer, code: 'required', allowed: 'the id of an organisation' });
    return [];
  });
  if (!parties.some(({ side }) => side === 'partner')) {
    throw invalid({ pointer: '#/parties', code: 'required', allowed: 'at least one party with side partner' });
  }
  const names = await organisationNames(work, wanted);
  return parties.map(({ organisationId, name, side }) => ({
    organisationId,
    name: name ?? (organisationId && names.get(organisationId)) ?? initiativeName,
    side,
  }));
}

/** Refuses an end of the agreement as a whole before it began. */
function checkEvents(it: Agreement, startsOn: AgreedTerms['startsOn']): void {
  const start = startsOn && firstDayOf(startsOn);
  const faults: FieldError[] = (['terminatedOn', 'closedOn'] as const).flatMap((field) => {
    const day = it[field];
    if (!start || !day || day >= start) return [];
    return [
      {
        pointer: `#/${field}`,
        code: 'ends_before_start' as const,
        params: { other: start },
        allowed: `${start} or later`,
      },
    ];
  });
  if (faults.length > 0) throw invalid(...faults);
}

/** A new agreement under a partnership. What is left out follows: the start from the signature, the end from the term. */
export async function createAgreement(work: Work, input: AgreementInput): Promise<Changed> {
  const organisationId = await partnershipOrganisation(work, input.partnershipId);
  await checkCodes(work, input);
  await checkPredecessor(work, input.predecessorId, null);
  const made = work.em.create(Agreement, {
    partnershipId: input.partnershipId,
    kind: input.kind,
    title: input.title ?? null,
    parties: await named(
      work,
      input.parties ?? [
        { organisationId: null, side: 'initiative' },
        { organisationId, side: 'partner' },
      ],
    ),
    signedOn: input.signedOn?.value ?? null,
    signedPrecision: input.signedOn?.precision ?? null,
    terminatedOn: input.terminatedOn ?? null,
    closedOn: input.closedOn ?? null,
    predecessorId: input.predecessorId ?? null,
    ambiguities: input.ambiguities ?? [],
    archivedAt: null,
  });
  const agreed: AgreedTerms = {
    startsOn: input.startsOn ?? (input.startsOn === undefined ? (input.signedOn ?? null) : null),
    startBasis: input.startBasis ?? (input.startsOn ? 'stated' : 'signature_assumed'),
    term: input.term ?? null,
    end: input.end ?? null,
    noticePeriod: input.noticePeriod ?? null,
    renewalClause: input.renewalClause ?? { kind: 'unknown', years: null },
    zone: input.zone ?? homeZone,
    facilities: input.facilities ?? [],
    objectives: input.objectives ?? [],
  };
  checkEvents(made, agreed.startsOn);
  await layTerms(work, made.id, agreed, []);
  await checkChain(work, made.id);
  const subject: Subject = { kind: 'agreement', id: made.id, organisationId };
  return { id: made.id, entry: await journalLine(work, subject, 'created', null, facts(made, agreed)) };
}

const termFields = [
  'startsOn',
  'startBasis',
  'term',
  'end',
  'noticePeriod',
  'renewalClause',
  'zone',
  'facilities',
  'objectives',
] as const;

/** The terms with a patch made. A start that is now stated says so; the end follows unless it was stated. */
function patched(agreed: AgreedTerms, patch: AgreementPatch): AgreedTerms {
  return {
    startsOn: patch.startsOn === undefined ? agreed.startsOn : patch.startsOn,
    startBasis: patch.startBasis ?? (patch.startsOn ? 'stated' : agreed.startBasis),
    term: patch.term === undefined ? agreed.term : patch.term,
    end: patch.end === undefined ? endAfter(agreed, patch) : mergedEnd(agreed.end, patch.end),
    noticePeriod: patch.noticePeriod === undefined ? agreed.noticePeriod : patch.noticePeriod,
    renewalClause: patch.renewalClause ?? agreed.renewalClause,
    zone: patch.zone ?? agreed.zone,
    facilities: patch.facilities ?? agreed.facilities,
    objectives: patch.objectives ?? agreed.objectives,
  };
}

/** A computed end that lost its start or its term is unknown again. */
const endAfter = (agreed: AgreedTerms, patch: AgreementPatch): AgreedTerms['end'] =>
  agreed.end?.basis === 'computed' && (patch.term === null || patch.startsOn === null) ? null : agreed.end;

/** Corrects an agreement. What an amendment has changed is corrected by an amendment. */
export async function changeAgreement(
  work: Work,
  id: string,
  patch: AgreementPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Agreement, id, version);
  const { first, amendments } = await loadTerms(work, id);
  const before = facts(found, first);
  await checkCodes(work, patch);
  if (patch.predecessorId !== undefined) await checkPredecessor(work, patch.predecessorId, id);
  const changed = termFields.filter((field) => patch[field] !== undefined);
  refuseAmended(changed, amendments);
  work.em.assign(found, {
    ...(patch.kind && { kind: patch.kind }),
    ...(patch.title !== undefined && { title: patch.title }),
    ...(patch.parties && { parties: await named(work, patch.parties) }),
    ...(patch.signedOn !== undefined && {
      signedOn: patch.signedOn?.value ?? null,
      signedPrecision: patch.signedOn?.precision ?? null,
    }),
    ...(patch.terminatedOn !== undefined && { terminatedOn: patch.terminatedOn }),
    ...(patch.closedOn !== undefined && { closedOn: patch.closedOn }),
    ...(patch.predecessorId !== undefined && { predecessorId: patch.predecessorId }),
    ...(patch.ambiguities && { ambiguities: patch.ambiguities }),
  });
  // A start that was only assumed from the signature moves with it.
  const assumed =
    first.startBasis === 'signature_assumed' && patch.startsOn === undefined && patch.signedOn !== undefined;
  const agreed = patched(
    first,
    assumed ? { ...patch, startsOn: patch.signedOn ?? null, startBasis: 'signature_assumed' } : patch,
  );
  checkEvents(found, agreed.startsOn);
  if (changed.length > 0 || assumed) {
    found.revision += 1;
    await layTerms(work, id, agreed, amendments);
  }
  await work.em.flush();
  await checkChain(work, id);
  return journalChange(work, await subjectOf(work, found), 'changed', before, facts(found, agreed));
}

const archive = async (work: Work, id: string, version: number | null, archived: boolean): Promise<Changed> => {
  const found = await lock(work, Agreement, id, version, { archived: !archived });
  const subject = await subjectOf(work, found);
  const changed = await setArchived(work, Agreement, id, version, archived, () => subject);
  if (!archived) await checkChain(work, id);
  return changed;
};
/** Takes an agreement out of the lists. */
export const archiveAgreement = (work: Work, id: string, version: number | null): Promise<Changed> =>
  archive(work, id, version, true);
/** Puts it back, if it still fits its chain. */
export const restoreAgreement = (work: Work, id: string): Promise<Changed> => archive(work, id, null, false);
