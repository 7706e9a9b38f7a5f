import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { difference } from '../../platform/journal.ts';
import { invalid, notFound, Problem } from '../../values/problem.ts';
import { checkFunder, instalmentOf, opportunityReopened, pledgeSubject } from './change-pledge.ts';
import { type Pledge, PledgeInstalment, PledgeReceipt } from './pledge.ts';
import type { InstalmentPatch } from './shapes.ts';

const nothingCame = { amount: null, receivedOn: null, source: null };

/** What was marked on a pledge stands once it has become an agreement: the draft was made of it. */
function checkOwn(pledge: Pledge): void {
  if (pledge.agreementId) throw new Problem('conflict', 'pledge_converted');
}

async function standing(work: Work, pledge: Pledge, action: string, before: object, after: object): Promise<Changed> {
  pledge.revision += 1;
  await work.em.flush();
  const line = await journalLine(work, await pledgeSubject(work, pledge), action, { ...before }, { ...after });
  return { id: pledge.id, entry: line };
}

/** Takes a receipt that was marked wrongly out of the figures; what it paid is outstanding again. */
export async function takeReceiptBack(
  work: Work,
  pledgeId: string,
  instalmentId: string,
  id: string,
  version: number | null,
): Promise<Changed> {
  const { pledge, instalment } = await instalmentOf(work, pledgeId, instalmentId, version);
  checkOwn(pledge);
  const receipt = await work.em.findOne(PledgeReceipt, { id, instalmentId, archivedAt: null });
  if (!receipt) throw notFound();
  receipt.archivedAt = work.now();
  const amount = { amount: receipt.amount, currency: instalment.currency };
  const before = { amount, receivedOn: receipt.receivedOn, source: receipt.source };
  return standing(work, pledge, 'receipt_taken_back', before, { ...nothingCame, instalmentId, receiptId: id });
}

/** Puts a receipt back that was taken back; 409 where so much is not outstanding any more. */
export async function restoreReceipt(work: Work, pledgeId: string, instalmentId: string, id: string): Promise<Changed> {
  const { pledge, instalment, received } = await instalmentOf(work, pledgeId, instalmentId, null);
  checkOwn(pledge);
  const receipt = await work.em.findOne(PledgeReceipt, { id, instalmentId });
  if (!receipt) throw notFound();
  if (!receipt.archivedAt) throw new Problem('conflict', 'already_so');
  if (received + receipt.amount > instalment.amount) throw new Problem('conflict', 'changed_since');
  receipt.archivedAt = null;
  const amount = { amount: receipt.amount, currency: instalment.currency };
  const after = { amount, receivedOn: receipt.receivedOn, source: receipt.source, instalmentId, receiptId: id };
  return standing(work, pledge, 'received', nothingCame, after);
}

/** What is left of an instalment is expected again, from the day on that it had been given up. */
export async function takeWriteOffBack(
  work: Work,
  pledgeId: string,
  instalmentId: string,
  version: number | null,
): Promise<Changed> {
  const { pledge, instalment } = await instalmentOf(work, pledgeId, instalmentId, version);
  checkOwn(pledge);
  if (!instalment.writtenOffOn) throw new Problem('conflict', 'already_so');
  if (await opportunityReopened(work, pledge)) throw new Problem('conflict', 'pledge_taken_back');
  const before = { on: instalment.writtenOffOn, reason: instalment.writtenOffReason ?? '' };
  work.em.assign(instalment, { writtenOffOn: null, writtenOffReason: null });
  return standing(work, pledge, 'write_off_taken_back', before, { on: null, reason: null, instalmentId });
}

const factsOf = ({ amount, currency, dueOn }: PledgeInstalment) => ({ amount: { amount, currency }, dueOn });

/**
 * Corrects an instalment: its amount, not below what has come and in the pledge's currency, and its due day. More money
 * is held against the rules of due diligence.
 */
export async function changeInstalment(
  work: Work,
  pledgeId: string,
  id: string,
  patch: InstalmentPatch,
  version: number | null,
): Promise<Changed> {
  const { pledge, instalment, received } = await instalmentOf(work, pledgeId, id, version);
  checkOwn(pledge);
  if (instalment.writtenOffOn) throw new Problem('conflict', 'written_off');
  const before = factsOf(instalment);
  const { amount, dueOn } = patch;
  if (amount && amount.currency !== instalment.currency)
    throw invalid({ pointer: '#/amount/currency', code: 'contradiction', allowed: instalment.currency });
  const least = Math.max(1, received);
  if (amount && amount.amount < least)
    throw invalid({ pointer: '#/amount/amount', code: 'too_small', params: { min: least }, allowed: least });
  if (amount && amount.amount > instalment.amount) {
    const others = await work.em.find(PledgeInstalment, { pledgeId, archivedAt: null, writtenOffOn: null });
    await checkFunder(work, pledge, [amount, ...others.filter((one) => one.id !== id)]);
  }
  if (amount) instalment.amount = amount.amount;
  if (dueOn) instalment.dueOn = dueOn;
  const changed = difference(before, factsOf(instalment));
  if (changed === null) return { id: pledge.id, entry: null };
  const after = { ...changed.after, instalmentId: id };
  return standing(work, pledge, 'instalment_changed', changed.before ?? {}, after);
}
