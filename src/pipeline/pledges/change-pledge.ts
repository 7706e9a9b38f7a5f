import { checkReferences } from '../../directory/references.ts';
import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Facts } from '../../platform/journal.ts';
import type { Money } from '../../values/money.ts';
import { invalid, notFound, Problem } from '../../values/problem.ts';
import { checkOneFunder, funderSubject } from '../funder.ts';
import { checkScreened } from '../screening/screening-stands.ts';
import { stateNow } from '../write-state.ts';
import { Pledge, PledgeInstalment, PledgeReceipt } from './pledge.ts';
import type { PledgeInput, PledgePatch, ReceiptInput } from './shapes.ts';

/** In whose timeline the changes of a pledge stand. */
export const pledgeSubject = (work: Work, it: Pledge): Promise<Subject> => funderSubject(work, 'pledge', it);

const facts = (it: Pledge): Facts => ({
  organisationId: it.organisationId ?? null,
  personId: it.personId ?? null,
  ownerId: it.ownerId ?? null,
  madeOn: it.madeOn,
  purpose: it.purpose,
  purposeCode: it.purposeCode ?? null,
  note: it.note ?? null,
});

/** What has happened is entered; what is to come is due. A day to come would be in no column until then. */
function checkPast(work: Work, day: string | undefined, pointer: string): void {
  if (day !== undefined && day > work.today())
    throw invalid({ pointer, code: 'in_the_future', allowed: 'a day until today' });
}

async function check(work: Work, it: Pledge, given: PledgePatch): Promise<void> {
  checkPast(work, given.madeOn, '#/madeOn');
  checkOneFunder(it);
  await checkReferences(work, [
    { pointer: '#/organisationId', kind: 'organisation', id: given.organisationId },
    { pointer: '#/personId', kind: 'person', id: given.personId },
    { pointer: '#/ownerId', kind: 'staff', id: given.ownerId },
  ]);
}

/** All instalments of one pledge are in one currency. */
function checkCurrency(instalments: PledgeInput['instalments']): void {
  const first = instalments[0]?.amount.currency;
  const other = instalments.findIndex(({ amount }) => amount.currency !== first);
  if (other >= 0)
    throw invalid({ pointer: `#/instalments/${other}/amount/currency`, code: 'contradiction', allowed: first });
}

const columns = ({ purpose, ...same }: PledgePatch) =>
  Object.fromEntries(
    Object.entries({ ...same, ...(purpose && { purpose: purpose.kind, purposeCode: purpose.code }) }).filter(
      ([, value]) => value !== undefined,
    ),
  );

/** Whoever promises is held against the rules of due diligence, by all that is promised, this pledge counted once. */
export const checkFunder = (work: Work, it: Pledge, amounts: readonly Money[]): Promise<void> =>
  checkScreened(work, { organisationId: it.organisationId ?? null, personId: it.personId ?? null }, amounts, it.id);

/**
 * A new pledge with its instalments; made today unless another day is named. Refused where the funder has to be
 * screened. Of an opportunity only when that is won, so that its euros are not hoped for as well.
 */
export async function createPledge(
  work: Work,
  input: PledgeInput,
  opportunityId: string | null = null,
): Promise<Changed> {
  const { instalments, ...rest } = input;
  checkCurrency(instalments);
  const first = { organisationId: null, personId: null, purpose: 'core' as const, madeOn: work.today() };
  // Not persisted before the checks: whoever catches a refusal and goes on is to write no empty pledge.
  const made = work.em.create(
    Pledge,
    { ...first, ...columns(rest), opportunityId, archivedAt: null },
    { persist: false },
  );
  await check(work, made, rest);
  await checkFunder(
    work,
    made,
    instalments.map(({ amount }) => amount),
  );
  await work.em.persist(made).flush();
  for (const { amount, dueOn } of instalments)
    work.em.create(PledgeInstalment, { pledgeId: made.id, ...amount, dueOn, archivedAt: null });
  await work.em.flush();
  const line = await journalLine(work, await pledgeSubject(work, made), 'created', null, {
    ...facts(made),
    instalments,
  });
  return { id: made.id, entry: line };
}

/** Changes who, when and what for; instalments change by themselves. */
export async function changePledge(
  work: Work,
  id: string,
  patch: PledgePatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Pledge, id, version);
  const before = facts(found);
  work.em.assign(found, columns(patch));
  if (patch.organisationId) found.personId = null;
  if (patch.personId) found.organisationId = null;
  await check(work, found, patch.ownerId === before.ownerId ? { ...patch, ownerId: undefined } : patch);
  if (before.organisationId !== (found.organisationId ?? null) || before.personId !== (found.personId ?? null)) {
    const promised = await work.em.find(PledgeInstalment, { pledgeId: id, archivedAt: null, writtenOffOn: null });
    await checkFunder(work, found, promised);
  }
  await work.em.flush();
  return journalChange(work, await pledgeSubject(work, found), 'changed', before, facts(found));
}

/** Whether any money came for a pledge. */
export async function moneyCame(work: Work, id: string): Promise<boolean> {
  const parts = await work.em.find(PledgeInstalment, { pledgeId: id });
  const ids = parts.map((one) => one.id);
  return (await work.em.count(PledgeReceipt, { instalmentId: { $in: ids }, archivedAt: null })) > 0;
}

