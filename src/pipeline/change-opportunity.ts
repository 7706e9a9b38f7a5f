import { checkReferences, type Reference } from '../directory/references.ts';
import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { invalid } from '../values/problem.ts';
import { checkOneFunder, funderSubject } from './funder.ts';
import { Opportunity } from './opportunity.ts';
import type { OpportunityInput, OpportunityPatch } from './shapes.ts';
import { firstStages } from './stage.ts';
import { factsOf, type StateFacts, stateNow, writeState } from './write-state.ts';

/** In whose timeline the changes of an opportunity stand. */
export const opportunitySubject = (work: Work, it: Opportunity): Promise<Subject> =>
  funderSubject(work, 'opportunity', it);

/** An opportunity with the facts of its state, as the journal tells them. */
export const journalFacts = (it: Opportunity, state: StateFacts): Facts => ({
  title: it.title,
  organisationId: it.organisationId ?? null,
  personId: it.personId ?? null,
  nextStep: it.nextStep ?? null,
  nextStepDueOn: it.nextStepDueOn ?? null,
  competitorNotes: it.competitorNotes ?? null,
  conflictNotes: it.conflictNotes ?? null,
  ...state,
});

/** The counted part of a patch, over the facts that stand. */
function counted(facts: StateFacts, patch: OpportunityPatch): StateFacts {
  const { amount, expectedOn, purpose, channel, chance, funderGroup, ownerId } = patch;
  return {
    ...facts,
    ...(amount !== undefined && {
      amountLow: amount?.low.amount ?? null,
      amountHigh: amount?.high.amount ?? null,
      currency: amount?.low.currency ?? null,
    }),
    ...(expectedOn !== undefined && {
      expectedOn: expectedOn?.value ?? null,
      expectedPrecision: expectedOn?.precision ?? null,
    }),
    ...(purpose && { purpose: purpose.kind, purposeCode: purpose.code }),
    ...(channel && { channel }),
    ...(chance !== undefined && { chance: chance?.percent ?? null, chanceReason: chance?.reason ?? null }),
    ...(funderGroup !== undefined && { funderGroup }),
    ...(ownerId !== undefined && { ownerId }),
  };
}

/** What is kept on the opportunity itself. */
const own = ({
  title,
  organisationId,
  personId,
  nextStep,
  nextStepDueOn,
  competitorNotes,
  conflictNotes,
}: OpportunityPatch) =>
  Object.fromEntries(
    Object.entries({ title, organisationId, personId, nextStep, nextStepDueOn, competitorNotes, conflictNotes }).filter(
      ([, value]) => value !== undefined,
    ),
  );

async function check(work: Work, it: Opportunity, patch: OpportunityPatch): Promise<void> {
  checkOneFunder(it);
  const references: Reference[] = [
    { pointer: '#/organisationId', kind: 'organisation', id: patch.organisationId },
    { pointer: '#/personId', kind: 'person', id: patch.personId },
    { pointer: '#/ownerId', kind: 'staff', id: patch.ownerId },
    ...(patch.people ?? []).map(({ personId }, index) => ({
      pointer: `#/people/${index}/personId`,
      kind: 'person' as const,
      id: personId,
    })),
  ];
  await checkReferences(work, references);
}

/** Replaces who is involved and in which part. */
async function writePeople(work: Work, id: string, people: OpportunityPatch['people']): Promise<void> {
  if (!people) return;
  const db = work.tables<{ opportunity_person: { opportunity_id: string; person_id: string; part: string } }>();
  await db.deleteFrom('opportunity_person').where('opportunity_id', '=', id).execute();
  const rows = new Map(
    people.map(({ personId, part }) => [personId, { opportunity_id: id, person_id: personId, part }]),
  );
  if (rows.size > 0)
    await db
      .insertInto('opportunity_person')
      .values([...rows.values()])
      .execute();
}

function checkFirstStage({ stage, conflictNotes }: OpportunityInput): void {
  if (!(firstStages as readonly string[]).includes(stage))
    throw invalid({ pointer: '#/stage', code: 'not_allowed', allowed: firstStages.join(', ') });
  // Before money is asked for, somebody else looks at a conflict of interest.
  if (stage === 'call_for_funding' && conflictNotes)
    throw invalid({ pointer: '#/stage', code: 'not_allowed', allowed: 'identified, targeted, contacted, dormant' });
}

/** A new opportunity, in the stage it is found in; its first state holds from today. */
export async function createOpportunity(work: Work, input: OpportunityInput): Promise<Changed> {
  checkFirstStage(input);
  const made = work.em.create(Opportunity, {
    organisationId: null,
    personId: null,
    ...own(input),
    title: input.title,
    archivedAt: null,
  });
  await check(work, made, input);
  await work.em.flush();
  await writePeople(work, made.id, input.people);
  const facts = counted(
    {
      stage: input.stage,
      moveReason: null,
      lookAgainOn: null,
      amountLow: null,
      amountHigh: null,
      currency: null,
      chance: null,
      chanceReason: null,
      expectedOn: null,
      expectedPrecision: null,
      purpose: 'core',
      purposeCode: null,
      channel: 'direct',
      funderGroup: null,
      ownerId: null,
      agreementId: null,
      pledgeId: null,
      archived: false,
    },
    input,
  );
  await writeState(work, made.id, null, facts);
  const line = await journalLine(
    work,
    await opportunitySubject(work, made),
    'created',
    null,
    journalFacts(made, facts),
  );
  return { id: made.id, entry: line };
}

/** Changes the given fields. What counts in figures counts from today. */
export async function changeOpportunity(
  work: Work,
  id: string,
  patch: OpportunityPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Opportunity, id, version);
  const state = await stateNow(work, id);
  const before = journalFacts(found, factsOf(state));
  // A note that was changed is looked at again by somebody else.
  const noted = patch.conflictNotes !== undefined && patch.conflictNotes !== (found.conflictNotes ?? null);
  work.em.assign(found, {
    ...own(patch),
    ...(noted && { conflictViewedBy: null, conflictViewedAt: null, conflictView: null }),
  });
  if (patch.organisationId) found.personId = null;
  if (patch.personId) found.organisationId = null;
  await check(work, found, patch.ownerId === (state.ownerId ?? null) ? { ...patch, ownerId: undefined } : patch);
  const facts = counted(factsOf(state), patch);
  const written = await writeState(work, id, state, facts);
  if (written !== state || patch.people) found.revision += 1;
  await writePeople(work, id, patch.people);
  await work.em.flush();
  return journalChange(work, await opportunitySubject(work, found), 'changed', before, journalFacts(found, facts));
}

const setStanding = async (work: Work, id: string, version: number | null, archived: boolean): Promise<Changed> => {
  const found = await lock(work, Opportunity, id, version, { archived: !archived });
  const state = await stateNow(work, id);
  await writeState(work, id, state, { ...factsOf(state), archived });
  const subject = await opportunitySubject(work, found);
  return setArchived(work, Opportunity, id, null, archived, () => subject);
};
/** Takes an opportunity out of the lists and, from today, out of the figures. */
export const archiveOpportunity = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setStanding(work, id, version, true);
/** Puts an archived opportunity back. */
export const restoreOpportunity = (work: Work, id: string): Promise<Changed> => setStanding(work, id, null, false);
