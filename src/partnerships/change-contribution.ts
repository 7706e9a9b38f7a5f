import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { type FieldError, invalid, notFound } from '../values/problem.ts';
import { Agreement } from './agreement.ts';
import { moneyOrNull } from './agreement-json.ts';
import { subjectOf } from './change-agreement.ts';
import { Contribution } from './contribution.ts';
import { loadTerms } from './lay-terms.ts';
import { watchPart } from './reminders/watch.ts';
import type { ContributionInput, ContributionPatch } from './shapes.ts';

const facts = (it: Contribution) => ({
  kind: it.kind,
  amount: moneyOrNull(it.amount ?? null, it.currency ?? null),
  dueOn: it.dueOn ?? null,
  receivedOn: it.receivedOn ?? null,
  quantity: it.quantity ?? null,
  unit: it.unit ?? null,
  unitBasis: it.unitBasis ?? null,
  annualCost: moneyOrNull(it.annualCost ?? null, it.annualCostCurrency ?? null),
  from: it.fromDay ?? null,
  to: it.toDay ?? null,
  place: it.place ?? null,
});

const columns = (patch: ContributionPatch) => {
  const { amount, annualCost, from, to, ...same } = patch;
  return {
    ...same,
    ...(amount !== undefined && { amount: amount?.amount ?? null, currency: amount?.currency ?? null }),
    ...(annualCost !== undefined && {
      annualCost: annualCost?.amount ?? null,
      annualCostCurrency: annualCost?.currency ?? null,
    }),
    ...(from !== undefined && { fromDay: from }),
    ...(to !== undefined && { toDay: to }),
  };
};

type ContributionFacts = Omit<ReturnType<typeof facts>, 'receivedOn'>;

/** What cannot be: a period that ends before it starts; money with a quantity or yearly cost; a unit of another kind. */
export function contributionFaults(it: ContributionFacts): FieldError[] {
  const faults: FieldError[] = [];
  if (it.from && it.to && it.to < it.from) {
    faults.push({
      pointer: '#/to',
      code: 'ends_before_start',
      params: { other: it.from },
      allowed: `${it.from} or later`,
    });
  }
  const inMoney = it.kind === 'money';
  if (inMoney && it.quantity !== null)
    faults.push({ pointer: '#/quantity', code: 'contradiction', allowed: 'null with kind money' });
  if (inMoney && it.annualCost !== null)
    faults.push({ pointer: '#/annualCost', code: 'contradiction', allowed: 'null with kind money' });
  if (it.kind === 'secondment' && it.unit === 'office') {
    faults.push({ pointer: '#/unit', code: 'contradiction', allowed: ['fte', 'person'] });
  }
  if (it.kind === 'office' && it.unit !== null && it.unit !== 'office') {
    faults.push({ pointer: '#/unit', code: 'contradiction', allowed: ['office'] });
  }
  return faults;
}

function check(it: ContributionFacts): void {
  const faults = contributionFaults(it);
  if (faults.length > 0) throw invalid(...faults);
}

/** What has come has a day until today, here or where the agreement is: else it would be received and still expected. */
async function checkReceived(work: Work, agreementId: string, receivedOn: string | null | undefined): Promise<void> {
  if (!receivedOn || receivedOn <= work.today()) return;
  const { first } = await loadTerms(work, agreementId);
  if (receivedOn > work.today(first.zone))
    throw invalid({ pointer: '#/receivedOn', code: 'in_the_future', allowed: 'a day until today' });
}

/** Money is counted in its currency alone. */
const unitless = (kind: ContributionInput['kind']) => (kind === 'money' ? { unit: null, unitBasis: null } : {});

const subject = async (work: Work, it: Contribution): Promise<Subject> => ({
  ...(await subjectOf(work, await work.em.findOneOrFail(Agreement, it.agreementId))),
  kind: 'contribution',
  id: it.id,
});

/** Something an agreement brings: an instalment, a secondment, an office. */
export async function createContribution(work: Work, agreementId: string, input: ContributionInput): Promise<Changed> {
  await lock(work, Agreement, agreementId, null);
  await checkReceived(work, agreementId, input.receivedOn);
  const unit =
    input.unit ?? ({ secondment: 'fte', office: 'office' } as Record<string, 'fte' | 'office'>)[input.kind] ?? null;
  const made = work.em.create(Contribution, {
    kind: input.kind,
    ...columns(input),
    unit,
    unitBasis: input.unitBasis ?? (input.unit ? 'stated' : null),
    ...unitless(input.kind),
    agreementId,
    archivedAt: null,
  });
  check(facts(made));
  await work.em.flush();
  if (made.kind === 'money') await watchPart(work, 'instalment', made);
  return { id: made.id, entry: await journalLine(work, await subject(work, made), 'created', null, facts(made)) };
}

async function contributionOf(work: Work, agreementId: string, id: string, version: number | null, archived = false) {
  const found = await lock(work, Contribution, id, version, { archived });
  if (found.agreementId !== agreementId) throw notFound();
  return found;
}

/** Changes the given fields of a contribution; `receivedOn` marks money as received. */
export async function changeContribution(
  work: Work,
  agreementId: string,
  id: string,
  patch: ContributionPatch,
  version: number | null,
): Promise<Changed> {
  const found = await contributionOf(work, agreementId, id, version);
  await checkReceived(work, agreementId, patch.receivedOn);
  const before: Facts = facts(found);
  work.em.assign(found, { ...columns(patch), ...unitless(patch.kind ?? found.kind) });
  check(facts(found));
  await work.em.flush();
  if (found.kind === 'money') await watchPart(work, 'instalment', found);
  return journalChange(work, await subject(work, found), 'changed', before, facts(found));
}

async function setStanding(work: Work, agreementId: string, id: string, version: number | null, archived: boolean) {
  const found = await contributionOf(work, agreementId, id, version, !archived);
  const about = await subject(work, found);
  return setArchived(work, Contribution, id, version, archived, () => about);
}
/** Takes a contribution out of its agreement. */
export const archiveContribution = (
  work: Work,
  agreementId: string,
  id: string,
  version: number | null,
): Promise<Changed> => setStanding(work, agreementId, id, version, true);
/** Puts it back. */
export const restoreContribution = (work: Work, agreementId: string, id: string): Promise<Changed> =>
  setStanding(work, agreementId, id, null, false);