const setStanding = async (work: Work, id: string, version: number | null, archived: boolean): Promise<Changed> => {
  const found = await lock(work, Pledge, id, version, { archived: !archived });
  const subject = await pledgeSubject(work, found);
  return setArchived(work, Pledge, id, version, archived, () => subject);
};
/** The present state of the opportunity a pledge was won from; null where it is of none. */
async function stateOfOpportunity(work: Work, { opportunityId }: Pledge) {
  return opportunityId ? stateNow(work, opportunityId) : null;
}
/** Whether what a pledge was won from is not won by it any more: its euros are hoped for again, and nowhere else. */
export async function opportunityReopened(work: Work, it: Pledge): Promise<boolean> {
  const state = await stateOfOpportunity(work, it);
  return state !== null && state.pledgeId !== it.id;
}

/**
 * Takes a pledge out of lists and figures: 409 once money came for it or it became an agreement, and while an opportunity
 * is won by it (its euros would be in no column): moving that back takes the pledge back.
 */
export async function archivePledge(work: Work, id: string, version: number | null): Promise<Changed> {
  const found = await lock(work, Pledge, id, version);
  if (found.agreementId || (await moneyCame(work, id))) throw new Problem('conflict', 'won_for_good');
  const state = await stateOfOpportunity(work, found);
  if (state?.pledgeId === id && !state.archived) throw new Problem('conflict', 'opportunity_won_by_it');
  return setStanding(work, id, version, true);
}
/** Puts an archived pledge back: 409 where its opportunity was reopened meanwhile and something of it is not given up. */
export async function restorePledge(work: Work, id: string): Promise<Changed> {
  const found = await lock(work, Pledge, id, null, { archived: true });
  const open = await work.em.count(PledgeInstalment, { pledgeId: id, archivedAt: null, writtenOffOn: null });
  if (open > 0 && (await opportunityReopened(work, found))) throw new Problem('conflict', 'pledge_taken_back');
  return setStanding(work, id, null, false);
}

/** An instalment of a pledge, both under the pledge's lock. */
export async function instalmentOf(work: Work, pledgeId: string, id: string, version: number | null = null) {
  const pledge = await lock(work, Pledge, pledgeId, version);
  const instalment = await work.em.findOne(PledgeInstalment, { id, pledgeId, archivedAt: null });
  if (!instalment) throw notFound();
  const receipts = await work.em.find(PledgeReceipt, { instalmentId: id, archivedAt: null });
  const received = receipts.reduce((sum, { amount }) => sum + amount, 0);
  return { pledge, instalment, received };
}

/**
 * Marks money as received against an instalment, in parts if need be. More than is outstanding is refused: what came
 * beyond the promise is a gift of its own.
 */
export async function receiveInstalment(
  work: Work,
  pledgeId: string,
  id: string,
  input: ReceiptInput,
): Promise<Changed> {
  const { pledge, instalment, received } = await instalmentOf(work, pledgeId, id);
  if (instalment.writtenOffOn) throw new Problem('conflict', 'written_off');
  // From then on the agreement's own instalments say what has arrived.
  if (pledge.agreementId) throw new Problem('conflict', 'pledge_converted');
  checkPast(work, input.receivedOn, '#/receivedOn');
  const outstanding = instalment.amount - received;
  if (input.amount.currency !== instalment.currency)
    throw invalid({ pointer: '#/amount/currency', code: 'contradiction', allowed: instalment.currency });
  if (input.amount.amount > outstanding || input.amount.amount <= 0)
    throw invalid({ pointer: '#/amount/amount', code: 'too_big', params: { max: outstanding }, allowed: outstanding });
  const made = work.em.create(PledgeReceipt, {
    instalmentId: id,
    amount: input.amount.amount,
    receivedOn: input.receivedOn,
    source: input.source,
    archivedAt: null,
  });
  pledge.revision += 1;
  await work.em.flush();
  const line = await journalLine(work, await pledgeSubject(work, pledge), 'received', null, {
    ...input,
    instalmentId: id,
    receiptId: made.id,
  });
  return { id: made.id, entry: line };
}

/** Gives up what is left of an instalment, with the reason. */
export async function writeOffInstalment(
  work: Work,
  pledgeId: string,
  id: string,
  { on, reason }: { on?: string | undefined; reason: string },
): Promise<Changed> {
  const { pledge, instalment } = await instalmentOf(work, pledgeId, id);
  if (instalment.writtenOffOn) throw new Problem('conflict', 'already_so');
  if (pledge.agreementId) throw new Problem('conflict', 'pledge_converted');
  checkPast(work, on, '#/on');
  work.em.assign(instalment, { writtenOffOn: on ?? work.today(), writtenOffReason: reason });
  pledge.revision += 1;
  await work.em.flush();
  const line = await journalLine(work, await pledgeSubject(work, pledge), 'written_off', null, {
    dueOn: instalment.dueOn,
    reason,
    instalmentId: id,
  });
  return { id: pledge.id, entry: line };
}
